import { useEffect, useState } from "preact/hooks";

/** A flag that falls back to false `milliseconds` after it was raised, and how to raise it. */
export function useBriefly(milliseconds: number): [boolean, () => void] {
  const [raised, setRaised] = useState(0);
  useEffect(() => {
    if (!raised) return undefined;
    const timer = setTimeout(() => setRaised(0), milliseconds);
    return () => clearTimeout(timer);
  }, [raised, milliseconds]);
  return [raised > 0, () => setRaised(Date.now())];
}
