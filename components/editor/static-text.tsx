// The text as the server draws it: the first paint of the galley, with its highlights, in the
// very elements the editor will use, so that nothing moves when the editor takes over.
import type { ReactNode } from "react";
import type { Block, BlockKind, BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";

export interface StaticLook {
  kind: string;
  standing: string;
}

interface StaticTextProps {
  blocks: readonly Block[];
  /** Annotations without a look are drawn as plain text. */
  looks: ReadonlyMap<AnnotationId, StaticLook>;
}

export function StaticText({ blocks, looks }: StaticTextProps) {
  return (
    <div className="galley-text">
      {blocks.map((block, index) => <StaticBlock key={block.id || index} block={block} looks={looks} />)}
    </div>
  );
}

function StaticBlock({ block, looks }: { block: Block; looks: StaticTextProps["looks"] }) {
  const Tag = tagOf(block.kind);
  return <Tag data-kind={block.kind} data-block={block.id}>{block.text === "" ? <br /> : runs(block).map((run) => draw(run, looks))}</Tag>;
}

function tagOf(kind: BlockKind): "h1" | "h2" | "p" {
  return kind === "title" ? "h1" : kind === "crosshead" ? "h2" : "p";
}

interface Run {
  from: number;
  text: string;
  marks: readonly BlockMark[];
}

/** The block's text cut wherever a mark begins or ends. */
function runs(block: Block): Run[] {
  const cuts = [...new Set([0, block.text.length, ...block.marks.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => ({
    from, text: block.text.slice(from, cuts[i + 1]), marks: block.marks.filter((mark) => mark.from <= from && mark.to >= (cuts[i + 1] ?? from)),
  }));
}

function draw(run: Run, looks: StaticTextProps["looks"]): ReactNode {
  const text: ReactNode = run.text.includes("\u2028") ? run.text.split("\u2028").flatMap((line, i) => (i === 0 ? [line] : [<br key={i} />, line])) : run.text;
  return run.marks.reduceRight<ReactNode>((inner, mark) => {
    if (mark.type !== "anno") {
      const Tag = mark.type === "bold" ? "strong" : "em";
      return <Tag key={`${run.from} ${mark.type}`}>{inner}</Tag>;
    }
    const look = looks.get(mark.id);
    return <mark key={`${run.from} ${mark.id}`} className="anno" data-anno={mark.id} data-kind={look?.kind} data-standing={look?.standing}>{inner}</mark>;
  }, <Text key={run.from}>{text}</Text>);
}

function Text({ children }: { children: ReactNode }) {
  return <>{children}</>;
}
