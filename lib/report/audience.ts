// For whom a report is, and what of it such a reader may know. What is withheld is left out of the
// report itself, before any form draws it: no form can print what it never got.
import { emptyHead } from "#lib/audit/chain.ts";
import type { Audience } from "#lib/report/audiences.ts";
import type { Report, ReportItem, ReportVerdict } from "#lib/report/schema.ts";
import { standings, type Standing } from "#lib/workflow/finding.ts";

/** The report with what this audience may know. A person or a confidential source is named by a code to all but the desk. */
export function reportFor(report: Report, audience: Audience): Report {
  switch (audience) {
    case "editor":
    case "annotated":
    case "comments":
      return report;
    case "lawyer":
    case "auditor":
      return withCodes(report);
    case "proof":
    case "clean":
      return bareText(report);
    case "public":
      return inPublic(report);
  }
}

/**
 * Sources that stand by a code: confidential ones by the newsroom's own, people by one of this report, in the order in which
 * they are first used. No two have the same.
 */
export function codesOf({ sources }: Pick<Report, "sources">): ReadonlyMap<string, string> {
  const own = new Map(sources.filter(({ isConfidential }) => isConfidential).map(({ id, title }) => [id, title]));
  const taken = new Set(own.values());
  let last = 0;
  const next = () => {
    do last += 1; while (taken.has(`N${last}`));
    return `N${last}`;
  };
  return new Map(sources.filter(({ id, kind }) => own.has(id) || kind === "person").map(({ id }) => [id, own.get(id) ?? next()]));
}

function withCodes(report: Report): Report {
  const codes = codesOf(report);
  const verdict = <V extends ReportVerdict | null>(given: V): V => given && {
    ...given,
    evidence: given.evidence.map((one) => {
      const code = codes.get(one.sourceId);
      return code ? { ...one, sourceId: code, title: code, reference: null, locator: null, passage: null } : one;
    }),
  };
  const titles = new Map(report.sources.flatMap(({ id, title }) => (codes.has(id) ? [[title, codes.get(id) ?? ""] as const] : [])));
  return {
    ...report,
    sources: report.sources.map((one) => {
      const code = codes.get(one.id);
      return code ? { ...one, id: code, title: code, reference: null, independenceGroup: null } : one;
    }),
    items: report.items.map((item) => ({ ...item, verdict: verdict(item.verdict), parts: item.parts.map((part) => ({ ...part, verdict: verdict(part.verdict) })) })),
    // Who was asked as a source is not named here; that somebody was, what, when and what came of it is.
    queries: report.queries.map((query) => (query.to === "source" ? { ...query, contact: null, answers: query.answers.map((answer) => ({ ...answer, givenBy: "" })) } : query)),
    // The log knows a source by its title alone.
    log: report.log.map((entry) => ({ ...entry, evidence: entry.evidence.map((one) => (titles.has(one.title) ? { title: titles.get(one.title) ?? "", locator: null } : one)) })),
  };
}

const nothingDone = { people: [], remains: [], items: [], corrections: [], signOffs: [], queries: [], work: [], policy: null, checklist: null, talk: [], afterPublication: [], sources: [], untouched: [], log: [] };
const noCounts = { checked: 0, open: 0, read: 0, untouched: 0 };

function zeroes(): Record<Standing, number> {
  return Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>;
}

/** The words and where they come from, without anything said about them. */
function bareText(report: Report): Report {
  return {
    ...report, ...nothingDone,
    conclusion: { verdict: report.conclusion.verdict, reasons: [], items: 0, standings: zeroes(), coverage: noCounts },
    paragraphs: report.paragraphs.map((paragraph) => ({ ...paragraph, ranges: [] })),
  };
}

/** Sources that anybody may be told of. A person, a recording of one, what somebody saw and whatever is confidential stay with the desk. */
const openKinds: ReadonlySet<string> = new Set(["document", "official", "page"]);

/** Built from nothing but what is named here: what was found right, and by which open sources. */
function inPublic(report: Report): Report {
  const shown = new Map(report.sources.filter(({ kind, isConfidential }) => openKinds.has(kind) && !isConfidential).map((one) => [one.id, one]));
  const items = report.items.filter((item) => item.standing === "passed" && item.foldedInto === null).map((item): ReportItem => ({
    note: item.note, id: item.id, kind: item.kind, section: item.section, words: item.words, paragraph: item.paragraph, anchorState: item.anchorState,
    waitingFor: null, remark: null, createdByName: "", foldedInto: null, standing: "passed", freshness: item.freshness, afterChange: item.afterChange,
    verdict: item.verdict && publicVerdict(item.verdict, shown),
    parts: item.parts.map((part) => ({ role: part.role, words: part.words, standing: part.standing, freshness: part.freshness, afterChange: part.afterChange, verdict: part.verdict && publicVerdict(part.verdict, shown) })),
  }));
  const cited = new Set(items.flatMap((item) => [item, ...item.parts].flatMap(({ verdict }) => verdict?.evidence.map((one) => one.sourceId) ?? [])));
  const notes = new Set(items.map(({ note }) => note));
  const { id, title, language, stage, issueDate, createdAt } = report.article;
  return {
    ...nothingDone, schemaVersion: 1, newsroom: report.newsroom, generated: { at: report.generated.at, byName: "" },
    article: { id, title, language, stage, issueDate, createdAt, section: null, author: null, origin: null, eventDate: null, createdByName: "" },
    text: { form: report.text.form, hash: report.text.hash, words: report.text.words, version: null },
    conclusion: { verdict: report.conclusion.verdict, reasons: [], items: items.length, standings: { ...zeroes(), passed: items.length }, coverage: noCounts },
    items,
    sources: report.sources.filter((one) => shown.has(one.id) && cited.has(one.id)).map((one) => ({
      id: one.id, kind: one.kind, isPrimary: one.isPrimary, title: one.title, reference: one.reference, independenceGroup: null, citedBy: one.citedBy.filter((note) => notes.has(note)),
    })),
    paragraphs: [],
    audit: { seq: 0, hash: emptyHead.hash },
  };
}

function publicVerdict(verdict: ReportVerdict, shown: ReadonlyMap<string, unknown>): ReportVerdict {
  return {
    checkId: verdict.checkId, finding: verdict.finding, byName: "", at: verdict.at, note: null, words: verdict.words,
    evidence: verdict.evidence.filter((one) => shown.has(one.sourceId)).map((one) => ({
      sourceId: one.sourceId, title: one.title, reference: one.reference, isPrimary: one.isPrimary, stance: one.stance, locator: null, passage: null,
    })),
  };
}
