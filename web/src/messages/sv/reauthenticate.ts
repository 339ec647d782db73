import type { Messages } from "../en";

export const reauthenticate: Messages["reauthenticate"] = {
  title: "Bekräfta att det är du",
  text: "Den här ändringen kräver ett nytt bevis. Inget händer förrän du bekräftar, och det du har angett finns kvar.",
  strong:
    "Den här ändringen kan avgöra vem som äger kontot, så ett sms räcker inte: den kräver en kod från din autentiseringsapp.",
  noApp:
    "Är appen borta? Logga ut, logga in med nödkoden och välj ”borta för gott”: då kan du konfigurera en ny.",
  authenticator: "Kod från appen",
  sms: "Kod från sms:et",
  sendSms: "Skicka ett sms i stället",
  useApp: "Använd min autentiseringsapp",
  smsSent: "En kod är på väg till din telefon.",
  resend: "Skicka igen",
  resendIn: (clock) => `Skicka igen (om ${clock})`,
  unfinished: "Ange alla 6 siffror.",
  confirm: "Bekräfta",
};
