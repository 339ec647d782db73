import type { Messages } from "../en";

export const reauthenticate: Messages["reauthenticate"] = {
  title: "Confirmez que c’est bien vous",
  text: "Cette modification demande une nouvelle preuve. Rien ne se passe avant votre confirmation, et ce que vous avez saisi reste.",
  strong:
    "Cette modification peut décider à qui appartient le compte. Un SMS ne suffit donc pas : il faut un code de votre application d’authentification.",
  noApp:
    "Application perdue ? Déconnectez-vous, connectez-vous avec votre code de secours, et choisissez « définitivement perdue » : vous pourrez alors en configurer une nouvelle.",
  authenticator: "Code de votre application",
  sms: "Code reçu par SMS",
  sendSms: "Envoyer plutôt un SMS",
  useApp: "Utiliser mon application d’authentification",
  smsSent: "Un code est en route vers votre téléphone.",
  resend: "Renvoyer",
  resendIn: (clock) => `Renvoyer (dans ${clock})`,
  unfinished: "Saisissez les 6 chiffres.",
  confirm: "Confirmer",
};
