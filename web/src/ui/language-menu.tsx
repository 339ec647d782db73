import { useConfig } from "../config";
import { chooseLanguage } from "../language";
import { m, ownName, spoken } from "../messages";
import { languageOf } from "../messages/languages";
import { useStore } from "../store";
import { announce } from "./announce";

async function choose(tag: string): Promise<void> {
  const language = languageOf(tag);
  if (language && !(await chooseLanguage(language))) announce(m.problems.offline);
}

/** The language of the pages, for whoever has no account here to say it. */
export function LanguageMenu() {
  const { locales } = useConfig();
  const now = useStore(spoken);
  return (
    <select
      class="language"
      aria-label={m.common.language}
      onChange={(event) => void choose(event.currentTarget.value)}
    >
      {locales.map((one) => (
        <option key={one} value={one} lang={one} selected={one === now}>
          {ownName(one)}
        </option>
      ))}
    </select>
  );
}
