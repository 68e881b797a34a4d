import { staticHtml, type StaticLook } from "#components/editor/static-html.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";

interface StaticTextProps {
  blocks: readonly Block[];
  looks: () => ReadonlyMap<AnnotationId, StaticLook>;
}

/** The server's own rendering of the text; in the browser React leaves it as it came until the editor takes its place. */
export function StaticText({ blocks, looks }: StaticTextProps) {
  const html = typeof window === "undefined" ? staticHtml(blocks, looks()) : "";
  return <div className="galley-text" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
