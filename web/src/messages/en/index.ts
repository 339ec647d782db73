import { account } from "./account";
import { common } from "./common";
import { enroll } from "./enroll";
import { fields, problems } from "./problems";
import { recovery } from "./recovery";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";

/** English, the language that every other one is measured by. */
export const en = {
  /** BCP 47 tag, for `Intl` and the document. */
  language: "en-GB",
  common,
  problems,
  fields,
  signIn,
  signUp,
  recovery,
  account,
  enroll,
};

/** What a language has to fill. */
export type Messages = typeof en;
