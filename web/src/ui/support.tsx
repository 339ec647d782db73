import { useConfig } from "../config";
import { m } from "../messages";

/** The operator's support: a link where there is one, words where not. */
export function Support() {
  const { support } = useConfig();
  if (!support.url) return <>{support.text || m.common.askSupport}</>;
  return <a href={support.url}>{support.text || m.common.contactSupport}</a>;
}
