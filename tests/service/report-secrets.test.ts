// What an audience may not know is in none of the files it gets: each secret is planted as one odd word, and looked for
// in every form of every audience, as the programs that open them read it.
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type ArticleId, type CommandId, type SourceId } from "#lib/id.ts";
import { exportFormats } from "#lib/formats/annotations/formats.ts";
import type { Audience } from "#lib/report/audiences.ts";
import { formsOf, type ReportForm } from "#lib/report/forms.ts";
import type { SourceKind } from "#lib/source/source-kind.ts";
import type { Context } from "#server/context.ts";
import { addConfidentialSource } from "#server/services/confidential-source.ts";
import { exportAnnotations } from "#server/services/export-annotations.ts";
import { exportAudit } from "#server/services/export-audit.ts";
import { exportReport } from "#server/services/export-report.ts";
import { attachFile } from "#server/services/keep-snapshot.ts";
import { inChunks } from "#tests/support/in-chunks.ts";
import { ofPdf } from "#tests/support/office.ts";
import { openWorld, type World } from "#tests/support/world.ts";

/** Who is behind a confidential source. */
const sealed = "KINSEALED";
/** Of a source who is a person, and of whoever was asked as a source. */
const persons = ["KINNAME", "KINPHONE", "KINPLACE", "KINPASSAGE", "KINCONTACT", "KINANSWERER", "KINFILE"];
/** Of a confidential source that is no person. */
const coded = ["KINLOCATOR", "KINEXTRACT"];
/** Of the desk. */
const inside = ["KINREMARK", "KINCHECKNOTE", "KINTALK", "KINQUESTION", "KINANSWER", "KINBYLINE", "KINCHECKER", "KINCODE"];

let world: World;
let lead: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  lead = await world.person("Hà KINCHECKER", "editor_in_chief");
  articleId = await world.article(lead, "Lễ khởi công", "Dự án có 8 xã, 9 thôn và 12 cầu tham gia, theo ban quản lý.");
  await world.db.article.update({ where: { id: articleId }, data: { author: "KINBYLINE" } });
  const person = await source("person", "KINNAME", "KINPHONE");
  const paper = await source("document", "Biên bản họp", "Số 9/BB");
  const hidden = newId<SourceId>();
  await addConfidentialSource(lead, { id: newId<CommandId>(), sourceId: hidden, code: "KINCODE", identity: sealed, kind: "document", isPrimary: true });
  await attachFile(lead, { id: newId<CommandId>(), sourceId: person, name: "a.txt", chunks: inChunks(new TextEncoder().encode("%PDF-1.7 KINFILE")) });
  await attachFile(lead, { id: newId<CommandId>(), sourceId: paper, name: "b.pdf", chunks: inChunks(new TextEncoder().encode("%PDF-1.7 OPENFILE")) });
  await check("8 xã", { sourceId: person, stance: "supports", locator: "KINPLACE", passage: "KINPASSAGE" });
  await check("9 thôn", { sourceId: hidden, stance: "supports", locator: "KINLOCATOR", passage: "KINEXTRACT" });
  const open = await check("12 cầu", { sourceId: paper, stance: "supports", locator: "tr. 2", passage: null }, "KINCHECKNOTE");
  const claim = await world.tag(lead, articleId, "claim", "ban quản lý");
  const queryId = newId<string>();
  await act({ type: "ask-query", queryId, annotationId: claim, to: "source", contact: "KINCONTACT", question: "KINQUESTION" });
  await act({ type: "answer-query", queryId, text: "KINANSWER", givenBy: "KINANSWERER", channel: "call" });
  await act({ type: "start-thread", threadId: newId(), commentId: newId(), annotationId: open, body: "KINTALK" });
});
afterEach(() => world.close());

async function act(what: Parameters<World["run"]>[2]): Promise<void> {
  const done = await world.run(lead, articleId, what, newId<CommandId>());
  if (!done.ok) throw new Error(`${what.type}: ${done.reason}`);
}

async function source(kind: SourceKind, title: string, reference: string): Promise<SourceId> {
  const sourceId = newId<SourceId>();
  await act({ type: "add-source", sourceId, kind, isPrimary: true, title, reference });
  return sourceId;
}

async function check(words: string, evidence: Extract<Parameters<World["run"]>[2], { type: "record-check" }>["evidence"], note: string | null = null) {
  const annotationId = await world.tag(lead, articleId, "number", words);
  await world.db.annotation.update({ where: { id: annotationId }, data: { note: "KINREMARK" } });
  await act({ type: "record-check", finding: "confirmed", on: [{ annotationId, partId: null, words }], evidence, note });
  return annotationId;
}

/** All that whoever opens it can read. */
async function textOf(file: string | Uint8Array, form: ReportForm): Promise<string> {
  if (typeof file === "string") return file;
  return form === "pdf" ? `${await ofPdf("pdftotext", file)}${strFromU8(file, true)}` : Object.values(unzipSync(file)).map((part) => strFromU8(part)).join("\n");
}

async function made(audience: Audience, form: ReportForm): Promise<string> {
  const done = await exportReport(lead, { articleId, language: "vi", timeZone: "UTC", form, audience });
  if (!done.ok) throw new Error(done.reason);
  return textOf(done.file, form);
}

const secretsOf: Record<Audience, string[]> = {
  editor: [sealed], annotated: [sealed], comments: [sealed],
  lawyer: [sealed, ...persons, ...coded], auditor: [sealed, ...persons, ...coded],
  public: [sealed, ...persons, ...coded, ...inside], clean: [sealed, ...persons, ...coded, ...inside],
  // Whoever prints a proof is named on it.
  proof: [sealed, ...persons, ...coded, ...inside.filter((one) => one !== "KINCHECKER")],
};

test("every secret is planted where the desk sees it, and none where it may not be seen", { timeout: 180_000 }, async () => {
  const desk = await made("editor", "json");
  for (const one of [...persons.filter((name) => name !== "KINFILE"), ...coded, ...inside]) expect(desk, one).toContain(one);
  for (const [audience, secrets] of Object.entries(secretsOf) as [Audience, string[]][]) {
    for (const form of formsOf[audience]) {
      const text = await made(audience, form);
      expect([audience, form, secrets.filter((one) => text.includes(one))]).toEqual([audience, form, []]);
    }
  }
});

test("sources stand by codes for lawyers and auditors: a confidential one by the newsroom's own", async () => {
  for (const audience of ["lawyer", "auditor"] as const) {
    const { sources } = JSON.parse(await made(audience, "json")) as { sources: { id: string; title: string; isConfidential?: true }[] };
    expect(sources.map(({ title, isConfidential }) => [title, isConfidential ?? false])).toEqual([["N1", false], ["KINCODE", true], ["Biên bản họp", false]]);
  }
});

test("nor is any of them in the files for other programs", async () => {
  for (const format of exportFormats) {
    const done = await exportAnnotations(lead, { articleId, format, label: "x" });
    if (!done.ok) continue;
    const text = done.name.endsWith(".zip") ? Object.values(unzipSync(done.bytes)).map((part) => strFromU8(part)).join("\n") : strFromU8(done.bytes);
    expect([format, [sealed, ...persons, ...coded].filter((one) => text.includes(one))]).toEqual([format, []]);
  }
});

test("the audit package has copies of papers and none of people", async () => {
  const done = await exportAudit(lead, { articleId, language: "vi", timeZone: "UTC" });
  if (!done.ok) throw new Error(done.reason);
  const files = Object.entries(unzipSync(done.file)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  const all = files.map(({ text }) => text).join("\n");
  expect([sealed, ...persons, ...coded].filter((one) => all.includes(one))).toEqual([]);
  expect(files.filter(({ name, text }) => name.startsWith("evidence/") && text.includes("OPENFILE"))).toHaveLength(1);
  expect(JSON.parse(files.find(({ name }) => name === "manifest.json")?.text ?? "")).toMatchObject({ withheld: 1 });
});
