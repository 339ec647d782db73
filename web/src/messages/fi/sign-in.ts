import type { Messages } from "../en";

export const signIn: Messages["signIn"] = {
  title: "Kirjaudu sisään",
  text: (product) => `Tervetuloa palveluun ${product}.`,
  submit: "Kirjaudu sisään",
  newHere: "Oletko uusi täällä?",
  create: "Luo tili",
  forgot: "Unohditko salasanasi?",
  notices: {
    confirmed: "Sähköpostisi on vahvistettu. Kirjaudu sisään jatkaaksesi.",
    passwordReset: "Uusi salasanasi on tallennettu. Kirjaudu sillä.",
    challengeExpired:
      "Tämä kirjautuminen on päättynyt: se kesti liian kauan, tai tiliä muutettiin sillä välin. Anna salasanasi uudelleen.",
    tooMany: "Vääriä koodeja oli liikaa. Anna salasanasi uudelleen jatkaaksesi.",
  },
  ends: {
    ended: "Istuntosi on päättynyt. Kirjaudu uudelleen jatkaaksesi.",
    signed_out: "Olet kirjautunut ulos.",
    password_changed: "Salasanasi on vaihdettu. Kirjaudu takaisin uudella salasanalla.",
    deleted: "Tilisi on poistettu.",
  },
  second: {
    title: "Vahvista, että se olet sinä",
    authenticator: {
      text: "Anna 6-numeroinen koodi, jonka todennussovelluksesi näyttää nyt.",
      label: "Sovelluksesi koodi",
    },
    sms: {
      text: (phone) => `Anna 6-numeroinen koodi, jonka lähetimme numeroon ${phone}.`,
      label: "Tekstiviestin koodi",
    },
    emergency_code: {
      text: "Anna hätäkoodi, jonka talletit ottaessasi kaksivaiheisen vahvistuksen käyttöön.",
      label: "Hätäkoodi",
      hint: "16 kirjainta ja numeroa. Isoilla kirjaimilla, välilyönneillä ja yhdysmerkeillä ei ole väliä.",
    },
    recovery_code: {
      text: "Asiakastuki on aloittanut tilisi palautuksen. Pyydä palautuskoodi ja anna se tähän.",
      label: "Palautuskoodi",
    },
    anyCode: "Anna koodi, jonka todennussovelluksesi näyttää nyt.",
    anyUnfinished: "Anna koko koodi, jonka sovelluksesi näyttää, tai koko hätäkoodisi.",
    unfinished: "Anna koodin 6 numeroa tai hätäkoodisi 16 merkkiä.",
    submit: "Kirjaudu sisään",
    trust: (days) =>
      `Älä kysy koodia tässä selaimessa ${days === 1 ? "vuorokauteen" : `${days} päivään`}`,
    trustHint: "Vain laitteella, jota kukaan muu ei käytä.",
    noAccess: {
      authenticator: "Etkö pääse sovellukseesi?",
      sms: "Eikö tekstiviestiä näy?",
      emergency_code: "Eikö se ole käsillä?",
      recovery_code: "Eikö koodia näy?",
    },
    another: "Kokeile toista tapaa",
    useAuthenticator: "Käytä todennussovellustani",
    useSms: (phone) => `Lähetä tekstiviesti numeroon ${phone}`,
    useEmergencyCode: "Käytä hätäkoodiani",
    useRecoveryCode: "Käytä asiakastuen aloittamaa palautusta",
    smsSent: (phone) => `Koodi on matkalla numeroon ${phone}.`,
    smsFailed: "Tekstiviestiä ei voitu lähettää. Kokeile toista tapaa.",
    resend: "Lähetä uudelleen",
    resendIn: (clock) => `Lähetä uudelleen (odota ${clock})`,
    lostAll: "Katosiko hätäkoodikin?",
    needsMailbox:
      "Asiakastuki voi auttaa, kunhan pääset sähköpostiisi. Ilman sähköpostia, sovellusta, puhelinta ja koodia tilille ei enää pääse.",
    restart: "Aloita alusta",
  },
};
