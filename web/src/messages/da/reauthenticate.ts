import type { Messages } from "../en";

export const reauthenticate: Messages["reauthenticate"] = {
  title: "Bekræft, at det er dig",
  text: "Denne ændring kræver et nyt bevis. Der sker ikke noget, før du bekræfter, og det, du har indtastet, bliver stående.",
  strong:
    "Denne ændring kan afgøre, hvem der ejer kontoen, så en sms er ikke nok: Den kræver en kode fra din godkendelsesapp.",
  noApp:
    "Er appen væk? Log ud, log ind med din nødkode, og vælg »væk for altid«: Så kan du konfigurere en ny.",
  authenticator: "Kode fra din app",
  sms: "Kode fra sms'en",
  sendSms: "Send en sms i stedet",
  useApp: "Brug min godkendelsesapp",
  smsSent: "En kode er på vej til din telefon.",
  resend: "Send igen",
  resendIn: (clock) => `Send igen (om ${clock})`,
  unfinished: "Indtast alle 6 cifre.",
  confirm: "Bekræft",
};
