// A message center that speaks SMPP 3.4, by a library that shares nothing with the product's: prints the port of its
// SMPP listener and that of an HTTP listener by which it is told how to behave and asked what it got.
// smpp.mjs [<certificate> <key>]
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import smpp from "smpp";

const [certificate, key] = process.argv.slice(2);
const tls = certificate ? { cert: readFileSync(certificate), key: readFileSync(key) } : {};
const received = [];
const binds = [];
const acknowledged = [];
const sessions = new Set();
let behavior = {};
let waiting = 0;
let most = 0;
let taken = 0;

function note(pdu) {
  const { source_addr, source_addr_ton, destination_addr, dest_addr_ton, dest_addr_npi } = pdu;
  const { data_coding, registered_delivery, esm_class } = pdu;
  // The library reads the relative time as a moment.
  const life = Math.round((pdu.validity_period - Date.now()) / 1000);
  const text = (pdu.message_payload ?? pdu.short_message).message;
  const payload = pdu.message_payload !== undefined;
  received.push({
    source_addr,
    source_addr_ton,
    destination_addr,
    dest_addr_ton,
    dest_addr_npi,
    data_coding,
    registered_delivery,
    life,
    esm_class,
    text,
    payload,
  });
}

function submitted(session, pdu) {
  note(pdu);
  if (behavior.kind === "cut") return void session.socket.destroy();
  if (behavior.kind === "silent") return;
  const status = behavior.status ?? 0;
  taken += 1;
  const message_id = status === 0 ? `id-${taken}` : "";
  const answer = () => {
    waiting -= 1;
    session.send(pdu.response({ command_status: status, message_id }));
    if (behavior.stat && status === 0) tell(session, message_id, behavior.stat, pdu);
  };
  waiting += 1;
  most = Math.max(most, waiting);
  if (behavior.wait) setTimeout(answer, behavior.wait);
  else answer();
}

function tell(session, id, stat, pdu) {
  const words = `id:${id} sub:001 dlvrd:000 submit date:2601050800 done date:2601050801 stat:${stat} err:001 text:`;
  const receipt = {
    source_addr: pdu?.destination_addr ?? "",
    destination_addr: pdu?.source_addr ?? "",
    esm_class: 4,
    short_message: words,
  };
  session.deliver_sm(receipt, (answer) => acknowledged.push(answer.command_status));
}

function bound(session, pdu) {
  const { system_id, password, system_type, interface_version } = pdu;
  binds.push({ system_id, system_type, interface_version });
  const right = system_id === "twostep" && password === "s3cret";
  session.send(
    pdu.response({ command_status: right ? (behavior.bind ?? 0) : 0x0e, system_id: "center" }),
  );
  if (right) sessions.add(session);
}

const center = smpp.createServer(tls, (session) => {
  session.on("error", () => {});
  session.on("close", () => sessions.delete(session));
  session.on("bind_transceiver", (pdu) => bound(session, pdu));
  session.on("submit_sm", (pdu) => submitted(session, pdu));
  session.on("enquire_link", (pdu) => session.send(pdu.response()));
  session.on("unbind", (pdu) => {
    session.send(pdu.response());
    session.close();
  });
});
center.on("tlsClientError", () => {});

const paths = {
  "/received": () => received,
  "/binds": () => binds,
  "/acknowledged": () => acknowledged,
  "/sessions": () => sessions.size,
  "/most": () => most,
  "/behave": (how) => {
    behavior = how;
  },
  "/receipt": ({ id, stat }) => {
    for (const session of sessions) tell(session, id, stat);
  },
  "/hang-up": () => {
    for (const session of sessions) session.socket.destroy();
  },
  "/unbind": () => {
    for (const session of sessions) session.unbind(() => session.close());
  },
};
const control = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks).toString();
    const answer = paths[request.url](body ? JSON.parse(body) : {});
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? null));
  });
});
center.listen(0, "127.0.0.1", () => {
  control.listen(0, "127.0.0.1", () => {
    process.stdout.write(`${center.address().port} ${control.address().port}\n`);
  });
});
