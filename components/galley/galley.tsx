"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef } from "react";
import { StaticText } from "#components/editor/static-text.tsx";
import { useLocale, useTranslations } from "use-intl";
import { Details } from "#components/article/details.tsx";
import { CardColumn } from "#components/cards/card-column.tsx";
import { CoverageStrip } from "#components/galley/coverage-strip.tsx";
import { GalleyHeader } from "#components/galley/galley-header.tsx";
import { GalleyNotes } from "#components/galley/galley-notes.tsx";
import { GalleyState } from "#components/galley/galley-state.ts";
import { lookOf } from "#components/galley/item-row.ts";
import type { OpenPage } from "#components/galley/keys.ts";
import { LateDialogs } from "#components/galley/late-dialogs.tsx";
import { PaneDivider } from "#components/galley/pane-divider.tsx";
import { PanelBar } from "#components/galley/panel-bar.tsx";
import { saidOf } from "#components/galley/said-of.ts";
import { SelectionBubble } from "#components/galley/selection-bubble.tsx";
import { Spoken } from "#components/galley/spoken.tsx";
import { TextBar } from "#components/galley/text-bar.tsx";
import { galleyActs } from "#components/galley/acts/galley-acts.ts";
import { commandQueue } from "#components/galley/send-command.ts";
import { GalleyContext, useGalley, useGalleyContext, useHints } from "#components/galley/use-galley.ts";
import { useEditor } from "#components/galley/use-editor.ts";
import { useKeptPlace } from "#components/galley/use-kept-place.ts";
import { usePaletteActs } from "#components/galley/use-palette-acts.ts";
import { useGalleyKeys } from "#components/galley/use-galley-keys.ts";
import { FindBar } from "#components/find/find-bar.tsx";
import { LapsedNote } from "#components/find/lapsed-note.tsx";
import { HintBubble } from "#components/hints/hint-bubble.tsx";
import { HintsState } from "#components/hints/hints-state.ts";
import { SidePanel } from "#components/hints/side-panel.tsx";
import { openUnsent } from "#components/offline/unsent-store.ts";
import { openByPlace } from "#components/proposal/drawn.ts";
import { SuggestInput } from "#components/proposal/suggest-input.tsx";
import { useCorrections } from "#components/proposal/use-corrections.ts";
import { FollowLink } from "#components/talk/follow-link.tsx";
import { TourHost } from "#components/tour/tour-host.tsx";
import { showToast } from "#components/ui/toast.tsx";
import type { LedgerFilter } from "#lib/annotation/ledger-filter.ts";
import { unpackGalley, type PackedGalley } from "#lib/article/packed-galley.ts";
import { parseLocale } from "#lib/i18n/locale.ts";

interface GalleyProps {
  /** The rows, and the text as the server has it now: what the ledger shows before the editor is there. */
  packed: PackedGalley;
  /** What the address says of the ledger. */
  filter: LedgerFilter;
}

/** Why there was nothing to do: no fault of anybody's. */
const nothingLeft: ReadonlySet<string> = new Set(["all_touched", "no_hint", "no_proposals"]);

/** The galley: the text, the ledger of its items, and the card of the selected one. */
export function Galley({ packed, filter }: GalleyProps) {
  const { data, blocks } = useMemo(() => unpackGalley(packed), [packed]);
  const t = useTranslations("galley");
  const refusals = useTranslations("refusals");
  const words = useTranslations("words");
  const region = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const locale = parseLocale(useLocale());

  const value = useMemo(() => {
    const say = saidOf({
      kind: ({ kind, ownKind }) => data.house.ownKinds.find(({ id }) => id === ownKind)?.label ?? words(`kinds.${kind}`),
      standing: (standing) => words(`standings.${standing}`),
    });
    const state = new GalleyState(data, blocks, filter, say);
    const unsent = typeof window === "undefined" ? Promise.resolve(null) : openUnsent(data.me.id, data.article.id);
    const queue = commandQueue(data.article.id, {
      onTrouble: (isLineDown) => { if (state.snapshot.isLineDown !== isLineDown) state.set({ isLineDown }); },
      whenSaved: () => state.whenSaved(),
      keep: {
        keepAct: (id, body) => void unsent.then((kept) => kept?.keepAct(id, body)),
        dropAct: (id) => void unsent.then((kept) => kept?.dropAct(id)),
      },
    });
    const hints = new HintsState(state, locale);
    const acts = galleyActs(state, hints, {
      send: queue.send,
      onRefused: (reason) => showToast({ text: refusals(reason), tone: nothingLeft.has(reason) ? "plain" : "problem" }),
      onDone: (done, undo) => showToast({
        text: t(`done.${done.act}`, { count: done.count }), ...(undo && { action: { label: t("undo"), onAct: undo } }),
      }),
      // In the next frame: by then the card has come over the text, on a phone, and the words keep clear of it.
      reveal: (id) => requestAnimationFrame(() => state.elements.first(id)?.scrollIntoView({ block: "center" })),
      // In Suggest mode a field in it takes the keys.
      focusText: () => (region.current?.querySelector<HTMLElement>(".pen-field") ?? region.current)?.focus({ preventScroll: true }),
    });
    return { state, acts, hints, hasUnsent: queue.hasUnsent, resend: queue.resend, unsent };
    // The state lives as long as the page shows this article; new data comes by the socket.
     
  }, [data.article.id]);

  useEffect(() => {
    let isGone = false;
    void value.unsent.then((kept) => kept?.left()).then((left) => { if (!isGone && left) value.resend(left.acts); });
    return () => { isGone = true; };
  }, [value]);
  useEffect(() => { value.hints.locale = locale; }, [value, locale]);
  useEffect(() => value.hints.start(), [value]);

  return (
    <GalleyContext value={value}>
      <Panes>
        <GalleyHeader />
        <GalleyNotes />
        <aside className="galley-ledger" aria-label={t("ledger")}><SidePanel /><PaneDivider pane="ledger" /></aside>
        <DeskPane>
          <TextPane region={region} openPage={(page) => router.push(`/articles/${data.article.id}/${page}`)} />
          <aside className="galley-cards" aria-label={t("card")}><PaneDivider pane="cards" /><CardColumn /></aside>
        </DeskPane>
        <PanelBar />
        <Spoken />
      </Panes>
      <LateDialogs />
      <FollowLink />
      <TourHost />
    </GalleyContext>
  );
}

/** Header, ledger, text and cards; in focus the text alone, unless something is being filed or written beside it. */
function Panes({ children }: { children: React.ReactNode }) {
  const isAlone = useGalley(({ isFocused, prompt, isRefusing, composing, bulk }) => isFocused && !prompt && !isRefusing && composing === null && !bulk);
  const side = useHints(({ view }) => view);
  return <div className="galley" data-focus={isAlone || undefined} data-side={side}>{children}</div>;
}

/** Text and cards scroll as one: that is how a card stays beside its line. */
function DeskPane({ children }: { children: React.ReactNode }) {
  const mode = useGalley((snapshot) => snapshot.mode);
  return <div className="galley-desk" data-mode={mode}>{children}</div>;
}

function TextPane({ region, openPage }: { region: React.RefObject<HTMLDivElement | null>; openPage: OpenPage }) {
  const t = useTranslations("galley");
  const context = useGalleyContext();
  const { state, acts, hasUnsent, unsent } = context;
  const mount = useRef<HTMLDivElement>(null);
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const mode = useGalley((snapshot) => snapshot.mode);
  const canType = useGalley((snapshot) => snapshot.mode === "edit" && !snapshot.isDiskRefusing);
  const kept = useMemo(() => ({ hasUnsent, unsent }), [hasUnsent, unsent]);
  useEditor(state, mount, t("text"), kept, () => showToast({ text: t("replaced") }));
  useGalleyKeys(context, openPage);
  usePaletteActs(context, openPage);
  const pen = useCorrections();
  useKeptPlace();

  useEffect(() => {
    const editor = state.editor;
    if (!editor || editor.isEditable === canType) return;
    editor.setEditable(canType, false);
    editor.view.setProps({});
    if (canType) editor.commands.focus(undefined, { scrollIntoView: false });
    else if (mode === "check") region.current?.focus({ preventScroll: true });
  }, [canType, mode, isReady, state, region]);

  // A press on annotated words selects the innermost annotation there; a drag selects words.
  const selectPressed = (event: React.MouseEvent) => {
    if (mode === "suggest" || !(event.target instanceof Element)) return;
    // The page's selection, not the editor's: a touch lets go of the one before the other hears of it.
    if (getSelection()?.isCollapsed === false) return;
    const pressed = event.target.closest("[data-proposal]")?.getAttribute("data-proposal");
    const proposal = state.snapshot.proposals.find(({ id }) => id === pressed);
    if (proposal) return acts.selectProposal(proposal.id, { keepView: true });
    for (let mark = event.target.closest("[data-anno]"); mark; mark = mark.parentElement?.closest("[data-anno]") ?? null) {
      const id = mark.getAttribute("data-anno");
      const row = state.snapshot.derived.rows.find((known) => known.id === id);
      // Where the card comes over the text, the pressed words may be under it.
      if (row) return acts.select(row.id, { keepView: !matchMedia("(max-width: 47.5em)").matches });
    }
    acts.pressHint(event);
  };

  return (
    <main className="galley-main">
      <div className="galley-tools">
        <TextBar />
        <FindBar />
        <LapsedNote />
      </div>
      <Details />
      <div ref={region} className="galley-sheet" role="region" aria-label={t("sheet")} tabIndex={0} data-focus-home lang={state.data.article.language} onClick={selectPressed}>
        <CoverageStrip sheet={region} />
        {isReady && mode === "suggest" && <SuggestInput pen={pen} region={region} />}
        {/* The editor's element is React's no longer once Tiptap has it. */}
        <div ref={mount} hidden={!isReady} />
        {!isReady && <StaticText blocks={state.snapshot.blocks} looks={() => new Map(state.snapshot.derived.rows.map((row) => [row.id, lookOf(row, state.data.house.ownKinds)]))} corrections={() => openByPlace(state.data.proposals)} />}
        <SelectionBubble sheet={region} />
        <HintBubble sheet={region} />
      </div>
    </main>
  );
}
