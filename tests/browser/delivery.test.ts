import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { headings, provesAuthenticator } from "./support/wizard.js";

withChromium();

/** What the server says of the text message from now on, and how often it was asked. */
interface Network {
  delivery: "queued" | "sent" | "failed";
  asked: number;
}

/** The wizard at the step that waits for a code, with a network that does as it is told, by the page's own clock. */
async function waitsForCode(): Promise<[Person, Network]> {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  const network: Network = { delivery: "queued", asked: 0 };
  await kari.page.route(/\/two-step\/enrollments\/[^/]+$/, async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    network.asked += 1;
    const answer = await route.fetch();
    const enrollment = (await answer.json()) as { phone: object };
    const json = { ...enrollment, phone: { ...enrollment.phone, delivery: network.delivery } };
    return route.fulfill({ response: answer, json });
  });
  await kari.page.clock.install();
  await kari.types("Phone number", kari.number);
  await kari.presses("Next");
  await kari.sees(headings.sms);
  return [kari, network];
}

/** Lets time pass by the page's clock. Requests come in order: once its last is answered, all before were counted. */
async function passes(kari: Person, seconds: number): Promise<void> {
  await kari.page.clock.runFor(seconds * 1000);
  await kari.page.evaluate(async () => void (await fetch("/api/v1/config")));
}

test("what the network could not deliver is said while the page waits, and then it asks no more", async () => {
  const [kari, network] = await waitsForCode();
  await kari.reads("Your message is on its way.");
  network.delivery = "sent";
  await passes(kari, 2);
  await kari.reads("The message was handed to your network.");
  network.delivery = "failed";
  await passes(kari, 5);
  await kari.reads("The message could not be sent. Send it again, or use another number.");
  const { asked } = network;
  await passes(kari, 120);
  expect(network.asked).toBe(asked);
  await kari.page.unrouteAll({ behavior: "wait" });
});

test("after a minute the page takes a message that was handed over for delivered", async () => {
  const [kari, network] = await waitsForCode();
  network.delivery = "sent";
  await passes(kari, 2);
  await kari.reads("The message was handed to your network.");
  const { asked } = network;
  await passes(kari, 240);
  expect(network.asked).toBe(asked + 12);
  await kari.page.unrouteAll({ behavior: "wait" });
});
