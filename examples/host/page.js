// The whole of what a page does: ask its own server for a token, hand it to the element, hear how it ended.

const element = document.querySelector("twostep-enrollment");
const button = document.querySelector("#turn-on");
const told = document.querySelector("#told");

button?.addEventListener("click", async () => {
  const answer = await fetch("/enrollment-token", { method: "POST" });
  if (!answer.ok) {
    told.textContent = "Sign in again first.";
    return;
  }
  const { token } = await answer.json();
  button.hidden = true;
  await customElements.whenDefined("twostep-enrollment");
  await element.begin(token);
});

element?.addEventListener("enrolled", () => {
  told.textContent = "Two-step verification is on. Sign in again to go on.";
});

element?.addEventListener("cancelled", () => {
  button.hidden = false;
  told.textContent = "Nothing was changed.";
});
