// What replacing a text does to what is said about it: which annotations keep their words,
// which stand on others, which lose their place, and which checks then hold or do not. The
// same answer before it is done, as a preview, and after, as the report that is kept.
import { z } from "zod";
import { livingAnnotations, sentenceOf, type Living } from "#lib/anchor/living.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import type { TextPlan } from "#lib/revision/plan.ts";
import { changeWeight } from "#lib/workflow/change-weight.ts";
import type { Standing } from "#lib/workflow/finding.ts";
import { standingOf } from "#lib/workflow/standing.ts";
import { countWords } from "#lib/text/count.ts";
import { wordRuns } from "#lib/text/word-diff.ts";
import { sameWords } from "#lib/text/words.ts";

const count = z.int().min(0);
const subject = { id: idOf<AnnotationId>(), kind, ownKind: z.string().nullish() };

export const outcome = z.object({
  blocks: z.object({ kept: count, changed: count, added: count, cut: count, moved: count, spared: count }),
  words: z.object({ added: count, cut: count }),
  /** Annotations whose words are the same, typography aside. */
  kept: count,
  changed: z.array(z.object({ ...subject, before: z.string(), after: z.string(), isLoud: z.boolean() })),
  lost: z.array(z.object({ ...subject, before: z.string() })),
  /** That had lost their place, and have one again. */
  found: z.array(z.object({ ...subject, after: z.string() })),
  /** Checked items whose check does not hold on the new words. */
  stale: z.array(z.object({ ...subject, words: z.string() })),
  /** Items to be checked again whose check holds again on the new words. */
  holds: z.array(z.object({ ...subject, words: z.string() })),
});
/** Rows are in text order; those of `lost` in the order of the old text. */
export type Outcome = z.infer<typeof outcome>;

/** What a plan does to an article's annotations. Deleted ones are left out. */
export function outcomeOf(before: readonly Block[], plan: TextPlan, annotations: readonly AnnotationView[], language: Language): Outcome {
  const views = new Map(annotations.filter((view) => !view.deletedAt).map((view) => [view.id, view]));
  const quoteOf = (id: AnnotationId) => views.get(id)?.quote;
  const [was, is] = [livingAnnotations(before, quoteOf), livingAnnotations(plan.after, quoteOf)];
  const out: Outcome = { ...sizes(before, plan), kept: 0, changed: [], lost: [], found: [], stale: [], holds: [] };
  const standing = (view: AnnotationView, at: Living | undefined, blocks: readonly Block[]) =>
    standingOf(view, at ? { words: at.words, sentence: sentenceOf(blocks, at, language) } : null).standing;

  for (const [id, now] of is) {
    const view = views.get(id);
    if (!view) continue;
    const about = { id, kind: view.kind, ownKind: view.ownKind };
    const then = was.get(id);
    if (!then) out.found.push({ ...about, after: now.words });
    else if (sameWords(then.words, now.words)) out.kept += 1;
    else out.changed.push({ ...about, before: then.words, after: now.words, isLoud: changeWeight(then.words, now.words) === "loud" });
    if (!isItemKind(view.kind)) continue;
    const [stood, stands] = [standing(view, then, before), standing(view, now, plan.after)];
    if (isChecked(stood) && stands === "recheck") out.stale.push({ ...about, words: now.words });
    if (!isChecked(stood) && isChecked(stands)) out.holds.push({ ...about, words: now.words });
  }
  for (const [id, then] of was) {
    const view = views.get(id);
    if (view && !is.has(id)) out.lost.push({ id, kind: view.kind, ownKind: view.ownKind, before: then.words });
  }
  return out;
}

function isChecked(standing: Standing): boolean {
  return standing === "passed" || standing === "problem";
}

function sizes(before: readonly Block[], { steps, spared }: TextPlan): Pick<Outcome, "blocks" | "words"> {
  const blocks = { kept: 0, changed: 0, added: 0, cut: 0, moved: 0, spared };
  const words = { added: 0, cut: 0 };
  const taken = new Set(steps.flatMap((step) => (step.type === "insert" && step.from !== null ? [step.from] : [])));
  const compare = (then: string, now: string) => {
    for (const run of wordRuns(then, now)) {
      if (!run.isChanged) continue;
      words.cut += countWords(run.before);
      words.added += countWords(run.after);
    }
  };
  for (const step of steps) {
    const old = step.type === "insert" ? (step.from === null ? undefined : before[step.from]) : before[step.at];
    if (step.type === "cut") {
      if (taken.has(step.at)) continue;
      blocks.cut += 1;
      words.cut += countWords(old?.text ?? "");
    } else if (!old) {
      blocks.added += 1;
      words.added += countWords(step.after.text);
    } else {
      if (step.type === "insert") blocks.moved += 1;
      else if (old.text === step.after.text && old.kind === step.after.kind) blocks.kept += 1;
      else blocks.changed += 1;
      compare(old.text, step.after.text);
    }
  }
  return { blocks, words };
}
