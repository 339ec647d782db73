import type { Messages } from "../en";
import { count } from "./common";

export const signIn: Messages["signIn"] = {
  title: "Logga in",
  text: (product) => `Välkommen till ${product}.`,
  submit: "Logga in",
  newHere: "Är du ny här?",
  create: "Skapa ett konto",
  forgot: "Har du glömt lösenordet?",
  notices: {
    confirmed: "Din e-postadress är bekräftad. Logga in för att fortsätta.",
    passwordReset: "Ditt nya lösenord är sparat. Logga in med det.",
    challengeExpired:
      "Den här inloggningen är över: den tog för lång tid, eller så ändrades kontot under tiden. Ange lösenordet igen.",
    tooMany: "Det var för många felaktiga koder. Ange lösenordet igen för att fortsätta.",
  },
  ends: {
    ended: "Din session har avslutats. Logga in igen för att fortsätta.",
    signed_out: "Du är utloggad.",
    password_changed: "Ditt lösenord har bytts. Använd det nya lösenordet för att logga in igen.",
    deleted: "Ditt konto har raderats.",
  },
  second: {
    title: "Bekräfta att det är du",
    authenticator: {
      text: "Ange den 6-siffriga kod som din autentiseringsapp visar nu.",
      label: "Kod från appen",
    },
    sms: {
      text: (phone) => `Ange den 6-siffriga kod som vi skickade till ${phone}.`,
      label: "Kod från sms:et",
    },
    emergency_code: {
      text: "Ange nödkoden som du sparade när du aktiverade tvåstegsverifiering.",
      label: "Nödkod",
      hint: "16 bokstäver och siffror. Versaler, mellanslag och bindestreck spelar ingen roll.",
    },
    recovery_code: {
      text: "Kundsupporten har startat en återställning åt dig. Låt koden skickas och ange den här.",
      label: "Återställningskod",
    },
    anyCode: "Ange koden som din autentiseringsapp visar nu.",
    anyUnfinished: "Ange hela koden som appen visar, eller hela nödkoden.",
    unfinished: "Ange de 6 siffrorna i en kod, eller de 16 tecknen i nödkoden.",
    submit: "Logga in",
    trust: (days) =>
      `Fråga inte efter en kod i den här webbläsaren på ${count(days, "dag", "dagar")}`,
    trustHint: "Bara på en enhet som ingen annan använder.",
    noAccess: {
      authenticator: "Har du inte tillgång till appen?",
      sms: "Inget sms?",
      emergency_code: "Har du den inte till hands?",
      recovery_code: "Ingen kod?",
    },
    another: "Prova ett annat sätt",
    useAuthenticator: "Använd min autentiseringsapp",
    useSms: (phone) => `Skicka ett sms till ${phone}`,
    useEmergencyCode: "Använd min nödkod",
    useRecoveryCode: "Använd återställningen som kundsupporten har startat",
    smsSent: (phone) => `En kod är på väg till ${phone}.`,
    smsFailed: "Sms:et kunde inte skickas. Prova ett annat sätt.",
    resend: "Skicka igen",
    resendIn: (clock) => `Skicka igen (om ${clock})`,
    lostAll: "Har du förlorat nödkoden också?",
    needsMailbox:
      "De kan hjälpa så länge du har din e-post. Utan e-post, app, telefon och kod finns det ingen väg in igen.",
    restart: "Börja om",
  },
};
