// Questions and answers of the form: on which words, who said what, whether it is settled.
import { noteLink, type Drawing } from "#lib/report/drawing.ts";
import { html, type Html } from "#lib/report/markup.ts";

/** Null when nothing was said. */
export function talkList(drawing: Drawing): Html | null {
  const { report, t, format } = drawing;
  if (report.talk.length === 0) return null;
  return html`<ul class="todo">${report.talk.map((thread) => html`
<li><p>${thread.note !== null && html`${noteLink(drawing, thread.note)} `}<span class="words">${thread.words ?? t("report.talk.article")}</span> <span class="soft">${
    thread.resolvedAt ? t("report.talk.resolved", { name: thread.resolvedByName ?? "", at: format.instant(thread.resolvedAt) }) : t("report.talk.open")}</span></p>${
    thread.comments.map((comment) => html`<p><strong>${comment.byName}</strong> <span class="soft">(${format.instant(comment.at)})</span>: <span class="words">${comment.body}</span></p>`)}</li>`)}
</ul>
`;
}
