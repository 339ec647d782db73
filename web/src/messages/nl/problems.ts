import type { Messages } from "../en";

export const problems: Messages["problems"] = {
  unknown: "Er ging iets mis bij ons. Probeer het zo opnieuw.",
  offline: "We kunnen de server niet bereiken. Controleer je verbinding en probeer het opnieuw.",
  malformed_json: "Er ging iets mis bij ons. Probeer het zo opnieuw.",
  unauthenticated: "Je bent niet meer ingelogd. Log in en probeer het opnieuw.",
  session_ended: "Je sessie is beëindigd. Log opnieuw in om door te gaan.",
  invalid_credentials:
    "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze allebei, of wacht even als je het meerdere keren hebt geprobeerd.",
  invalid_code: "Deze code klopt niet. Vul de nieuwste in.",
  challenge_expired:
    "Deze inlogpoging is voorbij: het duurde te lang, of het account is intussen gewijzigd. Vul je wachtwoord opnieuw in.",
  reauthentication_required: "Er is niets gewijzigd, omdat niet is bevestigd dat jij het bent.",
  forbidden: "Je mag dit niet doen.",
  cross_site_request: "Je browser zei niet waar dit vandaan kwam; daarom is het geweigerd.",
  https_required: "Deze pagina werkt alleen via een beveiligde verbinding.",
  recovery_pending: "Rond eerst het herstel van je toegang af.",
  enrollment_required: "Schakel eerst verificatie in twee stappen in.",
  password_change_required: "Kies eerst een nieuw wachtwoord.",
  second_step_disabled:
    "Er waren te veel verkeerde codes; daarom zijn codes uit je app en per sms geblokkeerd. Gebruik je noodcode.",
  step_up_too_weak:
    "Er is niets gewijzigd: hiervoor is een code nodig uit een authenticator-app die je al een dag hebt. Een sms is niet genoeg, en een app die vandaag met een sms is toegevoegd ook niet. Gebruik een oudere app of wacht tot morgen; is je app weg, log dan in met je noodcode.",
  not_found: "Dit bestaat niet meer.",
  reset_token_expired: "Deze link werkt niet meer. Vraag een nieuwe aan.",
  last_authenticator:
    "Dit is je laatste authenticator-app. Voeg eerst een andere toe, of schakel verificatie in twee stappen uit.",
  too_many_authenticators:
    "Je hebt het hoogste aantal authenticator-apps dat kan. Verwijder er eerst een.",
  policy_requires_two_step:
    "Verificatie in twee stappen is hier verplicht en kan niet worden uitgeschakeld.",
  enrollment_expired: "Het instellen is gestopt. Er is niets gewijzigd.",
  wrong_stage: "Deze stap is al gezet. Hier ben je nu.",
  recovery_running: "Er loopt al een herstel van dit account.",
  already_enabled: "Verificatie in twee stappen staat al aan.",
  not_enabled: "Verificatie in twee stappen staat uit.",
  acknowledgement_required: "Bevestig eerst dat je je noodcode hebt bewaard.",
  emergency_code_changed:
    "In een ander venster is een nieuwere noodcode getoond; daarom geldt deze niet meer. Vraag hier een nieuwe aan.",
  method_not_available: "Deze manier is nu niet beschikbaar. Probeer een andere.",
  sms_not_offered: "Sms wordt hier niet aangeboden.",
  validation_failed: "Er ontbreekt iets of er klopt iets niet. Bekijk de gemarkeerde velden.",
  wrong_password: "Dit wachtwoord klopt niet.",
  wrong_code: "Deze code klopt niet. Vul de nieuwste in.",
  password_too_short: "Dit wachtwoord is te kort.",
  password_blocklisted:
    "Dit wachtwoord is makkelijk te raden: anderen gebruiken het ook, het is bekend uit een datalek bij een andere dienst, het bestaat uit je naam, je adres of onze naam, of er zijn maar een paar pogingen voor nodig. Kies een ander.",
  invalid_phone: "Vul een telefoonnummer met landnummer in, zoals +47 412 34 567.",
  phone_country_not_allowed:
    "We kunnen geen sms’jes naar dit land sturen. Gebruik een ander nummer of sla dit over.",
  too_many_attempts: "Er waren te veel pogingen.",
  too_many_messages: "We hebben net een bericht naar dit nummer gestuurd.",
  overloaded: "Er zijn hier nu heel veel mensen. Probeer het zo opnieuw.",
  unavailable: "Dit is even niet beschikbaar. Probeer het binnenkort opnieuw.",
  sms_unavailable:
    "We kunnen nu geen sms’jes sturen. Probeer het later opnieuw, of gebruik een andere manier.",
};

export const fields: Messages["fields"] = {
  first_name:
    "De voornaam moet minstens 2 tekens hebben. Cijfers en speciale tekens zijn niet toegestaan.",
  last_name:
    "De achternaam moet minstens 1 teken hebben. Cijfers en speciale tekens zijn niet toegestaan.",
  email: "Vul een geldig e-mailadres in",
  new_email: "Vul een geldig e-mailadres in",
  password: "Vul een geldig wachtwoord in",
  current_password: "Vul een geldig wachtwoord in",
  new_password: "Vul een geldig wachtwoord in",
  name: "Vul een naam van 1 tot 40 tekens in.",
  code: "Vul alle 6 cijfers in.",
};
