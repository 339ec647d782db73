import { useEffect, useState } from "preact/hooks";
import type { Answer } from "../api/problem";

/** Loads once when the component appears; null until the answer is there. */
export function useLoaded<T>(load: () => Promise<Answer<T>>): Answer<T> | null {
  const [loaded, setLoaded] = useState<Answer<T> | null>(null);
  // It loads on appearing, and only then.
  useEffect(() => {
    void load().then(setLoaded);
  }, []);
  return loaded;
}
