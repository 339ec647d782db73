import { speak } from "../../src/messages";

await speak("en");
