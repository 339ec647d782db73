import type { Messages } from "../en";
import { count } from "./common";

export const profile: Messages["profile"] = {
  edit: {
    title: "Je profiel bewerken",
    language: "Taal",
    languageHint: "Voor de pagina’s, en voor de mails en sms’jes die we je sturen.",
    submit: "Opslaan",
  },
  email: {
    title: "Je e-mail wijzigen",
    text: "Je logt in met dit adres. We sturen een code naar het nieuwe en laten het aan het oude weten.",
    now: (email) => `Je adres nu: ${email}`,
    label: "Nieuw e-mailadres",
    submit: "Code sturen",
  },
  confirmEmail: {
    title: "Bevestig je nieuwe e-mailadres",
    text: (email) =>
      `We hebben een code van 6 cijfers gestuurd naar ${email}. Tot je die invult, blijft je oude adres.`,
    textWithout:
      "We hebben een code van 6 cijfers naar je nieuwe adres gestuurd. Tot je die invult, blijft je oude adres.",
    label: "Code uit de mail",
    submit: "E-mail wijzigen",
    nothing: "Geen code? Kijk in je spammap of controleer het adres.",
  },
  code: {
    resend: "Nieuwe code sturen",
    resendIn: (clock) => `Nieuwe code sturen (over ${clock})`,
    resent: "Er is een nieuwe code onderweg. Alleen de nieuwste werkt.",
    another: "Wijzig wat je hebt ingevuld",
  },
  phone: {
    title: "Je telefoonnummer",
    text: "Een reserve om in te loggen als je je app niet bij de hand hebt. We sturen een code om het te bevestigen.",
    hint: "Met landnummer, zoals +47 412 34 567.",
    submit: "Code sturen",
  },
  confirmPhone: {
    title: "Bevestig je telefoonnummer",
    text: (phone) =>
      `We hebben een code van 6 cijfers gestuurd naar ${phone}. Die is 5 minuten geldig.`,
    textWithout:
      "We hebben een code van 6 cijfers naar je telefoon gestuurd. Die is 5 minuten geldig.",
    submit: "Nummer opslaan",
    nothing: "Geen sms? Controleer het nummer. Tot je de code invult, verandert er niets.",
  },
  removePhone: {
    title: "Je telefoonnummer verwijderen?",
    text: "We kunnen je dan geen codes per sms sturen. Raak je je app kwijt, dan kom je alleen met je noodcode binnen.",
    textOff: "We wissen het nummer. Je kunt er altijd weer een toevoegen.",
    keep: "Houden",
    removed: "Je telefoonnummer is verwijderd.",
  },
  delete: {
    title: "Je account verwijderen",
    text: "Je wordt overal uitgelogd, en je profiel, je telefoonnummer, je authenticator-apps en je codes worden gewist. De klantenservice kan ze niet terughalen.",
    undo: "Alleen als we je een link hebben gemaild die een recente wijziging ongedaan maakt, wachten we daarmee tot de link is verlopen: tot die tijd kan niemand inloggen, en de link haalt het account terug.",
    grace: (days) =>
      `Gedurende ${count(days, "dag", "dagen")}, of langer als we je een link hebben gemaild die een recente wijziging ongedaan maakt, kan niemand inloggen en haalt een gemailde link het account terug. Daarna wordt het gewist.`,
    download: "Misschien wil je eerst je gegevens downloaden.",
    label: "Typ je e-mailadres om te bevestigen",
    hint: (email) => `Je adres is ${email}.`,
    mismatch: "Dit is niet het adres van dit account.",
    submit: "Mijn account verwijderen",
  },
};
