import { localTime } from "../api/clock";
import { clock } from "../messages";
import { Button } from "./button";
import { useSecondsUntil } from "./countdown";

interface ResendProps {
  /** When another message may be sent, as the server said (RFC 3339). */
  at: string | undefined;
  label: string;
  /** The label while waiting, with the time left such as `0:42`. */
  waiting(left: string): string;
  busy: boolean;
  onClick(): void;
}

/** Sends a message again, with the time to wait counted down in its label. */
export function Resend({ at, label, waiting, busy, onClick }: ResendProps) {
  const seconds = useSecondsUntil(at === undefined ? undefined : localTime(at));
  return (
    <Button look="quiet" off={seconds > 0} busy={busy} onClick={onClick}>
      {seconds > 0 ? waiting(clock(seconds)) : label}
    </Button>
  );
}
