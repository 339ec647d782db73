import { minutesOff } from "../count";
import type { Messages } from "../en";
import { count } from "./common";

export const enroll: Messages["enroll"] = {
  start: {
    title: "Gib dein Passwort ein",
    text: "Bevor du änderst, wie du dich anmeldest, zeige, dass du es bist.",
    submit: "Weiter",
    required:
      "Die Bestätigung in zwei Schritten ist hier nötig. Aktiviere sie, um weiterzumachen; es dauert etwa eine Minute.",
    supported:
      "Der Kundendienst hat dir diesen Zugang geöffnet. Richte jetzt eine neue Authenticator-App ein; deine alten funktionieren nicht mehr, sobald du fertig bist.",
    running: "Du hast schon angefangen. Du kannst da weitermachen, wo du warst.",
    resume: "Weitermachen",
    restart:
      "Oder gib dein Passwort ein, um neu anzufangen. Der Schlüssel von vorher funktioniert dann nicht mehr.",
  },
  position: (n, of) => `Schritt ${n} von ${of}`,
  documentTitle: (n, of, name) => `Schritt ${n} von ${of}: ${name}`,
  optional: "freiwillig",
  steps: {
    information: "Information",
    scan: "Scannen",
    verify: "Bestätigen",
    phone: "Telefon",
    sms_code: "SMS-Code",
    emergency_code: "Notfallcode",
    done: "Fertig",
  },
  information: {
    title: "Zwei Schritte halten andere fern",
    text: "Ein Passwort kann erraten, dir entlockt oder anderswo gestohlen werden. Mit der Bestätigung in zwei Schritten reicht es nicht: Zum Anmelden braucht man auch einen Code von deinem Telefon.",
    needTitle: "Was du brauchst",
    app: "Eine Authenticator-App",
    appText:
      "Sie ist kostenlos und zeigt alle 30 Sekunden einen neuen 6-stelligen Code, auch ohne Netz.",
    phone: "Eine Telefonnummer, wenn du möchtest",
    phoneText: "Ein Ersatz für den Tag, an dem die App weg ist. Du kannst das überspringen.",
    paper: "Einen sicheren Ort für einen Notfallcode",
    paperText: "Einen Passwortmanager oder Papier bei deinen Unterlagen.",
    time: "Es dauert etwa eine Minute. Vor dem letzten Schritt ändert sich nichts, und du kannst jederzeit aufhören.",
    replaceTitle: "Richte deine neue Authenticator-App ein",
    replaceText:
      "Du verbindest eine neue App mit deinem Konto. Die alte funktioniert nicht mehr, sobald die neue bestätigt ist.",
    addTitle: "Authenticator-App hinzufügen",
    addText:
      "Du verbindest eine weitere App mit deinem Konto. Die vorhandenen funktionieren weiter.",
    timeChange:
      "Es dauert etwa eine Minute. Bevor der Code stimmt, ändert sich nichts, und du kannst jederzeit aufhören.",
    submit: "Los geht’s",
  },
  scan: {
    title: "Scanne den QR-Code mit deiner Authenticator-App",
    titleTouch: "Füge dein Konto deiner Authenticator-App hinzu",
    get: "Noch keine App? Hol dir eine davon:",
    orAnother: "oder eine andere kompatible App.",
    qr: "QR-Code mit dem Schlüssel deines Kontos. Derselbe Schlüssel steht als Text daneben.",
    cantScan: "Scannen geht nicht?",
    cantScanText:
      "Wähle in der App „Schlüssel eingeben“ und tippe diesen Schlüssel ein oder füge ihn ein.",
    onThisPhone: "Ist die App auf diesem Telefon?",
    onThisPhoneText:
      "Öffne sie von hier aus, oder kopiere den Schlüssel und füge ihn in der App ein.",
    otherDevice: "App auf einem anderen Gerät? Scanne diesen Code damit.",
    copy: "Schlüssel kopieren",
    open: "Meine App öffnen",
    openTouch: "Meine Authenticator-App öffnen",
    details: (email, issuer) =>
      `Konto: ${email} · Aussteller: ${issuer} · 6 Ziffern, alle 30 Sekunden`,
  },
  verify: {
    title: "Gib den Code aus deiner App ein",
    text: "Die App zeigt jetzt einen 6-stelligen Code für dieses Konto.",
    label: "6-stelliger Code",
    unfinished: "Gib alle 6 Ziffern ein.",
    submit: "Bestätigen",
    skew: (seconds) =>
      `Der Code gehört zu einer anderen Zeit: Die Uhr deines Telefons geht etwa ${count(minutesOff(seconds), "Minute", "Minuten")} ${seconds > 0 ? "vor" : "nach"}. Stelle sie in den Einstellungen für Datum und Uhrzeit auf automatisch und gib dann den neuen Code ein.`,
  },
  phone: {
    title: "Füge eine Telefonnummer als Ersatz hinzu",
    text: "Wir empfehlen eine Telefonnummer als Ersatz, falls du deine App verlierst",
    label: "Telefonnummer",
    hint: "Mit Landesvorwahl, zum Beispiel +47 412 34 567. Lass das Feld leer, um zu überspringen.",
    purpose:
      "Wir verwenden diese Nummer nur, um dein Konto zu schützen: um dir Codes zu senden und dich zu warnen.",
    risk: "Eine SMS ist weniger sicher als die App: Wer deine Nummer übernimmt, kann sie lesen. Deshalb ist sie nur ein Ersatz.",
  },
  sms: {
    title: "Gib den Code aus der SMS ein",
    text: (phone) => `Wir haben einen 6-stelligen Code an ${phone} gesendet. Er gilt 5 Minuten.`,
    label: "Code aus der SMS",
    queued: "Deine SMS ist unterwegs.",
    sent: "Die SMS wurde deinem Mobilfunknetz übergeben.",
    failed: "Die SMS konnte nicht gesendet werden. Sende sie erneut oder nimm eine andere Nummer.",
    lapsed: "Dieser Code ist abgelaufen. Sende einen neuen.",
    resend: "Erneut senden",
    resendIn: (clock) => `Erneut senden (in ${clock})`,
    resent: "Ein neuer Code ist unterwegs. Nur der neueste funktioniert.",
    another: "Andere Nummer verwenden",
    skip: "Diesen Schritt überspringen",
    submit: "Bestätigen",
  },
  emergency: {
    title: "Bewahre deinen einmaligen Notfallcode auf",
    text: "Wenn du dein Telefon einmal verlierst, kommst du mit diesem Code hinein. Er funktioniert einmal. Wir zeigen ihn nur jetzt.",
    replaced: "Dieser Code ersetzt den, der vorher gezeigt wurde. Bewahre diesen auf.",
    name: "Dein Notfallcode",
    copy: "Kopieren",
    download: "Herunterladen",
    print: "Drucken",
    downloaded: "Heruntergeladen.",
    advice:
      "Bewahre ihn dort auf, wo du ihn ohne dein Telefon findest: in einem Passwortmanager oder gedruckt bei deinen Unterlagen. Nicht in deinen E-Mails.",
    backup: (phone) => `Ersatztelefon: ${phone}`,
    removePhone: "Entfernen",
    removePhoneName: "Ersatztelefon entfernen",
    phoneRemoved: "Das Ersatztelefon wurde entfernt.",
    tick: "Ich habe diesen Code kopiert und sicher aufbewahrt.",
    tickFirst: "Kopiere, lade oder drucke den Code zuerst.",
    tickMissing: "Setze das Häkchen, wenn du den Code aufbewahrt hast.",
    leave: "Du hast nicht bestätigt, dass der Notfallcode aufbewahrt ist. Ohne ihn weggehen?",
    submit: "Bestätigung in zwei Schritten aktivieren",
    again: "Neuen Code anzeigen",
    lostBoth: "Telefon und Code eines Tages verloren?",
    support: "Der Kundendienst hat einen sicheren Weg, dir zu helfen.",
    card: {
      title: (product) => `Notfallcode für ${product}`,
      name: "Name",
      account: "Konto",
      issuer: "Aussteller",
      issued: "Ausgestellt",
      use: "Zum Anmelden, wenn deine Authenticator-App verloren ist. Er funktioniert einmal, zusammen mit deinem Passwort. Bewahre ihn dort auf, wo ihn sonst niemand findet.",
      file: (product) => `${product} Notfallcode.txt`,
    },
  },
  done: {
    title: "Glückwunsch – dein Konto ist jetzt mit der Bestätigung in zwei Schritten gesichert.",
    text: "Ab jetzt brauchst du zum Anmelden dein Passwort und einen Code aus deiner App.",
    lostTitle: "Wenn du dein Telefon verlierst",
    lostCode: "Melde dich mit Passwort und Notfallcode an. Danach bekommst du einen neuen.",
    lostSms:
      "Oder wähle „Andere Möglichkeit“ und lass dir einen Code per SMS senden, wenn du ein Telefon hinzugefügt hast.",
    lostBoth:
      "Auch den Notfallcode verloren? Der Kundendienst hat einen sicheren Weg, dir zu helfen, solange du deine E-Mails lesen kannst.",
    others: "Du wurdest überall sonst abgemeldet.",
    submit: "Zurück zu den Kontoeinstellungen",
    replacedTitle: "Deine neue Authenticator-App ist bereit",
    replacedText: "Die alte funktioniert nicht mehr. Du bist angemeldet wie immer.",
    addedTitle: "Deine Authenticator-App ist bereit",
    addedText:
      "Ab jetzt meldest du dich auch mit ihren Codes an. Die vorhandenen funktionieren weiter.",
  },
  cancel: {
    title: "Einrichtung beenden?",
    text: "Nichts wird geändert, und du meldest dich an wie bisher. Du kannst jederzeit neu anfangen.",
    stay: "Weitermachen",
    leave: "Beenden",
  },
  expiry: {
    title: "Bist du noch da?",
    text: (clock) => `Zu deiner Sicherheit endet diese Einrichtung in ${clock}.`,
    extend: "Ich brauche mehr Zeit",
    extended: "Du hast 15 weitere Minuten.",
    exhausted:
      "Mehr Zeit gibt es für diesen Schritt nicht. Beende ihn, bevor die Zeit um ist; der nächste hat seine eigene Zeit.",
    endedTitle: "Diese Einrichtung ist beendet",
    endedText:
      "Sie war zu lange offen oder wurde abgebrochen. Nichts wurde geändert, und du meldest dich an wie bisher.",
    restart: "Neu anfangen",
    account: "Kontoeinstellungen",
  },
};
