import type { Messages } from "../en";

export const reauthenticate: Messages["reauthenticate"] = {
  title: "Vahvista, että se olet sinä",
  text: "Tähän muutokseen tarvitaan tuore todiste. Mitään ei tapahdu ennen vahvistusta, ja antamasi tiedot säilyvät.",
  strong:
    "Tämä muutos voi ratkaista, kuka tilin omistaa, joten tekstiviesti ei riitä: tarvitaan koodi todennussovelluksestasi.",
  noApp:
    "Onko sovellus poissa? Kirjaudu ulos, kirjaudu hätäkoodillasi ja valitse ”kadonnut lopullisesti”: silloin voit ottaa käyttöön uuden.",
  authenticator: "Sovelluksesi koodi",
  sms: "Tekstiviestin koodi",
  sendSms: "Lähetä sen sijaan tekstiviesti",
  useApp: "Käytä todennussovellustani",
  smsSent: "Koodi on matkalla puhelimeesi.",
  resend: "Lähetä uudelleen",
  resendIn: (clock) => `Lähetä uudelleen (odota ${clock})`,
  unfinished: "Anna kaikki 6 numeroa.",
  confirm: "Vahvista",
};
