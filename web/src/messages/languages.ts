import type { Messages } from "./en";

type Module = { default: Messages };

/**
 * The languages, each in a file of its own that is loaded when it is spoken: a language that lacks a
 * message, or takes another parameter for it, does not compile.
 */
const loaders = {
  en: (): Promise<Module> => import("./en"),
  nb: (): Promise<Module> => import("./nb"),
  sv: (): Promise<Module> => import("./sv"),
  da: (): Promise<Module> => import("./da"),
  de: (): Promise<Module> => import("./de"),
  fr: (): Promise<Module> => import("./fr"),
  nl: (): Promise<Module> => import("./nl"),
  fi: (): Promise<Module> => import("./fi"),
};

/** A language that the pages speak (BCP 47). */
export type Language = keyof typeof loaders;

/** Every language, the one for everybody else first. */
export const languages = Object.keys(loaders) as Language[];

/** The language of this tag, where the pages speak it. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  return languages.find((one) => one === tag);
}

/** Loads the words of a language. */
export async function loadWords(language: Language): Promise<Messages> {
  return (await loaders[language]()).default;
}
