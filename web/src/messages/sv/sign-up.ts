import type { Messages } from "../en";
import { count } from "./common";

export const signUp: Messages["signUp"] = {
  title: "Skapa ditt konto",
  text: "Det tar en minut. Vi skickar en kod till din e-post för att bekräfta att den är din.",
  firstName: "Förnamn",
  lastName: "Efternamn",
  passwordHint: (least) =>
    `Minst ${count(least, "tecken", "tecken")}. Några ord i rad är lätta att minnas och svåra att gissa.`,
  submit: "Skapa konto",
  haveAccount: "Har du redan ett konto?",
  closed: "Det går inte att skapa nya konton här.",
  confirm: {
    title: "Bekräfta din e-postadress",
    text: (email) => `Vi har skickat en 6-siffrig kod till ${email}. Den gäller i 24 timmar.`,
    textWithout: "Vi har mejlat dig en 6-siffrig kod. Den gäller i 24 timmar.",
    code: "Kod från mejlet",
    submit: "Bekräfta e-post",
    resend: "Skicka en ny kod",
    resendIn: (clock) => `Skicka en ny kod (om ${clock})`,
    resent: "En ny kod är på väg. Använd den från det senaste mejlet.",
    nothing: "Inget mejl? Titta i skräpposten. Om du redan har ett konto står det i mejlet.",
    again: "Registrera dig igen",
    none: "Det finns ingen registrering att bekräfta i det här fönstret. Registrera dig igen, eller logga in om du är klar.",
  },
};
