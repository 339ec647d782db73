import { useConfig } from "../config";
import { m } from "../messages";

/** The operator's support: a link where there is one, words where not. */
export function Support() {
  const { support } = useConfig();
  const words = support.text || m.common.contactSupport;
  return support.url ? <a href={support.url}>{words}</a> : words;
}
