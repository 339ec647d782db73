import type { Messages } from "../en";

export const reauthenticate: Messages["reauthenticate"] = {
  title: "Bestätige, dass du es bist",
  text: "Diese Änderung braucht einen frischen Nachweis. Nichts passiert, bis du bestätigst, und was du eingegeben hast, bleibt.",
  strong:
    "Diese Änderung kann entscheiden, wem das Konto gehört. Deshalb reicht eine SMS nicht: Es braucht einen Code aus deiner Authenticator-App.",
  noApp:
    "App weg? Melde dich ab, melde dich mit deinem Notfallcode an und wähle „für immer verloren“: Dann kannst du eine neue einrichten.",
  authenticator: "Code aus deiner App",
  sms: "Code aus der SMS",
  sendSms: "Stattdessen eine SMS senden",
  useApp: "Meine Authenticator-App verwenden",
  smsSent: "Ein Code ist zu deinem Telefon unterwegs.",
  resend: "Erneut senden",
  resendIn: (clock) => `Erneut senden (in ${clock})`,
  unfinished: "Gib alle 6 Ziffern ein.",
  confirm: "Bestätigen",
};
