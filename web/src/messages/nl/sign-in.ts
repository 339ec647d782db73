import type { Messages } from "../en";

export const signIn: Messages["signIn"] = {
  title: "Inloggen",
  text: (product) => `Welkom bij ${product}.`,
  submit: "Inloggen",
  newHere: "Nieuw hier?",
  create: "Account aanmaken",
  forgot: "Wachtwoord vergeten?",
  notices: {
    confirmed: "Je e-mailadres is bevestigd. Log in om door te gaan.",
    passwordReset: "Je nieuwe wachtwoord is opgeslagen. Log ermee in.",
    challengeExpired:
      "Deze inlogpoging is voorbij: het duurde te lang, of het account is intussen gewijzigd. Vul je wachtwoord opnieuw in.",
    tooMany: "Er waren te veel verkeerde codes. Vul je wachtwoord opnieuw in om door te gaan.",
  },
  ends: {
    ended: "Je sessie is beëindigd. Log opnieuw in om door te gaan.",
    signed_out: "Je bent uitgelogd.",
    password_changed: "Je wachtwoord is gewijzigd. Log weer in met het nieuwe wachtwoord.",
    deleted: "Je account is verwijderd.",
  },
  second: {
    title: "Bevestig dat jij het bent",
    authenticator: {
      text: "Vul de code van 6 cijfers in die je authenticator-app nu toont.",
      label: "Code uit je app",
    },
    sms: {
      text: (phone) => `Vul de code van 6 cijfers in die we hebben gestuurd naar ${phone}.`,
      label: "Code uit de sms",
    },
    emergency_code: {
      text: "Vul de noodcode in die je bewaarde toen je verificatie in twee stappen inschakelde.",
      label: "Noodcode",
      hint: "16 letters en cijfers. Hoofdletters, spaties en streepjes maken niet uit.",
    },
    recovery_code: {
      text: "De klantenservice is een herstel voor je gestart. Vraag de herstelcode aan en vul hem hier in.",
      label: "Herstelcode",
    },
    anyCode: "Vul de code in die je authenticator-app nu toont.",
    anyUnfinished: "Vul de hele code in die je app toont, of je hele noodcode.",
    unfinished: "Vul de 6 cijfers van een code in, of de 16 tekens van je noodcode.",
    submit: "Inloggen",
    trust: (days) =>
      `In deze browser ${days === 1 ? "een dag" : `${days} dagen`} niet om een code vragen`,
    trustHint: "Alleen op een apparaat dat niemand anders gebruikt.",
    noAccess: {
      authenticator: "Geen toegang tot je app?",
      sms: "Geen sms?",
      emergency_code: "Niet bij de hand?",
      recovery_code: "Geen code?",
    },
    another: "Andere manier proberen",
    useAuthenticator: "Mijn authenticator-app gebruiken",
    useSms: (phone) => `Sms sturen naar ${phone}`,
    useEmergencyCode: "Mijn noodcode gebruiken",
    useRecoveryCode: "Het herstel van de klantenservice gebruiken",
    smsSent: (phone) => `Er is een code onderweg naar ${phone}.`,
    smsFailed: "De sms kon niet worden verzonden. Probeer een andere manier.",
    resend: "Opnieuw sturen",
    resendIn: (clock) => `Opnieuw sturen (over ${clock})`,
    lostAll: "Je noodcode ook kwijt?",
    needsMailbox:
      "De klantenservice kan helpen zolang je bij je mail kunt. Zonder mail, app, telefoon en code kom je er niet meer in.",
    restart: "Opnieuw beginnen",
  },
};
