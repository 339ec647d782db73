import { useEffect, useState } from "preact/hooks";
import { m } from "../../messages";
import { takeNotice } from "../../notice";
import { announce } from "../../ui/announce";
import { Note } from "../../ui/note";

/** What was changed on the page before, said once. */
export function Saved() {
  const [notice] = useState(takeNotice);
  const text = notice?.kind === "saved" ? m.account.saved[notice.what] : null;
  useEffect(() => {
    if (text) announce(text);
  }, [text]);
  return text ? <Note kind="good">{text}</Note> : null;
}
