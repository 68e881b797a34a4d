import "#components/help/guide.css";
import type { ReactNode } from "react";

interface GuideViewProps {
  guide: { title: string; intro: string; sections: readonly { id: string; title: string; html: string }[] };
  contents: string;
  /** Ways to the other guide. */
  other?: ReactNode;
}

/** A guide with its contents beside it; one page, so that the browser's own search finds every word. */
export function GuideView({ guide: { title, intro, sections }, contents, other }: GuideViewProps) {
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)] lg:items-start">
      <nav aria-labelledby="guide-contents" className="guide-contents">
        <h2 id="guide-contents" className="mb-1 text-xs font-semibold text-ink-2">{contents}</h2>
        <ol>{sections.map((section) => <li key={section.id}><a href={`#${section.id}`}>{section.title}</a></li>)}</ol>
        {other && <p className="mt-3 border-t border-line pt-3 text-sm">{other}</p>}
      </nav>
      <article className="guide">
        <h1>{title}</h1>
        {/* Our own Markdown, as a kept library renders it; markup in it is not let through. */}
        <div dangerouslySetInnerHTML={{ __html: intro }} />
        {sections.map((section) => (
          <section key={section.id} aria-labelledby={section.id}>
            <h2 id={section.id}>{section.title}</h2>
            <div dangerouslySetInnerHTML={{ __html: section.html }} />
          </section>
        ))}
      </article>
    </div>
  );
}
