import app from "../styles/index.css?inline";
import wizard from "../styles/wizard.css?inline";

/** What differs inside another page: the size is the content's, and space around it is the page's to give. */
const own = `
:host { display: block; }
:host([hidden]) { display: none; }
.twostep { container-type: inline-size; min-height: 0; padding: var(--s5); border-radius: var(--radius); }
.twostep .page { padding-inline: 0; padding-block: 0; max-width: none; }
`;

/**
 * The application's styles for a tree of its own: what is the document's there is the element's here, and the
 * width that counts is the element's, except for dialogs, which stand above the page.
 */
function housed(styles: string): string {
  return styles
    .replaceAll(":root", ":host")
    .replace(/@media\s*\((max-width:[^)]*)\)/g, "@container ($1)")
    .replace(/([\d.])vw,/g, "$1cqi,")
    .replace(/(^|[\s,}])html(?=[\s,{])/g, "$1:host")
    .replace(/(^|[\s,}])body(?=[\s,:{])/g, "$1.twostep");
}

/**
 * Gives a tree its styles. The operator's accent and every other token are custom properties of the
 * element, which the host's own rules for it go before.
 */
export function dress(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(housed(app) + housed(wizard) + own);
  root.adoptedStyleSheets = [sheet];
}

/** Colors the element with the operator's accent, where the host names none. */
export function applyAccent(root: ShadowRoot, accent: string | null | undefined): void {
  if (!accent || !CSS.supports("color", accent)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { --brand: ${accent}; }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
