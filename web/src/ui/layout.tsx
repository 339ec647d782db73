import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useConfig } from "../config";
import { m } from "../messages";
import { addresses } from "../router";
import { useStore } from "../store";
import { session } from "../tabs";
import { Icon } from "./icon";
import { LanguageMenu } from "./language-menu";
import { Note } from "./note";
import { SignOut } from "./sign-out";
import { Support } from "./support";

/** Operator's logo and name; a link home. */
function Brand() {
  const { logo, product_name } = useConfig();
  return (
    <a class="brand" href={addresses.home}>
      {logo ? <img src={logo} alt="" /> : <Icon name="shield" />}
      {product_name}
    </a>
  );
}

function useOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const read = () => setOffline(!navigator.onLine);
    addEventListener("online", read);
    addEventListener("offline", read);
    // It may have changed between the drawing and now, when nobody listened yet.
    read();
    return () => {
      removeEventListener("online", read);
      removeEventListener("offline", read);
    };
  }, []);
  return offline;
}

/** Help, in the same place on every page. */
function Footer({ signedOut }: { signedOut: boolean }) {
  return (
    <footer class="foot">
      <span>
        {m.common.needHelp} <Support />
      </span>
      <a href={addresses.accessibility}>{m.accessibility.title}</a>
      {signedOut ? <LanguageMenu /> : null}
    </footer>
  );
}

/** In development: where the messages can be read that were not sent. */
function DevelopmentBanner() {
  return (
    <p class="banner">
      {m.common.development}{" "}
      <a href="/dev/outbox" target="_blank" rel="noreferrer">
        {m.common.readMessages}
        <span class="unseen"> {m.common.newTab}</span>
      </a>
    </p>
  );
}

/** What surrounds every page. */
export function Layout({ children }: { children: ComponentChildren }) {
  const { development } = useConfig();
  const offline = useOffline();
  const { kind } = useStore(session.state);
  return (
    <>
      <a class="skip" href="#content">
        {m.common.skipToContent}
      </a>
      <header>
        {development ? <DevelopmentBanner /> : null}
        <div class="top">
          <Brand />
          {kind === "signed_in" ? <SignOut /> : null}
        </div>
      </header>
      {offline ? (
        <aside class="page strip">
          <Note kind="warn" role="status">
            {m.common.offline}
          </Note>
        </aside>
      ) : null}
      {children}
      <Footer signedOut={kind === "signed_out"} />
    </>
  );
}
