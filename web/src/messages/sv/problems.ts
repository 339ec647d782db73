import type { Messages } from "../en";

export const problems: Messages["problems"] = {
  unknown: "Något gick fel hos oss. Försök igen om en stund.",
  offline: "Vi når inte servern. Kontrollera anslutningen och försök igen.",
  malformed_json: "Något gick fel hos oss. Försök igen om en stund.",
  unauthenticated: "Du är inte inloggad längre. Logga in och försök igen.",
  session_ended: "Din session har avslutats. Logga in igen för att fortsätta.",
  invalid_credentials:
    "E-postadressen och lösenordet stämmer inte överens. Kontrollera båda, eller vänta lite om du har försökt flera gånger.",
  invalid_code: "Den här koden är inte rätt. Ange den senaste.",
  challenge_expired:
    "Den här inloggningen är över: den tog för lång tid, eller så ändrades kontot under tiden. Ange lösenordet igen.",
  reauthentication_required: "Inget ändrades, eftersom det inte bekräftades att det är du.",
  forbidden: "Du får inte göra det här.",
  cross_site_request: "Webbläsaren sa inte varifrån det här kom, så det avvisades.",
  https_required: "Den här sidan fungerar bara över en säker anslutning.",
  recovery_pending: "Gör först klart återställningen av din åtkomst.",
  enrollment_required: "Aktivera tvåstegsverifiering först.",
  password_change_required: "Välj ett nytt lösenord först.",
  second_step_disabled:
    "Det var för många felaktiga koder, så koder från appen och sms är avstängda. Använd din nödkod.",
  step_up_too_weak:
    "Inget ändrades: det här kräver en kod från en autentiseringsapp som du har haft i ett dygn. Ett sms räcker inte, och inte heller en app som lades till med hjälp av ett i dag. Använd en äldre app eller vänta till i morgon. Om appen är borta loggar du in med nödkoden.",
  not_found: "Det här finns inte längre.",
  reset_token_expired: "Den här länken fungerar inte längre. Begär en ny.",
  last_authenticator:
    "Det här är din sista autentiseringsapp. Lägg till en annan först, eller stäng av tvåstegsverifiering.",
  too_many_authenticators: "Du har så många autentiseringsappar som går. Ta bort en först.",
  policy_requires_two_step: "Tvåstegsverifiering krävs här och kan inte stängas av.",
  enrollment_expired: "Det här har avslutats. Inget ändrades.",
  wrong_stage: "Det här steget är redan gjort. Här är du nu.",
  recovery_running: "En återställning av det här kontot pågår redan.",
  already_enabled: "Tvåstegsverifiering är redan på.",
  not_enabled: "Tvåstegsverifiering är av.",
  acknowledgement_required: "Bekräfta först att du har sparat nödkoden.",
  emergency_code_changed:
    "En nyare nödkod visades i ett annat fönster, så den här gäller inte längre. Skaffa en ny här.",
  method_not_available: "Det här sättet är inte tillgängligt nu. Prova ett annat sätt.",
  sms_not_offered: "Sms erbjuds inte här.",
  validation_failed: "Något saknas eller är fel. Titta på de markerade fälten.",
  wrong_password: "Det här lösenordet är inte rätt.",
  wrong_code: "Den här koden är inte rätt. Ange den senaste.",
  password_too_short: "Det här lösenordet är för kort.",
  password_blocklisted:
    "Det här lösenordet är lätt att gissa: andra använder det också, det är känt från en läcka hos en annan tjänst, det består av ditt namn, din adress eller vårt namn, eller så räcker några få försök. Välj ett annat.",
  invalid_phone: "Ange ett telefonnummer med landsnummer, till exempel +47 412 34 567.",
  phone_country_not_allowed:
    "Vi kan inte skicka sms till det här landet. Använd ett annat nummer eller hoppa över.",
  too_many_attempts: "Det var för många försök.",
  too_many_messages: "Vi har precis skickat ett meddelande till det här numret.",
  overloaded: "Väldigt många är här just nu. Försök igen om en stund.",
  unavailable: "Det här är inte tillgängligt för tillfället. Försök igen snart.",
  sms_unavailable:
    "Vi kan inte skicka sms för tillfället. Försök igen senare, eller använd ett annat sätt.",
};

export const fields: Messages["fields"] = {
  first_name: "Förnamnet måste ha minst 2 tecken. Siffror och specialtecken är inte tillåtna.",
  last_name: "Efternamnet måste ha minst 1 tecken. Siffror och specialtecken är inte tillåtna.",
  email: "Ange en giltig e-postadress",
  new_email: "Ange en giltig e-postadress",
  password: "Ange ett giltigt lösenord",
  current_password: "Ange ett giltigt lösenord",
  new_password: "Ange ett giltigt lösenord",
  name: "Ange ett namn med 1 till 40 tecken.",
  code: "Ange alla 6 siffror.",
};
