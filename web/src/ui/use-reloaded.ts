import { useCallback, useEffect, useState } from "preact/hooks";
import type { Answer } from "../api/problem";

/** Something loaded that a page itself can change. */
export interface Reloaded<T> {
  /** Null until the first answer is there; the last one stays while the next is on its way. */
  loaded: Answer<T> | null;
  reload(): Promise<void>;
}

/** Loads when the component appears, and again whenever `reload` is called. */
export function useReloaded<T>(load: () => Promise<Answer<T>>): Reloaded<T> {
  const [loaded, setLoaded] = useState<Answer<T> | null>(null);
  const reload = useCallback(async () => setLoaded(await load()), []);
  // It loads on appearing; afterwards by word only.
  useEffect(() => void reload(), []);
  return { loaded, reload };
}
