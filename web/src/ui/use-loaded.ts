import type { Answer } from "../api/problem";
import { useReloaded } from "./use-reloaded";

/** Loads once when the component appears; null until the answer is there. */
export function useLoaded<T>(load: () => Promise<Answer<T>>): Answer<T> | null {
  return useReloaded(load).loaded;
}
