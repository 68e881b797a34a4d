// The report as plain data: everything any of its forms (page, HTML file, later PDF, DOCX,
// CSV, JSON) prints, decided once. Forms only draw it; none of them decides what an item's
// standing is or what remains to be done.
import { z } from "zod";
import { anchorStates, partRoles } from "#lib/annotation/annotation.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import { language, stage } from "#lib/article/article-schema.ts";
import { blockKind } from "#lib/article/block-schema.ts";
import { role } from "#lib/permission/role-schema.ts";
import { errorClass } from "#lib/proposal/error-class-schema.ts";
import { gateNames, profiles } from "#lib/workflow/policy.ts";
import { checklistEntries } from "#lib/workflow/article-type.ts";
import { correctionCause, correctionDecision } from "#lib/workflow/correction.ts";
import { decisions } from "#lib/workflow/sign-off.ts";
import { standings, workStates } from "#lib/workflow/finding.ts";
import { finding } from "#lib/workflow/finding-schema.ts";
import { askedOf } from "#lib/workflow/query.ts";
import { channel } from "#lib/workflow/query-schema.ts";
import { risk, voice, workAct } from "#lib/workflow/work-schema.ts";

const instant = z.iso.datetime();
const count = z.int().min(0);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Number of an annotation's note, 1 upwards in the order in which their words end. */
const note = z.int().min(1);
const standing = z.enum(standings);

const evidence = z.object({
  sourceId: z.string(),
  title: z.string(),
  reference: z.string().nullable(),
  isPrimary: z.boolean(),
  stance: z.enum(["supports", "refutes", "mentions"]),
  locator: z.string().nullable(),
  passage: z.string().nullable(),
});

/** The earlier check that one cites; where the reader may not know it, nothing but that there is one. */
const cited = z.object({ at: instant.nullable(), byName: z.string().nullable(), title: z.string().nullable() }).optional();
/** The day a check speaks of, as a partial date, where that is another than the day it was filed. */
const asOf = z.string().optional();

/** The check that counts for an item or a part: the last that was not taken back. */
const verdict = z.object({
  checkId: z.string(),
  finding,
  byName: z.string(),
  at: instant,
  note: z.string().nullable(),
  /** Carried over from an earlier check to the words of a replacement, with its evidence. */
  isReconfirmed: z.literal(true).optional(),
  cited, asOf,
  /** The words that were checked. */
  words: z.string(),
  evidence: z.array(evidence),
});

const stood = {
  standing,
  freshness: z.enum(["fresh", "context", "stale"]).nullable(),
  /** Confirmed, but first after the words had been changed. */
  afterChange: z.boolean(),
  verdict: verdict.nullable(),
};

/** The parts of the form that list items, in the order in which they are printed. */
export const sections = ["people", "bodies", "figures", "quotations", "claims", "images", "remarks"] as const;

const item = z.object({
  note,
  id: z.string(),
  kind,
  /** What the newsroom calls it, where it is an own kind of theirs. */
  kindLabel: z.string().optional(),
  section: z.enum(sections),
  /** The words as they stand now; for a lost item, as they stood last when somebody saw them. */
  words: z.string(),
  /** Number of the paragraph in which the words begin. Null: lost. */
  paragraph: z.int().min(1).nullable(),
  anchorState: z.enum(anchorStates),
  waitingFor: z.enum(["author", "source", "editor"]).nullable(),
  remark: z.string().nullable(),
  createdByName: z.string(),
  /** How far the work on it is, and whose turn it is; reports made before it was told have neither. */
  workState: z.enum(workStates).optional(),
  assigneeName: z.string().optional(),
  risk: risk.optional(),
  voice: voice.optional(),
  /** Note of the person item that this body or acronym is checked with. */
  foldedInto: note.nullable(),
  ...stood,
  /** Null: a remark (style, note), which needs no check. */
  standing: standing.nullable(),
  parts: z.array(z.object({ role: z.enum(partRoles), words: z.string(), ...stood })),
});

const paragraph = z.object({
  number: z.int().min(1),
  kind: blockKind,
  text: z.string(),
  /** What stands in front of a list item: its number and a full stop, or a bullet. Not part of the text. */
  marker: z.string().optional(),
  /** Where a table cell stands, counted from 1. */
  cell: z.object({ row: z.int().min(1), column: z.int().min(1) }).optional(),
  ranges: z.array(z.object({ note, from: count, to: count, ends: z.boolean() })),
});

/** Why an article is not to be printed yet, and how many of each there are; words for "untouched", items else. */
const reason = z.object({ reason: z.enum(["problem", "recheck", "lost", "unchecked", "waiting", "proposals", "untouched", "no_text"]), count });

export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  newsroom: z.string(),
  generated: z.object({ at: instant, byName: z.string() }),
  article: z.object({
    id: z.string(), title: z.string(), language, stage,
    section: z.string().nullable(), author: z.string().nullable(), origin: z.string().nullable(),
    eventDate: z.string().nullable(), issueDate: z.string().nullable(),
    createdAt: instant, createdByName: z.string(),
  }),
  /** Who took part, and how much each did. */
  people: z.array(z.object({
    name: z.string(), roles: z.array(role), made: count, checks: count, readings: count,
    firstAt: instant.nullable(), lastAt: instant.nullable(),
  })),
  text: z.object({
    form: z.literal("version/1"), hash: digest, words: count,
    /** The last stored copy; null when none was made. */
    version: z.object({ number: z.int(), hash: digest, at: instant, isLiving: z.boolean() }).nullable(),
  }),
  conclusion: z.object({
    verdict: z.enum(["release", "after_correction", "hold"]),
    reasons: z.array(reason),
    items: count,
    /** Items by standing; a folded item counts with its person, not by itself. */
    standings: z.record(standing, count),
    coverage: z.object({ checked: count, open: count, read: count, untouched: count }),
  }),
  /** Notes of the items that something remains to be done about, most urgent first. */
  remains: z.array(note),
  items: z.array(item),
  /** What was suggested to be corrected, in text order; reports made before there were proposals have none. */
  corrections: z.array(z.object({
    state: z.enum(["open", "accepted", "refused"]),
    before: z.string(),
    /** What is proposed, or what went into the text. */
    after: z.string(),
    errorClass: errorClass.nullable(), byName: z.string(), at: instant,
    /** What its author said for it. */
    why: z.string().nullable(),
    decidedByName: z.string().nullable(), decidedAt: instant.nullable(),
    /** Why the words were let stand. */
    decisionReason: z.string().nullable(),
    paragraph: z.int().min(1).nullable(),
  })).default([]),
  /** What is asked of an article of its type, and what of it was there; null where nothing is asked. */
  checklist: z.object({
    type: z.object({ id: z.string(), label: z.string().nullable() }),
    lines: z.array(z.object({
      entry: z.enum(checklistEntries), ask: z.enum(["advised", "required"]), state: z.enum(["met", "none", "open", "lapsed"]),
      /** Places in the article that are missing. */
      missing: count,
      /** Who answered for it, where a person does. */
      byName: z.string().nullable(), at: instant.nullable(),
    })),
  }).nullable().default(null),
  /** What was said in the order of sign-off, oldest first; reports made before there was one have none. */
  signOffs: z.array(z.object({
    role: z.union([role, z.literal("desk")]),
    /** In that role's stead (KT.). */
    isStead: z.boolean(),
    decision: z.enum(decisions), byName: z.string(), at: instant, note: z.string().nullable(),
    /** Number and hash of the version it is on, and whether the text is still that. */
    version: z.int(), hash: digest, holds: z.boolean(),
    /** Gates that did not hold when it was signed or released all the same. */
    unmet: z.array(z.object({ gate: z.enum(gateNames), count })),
  })).default([]),
  /** Questions to the author, a source or an editor, with their answers, oldest first. */
  queries: z.array(z.object({
    note: note.nullable(), words: z.string(), to: z.enum(askedOf), contact: z.string().nullable(), question: z.string(), byName: z.string(), at: instant,
    dueAt: instant.nullable(), closedAt: instant.nullable(),
    answers: z.array(z.object({ text: z.string(), givenBy: z.string(), channel, filedByName: z.string(), at: instant })),
  })).default([]),
  /** How the work on items moved, oldest first; null: of an item deleted since. */
  work: z.array(z.object({
    note: note.nullable(), words: z.string(), act: z.union([workAct, z.literal("take_back")]), to: z.enum(workStates),
    assigneeName: z.string().nullable(), reason: z.string().nullable(), byName: z.string(), at: instant,
  })).default([]),
  /** The newsroom's rules, and which of their gates do not hold on this text; null where they were not told. */
  policy: z.object({
    profile: z.enum(profiles), isAdjusted: z.boolean(),
    unmet: z.array(z.object({ gate: z.enum(gateNames), level: z.enum(["warn", "block"]), count })),
  }).nullable().default(null),
  /** Talk among colleagues, oldest first; reports made before it was told have none. */
  talk: z.array(z.object({
    note: note.nullable(), words: z.string().nullable(),
    resolvedByName: z.string().nullable(), resolvedAt: instant.nullable(),
    comments: z.array(z.object({ byName: z.string(), at: instant, body: z.string() })).min(1),
  })).default([]),
  /** What was said to be wrong after publication, oldest first. */
  afterPublication: z.array(z.object({
    state: z.enum(["open", "to_do", "refused", "done"]), words: z.string(), claim: z.string(), askedBy: z.string(), at: instant,
    /** Number of the version that was printed then. */
    printed: z.int(),
    decisions: z.array(z.object({ decision: correctionDecision, reason: z.string(), byName: z.string(), at: instant })),
    done: z.object({
      falseWords: z.string(), rightWords: z.string(), cause: correctionCause, after: z.int(), byName: z.string(), at: instant,
      /** The check that missed it; null: the words were never checked. */
      missed: z.object({ finding, byName: z.string(), at: instant }).nullable(),
    }).nullable(),
  })).default([]),
  sources: z.array(z.object({
    id: z.string(), kind: z.string(), isPrimary: z.boolean(), title: z.string(), reference: z.string().nullable(),
    independenceGroup: z.string().nullable(), citedBy: z.array(note),
    /** Its title is the newsroom's code for it; who it is, is sealed. */
    isConfidential: z.literal(true).optional(),
  })),
  /** What nobody has marked or read, paragraph by paragraph. */
  untouched: z.array(z.object({ paragraph: z.int().min(1), words: count, passages: z.array(z.string()).min(1) })),
  paragraphs: z.array(paragraph),
  /** Every check in the order it was filed, also on items deleted since. */
  log: z.array(z.object({
    at: instant, byName: z.string(), finding, note: z.string().nullable(), isReconfirmed: z.literal(true).optional(), cited, asOf,
    on: z.array(z.object({ note: note.nullable(), words: z.string() })),
    evidence: z.array(z.object({ title: z.string(), locator: z.string().nullable() })),
  })),
  audit: z.object({ seq: count, hash: digest }),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportItem = Report["items"][number];
export type ReportParagraph = Report["paragraphs"][number];
export type ReportVerdict = z.infer<typeof verdict>;
export type Section = (typeof sections)[number];
