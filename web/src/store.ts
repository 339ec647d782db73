import { useEffect, useState } from "preact/hooks";

/** A value that can be watched: the smallest thing that several components and plain code share. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** Calls `listener` after every change; the answer stops that. */
  subscribe(listener: () => void): () => void;
}

/** Makes a store that holds `initial`. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value now; the component is drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get);
  useEffect(() => {
    const read = () => setValue(store.get);
    read();
    return store.subscribe(read);
  }, [store]);
  return value;
}
