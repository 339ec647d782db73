import type { Language } from "./languages";

/** What is said where the words of a language could not be loaded, and so no others can. */
export const unreachable: Record<Language, string> = {
  en: "This page could not be loaded. Check your connection and load it again.",
};
