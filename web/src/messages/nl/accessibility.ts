import type { Messages } from "../en";

export const accessibility: Messages["accessibility"] = {
  title: "Toegankelijkheid",
  aim: (product) =>
    `${product} is voor iedereen gemaakt. Het doel zijn de richtlijnen voor toegankelijke webcontent (WCAG) 2.2, niveau AA.`,
  testedTitle: "Wat bij elke wijziging wordt getest",
  tested: [
    "Elke pagina wordt met axe gecontroleerd, licht en donker: zoals gewoonlijk, onderweg, traag, onbereikbaar, offline, en met elke weigering en elk dialoogvenster die ze heeft.",
    "Elk veld heeft een label, vertelt wachtwoordmanagers en automatisch invullen waar het voor is, en heeft zijn fout als tekst ernaast.",
    "Aanmelden, inloggen, naam en wachtwoord wijzigen en verificatie in twee stappen inschakelen gaan met alleen het toetsenbord, en de focus is op elke plek te zien.",
    "Elke pagina en toestand past op een scherm van 320 pixels, en met tekst van dubbele grootte, ook met woorden die een derde langer zijn dan de Engelse.",
    "De QR-code is te lezen in de donkere modus en met de kleuren van het systeem zelf, en de sleutel staat er als tekst naast.",
    "Wat een schermlezer bij elke stap van het instellen te horen krijgt, wordt vergeleken met een bewaard verslag.",
    "Voor tijdslimieten wordt gewaarschuwd, en één toets is genoeg voor meer tijd.",
  ],
  limitsTitle: "Wat niet bekend is",
  limits: [
    "Mensen met een beperking hebben het nog niet in een onderzoek getest, en niemand van buiten heeft het gecontroleerd.",
    "Schermlezers worden getest op wat de browser ze vertelt, niet door te luisteren.",
  ],
  troubleTitle: "Zit iets je in de weg?",
  trouble:
    "Vertel ons wat je wilde doen en waar het vastliep. Je kunt ook zonder deze pagina hulp krijgen.",
};
