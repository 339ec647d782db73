import type { Messages } from "../en";

export const reauthenticate: Messages["reauthenticate"] = {
  title: "Bevestig dat jij het bent",
  text: "Voor deze wijziging is een nieuw bewijs nodig. Er gebeurt niets tot je bevestigt, en wat je hebt ingevuld, blijft staan.",
  strong:
    "Deze wijziging kan bepalen van wie het account is. Een sms is daarom niet genoeg: er is een code uit je authenticator-app nodig.",
  noApp:
    "App weg? Log uit, log in met je noodcode en kies ‘voorgoed kwijt’: dan kun je een nieuwe instellen.",
  authenticator: "Code uit je app",
  sms: "Code uit de sms",
  sendSms: "In plaats daarvan een sms sturen",
  useApp: "Mijn authenticator-app gebruiken",
  smsSent: "Er is een code onderweg naar je telefoon.",
  resend: "Opnieuw sturen",
  resendIn: (clock) => `Opnieuw sturen (over ${clock})`,
  unfinished: "Vul alle 6 cijfers in.",
  confirm: "Bevestigen",
};
