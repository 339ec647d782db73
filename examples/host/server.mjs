// A site with accounts of its own pages, which lets people turn two-step verification on without leaving it.
// Run: PORT=8090 TWOSTEP_API=http://127.0.0.1:8080 node examples/host/server.mjs
// The API has to list this site: TWOSTEP_EMBED_ORIGINS=http://127.0.0.1:8090

import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const API = process.env.TWOSTEP_API ?? "http://127.0.0.1:8080";
const PORT = Number(process.env.PORT ?? 8090);

/** Access tokens of the API by this site's cookie. They never leave this process. */
const people = new Map();

const policy = [
  "default-src 'none'",
  `script-src 'self' ${API}`,
  `connect-src 'self' ${API}`,
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const page = (content) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Example accounts</title>
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="${API}/embed/enrollment.js"></script>
    <script type="module" src="/page.js"></script>
  </head>
  <body><main>${content}</main></body>
</html>`;

const signIn = `<h1>Example accounts</h1>
<form method="post" action="/sign-in">
  <p><label>E-mail <input name="email" type="email" autocomplete="username" required></label></p>
  <p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
  <p><button>Sign in</button></p>
</form>`;

const account = `<h1>Your account</h1>
<p role="status" id="told"></p>
<p><button id="turn-on">Turn on two-step verification</button></p>
<twostep-enrollment></twostep-enrollment>`;

const call = (path, body, token) =>
  fetch(new URL(`/api/v1${path}`, API), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

const cookieOf = (request) => /(?:^|; )example=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];

async function signsIn(request, response) {
  const form = new URLSearchParams(await bodyOf(request));
  const answer = await call("/sessions", {
    email: form.get("email"),
    password: form.get("password"),
    transport: "body",
  });
  // 200 asks for the second step, which this example leaves to the reader.
  if (answer.status !== 201) return response.writeHead(303, { location: "/" }).end();
  const cookie = randomBytes(32).toString("base64url");
  people.set(cookie, (await answer.json()).access_token);
  const kept = `example=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
  response.writeHead(303, { location: "/", "set-cookie": kept }).end();
}

/** The page's script asks for a token; the site's own access token stays here. */
async function givesToken(request, response) {
  const answer = await call("/two-step/enrollment-tokens", {}, people.get(cookieOf(request)));
  const { token } = await answer.json();
  if (!answer.ok) return response.writeHead(answer.status).end();
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  response.writeHead(200, headers).end(JSON.stringify({ token }));
}

async function file(response, name, type) {
  const text = await readFile(new URL(name, import.meta.url));
  response.writeHead(200, { "content-type": type }).end(text);
}

function html(request, response) {
  const content = people.has(cookieOf(request)) ? account : signIn;
  const headers = { "content-type": "text/html", "content-security-policy": policy };
  response.writeHead(200, { ...headers, "cache-control": "no-store" }).end(page(content));
}

const routes = {
  "GET /": html,
  "GET /page.js": (_, response) => file(response, "page.js", "text/javascript"),
  "GET /page.css": (_, response) => file(response, "page.css", "text/css"),
  "POST /sign-in": signsIn,
  "POST /enrollment-token": givesToken,
};

createServer((request, response) => {
  const route = routes[`${request.method} ${request.url}`];
  if (!route) return response.writeHead(404).end();
  Promise.resolve(route(request, response)).catch(() => response.writeHead(502).end());
}).listen(PORT, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${PORT}\n`));
