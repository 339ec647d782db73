import type { Language } from "./languages";

/** What is said where the words of a language could not be loaded, and so no others can. */
export const unreachable: Record<Language, string> = {
  en: "This page could not be loaded. Check your connection and load it again.",
  nb: "Denne siden kunne ikke lastes inn. Sjekk forbindelsen og last den inn på nytt.",
  sv: "Den här sidan kunde inte läsas in. Kontrollera anslutningen och läs in den igen.",
  da: "Denne side kunne ikke indlæses. Tjek din forbindelse, og indlæs den igen.",
  de: "Diese Seite konnte nicht geladen werden. Prüfe deine Verbindung und lade sie neu.",
  fr: "Cette page n’a pas pu être chargée. Vérifiez votre connexion et rechargez-la.",
  nl: "Deze pagina kon niet worden geladen. Controleer je verbinding en laad haar opnieuw.",
  fi: "Tätä sivua ei voitu ladata. Tarkista yhteytesi ja lataa se uudelleen.",
};
