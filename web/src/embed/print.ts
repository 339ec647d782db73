/** Marks, while a card is printed, the element and what it stands in where that is a tree of its own. */
const MARK = "data-twostep-printed";

/** Of a tree with a marked element, only that element reaches the paper. */
const only = new CSSStyleSheet();
only.replaceSync(`@media print {
  body *:not(:has([${MARK}]), [${MARK}]), :host > *:not(:has([${MARK}]), [${MARK}]) { display: none !important; }
  :has([${MARK}]) { margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; }
}`);

/** The element, and each element outwards whose tree it or the one before stands in. */
function path(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [element, ...path(root.host)] : [element];
}

const treeOf = (one: Element) => one.getRootNode() as Document | ShadowRoot;

/**
 * While an emergency code is shown in `root`, printing the page of `element` prints the code's card and nothing
 * else. The answer stops that. The sheet is made by script, which a policy without inline styles allows.
 */
export function printsAlone(element: Element, root: ShadowRoot): () => void {
  const begin = () => {
    if (!root.querySelector(".printed")) return;
    for (const one of path(element)) {
      one.setAttribute(MARK, "");
      treeOf(one).adoptedStyleSheets = [...treeOf(one).adoptedStyleSheets, only];
    }
  };
  const end = () => {
    for (const one of path(element)) {
      one.removeAttribute(MARK);
      treeOf(one).adoptedStyleSheets = treeOf(one).adoptedStyleSheets.filter((it) => it !== only);
    }
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}
