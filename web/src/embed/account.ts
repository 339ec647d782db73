import type { Account } from "../api/types";

/** The token does not open the account, so that nothing is known of it. */
export const useOwnAccount = (): Account | null => null;

/** The e-mail address, which is not known either. */
export const useOwnEmail = (): string => "";
