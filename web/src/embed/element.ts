import { h, render } from "preact";
import { addresses } from "../router";
import { connect } from "./api/signed-in";
import { App, loadConfig } from "./app";
import { beginToSpeak } from "./language";
import { settle } from "./place";
import { printsAlone } from "./print";
import { followLinks, followPath, navigate } from "./router";
import { applyAccent, dress } from "./style";

const DONE = `${addresses.enroll}/done`;

/**
 * `<twostep-enrollment>`: turns two-step verification on in a page of another site. One works at a time.
 * `api` names the server, where the file does not come from it; `heading-level` is that of the wizard's own
 * heading, 2 where nothing is said. The events `enrolled` (all is committed) and
 * `cancelled` (the person left, or the time is over) carry nothing.
 */
class TwostepEnrollment extends HTMLElement {
  readonly #root = this.attachShadow({ mode: "open" });
  #enrolled = false;
  #stop: (() => void) | null = null;
  #stopPrinting: (() => void) | null = null;

  constructor() {
    super();
    dress(this.#root);
    this.#root.addEventListener("click", followLinks);
  }

  /**
   * Draws the wizard. The token comes from the page's server and is good for one enrollment; as it is no
   * attribute, it never stands in the document.
   */
  async begin(token: string): Promise<void> {
    this.#end();
    this.#enrolled = false;
    const server = new URL(this.getAttribute("api") ?? import.meta.url).origin;
    settle(this.#root, server, this.#headingLevel());
    connect(server, token);
    navigate(addresses.start);
    this.#stop = followPath((path) => this.#follow(path));
    await beginToSpeak(this);
    await this.#draw();
  }

  connectedCallback(): void {
    this.#stopPrinting = printsAlone(this, this.#root);
  }

  disconnectedCallback(): void {
    this.#stopPrinting?.();
    this.#end();
  }

  #headingLevel(): number {
    const level = Number(this.getAttribute("heading-level") ?? 2);
    return Number.isInteger(level) && level >= 1 && level <= 5 ? level : 2;
  }

  async #draw(): Promise<void> {
    const config = await loadConfig();
    if (!this.#stop) return;
    if (config.ok) applyAccent(this.#root, config.value.accent);
    render(h(App, { config, onRetry: () => void this.#draw() }), this.#root);
  }

  #follow(path: string): void {
    if (path === DONE && !this.#enrolled) {
      this.#enrolled = true;
      this.#tell("enrolled");
    } else if (path === addresses.account) {
      this.#end();
      if (!this.#enrolled) this.#tell("cancelled");
    }
  }

  #tell(what: "enrolled" | "cancelled"): void {
    this.dispatchEvent(new Event(what, { bubbles: true }));
  }

  #end(): void {
    this.#stop?.();
    this.#stop = null;
    render(null, this.#root);
  }
}

customElements.define("twostep-enrollment", TwostepEnrollment);
