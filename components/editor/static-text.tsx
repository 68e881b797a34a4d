import { staticHtml, type StaticCorrections, type StaticLook } from "#components/editor/static-html.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";

interface StaticTextProps {
  blocks: readonly Block[];
  looks: () => ReadonlyMap<AnnotationId, StaticLook>;
  corrections: () => StaticCorrections;
}

/** The server's own rendering of the text; in the browser React leaves it as it came until the editor takes its place. */
export function StaticText({ blocks, looks, corrections }: StaticTextProps) {
  const html = typeof window === "undefined" ? staticHtml(blocks, looks(), corrections()) : "";
  return <div className="galley-text" data-table={blocks.some(({ cell }) => cell) || undefined} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
