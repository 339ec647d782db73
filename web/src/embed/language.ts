import { chooseLocale } from "../locale";
import { speak } from "../messages";
import { languageOf, languages } from "../messages/languages";

/** Speaks the language that the host's page is in around `element`, else the browser's, else English. */
export async function beginToSpeak(element: Element): Promise<void> {
  const around = element.closest("[lang]")?.getAttribute("lang");
  const wanted = chooseLocale(languages, [...(around ? [around] : []), ...navigator.languages]);
  await speak(languageOf(wanted) ?? "en");
}
