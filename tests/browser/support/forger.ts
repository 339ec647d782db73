import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { address } from "./server.js";

/** Turns every no into a yes, however deep it stands. */
function yes(value: unknown, key = ""): unknown {
  if (key === "restriction") return null;
  if (value === false) return true;
  if (Array.isArray(value)) return value.map((one) => yes(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, yes(one, name)]));
}

/** Hands the request on, and the answer back as `forge` makes it. */
function relay(from: IncomingMessage, to: ServerResponse): void {
  const upstream = new URL(from.url ?? "/", address);
  const headers = { ...from.headers, host: upstream.host, "accept-encoding": "identity" };
  const onward = request(upstream, { method: from.method, headers }, (answer) => {
    const kind = answer.headers["content-type"] ?? "";
    const refused = (answer.statusCode ?? 0) >= 400;
    const status = refused ? 200 : (answer.statusCode ?? 200);
    const parts: Buffer[] = [];
    answer.on("data", (part: Buffer) => parts.push(part));
    answer.on("end", () => {
      const bytes = Buffer.concat(parts);
      const json = kind.includes("json") && bytes.length > 0;
      const body = json ? JSON.stringify(yes(JSON.parse(bytes.toString()))) : bytes;
      const { "content-length": _, "transfer-encoding": __, ...kept } = answer.headers;
      const type = refused && json ? { "content-type": "application/json" } : {};
      to.writeHead(status, { ...kept, ...type }).end(body);
    });
  });
  onward.on("error", () => to.destroy());
  from.pipe(onward);
}

/** A proxy before the program that says 200 for every refusal, and true for every false. */
export const forger = () => createServer(relay);
