import type { Messages } from "../en";

export const accessibility: Messages["accessibility"] = {
  title: "Saavutettavuus",
  aim: (product) =>
    `${product} on tehty kaikille. Tavoitteena on verkkosisällön saavutettavuusohjeiden (WCAG) 2.2 taso AA.`,
  testedTitle: "Mitä testataan jokaisen muutoksen yhteydessä",
  tested: [
    "Jokainen sivu tarkistetaan axella vaaleana ja tummana: tavallisena, latautuvana, hitaana, tavoittamattomana, ilman yhteyttä sekä jokaisen hylkäyksensä ja valintaikkunansa kanssa.",
    "Jokaisella kentällä on nimi, se kertoo salasanaohjelmille ja automaattiselle täytölle tarkoituksensa, ja sen virhe on sen vieressä tekstinä.",
    "Rekisteröityminen, kirjautuminen, nimen ja salasanan vaihtaminen ja kaksivaiheisen vahvistuksen käyttöönotto tehdään pelkällä näppäimistöllä, ja kohdistus näkyy joka kohdassa.",
    "Kaikki sivut ja tilat mahtuvat 320 pikselin näytölle ja kestävät kaksinkertaisen tekstikoon, myös sanoilla, jotka ovat kolmanneksen englanninkielisiä pidempiä.",
    "QR-koodin voi lukea tummassa tilassa ja järjestelmän omilla väreillä, ja sen avain on vieressä tekstinä.",
    "Sitä, mitä ruudunlukija saa tietää käyttöönoton kussakin vaiheessa, verrataan talletettuun pöytäkirjaan.",
    "Aikarajoista varoitetaan, ja yksi näppäin riittää lisäaikaan.",
  ],
  limitsTitle: "Mitä ei tiedetä",
  limits: [
    "Vammaiset ihmiset eivät ole vielä testanneet tätä tutkimuksessa, eikä kukaan ulkopuolinen ole arvioinut sitä.",
    "Ruudunlukijoita testataan sen perusteella, mitä selain kertoo niille, ei kuuntelemalla.",
  ],
  troubleTitle: "Onko jokin tielläsi?",
  trouble: "Kerro meille, mitä halusit tehdä ja mihin se pysähtyi. Apua saa myös ilman tätä sivua.",
};
