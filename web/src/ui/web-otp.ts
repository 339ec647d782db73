import { useEffect } from "preact/hooks";

/** What browsers that read codes from text messages answer with (WebOTP). */
interface OtpCredential extends Credential {
  code?: string;
}

/** Lets the phone hand over the code of a text message that names this site, where it can. */
export function useWebOtp(onCode: (code: string) => void): void {
  // One request for as long as the page shows.
  useEffect(() => {
    if (!("OTPCredential" in window)) return undefined;
    const stop = new AbortController();
    const options = {
      otp: { transport: ["sms"] },
      signal: stop.signal,
    } as CredentialRequestOptions;
    navigator.credentials.get(options).then(
      (credential) => onCode((credential as OtpCredential | null)?.code ?? ""),
      // Refused, or the page was left: the person types the code.
      () => undefined,
    );
    return () => stop.abort();
  }, []);
}
