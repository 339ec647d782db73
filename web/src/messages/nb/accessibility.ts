import type { Messages } from "../en";

export const accessibility: Messages["accessibility"] = {
  title: "Tilgjengelighet",
  aim: (product) =>
    `${product} er laget for alle. Målet er retningslinjene for tilgjengelig webinnhold (WCAG) 2.2 på nivå AA.`,
  testedTitle: "Dette testes ved hver endring",
  tested: [
    "Hver side kontrolleres med axe, i lyst og mørkt utseende: som vanlig, på vei, treg, utilgjengelig, frakoblet og med hver avvisning og dialog den har.",
    "Hvert felt har en etikett, forteller passordprogrammer og autofyll hva det er til, og har feilen sin ved siden av som tekst.",
    "Å registrere seg, logge inn, endre navn og passord og slå på totrinnsbekreftelse gjøres med bare tastaturet, og fokus er synlig ved hvert stopp.",
    "Alle sider og tilstander får plass på en skjerm på 320 piksler, og med dobbelt så stor tekst, også med ord som er en tredel lengre enn de engelske.",
    "QR-koden kan leses i mørk modus og med systemets egne farger, og nøkkelen står ved siden av som tekst.",
    "Det en skjermleser får vite i hvert trinn av oppsettet, sammenlignes med et lagret referat.",
    "Det varsles om tidsgrenser, og ett tastetrykk er nok for å få mer tid.",
  ],
  limitsTitle: "Dette vet vi ikke",
  limits: [
    "Personer med funksjonsnedsettelser har ikke testet dette i en undersøkelse ennå, og ingen utenfra har revidert det.",
    "Skjermlesere testes ved det nettleseren forteller dem, ikke ved å lytte.",
  ],
  troubleTitle: "Er noe i veien for deg?",
  trouble:
    "Fortell oss hva du ville gjøre, og hvor det stoppet. Du kan også få hjelp uten denne siden.",
};
