/** After signing in with the emergency code. */
export const recovery = {
  title: "Your new emergency code",
  text: "You have used your emergency code, and it does not work any more. This new one takes its place. We show it only now.",
  again: "This code takes the place of the one shown before.",
  lostText:
    "Your old emergency code is used up. Get the new one now, and store it where you find it without your phone.",
  get: "Show a new emergency code",
  submit: "Continue",
  question: "Do you still have your authenticator?",
  questionText: "Look for the app on your phone that shows your 6-digit codes.",
  kept: "Yes, I still have it",
  keptText: "Everything stays as it is.",
  lost: "No, it is lost for good",
  lostChoiceText: "Set up a new authenticator now. The old one stops working when you are done.",
};
