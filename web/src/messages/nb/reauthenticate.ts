import type { Messages } from "../en";

export const reauthenticate: Messages["reauthenticate"] = {
  title: "Bekreft at det er deg",
  text: "Denne endringen krever et nytt bevis. Ingenting skjer før du bekrefter, og det du har skrevet inn, blir stående.",
  strong:
    "Denne endringen kan avgjøre hvem som eier kontoen, så en tekstmelding er ikke nok: Den krever en kode fra autentiseringsappen.",
  noApp:
    "Er appen borte? Logg ut, logg inn med nødkoden, og velg «borte for godt»: Da kan du sette opp en ny.",
  authenticator: "Kode fra appen",
  sms: "Kode fra tekstmeldingen",
  sendSms: "Send en tekstmelding i stedet",
  useApp: "Bruk autentiseringsappen",
  smsSent: "En kode er på vei til telefonen din.",
  resend: "Send på nytt",
  resendIn: (clock) => `Send på nytt (om ${clock})`,
  unfinished: "Skriv inn alle 6 sifrene.",
  confirm: "Bekreft",
};
