import type { Messages } from "../en";

export const problems: Messages["problems"] = {
  unknown: "Noget gik galt hos os. Prøv igen om lidt.",
  offline: "Vi kan ikke få forbindelse til serveren. Tjek din forbindelse, og prøv igen.",
  malformed_json: "Noget gik galt hos os. Prøv igen om lidt.",
  unauthenticated: "Du er ikke logget ind længere. Log ind, og prøv igen.",
  session_ended: "Din session er slut. Log ind igen for at fortsætte.",
  invalid_credentials:
    "E-mail og adgangskode passer ikke sammen. Tjek begge, eller vent lidt, hvis du har prøvet flere gange.",
  invalid_code: "Denne kode er ikke rigtig. Indtast den nyeste.",
  challenge_expired:
    "Dette login er slut: Det tog for lang tid, eller kontoen blev ændret imens. Indtast din adgangskode igen.",
  reauthentication_required: "Intet blev ændret, fordi det ikke blev bekræftet, at det er dig.",
  forbidden: "Du har ikke lov til at gøre dette.",
  cross_site_request: "Din browser sagde ikke, hvor dette kom fra, så det blev afvist.",
  https_required: "Denne side virker kun over en sikker forbindelse.",
  recovery_pending: "Gør først gendannelsen af din adgang færdig.",
  enrollment_required: "Slå totrinsbekræftelse til først.",
  password_change_required: "Vælg en ny adgangskode først.",
  second_step_disabled:
    "Der var for mange forkerte koder, så koder fra appen og sms er slået fra. Brug din nødkode.",
  step_up_too_weak:
    "Intet blev ændret: Dette kræver en kode fra en godkendelsesapp, som du har haft i et døgn. En sms er ikke nok, og det er en app, der blev tilføjet med hjælp fra en i dag, heller ikke. Brug en ældre app, eller vent til i morgen. Hvis din app er væk, kan du logge ind med din nødkode.",
  not_found: "Dette findes ikke længere.",
  reset_token_expired: "Dette link virker ikke længere. Bed om et nyt.",
  last_authenticator:
    "Dette er din sidste godkendelsesapp. Tilføj en anden først, eller slå totrinsbekræftelse fra.",
  too_many_authenticators: "Du har så mange godkendelsesapps, som du kan have. Fjern en først.",
  policy_requires_two_step: "Totrinsbekræftelse kræves her og kan ikke slås fra.",
  enrollment_expired: "Konfigurationen er slut. Intet blev ændret.",
  wrong_stage: "Dette trin er allerede taget. Her er du nu.",
  recovery_running: "En gendannelse af denne konto er allerede i gang.",
  already_enabled: "Totrinsbekræftelse er allerede slået til.",
  not_enabled: "Totrinsbekræftelse er slået fra.",
  acknowledgement_required: "Bekræft først, at du har gemt din nødkode.",
  emergency_code_changed:
    "En nyere nødkode blev vist i et andet vindue, så denne gælder ikke længere. Få en ny her.",
  method_not_available: "Denne måde er ikke tilgængelig nu. Prøv en anden måde.",
  sms_not_offered: "Sms tilbydes ikke her.",
  validation_failed: "Noget mangler eller er ikke rigtigt. Se på de markerede felter.",
  wrong_password: "Denne adgangskode er ikke rigtig.",
  wrong_code: "Denne kode er ikke rigtig. Indtast den nyeste.",
  password_too_short: "Denne adgangskode er for kort.",
  password_blocklisted:
    "Denne adgangskode er let at gætte: Andre bruger den også, den er kendt fra et læk hos en anden tjeneste, den består af dit navn, din adresse eller vores navn, eller den gættes på få forsøg. Vælg en anden.",
  invalid_phone: "Indtast et telefonnummer med landekode, for eksempel +47 412 34 567.",
  phone_country_not_allowed:
    "Vi kan ikke sende sms'er til dette land. Brug et andet nummer, eller spring over.",
  too_many_attempts: "Der var for mange forsøg.",
  too_many_messages: "Vi har lige sendt en besked til dette nummer.",
  overloaded: "Rigtig mange er her lige nu. Prøv igen om lidt.",
  unavailable: "Dette er ikke tilgængeligt i øjeblikket. Prøv igen snart.",
  sms_unavailable:
    "Vi kan ikke sende sms'er i øjeblikket. Prøv igen senere, eller brug en anden måde.",
};

export const fields: Messages["fields"] = {
  first_name: "Fornavnet skal have mindst 2 tegn. Tal og specialtegn er ikke tilladt.",
  last_name: "Efternavnet skal have mindst 1 tegn. Tal og specialtegn er ikke tilladt.",
  email: "Indtast en gyldig e-mailadresse",
  new_email: "Indtast en gyldig e-mailadresse",
  password: "Indtast en gyldig adgangskode",
  current_password: "Indtast en gyldig adgangskode",
  new_password: "Indtast en gyldig adgangskode",
  name: "Indtast et navn på 1 til 40 tegn.",
  code: "Indtast alle 6 cifre.",
};
