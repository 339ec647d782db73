import { render } from "preact";
import { App } from "./app";
import { beginToSpeak } from "./language";
import { followMailedLinks } from "./link-token";
import { followLinks } from "./router";
import "./styles/index.css";
import { followBrowser } from "./tabs";

const root = document.getElementById("app");
if (root) {
  followMailedLinks();
  followLinks();
  followBrowser();
  void beginToSpeak().then((failure) => render(failure ?? <App />, root));
}
