/** Norwegian without a written form means Bokmål (RFC 5646, section 4.1.1, macrolanguages). */
const languageOf = (tag: string) => (tag.split("-")[0] ?? "").toLowerCase().replace(/^no$/, "nb");

/**
 * The first language of `wanted` (BCP 47, the person's order) that is among `offered`, or undefined
 * when there is none: the server then chooses.
 */
export function chooseLocale(
  offered: readonly string[],
  wanted: readonly string[],
): string | undefined {
  const languages = wanted.map(languageOf);
  return languages.find((language) => offered.includes(language));
}
