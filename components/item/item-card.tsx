"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { HouseKey } from "#components/galley/house-key.tsx";
import { KindLook, useKindLabel } from "#components/galley/kind-look.tsx";
import { CheckButtons } from "#components/item/check-buttons.tsx";
import { CheckHistory } from "#components/item/check-history.tsx";
import { CheckPromptForm } from "#components/item/check-prompt-form.tsx";
import { SecondCheck } from "#components/item/disagreement.tsx";
import { ItemParts } from "#components/item/item-parts.tsx";
import { ItemPicture } from "#components/item/item-picture.tsx";
import { LooseEvidence } from "#components/item/loose-evidence.tsx";
import { LostPlace } from "#components/item/lost-place.tsx";
import { NamesNote } from "#components/item/names-note.tsx";
import { NamesOffer } from "#components/item/names-offer.tsx";
import { PlaceHistory } from "#components/item/place-history.tsx";
import { CheckAge } from "#components/memory/check-age.tsx";
import { ItemMemory } from "#components/memory/item-memory.tsx";
import { ItemPeople } from "#components/presence/item-people.tsx";
import { ItemTalk } from "#components/talk/item-talk.tsx";
import { WorkHistory, WorkLine } from "#components/item/work-line.tsx";
import { ThenAndNow } from "#components/item/then-and-now.tsx";
import { ItemQueries } from "#components/query/item-queries.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyText } from "#components/ui/copy-text.tsx";
import { Select } from "#components/ui/select.tsx";
import { StandingMark } from "#components/ui/standing-mark.tsx";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { kinds } from "#lib/annotation/kind.ts";
import { actKeys, shownKey } from "#lib/newsroom/keys.ts";

/** The selected annotation: what it says, how it stands, what was found, and what can be done. */
export function ItemCard() {
  const row = useGalley((snapshot) => (snapshot.selected ? (snapshot.derived.byId.get(snapshot.selected) ?? null) : null));
  const isOfProposal = useGalley((snapshot) => snapshot.proposal !== null);
  if (!row && isOfProposal) return null;
  return <><NamesOffer /><Shown row={row} /></>;
}

function Shown({ row }: { row: ItemRow | null }) {
  const t = useTranslations("item");
  const { keys } = useGalleyData().house;
  if (!row) return <p id="galley-card" className="rounded-lg border border-dashed border-line-strong p-4 text-sm text-ink-2"><span className="keys-only">{t("nothingSelected", { next: shownKey(actKeys.next, keys) })}</span><span className="touch-only">{t("nothingSelectedTouch")}</span></p>;
  return <Card key={row.id} row={row} />;
}

function Card({ row }: { row: ItemRow }) {
  const t = useTranslations("item");
  const words = useTranslations("words");
  const link = useTranslations("galley.link");
  const { me, article, house } = useGalleyData();
  const kindLabel = useKindLabel();
  const acts = useActs();
  const prompt = useGalley((snapshot) => snapshot.prompt);
  const awaitsKind = useGalley((snapshot) => snapshot.awaitsKind && snapshot.picked.size === 0);
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  const folded = useMemo(() => rows.filter((other) => other.foldedInto === row.id), [rows, row.id]);
  const holder = rows.find((other) => other.id === row.foldedInto);
  // Over all rows: not at every drawing of the card.
  const others = useMemo(() => (row.isItem ? acts.sameWords(row, rows).length : 0), [acts, rows, row]);
  // A retired kind is still told of what has it.
  const own = house.ownKinds.filter((one) => !one.isRetired || one.id === row.view.ownKind);
  const choose = (value: string) => {
    const [base, ownKind] = value.split(" ");
    const kind = kinds.find((one) => one === base);
    if (kind) void acts.setKind(row.id, kind, ownKind ?? null);
  };
  const { standing, finding, afterChange } = row.state;

  return (
    <article id="galley-card" aria-label={kindLabel(row.view)} className="grid gap-3 rounded-lg border border-line bg-paper-raised p-4 shadow-sheet">
      <header className="flex items-center gap-2">
        <KindLook of={row.view} />
        <Select
          className="card-kind flex-1" aria-label={t("kind")} value={choiceOf(row.view)} disabled={!me.canAnnotate}
          options={[...kinds.map((value) => ({ value: choiceOf({ kind: value }), label: words(`kinds.${value}`) })), ...own.map((one) => ({ value: choiceOf({ kind: one.base, ownKind: one.id }), label: one.label }))]}
          onChange={(event) => choose(event.target.value)}
        />
      </header>
      {awaitsKind && <p role="status" className="text-xs text-accent">{t("awaitsKind")}</p>}
      <ItemPeople id={row.id} />
      <blockquote lang={article.language} className="border-l-2 border-line-strong pl-3 font-text text-base whitespace-pre-line">{row.words}</blockquote>
      {row.view.kind === "image" && <ItemPicture key={row.id} row={row} />}
      {row.isItem && (
        <p className="flex items-center gap-1.5 text-sm font-medium">
          <StandingMark standing={standing} />
          {standing === "passed" && afterChange ? words("findings.confirmed_after_change") : finding && standing !== "recheck" && standing !== "lost" ? words(`findings.${finding}`) : words(`standings.${standing}`)}
        </p>
      )}
      {row.isItem && <CheckAge row={row} />}
      {row.isItem && !row.foldedInto && <WorkLine row={row} />}
      {!row.isPlaced && <LostPlace row={row} />}
      {row.weight && <ThenAndNow row={row} />}
      {row.view.note && <p className="text-sm">{row.view.note}</p>}
      {row.view.waitingFor && <p className="text-sm text-standing-waiting-ink">{t("waitingFor", { who: words(`waitingFor.${row.view.waitingFor}`) })}</p>}
      {row.view.parts.length > 0 && <ItemParts row={row} />}
      {folded.length > 0 && (
        <p className="text-sm text-ink-2">
          {t("folded")} {folded.map((other) => other.words).join(", ")}
        </p>
      )}
      {holder && (
        <p className="text-sm text-ink-2">
          {t("checkedWith")}{" "}
          <button type="button" className="text-accent underline underline-offset-4" onClick={() => acts.select(holder.id)}>{holder.words}</button>
        </p>
      )}
      {row.isItem && <SecondCheck row={row} />}
      {row.view.evidence && <LooseEvidence row={row} />}
      {row.isItem && row.isPlaced && <ItemMemory row={row} />}
      {row.isItem && me.canCheck && row.isPlaced && (prompt ? <CheckPromptForm key={prompt.finding} row={row} prompt={prompt} others={others} /> : <CheckButtons row={row} others={others} />)}
      <NamesNote row={row} />
      {row.isItem && <ItemQueries row={row} />}
      <CheckHistory row={row} />
      <WorkHistory row={row} />
      <PlaceHistory row={row} />
      <ItemTalk annotationId={row.id} />
      <footer className="-mr-2 flex flex-wrap items-center gap-x-1 border-t border-line pt-2 text-xs text-ink-3">
        <span className="min-w-0 flex-1 basis-28">{t("madeBy", { name: row.view.createdByName })}</span>
        <CopyText label={link("copy")} told={link("copied")} text={() => `${location.origin}/articles/${article.id}?item=${row.id}`} isTight />
        {me.canAnnotate && (
          <Button variant="quiet" size="sm" onClick={() => void acts.remove(row.id)}>
            {t("remove")} <HouseKey of="x" />
          </Button>
        )}
      </footer>
    </article>
  );
}

/** A kind as the value of a choice: ours, or ours and the id of the own kind. */
function choiceOf({ kind: base, ownKind }: Pick<AnnotationView, "kind" | "ownKind">): string {
  return ownKind ? `${base} ${ownKind}` : base;
}
