import { announce } from "../../ui/announce";

/** What a card calls after it changed something: says so, and has the page read anew. */
export type Changed = (said: string) => Promise<void>;

/** Says what was done, then reads what is shown anew. */
export function sayAndReload(reload: () => Promise<void>): Changed {
  return async (said) => {
    announce(said);
    await reload();
  };
}
