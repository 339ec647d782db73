import { expect } from "vitest";
import { address } from "./server.js";

interface Message {
  id: string;
  channel: "sms" | "email";
  to: string;
  text: string;
}

async function messagesTo(to: string): Promise<Message[]> {
  const response = await fetch(new URL("/dev/outbox.json", address));
  const { messages } = (await response.json()) as { messages: Message[] };
  return messages.filter((message) => message.to === to);
}

/** The mails or text messages of one address, as its owner reads them. */
export class Inbox {
  readonly #to: string;
  #read = 0;

  constructor(to: string) {
    this.#to = to;
  }

  /** Waits for a message that was not read yet, and answers with the 6-digit code in it. */
  async code(): Promise<string> {
    const arrived = async () => (await messagesTo(this.#to)).length;
    await expect.poll(arrived, { timeout: 10_000 }).toBeGreaterThan(this.#read);
    const messages = await messagesTo(this.#to);
    this.#read = messages.length;
    const code = messages.at(-1)?.text.match(/\b\d{6}\b/)?.[0];
    if (!code) throw new Error(`no code in the message to ${this.#to}`);
    return code;
  }
}
