// A small notation for reports: one line a block ("kind: text", paragraph when no kind is
// given), "{a:" and ":a}" around the words of annotation a. Ranges may overlap and cross lines.
import type { AnnotationView, CheckView, EvidenceView, Part } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { blockKinds, type Block, type BlockMark } from "#lib/article/block.ts";
import type { AnnotationId, CheckId, PartId, SourceId, UserId } from "#lib/id.ts";
import type { ReportInput } from "#lib/report/input.ts";
import type { Finding } from "#lib/workflow/finding.ts";

const uuid = (noun: string, name: string) =>
  `${noun}-0000-7000-8000-${[...name].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join("").padStart(12, "0").slice(-12)}`;
export const annotationId = (name: string) => uuid("aaaaaaaa", name) as AnnotationId;
export const sourceId = (name: string) => uuid("cccccccc", name) as SourceId;
export const userId = (name: string) => uuid("dddddddd", name) as UserId;
const partId = (annotation: string, at: number) => uuid("eeeeeeee", `${annotation}${at}`) as PartId;
const checkId = (name: string) => uuid("ffffffff", name) as CheckId;

/** Blocks from the notation. */
export function blocksOf(notation: string): Block[] {
  const open = new Map<string, number>();
  return notation.trim().split("\n").map((line, index) => {
    const [, named, rest = line] = /^\s*(\w+): (.*)$/.exec(line) ?? [];
    const kind = blockKinds.find((known) => known === named) ?? "paragraph";
    const source = (kind === named ? rest : line).trim();
    const marks: BlockMark[] = [];
    const froms = new Map([...open.keys()].map((name) => [name, 0]));
    let text = "";
    for (const token of source.split(/(\{[a-z]:|:[a-z]\})/)) {
      if (/^\{[a-z]:$/.test(token)) froms.set(token.charAt(1), text.length);
      else if (/^:[a-z]\}$/.test(token)) {
        const name = token.charAt(1);
        marks.push({ type: "anno", id: annotationId(name), from: froms.get(name) ?? 0, to: text.length });
        froms.delete(name);
      } else text += token;
    }
    open.clear();
    for (const [name, from] of froms) {
      open.set(name, from);
      marks.push({ type: "anno", id: annotationId(name), from, to: text.length });
    }
    return { id: `b${index}`, kind, text, marks };
  });
}

interface CheckNote {
  finding: Finding;
  /** The words checked; the item's own when not said. */
  words?: string;
  sentence?: string;
  by?: string;
  at?: string;
  note?: string;
  evidence?: Partial<EvidenceView>[];
  /** Number of the part it is on, from 0; the whole item when not said. */
  part?: number;
}

interface AnnotationNote {
  kind: Kind;
  quote: string;
  sentence?: string;
  parts?: [Part["role"], string][];
  checks?: CheckNote[];
  note?: string;
  waitingFor?: AnnotationView["waitingFor"];
  deleted?: boolean;
  by?: string;
}

/** One annotation; checks are made at 09:00, 09:01 … unless they say otherwise. */
export function annotation(name: string, given: AnnotationNote): AnnotationView {
  const parts = (given.parts ?? []).map(([role, quote], at) => ({ id: partId(name, at), role, quote }));
  return {
    id: annotationId(name), kind: given.kind, quote: given.quote, anchorState: "attached",
    workState: given.waitingFor ? "waiting" : "new", waitingFor: given.waitingFor ?? null,
    note: given.note ?? null, version: 1, createdById: userId(given.by ?? "An"), createdByName: given.by ?? "An",
    createdAt: "2021-12-27T01:00:00.000Z", deletedAt: given.deleted ? "2021-12-27T03:00:00.000Z" : null,
    parts,
    checks: (given.checks ?? []).map((check, at): CheckView => {
      const part = check.part === undefined ? null : parts[check.part];
      return {
        id: checkId(`${name}${at}`), finding: check.finding, voids: check.finding === "void" ? checkId(`${name}${at - 1}`) : null, byId: userId(check.by ?? "Bình"), byName: check.by ?? "Bình",
        at: check.at ?? `2021-12-27T02:${String(at).padStart(2, "0")}:00.000Z`, note: check.note ?? null,
        on: [{ partId: part?.id ?? null, words: check.words ?? part?.quote ?? given.quote, sentence: check.sentence ?? given.sentence ?? given.quote }],
        evidence: (check.evidence ?? []).map((one) => ({
          sourceId: sourceId("s"), sourceTitle: "Sách trắng", sourceReference: null, isPrimary: true, stance: "supports", locator: null, passage: null, ...one,
        })),
      };
    }),
  };
}

/** A whole input around a text; whatever is given replaces what is made up here. */
export function world(notation: string, given: Partial<ReportInput> = {}): ReportInput {
  return {
    newsroom: "Báo Hà Giang",
    generated: { at: "2021-12-27T05:30:00.000Z", byName: "Chi" },
    article: {
      id: "0190", title: "Hội nghị", language: "vi", stage: "checking", section: null, author: null, origin: null,
      eventDate: "2021-12-27", issueDate: null, createdAt: "2021-12-27T00:30:00.000Z", createdByName: "An",
    },
    people: [
      { id: userId("An"), name: "An", roles: ["reporter"] },
      { id: userId("Bình"), name: "Bình", roles: ["checker"] },
    ],
    textHash: "ab".repeat(32), version: null, blocks: blocksOf(notation), annotations: [], readings: [], sources: [],
    audit: { seq: 7, hash: "cd".repeat(32) },
    ...given,
  };
}
