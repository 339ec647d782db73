import type { Messages } from "../en";

export const problems: Messages["problems"] = {
  unknown: "Meillä meni jokin vikaan. Yritä hetken kuluttua uudelleen.",
  offline: "Emme saa yhteyttä palvelimeen. Tarkista yhteytesi ja yritä uudelleen.",
  malformed_json: "Meillä meni jokin vikaan. Yritä hetken kuluttua uudelleen.",
  unauthenticated: "Et ole enää kirjautuneena. Kirjaudu sisään ja yritä uudelleen.",
  session_ended: "Istuntosi on päättynyt. Kirjaudu uudelleen jatkaaksesi.",
  invalid_credentials:
    "Tämä sähköposti ja salasana eivät täsmää. Tarkista molemmat, tai odota hetki, jos yritit monta kertaa.",
  invalid_code: "Tämä koodi ei ole oikein. Anna uusin.",
  challenge_expired:
    "Tämä kirjautuminen on päättynyt: se kesti liian kauan, tai tiliä muutettiin sillä välin. Anna salasanasi uudelleen.",
  reauthentication_required: "Mitään ei muutettu, koska ei vahvistettu, että se olet sinä.",
  forbidden: "Sinulla ei ole lupaa tehdä tätä.",
  cross_site_request: "Selaimesi ei kertonut, mistä tämä tuli, joten se hylättiin.",
  https_required: "Tämä sivu toimii vain suojatulla yhteydellä.",
  recovery_pending: "Vie ensin pääsysi palauttaminen loppuun.",
  enrollment_required: "Ota ensin kaksivaiheinen vahvistus käyttöön.",
  password_change_required: "Valitse ensin uusi salasana.",
  second_step_disabled:
    "Vääriä koodeja oli liikaa, joten sovelluksen ja tekstiviestien koodit on lukittu. Käytä hätäkoodiasi.",
  step_up_too_weak:
    "Mitään ei muutettu: tähän tarvitaan koodi todennussovelluksesta, joka sinulla on ollut vuorokauden. Tekstiviesti ei riitä, eikä sovellus, joka lisättiin tänään sen avulla. Käytä vanhempaa sovellusta tai odota huomiseen; jos sovelluksesi on poissa, kirjaudu hätäkoodillasi.",
  not_found: "Tätä ei ole enää olemassa.",
  reset_token_expired: "Tämä linkki ei enää toimi. Pyydä uusi.",
  last_authenticator:
    "Tämä on viimeinen todennussovelluksesi. Lisää ensin toinen, tai poista kaksivaiheinen vahvistus käytöstä.",
  too_many_authenticators:
    "Sinulla on niin monta todennussovellusta kuin voi olla. Poista ensin yksi.",
  policy_requires_two_step:
    "Kaksivaiheista vahvistusta vaaditaan täällä, eikä sitä voi poistaa käytöstä.",
  enrollment_expired: "Tämä käyttöönotto on päättynyt. Mitään ei muutettu.",
  wrong_stage: "Tämä vaihe on jo tehty. Olet nyt tässä.",
  recovery_running: "Tämän tilin palautus on jo käynnissä.",
  already_enabled: "Kaksivaiheinen vahvistus on jo käytössä.",
  not_enabled: "Kaksivaiheinen vahvistus ei ole käytössä.",
  acknowledgement_required: "Vahvista ensin, että olet tallettanut hätäkoodisi.",
  emergency_code_changed:
    "Toisessa ikkunassa näytettiin uudempi hätäkoodi, joten tämä ei enää kelpaa. Hanki uusi täältä.",
  method_not_available: "Tämä tapa ei ole nyt käytettävissä. Kokeile toista tapaa.",
  sms_not_offered: "Tekstiviestejä ei tarjota täällä.",
  validation_failed: "Jotakin puuttuu tai on väärin. Katso merkityt kentät.",
  wrong_password: "Tämä salasana ei ole oikein.",
  wrong_code: "Tämä koodi ei ole oikein. Anna uusin.",
  password_too_short: "Tämä salasana on liian lyhyt.",
  password_blocklisted:
    "Tämä salasana on helppo arvata: muutkin käyttävät sitä, se on vuotanut toisesta palvelusta, se koostuu nimestäsi, osoitteestasi tai meidän nimestämme, tai muutama yritys riittää. Valitse toinen.",
  invalid_phone: "Anna puhelinnumero maatunnuksen kanssa, esimerkiksi +47 412 34 567.",
  phone_country_not_allowed:
    "Emme voi lähettää tekstiviestejä tähän maahan. Käytä toista numeroa tai ohita tämä.",
  too_many_attempts: "Yrityksiä oli liikaa.",
  too_many_messages: "Lähetimme juuri viestin tähän numeroon.",
  overloaded: "Täällä on nyt hyvin paljon väkeä. Yritä hetken kuluttua uudelleen.",
  unavailable: "Tämä ei ole juuri nyt käytettävissä. Yritä pian uudelleen.",
  sms_unavailable:
    "Emme voi juuri nyt lähettää tekstiviestejä. Yritä myöhemmin uudelleen tai käytä toista tapaa.",
};

export const fields: Messages["fields"] = {
  first_name: "Etunimessä on oltava vähintään 2 merkkiä. Numeroita ja erikoismerkkejä ei sallita.",
  last_name: "Sukunimessä on oltava vähintään 1 merkki. Numeroita ja erikoismerkkejä ei sallita.",
  email: "Anna kelvollinen sähköpostiosoite",
  new_email: "Anna kelvollinen sähköpostiosoite",
  password: "Anna kelvollinen salasana",
  current_password: "Anna kelvollinen salasana",
  new_password: "Anna kelvollinen salasana",
  name: "Anna nimi, jossa on 1–40 merkkiä.",
  code: "Anna kaikki 6 numeroa.",
};
