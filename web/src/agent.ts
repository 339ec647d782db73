import Bowser from "bowser";
import { m } from "./messages";

/** Phones and tablets are called by their own name where they say it, others by their system. */
function systemOf(parsed: Bowser.Parser.ParsedResult): string | undefined {
  return parsed.os.name === "iOS" ? (parsed.platform.model ?? parsed.os.name) : parsed.os.name;
}

/**
 * A `User-Agent` in words, such as "Firefox on Linux". What is no browser's is called by its own
 * first word, up to the version.
 */
export function describeAgent(agent: string): string {
  const ownName = agent.split(/[/\s]/)[0];
  if (!ownName) return m.sessions.unknown;
  const parsed = Bowser.parse(agent);
  const system = systemOf(parsed);
  const browser = agent.startsWith("Mozilla/") ? parsed.browser.name : ownName;
  // Every browser begins with this word, so that it names none.
  if (!browser || browser === "Mozilla") return m.sessions.unknown;
  return system ? m.sessions.on(browser, system) : browser;
}
