import { useEffect, useRef } from "preact/hooks";
import { useConfig } from "../config";
import { heading, levelOf, nameTab } from "../place";

interface TitleProps {
  /** The page's one heading. */
  children: string;
  /** What the browser's tab says, where that differs from the heading. */
  tab?: string;
}

/** Keeps words such as "one-time" on one line, and a dash behind the word that it follows. */
function withWholeWords(text: string) {
  return text
    .split(/(\S+-\S+|\S+ -(?= ))/)
    .map((part, index) => (index % 2 ? <span class="whole-word">{part}</span> : part));
}

/** Puts the focus on the page's heading, where the element that had it went away. */
export function focusTitle(): void {
  heading()?.focus({ preventScroll: true });
}

/** The heading of a page: names the tab, and takes the focus so that reading starts here. */
export function Title({ children, tab }: TitleProps) {
  const own = useRef<HTMLHeadingElement>(null);
  const { product_name } = useConfig();
  useEffect(() => {
    nameTab(`${tab ?? children} · ${product_name}`);
  }, [tab, children, product_name]);
  useEffect(() => {
    own.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={own} tabIndex={-1} aria-level={levelOf(1)}>
      {withWholeWords(children)}
    </h1>
  );
}
