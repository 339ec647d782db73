// A provider of text messages that does as it is told: prints its port, keeps what it got.
import { createServer } from "node:http";

const received = [];
let answer = { status: 200, body: "" };

function told(path, body, response) {
  if (path === "/behave") answer = JSON.parse(body);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(path === "/received" ? JSON.stringify(received) : "{}");
}

function asked(request, body, response) {
  const { method, url, headers } = request;
  received.push({ method, url, headers, body, at: Date.now() });
  if (answer.kind === "cut") request.socket.destroy();
  else if (answer.kind === "half") {
    response.writeHead(201, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"sid":');
    setTimeout(() => request.socket.destroy(), 20);
  } else if (answer.kind !== "silent") {
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(answer.body ?? "");
  }
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks).toString();
    const path = request.url;
    if (path === "/received" || path === "/behave") told(path, body, response);
    else asked(request, body, response);
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
