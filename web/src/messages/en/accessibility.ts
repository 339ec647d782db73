/** The accessibility statement: it claims what the tests do, and no more. */
export const accessibility = {
  title: "Accessibility",
  aim: (product: string) =>
    `${product} is made for everybody. It aims at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.`,
  testedTitle: "What is tested with every change",
  tested: [
    "Every page is checked with axe, in light and in dark: as usual, on its way, slow, out of reach, offline, and with each refusal and dialog that it has.",
    "Every field has a label, says what it is for to password managers and autofill, and has its error beside it as text.",
    "Signing up, signing in, changing name and password, and turning on two-step verification are done with the keyboard alone, and the focus is seen at every stop.",
    "Every page and state fits a screen of 320 pixels, and text at twice its size, also with words a third longer than the English ones.",
    "The QR code can be read in dark mode and with the system's own colors, and its key stands beside it as text.",
    "What a screen reader is told in each step of the set-up is compared with a kept record.",
    "Time limits are warned of, and one key is enough for more time.",
  ],
  limitsTitle: "What is not known",
  limits: [
    "People with disabilities have not tested it in a study yet, nor has anyone from outside audited it.",
    "Screen readers are tested by what the browser tells them, not by listening.",
  ],
  troubleTitle: "Is something in your way?",
  trouble:
    "Tell us what you wanted to do and where it stopped. Help can also be had without this page.",
};
