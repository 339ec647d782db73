import type { Messages } from "../en";

export const accessibility: Messages["accessibility"] = {
  title: "Tilgængelighed",
  aim: (product) =>
    `${product} er lavet til alle. Målet er retningslinjerne for tilgængeligt webindhold (WCAG) 2.2 på niveau AA.`,
  testedTitle: "Det testes ved hver ændring",
  tested: [
    "Hver side kontrolleres med axe, i lyst og mørkt udseende: som normalt, på vej, langsom, uden for rækkevidde, offline og med hver afvisning og dialog, den har.",
    "Hvert felt har en etiket, fortæller adgangskodeprogrammer og autofyld, hvad det er til, og har sin fejl ved siden af som tekst.",
    "At oprette sig, logge ind, ændre navn og adgangskode og slå totrinsbekræftelse til gøres med tastaturet alene, og fokus kan ses ved hvert stop.",
    "Alle sider og tilstande kan være på en skærm på 320 pixel, og med dobbelt så stor tekst, også med ord, der er en tredjedel længere end de engelske.",
    "QR-koden kan læses i mørk tilstand og med systemets egne farver, og nøglen står ved siden af som tekst.",
    "Det, en skærmlæser får at vide i hvert trin, sammenlignes med en gemt optegnelse.",
    "Der advares om tidsgrænser, og én tast er nok til at få mere tid.",
  ],
  limitsTitle: "Det ved vi ikke",
  limits: [
    "Personer med handicap har endnu ikke testet dette i en undersøgelse, og ingen udefra har gennemgået det.",
    "Skærmlæsere testes ved det, browseren fortæller dem, ikke ved at lytte.",
  ],
  troubleTitle: "Er noget i vejen for dig?",
  trouble:
    "Fortæl os, hvad du ville gøre, og hvor det stoppede. Du kan også få hjælp uden denne side.",
};
