// A mail server: prints its port, writes each mail it took as a line of JSON to a file. It hangs up on the first mail to an
// address that begins with "cut", after it took it and before it says so.
// smtp.mjs <starttls|tls|plain> <certificate> <key> <file>
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";

const [mode, certificate, key, file] = process.argv.slice(2);
writeFileSync(file, "");

let cuts = 0;
const server = new SMTPServer({
  secure: mode === "tls",
  disabledCommands: mode === "plain" ? ["STARTTLS"] : [],
  allowInsecureAuth: mode === "plain",
  cert: readFileSync(certificate),
  key: readFileSync(key),
  authOptional: false,
  onAuth(auth, _session, done) {
    const right = auth.username === "twostep" && auth.password === "p@ss word";
    done(right ? null : new Error("no"), { user: auth.username });
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      const { envelope, secure, user } = session;
      const refused = envelope.rcptTo[0].address.startsWith("gone");
      const text = Buffer.concat(chunks).toString();
      const to = envelope.rcptTo.map((one) => one.address);
      if (!refused) appendFileSync(file, `${JSON.stringify({ to, secure, user, text })}\n`);
      if (to[0].startsWith("cut") && cuts === 0) {
        cuts += 1;
        for (const connection of server.connections) connection._socket.destroy();
        return;
      }
      done(refused ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null);
    });
  },
});
// A client that does not trust the certificate hangs up.
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.server.address().port}\n`));
