import type { Messages } from "../en";
import { count } from "./common";

export const signIn: Messages["signIn"] = {
  title: "Log ind",
  text: (product) => `Velkommen til ${product}.`,
  submit: "Log ind",
  newHere: "Er du ny her?",
  create: "Opret en konto",
  forgot: "Har du glemt din adgangskode?",
  notices: {
    confirmed: "Din e-mail er bekræftet. Log ind for at fortsætte.",
    passwordReset: "Din nye adgangskode er gemt. Log ind med den.",
    challengeExpired:
      "Dette login er slut: Det tog for lang tid, eller kontoen blev ændret imens. Indtast din adgangskode igen.",
    tooMany: "Der var for mange forkerte koder. Indtast din adgangskode igen for at fortsætte.",
  },
  ends: {
    ended: "Din session er slut. Log ind igen for at fortsætte.",
    signed_out: "Du er logget ud.",
    password_changed: "Din adgangskode er skiftet. Brug den nye adgangskode for at logge ind igen.",
    deleted: "Din konto er slettet.",
  },
  second: {
    title: "Bekræft, at det er dig",
    authenticator: {
      text: "Indtast den 6-cifrede kode, som din godkendelsesapp viser nu.",
      label: "Kode fra din app",
    },
    sms: {
      text: (phone) => `Indtast den 6-cifrede kode, vi sendte til ${phone}.`,
      label: "Kode fra sms'en",
    },
    emergency_code: {
      text: "Indtast den nødkode, du gemte, da du slog totrinsbekræftelse til.",
      label: "Nødkode",
      hint: "16 bogstaver og tal. Store bogstaver, mellemrum og bindestreger er uden betydning.",
    },
    recovery_code: {
      text: "Kundesupport har startet en gendannelse for dig. Få koden sendt, og indtast den her.",
      label: "Gendannelseskode",
    },
    anyCode: "Indtast den kode, som din godkendelsesapp viser nu.",
    anyUnfinished: "Indtast hele den kode, som din app viser, eller hele din nødkode.",
    unfinished: "Indtast de 6 cifre i en kode eller de 16 tegn i din nødkode.",
    submit: "Log ind",
    trust: (days) => `Bed ikke om en kode i denne browser i ${count(days, "dag", "dage")}`,
    trustHint: "Kun på en enhed, som ingen andre bruger.",
    noAccess: {
      authenticator: "Har du ikke adgang til din app?",
      sms: "Ingen sms?",
      emergency_code: "Har du den ikke ved hånden?",
      recovery_code: "Ingen kode?",
    },
    another: "Prøv en anden måde",
    useAuthenticator: "Brug min godkendelsesapp",
    useSms: (phone) => `Send en sms til ${phone}`,
    useEmergencyCode: "Brug min nødkode",
    useRecoveryCode: "Brug den gendannelse, som kundesupport har startet",
    smsSent: (phone) => `En kode er på vej til ${phone}.`,
    smsFailed: "Sms'en kunne ikke sendes. Prøv en anden måde.",
    resend: "Send igen",
    resendIn: (clock) => `Send igen (om ${clock})`,
    lostAll: "Har du også mistet din nødkode?",
    needsMailbox:
      "De kan hjælpe, så længe du har adgang til din e-mail. Uden e-mail, app, telefon og kode er der ingen vej ind igen.",
    restart: "Begynd forfra",
  },
};
