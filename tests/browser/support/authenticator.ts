import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** Seconds that a code is shown (RFC 6238's X). */
const STEP = 30;
/** Seconds for which a code has to be good yet when somebody begins to type it. */
const TIME_TO_TYPE = 8;

function decodeBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

/** How an account computes its codes. */
interface Computed {
  key: Buffer;
  hash: string;
  digits: number;
}

/** The one-time password of a counter (RFC 4226, section 5.3). */
function hotp({ key, hash, digits }: Computed, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac(hash, key).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, "0");
}

/** An authenticator app that has scanned a QR code. */
export class Authenticator {
  readonly #account: Computed;
  #last: number;

  /** Adds the account of an `otpauth:` address. */
  constructor(uri: string) {
    const parameters = new URL(uri).searchParams;
    this.#account = {
      key: decodeBase32(parameters.get("secret") ?? ""),
      hash: (parameters.get("algorithm") ?? "SHA1").toLowerCase(),
      digits: Number(parameters.get("digits") ?? 6),
    };
    this.#last = Math.floor(Date.now() / 1000 / STEP) - 2;
  }

  /**
   * A code that was not used yet. The server takes one step on either side of its own, so that three
   * codes can be used in a row without waiting; after that the next one has to come up first.
   */
  async code(): Promise<string> {
    const now = () => Math.floor(Date.now() / 1000 / STEP);
    const oldest = Math.floor((Date.now() / 1000 + TIME_TO_TYPE) / STEP) - 1;
    this.#last = Math.max(this.#last + 1, oldest);
    while (this.#last > now() + 1) await new Promise((resolve) => setTimeout(resolve, 250));
    return hotp(this.#account, this.#last);
  }

  /** The code that a phone shows whose clock is this many seconds ahead. */
  codeOfClock(ahead: number): string {
    return hotp(this.#account, Math.floor((Date.now() / 1000 + ahead) / STEP));
  }

  /** A code that is not right now. */
  wrongCode(): string {
    return hotp(this.#account, this.#last + 100_000);
  }
}
