import type { Messages } from "../en";
import { count } from "./common";

export const profile: Messages["profile"] = {
  edit: {
    title: "Redigera din profil",
    language: "Språk",
    languageHint: "För sidorna och för de mejl och sms som vi skickar till dig.",
    submit: "Spara",
  },
  email: {
    title: "Ändra din e-postadress",
    text: "Du loggar in med den här adressen. Vi skickar en kod till den nya och meddelar den gamla.",
    now: (email) => `Din adress nu: ${email}`,
    label: "Ny e-post",
    submit: "Skicka kod",
  },
  confirmEmail: {
    title: "Bekräfta din nya e-postadress",
    text: (email) =>
      `Vi har skickat en 6-siffrig kod till ${email}. Din gamla adress gäller tills du anger koden.`,
    textWithout:
      "Vi har skickat en 6-siffrig kod till din nya adress. Din gamla adress gäller tills du anger koden.",
    label: "Kod från mejlet",
    submit: "Ändra e-post",
    nothing: "Ingen kod? Titta i skräpposten, eller kontrollera adressen.",
  },
  code: {
    resend: "Skicka en ny kod",
    resendIn: (clock) => `Skicka en ny kod (om ${clock})`,
    resent: "En ny kod är på väg. Bara den senaste fungerar.",
    another: "Ändra det du angav",
  },
  phone: {
    title: "Ditt telefonnummer",
    text: "En reserv för att logga in när du inte har appen till hands. Vi skickar en kod för att bekräfta det.",
    hint: "Med landsnummer, till exempel +47 412 34 567.",
    submit: "Skicka kod",
  },
  confirmPhone: {
    title: "Bekräfta ditt telefonnummer",
    text: (phone) => `Vi har skickat en 6-siffrig kod till ${phone}. Den gäller i 5 minuter.`,
    textWithout: "Vi har skickat en 6-siffrig kod till din telefon. Den gäller i 5 minuter.",
    submit: "Spara numret",
    nothing: "Inget meddelande? Kontrollera numret. Inget ändras förrän du anger koden.",
  },
  removePhone: {
    title: "Ta bort ditt telefonnummer?",
    text: "Då kan vi inte skicka koder till dig via sms. Om du förlorar appen är nödkoden den enda vägen in.",
    textOff: "Vi raderar numret. Du kan lägga till ett igen när som helst.",
    keep: "Behåll det",
    removed: "Ditt telefonnummer har tagits bort.",
  },
  delete: {
    title: "Radera ditt konto",
    text: "Du loggas ut överallt, och din profil, ditt telefonnummer, dina autentiseringsappar och dina koder raderas. Supporten kan inte återställa dem.",
    undo: "Bara om vi har mejlat dig en länk som ångrar en nyligen gjord ändring väntar vi tills länken har gått ut: ingen kan logga in under tiden, och länken tar tillbaka kontot.",
    grace: (days) =>
      `I ${count(days, "dag", "dagar")}, eller längre om vi har mejlat dig en länk som ångrar en nyligen gjord ändring, kan ingen logga in, och en mejlad länk tar tillbaka kontot. Sedan raderas det.`,
    download: "Du kanske vill ladda ner dina data först.",
    label: "Skriv din e-postadress för att bekräfta",
    hint: (email) => `Din adress är ${email}.`,
    mismatch: "Det här är inte det här kontots adress.",
    submit: "Radera mitt konto",
  },
};
