import type { Messages } from "../en";
import { accessibility } from "./accessibility";
import { account } from "./account";
import { common } from "./common";
import { enroll } from "./enroll";
import { events } from "./events";
import { factors } from "./factors";
import { password } from "./password";
import { fields, problems } from "./problems";
import { profile } from "./profile";
import { reauthenticate } from "./reauthenticate";
import { recovery } from "./recovery";
import { sessions } from "./sessions";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";
import { support } from "./support";

const fr: Messages = {
  language: "fr",
  accessibility,
  common,
  problems,
  fields,
  signIn,
  signUp,
  recovery,
  reauthenticate,
  account,
  profile,
  password,
  factors,
  sessions,
  events,
  enroll,
  support,
};

export default fr;
