import { chooseLocale } from "./locale";
import { speak } from "./messages";
import { type Language, languageOf, languages } from "./messages/languages";
import { unreachable } from "./messages/unreachable";

/** Where the browser keeps the language that was spoken last. */
const KEPT = "twostep.language";

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Storage is turned off or full: the choice holds until the page is left.
  }
}

/** The language that the pages begin in: the one last chosen here, else the browser's, else English. */
function firstLanguage(): Language {
  const wanted = chooseLocale(languages, navigator.languages);
  return languageOf(kept()) ?? languageOf(wanted) ?? "en";
}

/** Loads the words to begin with; where there are none to be had, answers with why. */
export async function beginToSpeak(): Promise<string | null> {
  const language = firstLanguage();
  document.documentElement.lang = language;
  return speak(language).then(
    () => null,
    () => unreachable[language],
  );
}

/** Speaks a language from now on and on the next visit; whether its words could be loaded. */
export async function chooseLanguage(language: Language): Promise<boolean> {
  try {
    await speak(language);
  } catch {
    return false;
  }
  keep(language);
  return true;
}

/** Speaks the language of the account whose owner is here. */
export function followAccount(locale: string): void {
  const language = languageOf(locale);
  if (language) void chooseLanguage(language);
}
