import type { Messages } from "../en";
import { count } from "./common";

export const signIn: Messages["signIn"] = {
  title: "Logg inn",
  text: (product) => `Velkommen til ${product}.`,
  submit: "Logg inn",
  newHere: "Ny her?",
  create: "Opprett en konto",
  forgot: "Glemt passordet?",
  notices: {
    confirmed: "E-posten din er bekreftet. Logg inn for å fortsette.",
    passwordReset: "Det nye passordet er lagret. Logg inn med det.",
    challengeExpired:
      "Denne innloggingen er over: Den tok for lang tid, eller kontoen ble endret imens. Skriv inn passordet på nytt.",
    tooMany: "Det var for mange feil koder. Skriv inn passordet på nytt for å fortsette.",
  },
  ends: {
    ended: "Økten din er avsluttet. Logg inn på nytt for å fortsette.",
    signed_out: "Du er logget ut.",
    password_changed: "Passordet ditt er byttet. Bruk det nye passordet for å logge inn igjen.",
    deleted: "Kontoen din er slettet.",
  },
  second: {
    title: "Bekreft at det er deg",
    authenticator: {
      text: "Skriv inn den 6-sifrede koden som autentiseringsappen viser nå.",
      label: "Kode fra appen",
    },
    sms: {
      text: (phone) => `Skriv inn den 6-sifrede koden vi sendte til ${phone}.`,
      label: "Kode fra tekstmeldingen",
    },
    emergency_code: {
      text: "Skriv inn nødkoden du lagret da du slo på totrinnsbekreftelse.",
      label: "Nødkode",
      hint: "16 bokstaver og tall. Store bokstaver, mellomrom og bindestreker spiller ingen rolle.",
    },
    recovery_code: {
      text: "Kundestøtte har startet en gjenoppretting for deg. Få koden sendt, og skriv den inn her.",
      label: "Gjenopprettingskode",
    },
    anyCode: "Skriv inn koden som autentiseringsappen viser nå.",
    anyUnfinished: "Skriv inn hele koden som appen viser, eller hele nødkoden.",
    unfinished: "Skriv inn de 6 sifrene i en kode, eller de 16 tegnene i nødkoden.",
    submit: "Logg inn",
    trust: (days) => `Ikke be om kode i denne nettleseren på ${count(days, "dag", "dager")}`,
    trustHint: "Bare på en enhet ingen andre bruker.",
    noAccess: {
      authenticator: "Har du ikke tilgang til appen?",
      sms: "Ingen tekstmelding?",
      emergency_code: "Har du den ikke for hånden?",
      recovery_code: "Ingen kode?",
    },
    another: "Prøv en annen måte",
    useAuthenticator: "Bruk autentiseringsappen",
    useSms: (phone) => `Send en tekstmelding til ${phone}`,
    useEmergencyCode: "Bruk nødkoden",
    useRecoveryCode: "Bruk gjenopprettingen som kundestøtte har startet",
    smsSent: (phone) => `En kode er på vei til ${phone}.`,
    smsFailed: "Tekstmeldingen kunne ikke sendes. Prøv en annen måte.",
    resend: "Send på nytt",
    resendIn: (clock) => `Send på nytt (om ${clock})`,
    lostAll: "Har du mistet nødkoden også?",
    needsMailbox:
      "De kan hjelpe så lenge du har tilgang til e-posten din. Uten e-post, app, telefon og kode finnes det ingen vei inn igjen.",
    restart: "Begynn på nytt",
  },
};
