import type { Messages } from "../en";
import { count } from "./common";

export const password: Messages["password"] = {
  consequence:
    "När du byter lösenord loggas du ut direkt. Använd det nya lösenordet för att logga in igen.",
  tooShort: (least) =>
    `Det här lösenordet är för kort. Använd minst ${count(least, "tecken", "tecken")}.`,
  change: {
    title: "Byt lösenord",
    required:
      "Välj ett nytt lösenord innan du fortsätter: någon annan kan känna till det du har nu.",
    current: "Nuvarande lösenord",
    new: "Nytt lösenord",
    submit: "Byt lösenord",
    attemptsLeft: (n) => `${count(n, "försök", "försök")} kvar innan du loggas ut här.`,
    forgot: "Har du glömt ditt nuvarande lösenord?",
  },
  forgot: {
    title: "Har du glömt lösenordet?",
    text: "Ange din e-postadress. Om den hör till ett konto skickar vi en länk för att välja ett nytt lösenord.",
    submit: "Skicka länk",
    sentTitle: "Kolla din e-post",
    sent: (email) => `Om ${email} hör till ett konto är en länk på väg. Den gäller i en timme.`,
    nothing: "Inget mejl efter några minuter? Titta i skräpposten, eller kontrollera adressen.",
    another: "Använd en annan adress",
    back: "Tillbaka till inloggningen",
  },
  reset: {
    title: "Välj ett nytt lösenord",
    text: "Du loggas då ut överallt. Logga in med det nya lösenordet.",
    submit: "Spara lösenordet",
    overTitle: "Den här länken fungerar inte längre",
    over: "En länk fungerar en gång och i en timme. Begär en ny.",
    missing: "Öppna länken i mejlet igen: dess nyckel sparas inte när sidan läses in på nytt.",
    again: "Begär en ny länk",
  },
  undo: {
    title: "Ångra ändringen",
    text: "Du fick den här länken för att tvåstegsverifiering aktiverades för ditt konto, eller för att dess e-postadress ändrades. Om det inte var du kan du ångra det nu.",
    consequence:
      "Alla loggas ut, och ingen kan logga in med det gamla lösenordet längre. Sedan väljer du ett nytt med en länk som vi mejlar dig.",
    submit: "Ångra ändringen",
    doneTitle: "Ändringen har ångrats",
    done: "Alla har loggats ut. Välj ett nytt lösenord nu: vi mejlar dig en länk.",
    next: "Välj ett nytt lösenord",
    over: "Den har redan använts, eller så är tiden ute. Om du inte kan logga in kan du begära ett nytt lösenord eller kontakta kundsupporten.",
  },
  meter: {
    more: (missing) => `${count(missing, "tecken", "tecken")} till.`,
    too_long: "Det här är längre än vi kan ta emot. Använd högst 1 024 tecken.",
    common: "Många använder det här: det finns på listan över vanliga lösenord. Välj ett annat.",
    account_words: "Det här består av ditt namn, din adress eller vårt namn. Välj ett annat.",
    guessable: "Det här gissas på mindre än hundra försök. Lägg till några ord.",
    scores: [
      "Mycket lätt att gissa. Lägg till några ord.",
      "Lätt att gissa. Lägg till några ord.",
      "Kunde vara svårare att gissa. Lägg till ett ord.",
      "Svårt att gissa.",
      "Mycket svårt att gissa.",
    ],
  },
};
