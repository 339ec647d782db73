import { minutesOff } from "../count";
import type { Messages } from "../en";
import { count } from "./common";

export const enroll: Messages["enroll"] = {
  start: {
    title: "Vul je wachtwoord in",
    text: "Laat zien dat jij het bent, voordat je wijzigt hoe je inlogt.",
    submit: "Doorgaan",
    required:
      "Verificatie in twee stappen is hier verplicht. Schakel het in om door te gaan; het kost ongeveer een minuut.",
    supported:
      "De klantenservice heeft deze toegang voor je geopend. Stel nu een nieuwe authenticator-app in; je oude werken niet meer als je klaar bent.",
    running: "Je bent al begonnen. Je kunt verdergaan waar je was.",
    resume: "Verdergaan",
    restart:
      "Of vul je wachtwoord in om opnieuw te beginnen. De sleutel van eerder werkt dan niet meer.",
  },
  position: (n, of) => `Stap ${n} van ${of}`,
  documentTitle: (n, of, name) => `Stap ${n} van ${of}: ${name}`,
  optional: "optioneel",
  steps: {
    information: "Informatie",
    scan: "Scannen",
    verify: "Bevestigen",
    phone: "Telefoon",
    sms_code: "Sms-code",
    emergency_code: "Noodcode",
    done: "Klaar",
  },
  information: {
    title: "Twee stappen houden anderen buiten",
    text: "Een wachtwoord kan worden geraden, je worden ontfutseld of ergens anders worden gestolen. Met verificatie in twee stappen is het niet genoeg: voor het inloggen is ook een code van je telefoon nodig.",
    needTitle: "Wat je nodig hebt",
    app: "Een authenticator-app",
    appText:
      "Die is gratis en toont elke 30 seconden een nieuwe code van 6 cijfers, ook zonder netwerk.",
    phone: "Een telefoonnummer, als je wilt",
    phoneText: "Een reserve voor de dag dat de app weg is. Je kunt dit overslaan.",
    paper: "Een veilige plek voor één noodcode",
    paperText: "Een wachtwoordmanager, of papier bij je documenten.",
    time: "Het kost ongeveer een minuut. Er verandert niets vóór de laatste stap, en je kunt altijd stoppen.",
    replaceTitle: "Stel je nieuwe authenticator-app in",
    replaceText:
      "Je koppelt een nieuwe app aan je account. De oude werkt niet meer zodra de nieuwe is bevestigd.",
    addTitle: "Authenticator-app toevoegen",
    addText: "Je koppelt nog een app aan je account. De apps die je hebt, blijven werken.",
    timeChange:
      "Het kost ongeveer een minuut. Er verandert niets voordat de code klopt, en je kunt altijd stoppen.",
    submit: "Beginnen",
  },
  scan: {
    title: "Scan de QR-code met je authenticator-app",
    titleTouch: "Voeg je account toe aan je authenticator-app",
    get: "Nog geen app? Download een van deze:",
    orAnother: "of een andere geschikte app.",
    qr: "QR-code met de sleutel van je account. Dezelfde sleutel staat er als tekst naast.",
    cantScan: "Lukt scannen niet?",
    cantScanText: "Kies in de app ‘sleutel invoeren’ en typ of plak deze sleutel.",
    onThisPhone: "Staat de app op deze telefoon?",
    onThisPhoneText: "Open hem vanaf hier, of kopieer de sleutel en plak die in de app.",
    otherDevice: "App op een ander apparaat? Scan deze code ermee.",
    copy: "Sleutel kopiëren",
    open: "Mijn app openen",
    openTouch: "Mijn authenticator-app openen",
    details: (email, issuer) =>
      `Account: ${email} · Uitgever: ${issuer} · 6 cijfers, elke 30 seconden`,
  },
  verify: {
    title: "Vul de code uit je app in",
    text: "De app toont nu een code van 6 cijfers voor dit account.",
    label: "Code van 6 cijfers",
    unfinished: "Vul alle 6 cijfers in.",
    submit: "Bevestigen",
    skew: (seconds) =>
      `De code hoort bij een andere tijd: de klok van je telefoon loopt ongeveer ${count(minutesOff(seconds), "minuut", "minuten")} ${seconds > 0 ? "voor" : "achter"}. Zet hem op automatisch in de instellingen voor datum en tijd van je telefoon en vul dan de nieuwe code in.`,
  },
  phone: {
    title: "Voeg een telefoonnummer toe als reserve",
    text: "We raden een telefoonnummer als reserve aan, voor het geval je je app kwijtraakt",
    label: "Telefoonnummer",
    hint: "Met landnummer, zoals +47 412 34 567. Laat leeg om over te slaan.",
    purpose:
      "We gebruiken dit nummer alleen om je account veilig te houden: om je codes te sturen en je te waarschuwen.",
    risk: "Een sms is minder veilig dan de app: wie je nummer overneemt, kan hem lezen. Daarom is het alleen een reserve.",
  },
  sms: {
    title: "Vul de code uit de sms in",
    text: (phone) =>
      `We hebben een code van 6 cijfers gestuurd naar ${phone}. Die is 5 minuten geldig.`,
    label: "Code uit de sms",
    queued: "Je sms is onderweg.",
    sent: "De sms is afgegeven aan je mobiele netwerk.",
    failed: "De sms kon niet worden verzonden. Stuur hem opnieuw of gebruik een ander nummer.",
    lapsed: "Deze code is verlopen. Stuur een nieuwe.",
    resend: "Opnieuw sturen",
    resendIn: (clock) => `Opnieuw sturen (over ${clock})`,
    resent: "Er is een nieuwe code onderweg. Alleen de nieuwste werkt.",
    another: "Ander nummer gebruiken",
    skip: "Deze stap overslaan",
    submit: "Bevestigen",
  },
  emergency: {
    title: "Bewaar je eenmalige noodcode",
    text: "Raak je ooit je telefoon kwijt, dan kom je met deze code binnen. Hij werkt één keer. We tonen hem alleen nu.",
    replaced: "Deze code vervangt de code die eerder werd getoond. Bewaar deze.",
    name: "Je noodcode",
    copy: "Kopiëren",
    download: "Downloaden",
    print: "Afdrukken",
    downloaded: "Gedownload.",
    advice:
      "Bewaar hem waar je hem zonder je telefoon kunt vinden: in een wachtwoordmanager, of afgedrukt bij je papieren. Niet in je mail.",
    backup: (phone) => `Reservetelefoon: ${phone}`,
    removePhone: "Verwijderen",
    removePhoneName: "Reservetelefoon verwijderen",
    phoneRemoved: "De reservetelefoon is verwijderd.",
    tick: "Ik heb deze code gekopieerd en veilig bewaard.",
    tickFirst: "Kopieer, download of druk de code eerst af.",
    tickMissing: "Zet het vinkje als je de code hebt bewaard.",
    leave: "Je hebt niet bevestigd dat de noodcode is bewaard. Zonder de code weggaan?",
    submit: "Verificatie in twee stappen inschakelen",
    again: "Nieuwe code tonen",
    lostBoth: "Ben je ooit je telefoon én deze code kwijt?",
    support: "De klantenservice heeft een veilige manier om te helpen.",
    card: {
      title: (product) => `Noodcode voor ${product}`,
      name: "Naam",
      account: "Account",
      issuer: "Uitgever",
      issued: "Uitgegeven",
      use: "Om in te loggen als je je authenticator-app kwijt bent. Hij werkt één keer, samen met je wachtwoord. Bewaar hem waar niemand anders hem vindt.",
      file: (product) => `${product} noodcode.txt`,
    },
  },
  done: {
    title: "Gefeliciteerd – je account is nu beveiligd met verificatie in twee stappen.",
    text: "Vanaf nu log je in met je wachtwoord en een code uit je app.",
    lostTitle: "Als je je telefoon kwijtraakt",
    lostCode: "Log in met je wachtwoord en je noodcode. Je krijgt dan een nieuwe noodcode.",
    lostSms:
      "Of kies ‘Andere manier proberen’ en krijg een code per sms, als je een telefoon hebt toegevoegd.",
    lostBoth:
      "De noodcode ook kwijt? De klantenservice heeft een veilige manier om te helpen, zolang je je mail kunt lezen.",
    others: "Je bent overal elders uitgelogd.",
    submit: "Terug naar de accountinstellingen",
    replacedTitle: "Je nieuwe authenticator-app is klaar",
    replacedText: "De oude werkt niet meer. Je bent gewoon ingelogd.",
    addedTitle: "Je authenticator-app is klaar",
    addedText:
      "Vanaf nu kun je ook met de codes ervan inloggen. De apps die je had, blijven werken.",
  },
  cancel: {
    title: "Stoppen met instellen?",
    text: "Er verandert niets, en je logt in zoals eerst. Je kunt altijd opnieuw beginnen.",
    stay: "Verdergaan",
    leave: "Stoppen",
  },
  expiry: {
    title: "Ben je er nog?",
    text: (clock) => `Voor je veiligheid stopt het instellen over ${clock}.`,
    extend: "Ik heb meer tijd nodig",
    extended: "Je hebt 15 minuten extra.",
    exhausted:
      "Voor deze stap is er niet meer tijd te krijgen. Maak hem af voordat de tijd om is; de volgende heeft zijn eigen tijd.",
    endedTitle: "Het instellen is gestopt",
    endedText:
      "Het stond te lang open of is afgebroken. Er is niets gewijzigd, en je logt in zoals eerst.",
    restart: "Opnieuw beginnen",
    account: "Accountinstellingen",
  },
};
