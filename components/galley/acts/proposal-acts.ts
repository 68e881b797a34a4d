// Suggesting corrections and deciding on them.
import type { Acting } from "#components/galley/acts/acting.ts";
import type { selectionActs } from "#components/galley/acts/selection-acts.ts";
import { placedProposals, withProposals } from "#components/proposal/drawn.ts";
import { placeAt } from "#lib/anchor/find.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Place } from "#lib/commands.ts";
import { newId, type AnnotationId, type ProposalId } from "#lib/id.ts";
import { classOf, type ErrorClass } from "#lib/proposal/error-class.ts";
import { groundOf, isOpenProposal, type ProposalView } from "#lib/proposal/proposal.ts";

export function proposalActs(acting: Acting, { select }: Pick<ReturnType<typeof selectionActs>, "select">) {
  const { state, send, done, onRefused, reveal } = acting;
  const { me } = state.data;

  const known = (id: ProposalId) => state.snapshot.proposals.find((one) => one.id === id);
  const paint = (views: readonly ProposalView[]) => state.set({ proposals: withProposals(state.snapshot.proposals, views) });

  /** Paints, sends, and puts back what was there when refused. */
  async function change(after: readonly ProposalView[], act: Parameters<Acting["send"]>[0]): Promise<unknown> {
    const before = after.map((view) => known(view.id) ?? view);
    paint(after);
    const outcome = await send(act);
    if (outcome.ok) return outcome.value;
    paint(before);
    onRefused(outcome.reason);
    return null;
  }

  function carrierOf(id: AnnotationId, place: Place): AnnotationView {
    return {
      id, kind: "note", carries: "proposal", quote: place.quote, anchorState: "pending", workState: "new", waitingFor: null, note: null, version: 0,
      createdById: me.id, createdByName: me.name, createdAt: new Date().toISOString(), deletedAt: null, parts: [], checks: [],
    };
  }

  /** Kinds of the items that words stand in. */
  function kindsAt({ start, end }: Place): Kind[] {
    const { derived } = state.snapshot;
    return derived.rows.flatMap((row) => {
      const at = row.isItem ? derived.living.get(row.id) : undefined;
      return at?.start.block === start.block && at.start.offset < end.offset && at.end.offset > start.offset ? [row.view.kind] : [];
    });
  }

  /** Suggests other words for a place, painted at once. */
  function propose(place: Place, replacement: string, said: { errorClass?: ErrorClass | null; reason?: string } = {}): ProposalId {
    const id = newId<ProposalId>();
    const annotationId = newId<AnnotationId>();
    const errorClass = said.errorClass ?? classOf(place.quote, replacement, kindsAt(place));
    state.anticipate(carrierOf(annotationId, place), { id: annotationId, kind: "note", place, isUnseen: true });
    paint([{
      id, annotationId, before: place.quote, replacement, errorClass, reason: said.reason ?? null, state: "open", decisionReason: null, outcome: null,
      byId: me.id, byName: me.name, at: new Date().toISOString(), decidedByName: null, decidedAt: null, version: 0,
    }]);
    void send({ type: "propose", proposalId: id, annotationId, place, replacement, errorClass, reason: said.reason ?? null }).then((outcome) => {
      if (outcome.ok) return;
      state.retract(annotationId, undefined);
      state.set({ proposals: state.snapshot.proposals.filter((one) => one.id !== id) });
      onRefused(outcome.reason);
    });
    return id;
  }

  /** One's own open proposal: other words in place of these or of more, another class, a reason. */
  async function reviseProposal(id: ProposalId, next: { replacement?: string; place?: Place | null; errorClass?: ErrorClass | null; reason?: string | null }): Promise<void> {
    const view = known(id);
    if (!view) return;
    const place = next.place ?? null;
    const annotationId = newId<AnnotationId>();
    const before = place?.quote ?? view.before;
    const replacement = next.replacement ?? view.replacement;
    // A class that a rule had given goes with the words it was given for.
    const ruled = view.errorClass === null || view.errorClass === classOf(view.before, view.replacement) ? classOf(before, replacement, place ? kindsAt(place) : []) : view.errorClass;
    const errorClass = next.errorClass === undefined ? (next.replacement === undefined ? view.errorClass : ruled) : next.errorClass;
    const reason = next.reason === undefined ? view.reason : next.reason;
    const carrier = state.view(view.annotationId);
    if (place) state.anticipate(carrierOf(annotationId, place), { id: annotationId, kind: "note", place, isUnseen: true });
    const isRevised = await change(
      [{ ...view, before, replacement, errorClass, reason, ...(place && { annotationId }) }],
      { type: "revise-proposal", proposalId: id, replacement, errorClass, reason, on: place && { annotationId, place } },
    );
    if (!isRevised && place) state.retract(annotationId, undefined);
    else if (place && carrier) state.anticipate({ ...carrier, deletedAt: new Date().toISOString() });
  }

  async function withdrawProposal(id: ProposalId, { isQuiet = false } = {}): Promise<void> {
    const view = known(id);
    if (!view) return;
    const at = state.snapshot.derived.living.get(view.annotationId);
    const place = at && placeAt(state.snapshot.blocks, at.start, at.end);
    const isGone = await change([{ ...view, state: "withdrawn" }], { type: "withdraw-proposal", proposalId: id });
    if (isGone && !isQuiet) done("withdrawn", 1, place ? proposeAgain(view, place) : null);
  }

  /** Withdrawn ones stay withdrawn in the books: taken back is to suggest the same once more. */
  function proposeAgain({ replacement, errorClass, reason }: ProposalView, place: Place) {
    return () => {
      propose(place, replacement, { errorClass, ...(reason !== null && { reason }) });
      done("proposedAgain", 1, null);
      return Promise.resolve();
    };
  }

  const wordsNow = (view: ProposalView) => state.snapshot.derived.living.get(view.annotationId)?.words ?? null;
  const decided = (view: ProposalView): ProposalView => ({ ...view, decidedByName: me.name, decidedAt: new Date().toISOString() });

  /** Accepts proposals on the words that stand there now; `outcome` is what a person chose where those had moved on. */
  async function acceptProposals(ids: readonly ProposalId[], outcome: string | null = null): Promise<void> {
    if (!me.canDecide) return onRefused("forbidden");
    const views = ids.flatMap((id) => known(id) ?? []).filter((view) => isOpenProposal(view) && wordsNow(view) !== null);
    const ready = outcome === null ? views.filter((view) => groundOf(view, wordsNow(view)) === "holds") : views;
    if (ready.length === 0) return onRefused(views.length > 0 ? "moved_on" : "nothing_selected");
    const following = nextAfter(ready);
    const answer = await change(ready.map((view): ProposalView => ({ ...decided(view), state: "accepted", outcome })), {
      type: "accept-proposals", on: ready.map((view) => ({ proposalId: view.id, words: wordsNow(view) ?? "", outcome })),
    }) as { accepted: ProposalId[] } | null;
    if (!answer) return;
    goOn(ids, following);
    done("accepted", answer.accepted.length, () => reopenProposals(answer.accepted));
    if (answer.accepted.length < ids.length) onRefused("some_moved_on");
  }

  async function refuseProposals(ids: readonly ProposalId[], reason: string): Promise<void> {
    if (!me.canDecide) return onRefused("forbidden");
    const views = ids.flatMap((id) => known(id) ?? []).filter(isOpenProposal);
    const following = nextAfter(views);
    const answer = await change(views.map((view): ProposalView => ({ ...decided(view), state: "refused", decisionReason: reason })), {
      type: "refuse-proposals", proposalIds: views.map(({ id }) => id), reason,
    }) as { refused: ProposalId[] } | null;
    if (!answer) return;
    goOn(ids, following);
    done("stet", answer.refused.length, () => reopenProposals(answer.refused));
  }

  async function reopenProposals(ids: readonly ProposalId[]): Promise<void> {
    const views = ids.flatMap((id) => known(id) ?? []);
    const isOpen = await change(views.map((view): ProposalView => ({ ...view, state: "open", decidedByName: null, decidedAt: null, decisionReason: null, outcome: null })), {
      type: "reopen-proposals", proposalIds: [...ids],
    });
    if (isOpen) done("proposalsReopened", views.length, null);
  }

  const openInOrder = () => placedProposals(state.snapshot.proposals.filter(isOpenProposal), state.snapshot.derived.living);

  function nextAfter(views: readonly ProposalView[]): ProposalId | null {
    const open = openInOrder().map(({ view }) => view);
    const last = Math.max(...views.map((view) => open.indexOf(view)));
    return open.slice(last + 1).find((view) => !views.includes(view))?.id ?? null;
  }

  function goOn(ids: readonly ProposalId[], next: ProposalId | null): void {
    const { proposal, dialog } = state.snapshot;
    if (proposal && ids.includes(proposal) && dialog !== "proposals" && next) selectProposal(next);
  }

  function selectProposal(id: ProposalId | null, { keepView = false } = {}): void {
    const view = id && known(id);
    if (id) select(null);
    state.set({ proposal: id, isRefusing: false, panel: id ? "card" : "text" });
    if (view && !keepView) reveal(view.annotationId);
  }

  /** The next open proposal in text order, or the one before, round the end of the text. */
  function stepProposal(direction: 1 | -1): void {
    const open = openInOrder();
    const at = open.findIndex(({ view }) => view.id === state.snapshot.proposal);
    const next = open.at(at < 0 ? (direction === 1 ? 0 : -1) : (at + direction) % open.length);
    if (next) selectProposal(next.view.id);
    else onRefused("no_proposals");
  }

  return { propose, reviseProposal, withdrawProposal, acceptProposals, refuseProposals, reopenProposals, selectProposal, stepProposal, refuse: onRefused };
}
