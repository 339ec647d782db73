import type { Messages } from "../en";

export const recovery: Messages["recovery"] = {
  title: "Je nieuwe noodcode",
  text: "Je hebt je noodcode gebruikt, en hij werkt niet meer. Deze nieuwe vervangt hem. We tonen hem alleen nu.",
  again: "Deze code vervangt de code die eerder werd getoond.",
  lostText:
    "Je oude noodcode is verbruikt. Vraag nu de nieuwe aan en bewaar hem waar je hem zonder je telefoon kunt vinden.",
  get: "Nieuwe noodcode tonen",
  submit: "Doorgaan",
  question: "Heb je je authenticator-app nog?",
  questionText: "Zoek op je telefoon de app die je codes van 6 cijfers toont.",
  kept: "Ja, ik heb hem nog",
  keptText: "Alles blijft zoals het is.",
  lost: "Nee, hij is voorgoed kwijt",
  lostChoiceText:
    "Stel nu een nieuwe authenticator-app in. De oude werkt niet meer als je klaar bent.",
};
