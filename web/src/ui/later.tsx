import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { offline } from "../api/problem";
import { ProblemNote } from "./problem-note";
import { CardSkeleton } from "./skeleton";

/** A card whose code is fetched after the page's own, so that the page is there sooner. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Later(props: P) {
    // In an object: a function given to a state's setter would be called.
    const [loaded, setLoaded] = useState<{ Part: ComponentType<P> } | "failed" | null>(null);
    useEffect(() => {
      load().then(
        (Part) => setLoaded({ Part }),
        () => setLoaded("failed"),
      );
    }, []);
    if (loaded === "failed") return <ProblemNote problem={offline} />;
    return loaded ? <loaded.Part {...props} /> : <CardSkeleton />;
  };
}
