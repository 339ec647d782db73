import type { Messages } from "../en";

export const problems: Messages["problems"] = {
  unknown: "Noe gikk galt hos oss. Prøv igjen om litt.",
  offline: "Vi får ikke kontakt med serveren. Sjekk forbindelsen og prøv igjen.",
  malformed_json: "Noe gikk galt hos oss. Prøv igjen om litt.",
  unauthenticated: "Du er ikke logget inn lenger. Logg inn og prøv igjen.",
  session_ended: "Økten din er avsluttet. Logg inn på nytt for å fortsette.",
  invalid_credentials:
    "E-posten og passordet passer ikke sammen. Sjekk begge, eller vent litt hvis du har prøvd flere ganger.",
  invalid_code: "Denne koden er ikke riktig. Skriv inn den nyeste.",
  challenge_expired:
    "Denne innloggingen er over: Den tok for lang tid, eller kontoen ble endret imens. Skriv inn passordet på nytt.",
  reauthentication_required: "Ingenting ble endret, fordi det ikke ble bekreftet at det er deg.",
  forbidden: "Du har ikke lov til å gjøre dette.",
  cross_site_request: "Nettleseren sa ikke hvor dette kom fra, så det ble avvist.",
  https_required: "Denne siden virker bare over en sikker forbindelse.",
  recovery_pending: "Fullfør gjenopprettingen av tilgangen din først.",
  enrollment_required: "Slå på totrinnsbekreftelse først.",
  password_change_required: "Velg et nytt passord først.",
  second_step_disabled:
    "Det var for mange feil koder, så koder fra appen og på SMS er slått av. Bruk nødkoden din.",
  step_up_too_weak:
    "Ingenting ble endret: Dette krever en kode fra en autentiseringsapp som du har hatt i et døgn. En tekstmelding er ikke nok, og heller ikke en app som ble lagt til med hjelp av en i dag. Bruk en eldre app eller vent til i morgen. Hvis appen er borte, logger du inn med nødkoden.",
  not_found: "Dette finnes ikke lenger.",
  reset_token_expired: "Denne lenken virker ikke lenger. Be om en ny.",
  last_authenticator:
    "Dette er den siste autentiseringsappen din. Legg til en annen først, eller slå av totrinnsbekreftelse.",
  too_many_authenticators: "Du har så mange autentiseringsapper du kan ha. Fjern en først.",
  policy_requires_two_step: "Totrinnsbekreftelse kreves her og kan ikke slås av.",
  enrollment_expired: "Dette oppsettet er avsluttet. Ingenting ble endret.",
  wrong_stage: "Dette trinnet er allerede gjort. Her er du nå.",
  recovery_running: "En gjenoppretting av denne kontoen er allerede i gang.",
  already_enabled: "Totrinnsbekreftelse er allerede på.",
  not_enabled: "Totrinnsbekreftelse er av.",
  acknowledgement_required: "Bekreft først at du har lagret nødkoden.",
  emergency_code_changed:
    "En nyere nødkode ble vist i et annet vindu, så denne gjelder ikke lenger. Få en ny her.",
  method_not_available: "Denne måten er ikke tilgjengelig nå. Prøv en annen måte.",
  sms_not_offered: "Tekstmeldinger tilbys ikke her.",
  validation_failed: "Noe mangler eller er ikke riktig. Se på de merkede feltene.",
  wrong_password: "Dette passordet er ikke riktig.",
  wrong_code: "Denne koden er ikke riktig. Skriv inn den nyeste.",
  password_too_short: "Dette passordet er for kort.",
  password_blocklisted:
    "Dette passordet er lett å gjette: Andre bruker det også, det er kjent fra en lekkasje hos en annen tjeneste, det er laget av navnet eller adressen din eller navnet vårt, eller det gjettes på få forsøk. Velg et annet.",
  invalid_phone: "Skriv inn et telefonnummer med landkode, for eksempel +47 412 34 567.",
  phone_country_not_allowed:
    "Vi kan ikke sende tekstmeldinger til dette landet. Bruk et annet nummer eller hopp over.",
  too_many_attempts: "Det var for mange forsøk.",
  too_many_messages: "Vi har nettopp sendt en melding til dette nummeret.",
  overloaded: "Svært mange er her akkurat nå. Prøv igjen om litt.",
  unavailable: "Dette er ikke tilgjengelig for øyeblikket. Prøv igjen snart.",
  sms_unavailable:
    "Vi kan ikke sende tekstmeldinger for øyeblikket. Prøv igjen senere, eller bruk en annen måte.",
};

export const fields: Messages["fields"] = {
  first_name: "Fornavnet må ha minst 2 tegn. Tall og spesialtegn er ikke tillatt.",
  last_name: "Etternavnet må ha minst 1 tegn. Tall og spesialtegn er ikke tillatt.",
  email: "Skriv inn en gyldig e-postadresse",
  new_email: "Skriv inn en gyldig e-postadresse",
  password: "Skriv inn et gyldig passord",
  current_password: "Skriv inn et gyldig passord",
  new_password: "Skriv inn et gyldig passord",
  name: "Skriv inn et navn på 1 til 40 tegn.",
  code: "Skriv inn alle 6 sifrene.",
};
