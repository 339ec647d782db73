import type { Messages } from "../en";

const person: Messages["support"]["person"] = {
  why: "Salasanasi valittiin hiljattain sähköpostin linkillä, joten pelkkä pääsy sähköpostiisi ei vielä riitä.",
  sendMail: "Lähetä koodi sähköpostiini",
  sendSms: (phone) => `Lähetä koodi numeroon ${phone}`,
  mailFrom: (moment) => `Sähköpostilla sen voi lähettää aikaisintaan ${moment}.`,
  onItsWay: {
    email: "Koodi on matkalla sähköpostiosoitteeseesi.",
    sms: "Koodi on matkalla puhelimeesi.",
  },
  notSent: "Koodia ei voitu lähettää. Yritä uudelleen.",
};

const stop: Messages["support"]["stop"] = {
  title: "Pysäytetäänkö palautus?",
  text: "Asiakastuki on aloittanut tilisi palautuksen, koska joku kertoi menettäneensä kaiken, millä voi kirjautua.",
  consequence:
    "Jos pyysit itse apua, anna palautuksen jatkua. Pysäyttäminen ei muuta tilissäsi mitään muuta.",
  submit: "Pysäytä palautus",
  doneTitle: "Palautus on pysäytetty",
  done: "Se ei enää avaa mitään. Jos et pyytänyt sitä itse, joku voi tietää salasanasi: valitse uusi.",
  next: "Valitse uusi salasana",
  overTitle: "Pysäytettävää ei ole",
  over: "Palautus on jo ohi: se pysäytettiin, saatiin valmiiksi tai jäi ajoissa käyttämättä.",
};

const agent: Messages["support"]["agent"] = {
  card: "Asiakastuki",
  help: "Auta joku takaisin sisään",
  helpText: "Kun todennussovellus, puhelin ja hätäkoodi ovat kadonneet.",
  open: "Avaa asiakastuki",
  findTitle: "Etsi tili",
  findText: "Kaikki, mitä katsot ja teet, kirjataan, ja tilin omistaja näkee sen.",
  noRole: "Sinulla ei ole roolia asiakastuessa.",
  noTwoStep: "Voit auttaa muita, kun olet ottanut itsellesi käyttöön kaksivaiheisen vahvistuksen.",
  turnOn: "Ota käyttöön",
  address: "Tilin koko sähköpostiosoite",
  ticket: "Tukipyyntö",
  ticketHint: "Sen numero omassa järjestelmässänne, esimerkiksi HELP-1234.",
  find: "Etsi",
  nobody:
    "Millään tilillä ei ole tätä osoitetta. Anna koko osoite, sellaisena kuin henkilö kirjautuu sillä.",
  title: "Asiakkaan tili",
  text: (ticket) => `Käsittelet tukipyyntöä ${ticket}.`,
  other: "Etsi toinen tili",
  role: "Rooli",
  roles: { support: "Asiakastuki", admin: "Ylläpitäjä" },
  since: "Tili luotu",
  changed: (moment, mailed) =>
    mailed ? `Valittu sähköpostin linkillä ${moment}` : `Valittu ${moment}`,
  twoStep: "Kaksivaiheinen vahvistus",
  on: (moment) => `Otettu käyttöön ${moment}`,
  off: "Ei käytössä",
  authenticator: "Todennussovellus",
  app: (name, moment) => `${name}, käytetty viimeksi ${moment}`,
  phone: "Puhelin",
  number: (masked, moment) => `${masked}, vahvistettu ${moment}`,
  none: "Ei ole",
  emergencyCode: "Hätäkoodi",
  issued: (moment, stored) =>
    stored ? `Myönnetty ${moment} ja talletettu` : `Myönnetty ${moment}, ei talletettu`,
  sessions: "Missä tili on kirjautuneena",
  endSessions: "Kirjaa ulos kaikkialta",
  ended: "Tili on kirjattu ulos kaikkialta.",
  nowhere: "Ei missään.",
  eventsText: "Viimeisten 30 päivän uusimmat. Mukana on myös se, mitä itse katsoit.",
  eventTypes: {
    account_created: "Tili luotiin",
    password_guessing_noticed:
      "Hyvin monta väärää salasanaa: omistajalle lähetettiin siitä sähköposti",
    second_step_unanswered:
      "Annettiin oikea salasana mutta ei koodia: omistajalle lähetettiin siitä sähköposti",
    data_exported: "Omistaja latasi tilin tiedot",
    support_found: "Asiakastuki haki tilin esiin",
    support_found_nobody: "Haettiin osoitetta, jolla ei ole tiliä",
    support_viewed: "Asiakastuki katsoi tilin tietoja",
    support_recovery_started: "Asiakastuki aloitti palautuksen",
    support_recovery_approved: "Toinen henkilö hyväksyi palautuksen",
    support_recovery_stopped: "Palautus pysäytettiin",
    support_recovery_canceled: "Palautus peruttiin, koska toinen vaihe tehtiin",
    support_recovery_lapsed: "Palautusta ei käytetty ajoissa",
    support_sessions_ended: "Ylläpitäjä päätti kaikki istunnot",
    role_granted: "Annettiin rooli asiakastuessa",
    role_revoked: "Rooli asiakastuessa poistettiin",
  },
  roleText: "Asiakastuki hakee tilejä esiin ja aloittaa palautuksia.",
  appoint: "Nimitä asiakastukeen",
  appointed: "Tilillä on asiakastuen rooli.",
  dismiss: "Poista asiakastuesta",
  dismissed: "Tilillä ei ole enää roolia.",
  recovery: "Palautus",
  recoveryText:
    "Aloita palautus vasta, kun olet varmistanut pyytäjän henkilöllisyyden omien sääntöjenne mukaan. Jokaiseen tilin osoitteeseen lähtee heti ilmoitus, jonka avulla palautuksen voi pysäyttää. Ennen kuin palautus on valmis, tilissä ei muutu mikään.",
  evidence: "Miten varmistit, kuka pyytäjä on",
  evidenceKinds: {
    in_person: "Henkilö kävi täällä ja esitti henkilöllisyystodistuksen",
    video_call: "Videopuhelu, jossa esitettiin henkilöllisyystodistus",
    call_back: "Soitto takaisin ennestään tunnettuun numeroon",
    vouched: "Joku tunnettu takasi henkilön",
    knowledge: "Tiesi sen, minkä vain henkilö itse voi tietää",
  },
  evidenceHint: "Vain tapa kirjataan.",
  reason: "Syy",
  reasonHint:
    "Mitä on kadonnut. Ei henkilöllisyystodistusten numeroita eikä vastauksia kysymyksiin.",
  start: "Aloita palautus",
  started: "Palautus on aloitettu, ja jokaiseen tilin osoitteeseen lähetettiin ilmoitus.",
  awaiting: (moment) =>
    `Palautus odottaa toisen ylläpitäjän hyväksyntää. Muuten se raukeaa ${moment}.`,
  notYours: "Aloitit sen itse, joten jonkun muun on hyväksyttävä se.",
  held: (moment) =>
    `Palautus on käynnissä. Se avautuu ${moment}; siihen asti tilin omistaja voi pysäyttää sen.`,
  isOpen: (moment) =>
    `Palautus on avoinna: henkilö voi kirjautua salasanalla ja palautuskoodilla. Se raukeaa ${moment}.`,
  approve: "Hyväksy",
  approved: "Palautus on hyväksytty, ja jokaiseen tilin osoitteeseen lähetettiin ilmoitus.",
  stop: "Pysäytä palautus",
  stopped: "Palautus on pysäytetty, ja jokaiseen tilin osoitteeseen lähetettiin ilmoitus.",
  notNeeded:
    "Kaksivaiheinen vahvistus ei ole käytössä: uuden salasanan valitseminen sähköpostin linkillä riittää.",
  notAllowed:
    "Et voi palauttaa omaa tiliäsi etkä tiliä, jonka rooli on sama kuin sinulla tai korkeampi.",
};

const feed: Messages["support"]["feed"] = {
  title: "Kaikkien tilien tapahtumat",
  text: "Mitä kullekin tilille tapahtui, tunnisteiden mukaan. Lukemisesi kirjataan.",
  of: "Mitkä tapahtumat",
  kinds: { all: "Kaikki tilit", support: "Vain asiakastuen tekemät" },
  show: "Näytä",
  account: (id) => `tili ${id}`,
  refused: "hylätty",
  end: "Nämä ovat kaikki tapahtumat.",
};

export const support: Messages["support"] = { person, stop, agent, feed };
