// A system of the operator's that takes webhooks: checks each by the reference implementation of Standard Webhooks,
// prints its port, keeps what it got. Arguments: the secret, and where it serves TLS the files of its key and certificate.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { Webhook } from "standardwebhooks";

const [secret, key, cert] = process.argv.slice(2);
const received = [];
let behavior = { status: 204, clock: "own" };

/** Whether the signature holds. A story's time is its own: then the clock is set by what the sender says. */
function verified(body, headers) {
  const now = Date.now;
  if (behavior.clock === "story") Date.now = () => Number(headers["webhook-timestamp"]) * 1000;
  try {
    return new Webhook(secret).verify(body, headers) !== undefined;
  } catch {
    return false;
  } finally {
    Date.now = now;
  }
}

function told(path, body, response) {
  if (path === "/behave")
    behavior = { ...behavior, kind: undefined, headers: undefined, ...JSON.parse(body) };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(path === "/received" ? JSON.stringify(received) : "{}");
}

function asked({ method, url, headers, socket }, body, response) {
  received.push({ method, url, headers, body, verified: verified(body, headers) });
  const { kind, status } = behavior;
  if (kind === "cut") socket.destroy();
  else if (kind === "half") {
    response.writeHead(200, { "content-length": "1000" });
    response.write("{");
    setTimeout(() => socket.destroy(), 20);
  } else if (kind !== "silent") {
    response.writeHead(status, behavior.headers);
    response.end();
  }
}

function answer(request, response) {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks).toString();
    const act = ["/received", "/behave"].includes(request.url) ? told : asked;
    act(act === told ? request.url : request, body, response);
  });
}

const server = key
  ? createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, answer)
  : createServer(answer);
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
