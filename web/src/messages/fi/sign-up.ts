import type { Messages } from "../en";
import { count } from "./common";

export const signUp: Messages["signUp"] = {
  title: "Luo tilisi",
  text: "Se vie minuutin. Lähetämme koodin sähköpostiisi vahvistaaksemme, että se on sinun.",
  firstName: "Etunimi",
  lastName: "Sukunimi",
  passwordHint: (least) =>
    `Vähintään ${count(least, "merkki", "merkkiä")}. Muutama sana peräkkäin on helppo muistaa ja vaikea arvata.`,
  submit: "Luo tili",
  haveAccount: "Onko sinulla jo tili?",
  closed: "Täällä ei voi luoda uusia tilejä.",
  confirm: {
    title: "Vahvista sähköpostisi",
    text: (email) =>
      `Lähetimme 6-numeroisen koodin osoitteeseen ${email}. Se on voimassa 24 tuntia.`,
    textWithout: "Lähetimme sinulle 6-numeroisen koodin sähköpostilla. Se on voimassa 24 tuntia.",
    code: "Sähköpostin koodi",
    submit: "Vahvista sähköposti",
    resend: "Lähetä uusi koodi",
    resendIn: (clock) => `Lähetä uusi koodi (odota ${clock})`,
    resent: "Uusi koodi on matkalla. Käytä uusimman sähköpostin koodia.",
    nothing:
      "Eikö sähköpostia näy? Katso roskapostista. Jos sinulla on jo tili, sähköposti kertoo sen.",
    again: "Rekisteröidy uudelleen",
    none: "Tässä ikkunassa ei ole rekisteröitymistä vahvistettavana. Rekisteröidy uudelleen, tai kirjaudu sisään, jos olet valmis.",
  },
};
