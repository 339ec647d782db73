import type { Messages } from "../en";

export const sessions: Messages["sessions"] = {
  title: "Où vous êtes connecté",
  current: "Ce navigateur",
  signedIn: (moment) => `Connexion ${moment}`,
  lastUsed: (moment) => `dernière utilisation ${moment}`,
  from: (address) => `depuis ${address}`,
  end: "Déconnecter",
  endOf: (browser) => `Déconnecter ${browser}`,
  ended: (browser) => `${browser} a été déconnecté.`,
  endOthers: "Déconnecter partout ailleurs",
  endedOthers: "Vous êtes déconnecté partout ailleurs.",
  none: "Vous n’êtes connecté nulle part ailleurs.",
  on: (browser, system) => `${browser} sur ${system}`,
  unknown: "Une application inconnue",
  expiry: {
    title: "Êtes-vous toujours là ?",
    text: (clock) =>
      `Rien ne s’est passé ici depuis un moment. Pour votre sécurité, vous serez déconnecté dans ${clock}.`,
    lastText: (clock) =>
      `Vous êtes connecté depuis la durée maximale, et serez déconnecté dans ${clock}. Après vous être reconnecté, vous reviendrez à cette page.`,
    extend: "Rester connecté",
    extended: "Vous restez connecté.",
  },
};
