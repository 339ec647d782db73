import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Config } from "./api/types";

const ConfigContext = createContext<Config | null>(null);

/** Gives the installation's settings to every page below. */
export const ConfigProvider = ConfigContext.Provider;

/** The installation's settings; they are loaded before any page is drawn. */
export function useConfig(): Config {
  const config = useContext(ConfigContext);
  if (!config) throw new Error("useConfig outside ConfigProvider");
  return config;
}

/**
 * Colors the pages with the operator's accent. The server has seen to its contrast on light pages; for
 * dark ones the style sheet takes its hue and chroma and sets lightness itself.
 */
export function applyAccent(accent: string | null | undefined): void {
  if (accent && CSS.supports("color", accent)) {
    document.documentElement.style.setProperty("--brand", accent);
  }
}
