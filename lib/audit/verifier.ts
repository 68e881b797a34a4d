// The script that travels in an audit package: whoever holds the package proves it with Node alone, years later and
// without this program. It is text here because it must be in whatever build hands a package out.

export const verifierName = "verify.mjs";

/** Says on standard output that all holds, or names the first fault. Exit code 0: whole; 1: not. */
export const verifier = String.raw`// node verify.mjs [HEAD]
// Proves the audit package in whose folder it lies: the chain of events, every file, every version of the text.
// HEAD: the hash of the chain's head that the newsroom or a printed report names; without it, compare by eye.
import { createHash, createHmac } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const unlisted = new Set(["verify.mjs", "README.txt", "manifest.json", "events.jsonl", "head.json"]);

class Fault extends Error {}
const fail = (sentence) => { throw new Fault(sentence); };
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const read = (name) => {
  try {
    return readFileSync(join(folder, ...name.split("/")));
  } catch {
    return fail(name + " is missing");
  }
};
const parsed = (name, text) => {
  try {
    return JSON.parse(text);
  } catch {
    return fail(name + " is not JSON");
  }
};

function provenEvents() {
  const head = parsed("head.json", read("head.json"));
  const lines = read("events.jsonl").toString("utf8").split("\n").slice(0, -1);
  let last = "0".repeat(64);
  const events = lines.map((line, index) => {
    const seq = index + 1;
    const entry = parsed("event " + seq, line);
    if (entry.seq !== seq) fail(entry.seq > seq ? "event " + seq + " is missing" : "event " + seq + " is out of its place");
    if (entry.prevHash !== last) fail(seq === 1 ? "event 1 does not begin the chain" : "event " + (seq - 1) + " was changed, or event " + seq + " does not continue it");
    last = sha256(line);
    return entry;
  });
  if (events.length < head.seq) fail("event " + (events.length + 1) + " is missing: the head is at " + head.seq);
  if (events.length > head.seq) fail("event " + (head.seq + 1) + " lies beyond the head");
  if (last !== head.hash) fail("event " + head.seq + " was changed: its hash is not the head's");
  const named = process.argv[2];
  if (named !== undefined && named !== head.hash) fail("the chain ends in another head than " + named);
  return { events, head };
}

function provenManifest(events) {
  const bytes = read("manifest.json");
  const manifest = parsed("manifest.json", bytes);
  const digest = createHmac("sha256", String(manifest.article?.salt)).update(sha256(bytes)).digest("hex");
  const out = events.at(-1)?.event;
  if (out?.type !== "report.exported" || out.format !== "audit" || out.digest !== digest) fail("manifest.json is not the one that was handed out");
  return manifest;
}

function provenFiles(manifest) {
  for (const { name, sha256: hash } of manifest.files) if (sha256(read(name)) !== hash) fail(name + " was changed");
  const listed = new Set(manifest.files.map(({ name }) => name));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (!entry.isDirectory() && !listed.has(name) && !unlisted.has(name)) fail(name + " is no part of the package");
  }
}

function provenVersions(manifest, events) {
  // Loading made the first; an event from before digests were kept proves nothing of its text.
  const telling = { "article.loaded": true, "version.made": true, "text.replaced": true };
  const made = events.filter(({ event }) => telling[event.type] && event.articleId === manifest.article.id && event.digest !== undefined);
  const numberOf = (event) => (event.type === "article.loaded" ? 1 : event.number);
  for (const { name, number } of manifest.versions) {
    const own = made.find(({ event }) => numberOf(event) === number);
    if (!own) fail("no event tells of version " + number);
    const digest = createHmac("sha256", manifest.article.salt).update(sha256(read(name))).digest("hex");
    if (own.event.digest !== digest) fail("version " + number + " is not the text that event " + own.seq + " tells of");
  }
  for (const { seq, event } of made) if (!manifest.versions.some(({ number }) => number === numberOf(event))) fail("version " + numberOf(event) + " of event " + seq + " is missing");
}

try {
  const { events, head } = provenEvents();
  const manifest = provenManifest(events);
  provenFiles(manifest);
  provenVersions(manifest, events);
  console.log("Whole: " + events.length + " events, " + manifest.versions.length + " versions, " + manifest.files.length + " files.");
  console.log("Head: " + head.seq + " " + head.hash);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.log("NOT WHOLE: " + error.message + ".");
  process.exitCode = 1;
}
`;
