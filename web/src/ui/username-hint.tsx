import { useOwnEmail } from "../account";

/** Tells password managers whose password a form asks for, where the address is not typed. */
export function UsernameHint() {
  const email = useOwnEmail();
  return (
    <input type="text" name="username" autocomplete="username" value={email} hidden readOnly />
  );
}
