import type { Messages } from "../en";
import { count } from "./common";

export const signUp: Messages["signUp"] = {
  title: "Opprett kontoen din",
  text: "Det tar et minutt. Vi sender en kode til e-posten din for å bekrefte at den er din.",
  firstName: "Fornavn",
  lastName: "Etternavn",
  passwordHint: (least) =>
    `Minst ${count(least, "tegn", "tegn")}. Noen ord på rad er lette å huske og vanskelige å gjette.`,
  submit: "Opprett konto",
  haveAccount: "Har du allerede en konto?",
  closed: "Det kan ikke opprettes nye kontoer her.",
  confirm: {
    title: "Bekreft e-posten din",
    text: (email) => `Vi sendte en 6-sifret kode til ${email}. Den gjelder i 24 timer.`,
    textWithout: "Vi sendte deg en 6-sifret kode på e-post. Den gjelder i 24 timer.",
    code: "Kode fra e-posten",
    submit: "Bekreft e-post",
    resend: "Send en ny kode",
    resendIn: (clock) => `Send en ny kode (om ${clock})`,
    resent: "En ny kode er på vei. Bruk den fra den nyeste e-posten.",
    nothing: "Ingen e-post? Se i søppelposten. Hvis du allerede har en konto, står det i e-posten.",
    again: "Registrer deg på nytt",
    none: "Det er ingen registrering å bekrefte i dette vinduet. Registrer deg på nytt, eller logg inn hvis du er ferdig.",
  },
};
