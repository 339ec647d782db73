import { createStore, useStore } from "../store";

const spoken = createStore({ text: "", turn: 0 });

/** Lets screen readers say `text` once, without moving the focus. */
export function announce(text: string): void {
  spoken.set({ text, turn: spoken.get().turn + 1 });
}

/** The live region of the application; there is exactly one. */
export function Announcer() {
  const { text, turn } = useStore(spoken);
  // A new element for each announcement, so that the same words are said again.
  return (
    <div class="unseen" role="status">
      <span key={turn}>{text}</span>
    </div>
  );
}
