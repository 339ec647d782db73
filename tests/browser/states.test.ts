import type { Route } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";

withChromium();

const ACCOUNT = "**/api/v1/account";

/** Holds calls back until they are let go. */
function slowly() {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hold = async (route: Route) => {
    await held;
    await route.continue();
  };
  return { hold, release };
}

test("a slow page shows its shape after a moment, and says so when it takes long", async () => {
  const kari = await Person.signedIn();
  const { hold, release } = slowly();
  await kari.page.route(ACCOUNT, hold);
  await kari.page.reload();
  const skeleton = kari.page.locator(".card.skeleton").first();
  const delay = () => skeleton.evaluate((one) => getComputedStyle(one).animationDelay);
  await expect.poll(delay).toBe("0.2s");
  await kari.reads("This takes longer than usual.");
  await expectAccessible(kari.page);
  await picture(kari.page, "state-slow");
  release();
  await kari.sees("Account settings");
});

test("a page that can't be loaded says why, and shows once the network is back", async () => {
  const kari = await Person.signedIn();
  await kari.page.route(ACCOUNT, (route) => route.abort());
  await kari.page.reload();
  await kari.reads("We can't reach the server");
  await expectAccessible(kari.page);
  await picture(kari.page, "state-unreachable");
  await kari.page.unroute(ACCOUNT);
  await kari.presses("Try again");
  await kari.sees("Account settings");
});

test("a server that is overloaded is not blamed on the person", async () => {
  const kari = await Person.signedIn();
  const body = JSON.stringify({ code: "overloaded", status: 503 });
  await kari.page.route(ACCOUNT, (route) =>
    route.fulfill({ status: 503, contentType: "application/problem+json", body }),
  );
  await kari.page.reload();
  await kari.reads("Very many people are here right now. Try again in a moment.");
  await expectAccessible(kari.page);
});

test("whoever is offline is told, and what is on the page stays", async () => {
  const kari = await Person.signedIn();
  await kari.reads("This browser");
  await kari.profile.setOffline(true);
  await kari.reads("You are offline. What you see may be out of date.");
  await kari.reads("This browser");
  await expectAccessible(kari.page);
  await picture(kari.page, "state-offline");
  await kari.profile.setOffline(false);
  await kari.page.getByText("You are offline.").waitFor({ state: "detached" });
});

test("an address that no page has, and a set-up that has ended, show the way on", async () => {
  const kari = await Person.signedIn();
  await kari.page.goto("/nowhere");
  await kari.sees("This page does not exist");
  await expectAccessible(kari.page);
  await picture(kari.page, "state-not-found");
  await kari.page.goto("/two-step/enroll/scan");
  await kari.sees("This set-up has ended");
  await expectAccessible(kari.page);
  await picture(kari.page, "state-ended");
});

test("the accessibility statement is one link away from every page", async () => {
  const kari = await Person.arrives();
  await kari.page.goto("/sign-in");
  await kari.sees("Sign in");
  await kari.follows("Accessibility");
  await kari.sees("Accessibility");
  await expectAccessible(kari.page);
  await picture(kari.page, "accessibility");
});
