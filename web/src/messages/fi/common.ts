import { counting } from "../count";
import type { Messages } from "../en";

export const count = counting("fi");

const waiting = (seconds: number) =>
  seconds < 100
    ? count(seconds, "sekunnin", "sekunnin")
    : count(Math.ceil(seconds / 60), "minuutin", "minuutin");

export const common: Messages["common"] = {
  next: "Seuraava",
  back: "Takaisin",
  cancel: "Peruuta",
  close: "Sulje",
  tryAgain: "Yritä uudelleen",
  signOut: "Kirjaudu ulos",
  skipToContent: "Siirry sisältöön",
  loading: "Ladataan",
  slow: "Tämä kestää tavallista kauemmin. Yhteytesi voi olla hidas; mitään ei katoa.",
  email: "Sähköposti",
  password: "Salasana",
  show: "Näytä",
  hide: "Piilota",
  showPassword: "Näytä salasana",
  hidePassword: "Piilota salasana",
  copied: "Kopioitu.",
  copyFailed: "Selaimesi ei sallinut kopiointia. Valitse teksti ja kopioi se itse.",
  on: (day) => day,
  at: (day, time) => `${day} klo ${time}`,
  language: "Kieli",
  newTab: "(avautuu uuteen välilehteen)",
  attemptsLeft: (n) => `${count(n, "yritys", "yritystä")} jäljellä ennen odotusaikaa.`,
  retryIn: (seconds) => `Voit yrittää uudelleen ${waiting(seconds)} kuluttua.`,
  retryNow: "Voit yrittää uudelleen nyt.",
  nextCodeIn: (seconds) =>
    `Seuraava koodi tulee ${count(seconds, "sekunnin", "sekunnin")} kuluttua.`,
  justUsed: (seconds) =>
    `Käytit juuri tätä koodia, ja jokainen koodi toimii vain kerran. Odota seuraavaa ${count(seconds, "sekunti", "sekuntia")}.`,
  contactSupport: "Ota yhteys asiakastukeen",
  askSupport: "Pyydä apua asiakastuesta.",
  needHelp: "Tarvitsetko apua?",
  development: "Kehitystila: sähköpostit ja tekstiviestit talletetaan, niitä ei lähetetä.",
  readMessages: "Lue ne",
  offline: "Sinulla ei ole verkkoyhteyttä. Näkemäsi voi olla vanhentunutta.",
  notFound: {
    title: "Tätä sivua ei ole",
    text: "Osoitteessa voi olla kirjoitusvirhe, tai sivu on siirretty.",
    home: "Siirry tilin asetuksiin",
  },
  errors: {
    title: "Tämä ei onnistunut",
    offlineTitle: "Emme saa yhteyttä palvelimeen",
    offline: "Tarkista yhteytesi ja yritä uudelleen. Mitään ei ole kadonnut.",
    broken: "Jokin tällä sivulla meni rikki. Lataa se uudelleen; mitään ei ole kadonnut.",
  },
};
