import type { Messages } from "../en";

export const problems: Messages["problems"] = {
  unknown: "Bei uns ist etwas schiefgegangen. Versuche es gleich noch einmal.",
  offline: "Wir erreichen den Server nicht. Prüfe deine Verbindung und versuche es noch einmal.",
  malformed_json: "Bei uns ist etwas schiefgegangen. Versuche es gleich noch einmal.",
  unauthenticated: "Du bist nicht mehr angemeldet. Melde dich an und versuche es noch einmal.",
  session_ended: "Deine Sitzung ist beendet. Melde dich wieder an, um weiterzumachen.",
  invalid_credentials:
    "E-Mail und Passwort passen nicht zusammen. Prüfe beide, oder warte kurz, wenn du es mehrmals versucht hast.",
  invalid_code: "Dieser Code stimmt nicht. Gib den neuesten ein.",
  challenge_expired:
    "Diese Anmeldung ist beendet: Sie hat zu lange gedauert, oder das Konto wurde inzwischen geändert. Gib dein Passwort noch einmal ein.",
  reauthentication_required: "Nichts wurde geändert, weil nicht bestätigt wurde, dass du es bist.",
  forbidden: "Das darfst du nicht.",
  cross_site_request: "Dein Browser hat nicht gesagt, woher das kam; deshalb wurde es abgelehnt.",
  https_required: "Diese Seite funktioniert nur über eine sichere Verbindung.",
  recovery_pending: "Stelle zuerst deinen Zugang fertig wieder her.",
  enrollment_required: "Aktiviere zuerst die Bestätigung in zwei Schritten.",
  password_change_required: "Wähle zuerst ein neues Passwort.",
  second_step_disabled:
    "Es gab zu viele falsche Codes; deshalb sind Codes aus deiner App und per SMS gesperrt. Nimm deinen Notfallcode.",
  step_up_too_weak:
    "Nichts wurde geändert: Dafür braucht es einen Code aus einer Authenticator-App, die du seit einem Tag hast. Eine SMS reicht nicht, und auch keine App, die heute mithilfe einer SMS hinzugefügt wurde. Nimm eine ältere App oder warte bis morgen; wenn deine App weg ist, melde dich mit deinem Notfallcode an.",
  not_found: "Das gibt es nicht mehr.",
  reset_token_expired: "Dieser Link funktioniert nicht mehr. Fordere einen neuen an.",
  last_authenticator:
    "Das ist deine letzte Authenticator-App. Füge zuerst eine andere hinzu, oder deaktiviere die Bestätigung in zwei Schritten.",
  too_many_authenticators:
    "Du hast so viele Authenticator-Apps, wie möglich sind. Entferne zuerst eine.",
  policy_requires_two_step:
    "Die Bestätigung in zwei Schritten ist hier nötig und kann nicht deaktiviert werden.",
  enrollment_expired: "Diese Einrichtung ist beendet. Nichts wurde geändert.",
  wrong_stage: "Dieser Schritt ist schon getan. Hier bist du jetzt.",
  recovery_running: "Für dieses Konto läuft schon eine Wiederherstellung.",
  already_enabled: "Die Bestätigung in zwei Schritten ist schon an.",
  not_enabled: "Die Bestätigung in zwei Schritten ist aus.",
  acknowledgement_required: "Bestätige zuerst, dass du deinen Notfallcode aufbewahrt hast.",
  emergency_code_changed:
    "In einem anderen Fenster wurde ein neuerer Notfallcode angezeigt; deshalb gilt dieser nicht mehr. Hol dir hier einen neuen.",
  method_not_available: "Dieser Weg ist jetzt nicht verfügbar. Nimm einen anderen.",
  sms_not_offered: "SMS werden hier nicht angeboten.",
  validation_failed: "Etwas fehlt oder stimmt nicht. Sieh dir die markierten Felder an.",
  wrong_password: "Dieses Passwort stimmt nicht.",
  wrong_code: "Dieser Code stimmt nicht. Gib den neuesten ein.",
  password_too_short: "Dieses Passwort ist zu kurz.",
  password_blocklisted:
    "Dieses Passwort ist leicht zu erraten: Andere verwenden es auch, es ist aus einem Datenleck bei einem anderen Dienst bekannt, es besteht aus deinem Namen, deiner Adresse oder unserem Namen, oder es braucht nur wenige Versuche. Wähle ein anderes.",
  invalid_phone: "Gib eine Telefonnummer mit Landesvorwahl ein, zum Beispiel +47 412 34 567.",
  phone_country_not_allowed:
    "In dieses Land können wir keine SMS senden. Nimm eine andere Nummer oder überspringe das.",
  too_many_attempts: "Es waren zu viele Versuche.",
  too_many_messages: "Wir haben dieser Nummer gerade erst eine Nachricht gesendet.",
  overloaded: "Gerade sind sehr viele Leute hier. Versuche es gleich noch einmal.",
  unavailable: "Das ist im Moment nicht verfügbar. Versuche es bald noch einmal.",
  sms_unavailable:
    "Im Moment können wir keine SMS senden. Versuche es später noch einmal, oder nimm einen anderen Weg.",
};

export const fields: Messages["fields"] = {
  first_name:
    "Der Vorname muss mindestens 2 Zeichen haben. Zahlen und Sonderzeichen sind nicht erlaubt.",
  last_name:
    "Der Nachname muss mindestens 1 Zeichen haben. Zahlen und Sonderzeichen sind nicht erlaubt.",
  email: "Gib eine gültige E-Mail-Adresse ein",
  new_email: "Gib eine gültige E-Mail-Adresse ein",
  password: "Gib ein gültiges Passwort ein",
  current_password: "Gib ein gültiges Passwort ein",
  new_password: "Gib ein gültiges Passwort ein",
  name: "Gib einen Namen mit 1 bis 40 Zeichen ein.",
  code: "Gib alle 6 Ziffern ein.",
};
