import { expect } from "vitest";
import { address } from "./server.js";

interface Message {
  id: string;
  channel: "sms" | "email";
  to: string;
  text: string;
}

/** Every message to an address or number so far, the oldest first. */
export async function messagesTo(to: string): Promise<Message[]> {
  const response = await fetch(new URL("/dev/outbox.json", address));
  const { messages } = (await response.json()) as { messages: Message[] };
  return messages.filter((message) => message.to === to);
}

/** The mails or text messages of one address, as its owner reads them. */
export class Inbox {
  readonly #to: string;
  /** What was read, by id: older messages may be erased meanwhile. */
  readonly #read = new Set<string>();

  constructor(to: string) {
    this.#to = to;
  }

  /** Waits for a message that was not read yet, and answers with the 6-digit code in it. */
  async code(): Promise<string> {
    return this.#find(/\b\d{6}\b/, "code");
  }

  /** Waits for a message that was not read yet, and answers with the link to this page in it. */
  async link(page: "reset" | "undo" | "stop"): Promise<string> {
    const link = await this.#find(new RegExp(`https?://\\S+(/${page}#token=\\S+)`), "link");
    return link.slice(link.indexOf(`/${page}#`));
  }

  /** Waits until a message that was not read yet holds what is looked for; skips those before it. */
  async #find(wanted: RegExp, name: string): Promise<string> {
    let found: string | undefined;
    const look = async () => {
      const messages = await messagesTo(this.#to);
      const unread = messages.filter(({ id }) => !this.#read.has(id));
      const at = unread.findIndex(({ text }) => wanted.test(text));
      for (const { id } of unread.slice(0, at + 1)) this.#read.add(id);
      found = unread[at]?.text.match(wanted)?.[0];
      return found;
    };
    await expect.poll(look, { timeout: 10_000, message: `${name} to ${this.#to}` }).toBeDefined();
    return found ?? "";
  }
}
