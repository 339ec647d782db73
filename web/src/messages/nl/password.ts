import type { Messages } from "../en";
import { count } from "./common";

export const password: Messages["password"] = {
  consequence:
    "Als je je wachtwoord wijzigt, word je meteen uitgelogd. Log weer in met het nieuwe wachtwoord.",
  tooShort: (least) =>
    `Dit wachtwoord is te kort. Gebruik minstens ${count(least, "teken", "tekens")}.`,
  change: {
    title: "Wachtwoord wijzigen",
    required:
      "Kies een nieuw wachtwoord voordat je verdergaat: misschien kent iemand anders het wachtwoord dat je nu hebt.",
    current: "Huidig wachtwoord",
    new: "Nieuw wachtwoord",
    submit: "Wachtwoord wijzigen",
    attemptsLeft: (n) => `Nog ${count(n, "poging", "pogingen")} voordat je hier wordt uitgelogd.`,
    forgot: "Huidig wachtwoord vergeten?",
  },
  forgot: {
    title: "Wachtwoord vergeten?",
    text: "Vul je e-mailadres in. Als het bij een account hoort, sturen we je een link om een nieuw wachtwoord te kiezen.",
    submit: "Link sturen",
    sentTitle: "Bekijk je mail",
    sent: (email) =>
      `Als ${email} bij een account hoort, is er een link onderweg. Die is een uur geldig.`,
    nothing: "Na een paar minuten geen mail? Kijk in je spammap of controleer het adres.",
    another: "Ander adres gebruiken",
    back: "Terug naar inloggen",
  },
  reset: {
    title: "Nieuw wachtwoord kiezen",
    text: "Je wordt dan overal uitgelogd. Log in met het nieuwe wachtwoord.",
    submit: "Wachtwoord opslaan",
    overTitle: "Deze link werkt niet meer",
    over: "Een link werkt één keer, een uur lang. Vraag een nieuwe aan.",
    missing:
      "Open de link uit de mail nog eens: de sleutel ervan blijft niet bewaard als de pagina opnieuw wordt geladen.",
    again: "Nieuwe link aanvragen",
  },
  undo: {
    title: "De wijziging ongedaan maken",
    text: "Je hebt deze link gekregen omdat verificatie in twee stappen voor je account is ingeschakeld of het e-mailadres ervan is gewijzigd. Was jij dat niet? Maak het dan nu ongedaan.",
    consequence:
      "Iedereen wordt uitgelogd, en met het oude wachtwoord kan niemand meer inloggen. Daarna kies je een nieuw met een link die we je mailen.",
    submit: "Ongedaan maken",
    doneTitle: "De wijziging is ongedaan gemaakt",
    done: "Iedereen is uitgelogd. Kies nu een nieuw wachtwoord: we mailen je er een link voor.",
    next: "Nieuw wachtwoord kiezen",
    over: "Hij is al gebruikt, of de tijd ervan is om. Kun je niet inloggen? Vraag dan een nieuw wachtwoord aan of neem contact op met de klantenservice.",
  },
  meter: {
    more: (missing) => `Nog ${count(missing, "teken", "tekens")} te gaan.`,
    too_long: "Dit is langer dan we aankunnen. Gebruik hooguit 1.024 tekens.",
    common:
      "Veel mensen gebruiken dit: het staat op de lijst van veelgebruikte wachtwoorden. Kies een ander.",
    account_words: "Dit bestaat uit je naam, je adres of onze naam. Kies een ander.",
    guessable: "Dit is in minder dan honderd pogingen geraden. Voeg een paar woorden toe.",
    scores: [
      "Heel makkelijk te raden. Voeg een paar woorden toe.",
      "Makkelijk te raden. Voeg een paar woorden toe.",
      "Kan moeilijker te raden. Voeg nog een woord toe.",
      "Moeilijk te raden.",
      "Heel moeilijk te raden.",
    ],
  },
};
