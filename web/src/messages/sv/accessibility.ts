import type { Messages } from "../en";

export const accessibility: Messages["accessibility"] = {
  title: "Tillgänglighet",
  aim: (product) =>
    `${product} är till för alla. Målet är riktlinjerna för tillgängligt webbinnehåll (WCAG) 2.2, nivå AA.`,
  testedTitle: "Det här testas vid varje ändring",
  tested: [
    "Varje sida kontrolleras med axe, i ljust och mörkt utseende: som vanligt, på väg, långsam, utom räckhåll, offline och med varje avslag och dialog som den har.",
    "Varje fält har en etikett, säger åt lösenordshanterare och autofyll vad det är till för, och har sitt fel bredvid som text.",
    "Att registrera sig, logga in, ändra namn och lösenord och aktivera tvåstegsverifiering görs med enbart tangentbordet, och fokus syns vid varje stopp.",
    "Alla sidor och tillstånd får plats på en skärm på 320 pixlar, och med dubbelt så stor text, även med ord som är en tredjedel längre än de engelska.",
    "QR-koden går att läsa i mörkt läge och med systemets egna färger, och nyckeln står bredvid som text.",
    "Det som en skärmläsare får veta i varje steg jämförs med en sparad uppteckning.",
    "Tidsgränser förvarnas, och en tangent räcker för att få mer tid.",
  ],
  limitsTitle: "Det här vet vi inte",
  limits: [
    "Personer med funktionsnedsättning har inte testat detta i någon studie än, och ingen utifrån har granskat det.",
    "Skärmläsare testas genom det som webbläsaren berättar för dem, inte genom att lyssna.",
  ],
  troubleTitle: "Är något i vägen för dig?",
  trouble:
    "Berätta vad du ville göra och var det tog stopp. Du kan också få hjälp utan den här sidan.",
};
