import { describe, expect, it } from "vitest";
import { type ChainHead, type ChainRow, emptyHead, eventHash, eventText, saltedDigest, verifyChain } from "#lib/audit/chain.ts";
import type { AuditEvent } from "#lib/audit/event.ts";

const at = new Date("2026-11-23T05:06:07.008Z");

/** One row an event; actor "a" did everything. */
function chainOf(...events: AuditEvent[]): { rows: ChainRow[]; head: ChainHead } {
  let head = emptyHead;
  const rows = events.map((event) => {
    const entry = { seq: head.seq + 1, at, actorId: "a", event, prevHash: head.hash };
    const text = eventText(entry);
    head = { seq: entry.seq, hash: eventHash(text) };
    return { seq: entry.seq, at, actorId: "a", type: event.type, text, prevHash: entry.prevHash, hash: head.hash };
  });
  return { rows, head };
}

const signedIn = (personId: string): AuditEvent => ({ type: "person.signed-in", personId });
const five = () => chainOf(signedIn("p1"), signedIn("p2"), signedIn("p3"), signedIn("p4"), signedIn("p5"));

describe("the stored text of an event", () => {
  it("is RFC 8785: sorted keys, no spaces, the instant in UTC", () => {
    const text = eventText({ seq: 1, at, actorId: null, event: { type: "newsroom.founded" }, prevHash: emptyHead.hash });
    expect(text).toBe(`{"actorId":null,"at":"2026-11-23T05:06:07.008Z","event":{"type":"newsroom.founded"},"prevHash":"${"0".repeat(64)}","seq":1}`);
    expect(eventHash(text)).toBe("47348e25e5186a193da77db34a06cc07b488a952631d6d46113b40bf597376be");
  });
});

describe("a salted digest", () => {
  it("is HMAC-SHA-256 with the salt as key", () => {
    // RFC 4231, test case 2.
    expect(saltedDigest("Jefe", "what do ya want for nothing?")).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  });
  it("tells two salts apart", () => {
    expect(saltedDigest("one", "chín tỉnh")).not.toBe(saltedDigest("two", "chín tỉnh"));
  });
});

describe("verifyChain", () => {
  it("holds for a whole chain, and for an empty one", () => {
    const { rows, head } = five();
    expect(verifyChain(rows, head)).toEqual({ ok: true, count: 5, head: head.hash });
    expect(verifyChain([], emptyHead)).toEqual({ ok: true, count: 0, head: emptyHead.hash });
  });

  const damages: [string, number, (rows: ChainRow[], head: ChainHead) => void][] = [
    ["a text was edited", 3, (rows) => { row(rows, 3).text = row(rows, 3).text.replace("p3", "p9"); }],
    ["a text was edited and its hash made to fit", 4, (rows) => {
      row(rows, 3).text = row(rows, 3).text.replace("p3", "p9");
      row(rows, 3).hash = eventHash(row(rows, 3).text);
    }],
    ["a column was edited", 2, (rows) => { row(rows, 2).actorId = "b"; }],
    ["a time was edited", 2, (rows) => { row(rows, 2).at = new Date(0); }],
    ["a time is none", 2, (rows) => { row(rows, 2).at = new Date(Number.NaN); }],
    ["a type was edited", 2, (rows) => { row(rows, 2).type = "person.signed-out"; }],
    ["a row was deleted", 2, (rows) => { rows.splice(1, 1); }],
    ["the first row was deleted", 1, (rows) => { rows.splice(0, 1); }],
    ["two rows were swapped", 2, (rows) => {
      const [second, third] = [row(rows, 2), row(rows, 3)];
      rows.splice(1, 2, { ...third, seq: 2 }, { ...second, seq: 3 });
    }],
    ["the tail was cut", 4, (rows) => { rows.splice(3); }],
    ["everything was cut", 1, (rows) => { rows.splice(0); }],
    ["a row was added beyond the head", 5, (_rows, head) => { Object.assign(head, { seq: 4, hash: row(five().rows, 4).hash }); }],
    ["the head has another hash", 5, (_rows, head) => { head.hash = "f".repeat(64); }],
    ["a text is not an event, hash and all", 5, (rows, head) => {
      row(rows, 5).text = "{}";
      row(rows, 5).hash = head.hash = eventHash("{}");
    }],
  ];
  it.each(damages)("names the first bad row when %s", (_what, seq, damage) => {
    const { rows, head } = five();
    const end = { ...head };
    damage(rows, end);
    expect(verifyChain(rows, end)).toMatchObject({ ok: false, seq });
  });
});

function row(rows: ChainRow[], seq: number): ChainRow {
  const found = rows.find((one) => one.seq === seq);
  if (!found) throw new Error(`No row ${seq}.`);
  return found;
}
