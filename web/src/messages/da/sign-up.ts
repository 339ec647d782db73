import type { Messages } from "../en";
import { count } from "./common";

export const signUp: Messages["signUp"] = {
  title: "Opret din konto",
  text: "Det tager et minut. Vi sender en kode til din e-mail for at bekræfte, at den er din.",
  firstName: "Fornavn",
  lastName: "Efternavn",
  passwordHint: (least) =>
    `Mindst ${count(least, "tegn", "tegn")}. Nogle ord på rad er lette at huske og svære at gætte.`,
  submit: "Opret konto",
  haveAccount: "Har du allerede en konto?",
  closed: "Der kan ikke oprettes nye konti her.",
  confirm: {
    title: "Bekræft din e-mail",
    text: (email) => `Vi har sendt en 6-cifret kode til ${email}. Den gælder i 24 timer.`,
    textWithout: "Vi har sendt dig en 6-cifret kode på mail. Den gælder i 24 timer.",
    code: "Kode fra mailen",
    submit: "Bekræft e-mail",
    resend: "Send en ny kode",
    resendIn: (clock) => `Send en ny kode (om ${clock})`,
    resent: "En ny kode er på vej. Brug den fra den nyeste mail.",
    nothing: "Ingen mail? Kig i din spammappe. Hvis du allerede har en konto, står det i mailen.",
    again: "Opret en konto igen",
    none: "Der er ingen oprettelse at bekræfte i dette vindue. Opret en konto igen, eller log ind, hvis du er færdig.",
  },
};
