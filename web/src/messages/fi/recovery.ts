import type { Messages } from "../en";

export const recovery: Messages["recovery"] = {
  title: "Uusi hätäkoodisi",
  text: "Olet käyttänyt hätäkoodisi, eikä se enää toimi. Tämä uusi korvaa sen. Näytämme sen vain nyt.",
  again: "Tämä koodi korvaa aiemmin näytetyn.",
  lostText:
    "Vanha hätäkoodisi on käytetty. Hanki uusi nyt ja säilytä se paikassa, josta löydät sen ilman puhelinta.",
  get: "Näytä uusi hätäkoodi",
  submit: "Jatka",
  question: "Onko sinulla vielä todennussovelluksesi?",
  questionText: "Etsi puhelimestasi sovellus, joka näyttää 6-numeroiset koodisi.",
  kept: "Kyllä, se on minulla vielä",
  keptText: "Kaikki pysyy ennallaan.",
  lost: "Ei, se on kadonnut lopullisesti",
  lostChoiceText:
    "Ota nyt käyttöön uusi todennussovellus. Vanha lakkaa toimimasta, kun olet valmis.",
};
