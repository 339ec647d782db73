import { render } from "preact";
import { App } from "./app";
import { followLinks } from "./router";
import "./styles/index.css";
import { followBrowser } from "./tabs";

const root = document.getElementById("app");
if (root) {
  followLinks();
  followBrowser();
  render(<App />, root);
}
