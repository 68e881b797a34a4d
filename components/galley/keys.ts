// One key for one act while checking. Keys are read only where nothing is being typed: not in
// a field, not while an input method composes, not together with Ctrl, Alt or Cmd.
import { growSelection, shrinkSelection } from "#components/editor/grow-selection.ts";
import { moveSelection, moveStart, selectRange } from "#components/editor/selection.ts";
import { sentenceAtSelection } from "#components/editor/sentence-at-selection.ts";
import type { GalleyActs } from "#components/galley/acts/galley-acts.ts";
import type { GalleyContextValue } from "#components/galley/use-galley.ts";
import type { Mode } from "#components/galley/galley-snapshot.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { openKinds } from "#lib/newsroom/house.ts";
import { actKeys, findingKeys, keyedFindings, kindKeys, ourKeyAt } from "#lib/newsroom/keys.ts";
import type { Finding } from "#lib/workflow/finding.ts";

/** Goes to another page of the same article. */
export type OpenPage = (page: "report" | "history") => void;

/** Whether a key press belongs to something that takes text, or to an input method. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.target;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Does what a key says, in check mode. True when the key was ours. */
export function handleCheckKey(event: KeyboardEvent, { state, acts, hints }: Pick<GalleyContextValue, "state" | "acts" | "hints">, openPage: OpenPage): boolean {
  const isCtrl = event.ctrlKey || event.metaKey;
  if (isCtrl && !event.altKey && !event.shiftKey && event.code === "KeyA") return selectText(state);
  if (event.altKey && !isCtrl && !event.shiftKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) return resizeSelection(state, event.key === "ArrowUp");
  if (event.key.startsWith("Arrow") && (!isCtrl || event.shiftKey)) return moveCaret(event, state);
  if (isCtrl) return false;
  if (event.altKey) return false;
  const asking = hints.byId(hints.snapshot.current)?.who;
  const bearer = asking?.among[Number(event.key) - 1];
  if (asking && bearer) {
    void acts.sayWho(asking.words, bearer.id);
    return true;
  }
  const { ownKinds, keys } = state.data.house;
  const own = openKinds(ownKinds).find((known) => known.key === event.key.toLowerCase());
  if (own) {
    if (state.snapshot.awaitsKind) acts.giveKind(own.base, own.id);
    else void acts.annotate(own.base, event.shiftKey, own.id);
    return true;
  }
  const key = ourKeyAt(event, keys);
  const finding = keyedFindings.find((known) => findingKeys[known] === key);
  if (finding) {
    startCheck(state, acts, finding, event.shiftKey);
    return true;
  }
  const kind = (Object.keys(kindKeys) as Kind[]).find((known) => kindKeys[known] === key.toLowerCase());
  if (kind) {
    if (state.snapshot.awaitsKind) acts.giveKind(kind);
    else void acts.annotate(kind, event.shiftKey);
    return true;
  }
  const hint = hints.byId(hints.snapshot.current);
  const row = acts.selectedRow();
  const hasPicked = state.snapshot.picked.size > 0;
  // Caps Lock must not take the keys away.
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case actKeys.next:
      if (event.shiftKey) acts.nextUntouched();
      else acts.step(1);
      return true;
    case actKeys.previous: acts.step(-1); return true;
    case actKeys.nextAny: acts.step(1, () => true); return true;
    case actKeys.previousAny: acts.step(-1, () => true); return true;
    case actKeys.nextPart: acts.movePart(1); return true;
    case actKeys.previousPart: acts.movePart(-1); return true;
    case actKeys.read:
      if (event.shiftKey) void acts.readParagraph();
      else readSentence(state, acts);
      return true;
    case actKeys.source: state.set({ dialog: "sources" }); return true;
    case actKeys.find: acts.openFind(); return true;
    case actKeys.focus: state.set({ isFocused: !state.snapshot.isFocused }); return true;
    case actKeys.memory: acts.toggleMemory(); return true;
    case actKeys.help: state.set({ dialog: "keys" }); return true;
    case actKeys.waiting: if (row?.isItem) void acts.wait(row.id, row.view.waitingFor ? null : "author"); return true;
    case actKeys.remove: case "Delete":
      if (hint) void acts.dismissHints([hint], false, true);
      else if (hasPicked) acts.startBulk({ act: "delete" });
      else if (row) void acts.remove(row.id);
      return true;
    case actKeys.respan: void acts.respan(); return true;
    case actKeys.rekind: acts.awaitKind(); return true;
    case actKeys.nextHint: acts.stepHint(1); return true;
    case actKeys.previousHint: acts.stepHint(-1); return true;
    case "Enter":
      if (!hint) acts.takeWords();
      else if (event.shiftKey) hints.set({ takingAll: hint.rule });
      else void acts.takeHint(hint, true);
      return true;
    case actKeys.split: void acts.split(); return true;
    case actKeys.join: void acts.join(); return true;
    case actKeys.keepName: acts.takeOffer(); return true;
    case actKeys.undo: acts.undo(); return true;
    case actKeys.talk: if (event.shiftKey) void acts.discussSelection(); else acts.discuss(); return true;
    case actKeys.report: openPage("report"); return true;
    case actKeys.history: openPage("history"); return true;
    case actKeys.edit: changeMode(state, state.data.me.canEditText ? "edit" : "suggest"); return true;
    case actKeys.suggest: changeMode(state, "suggest"); return true;
    case actKeys.proposal: acts.stepProposal(event.shiftKey ? -1 : 1); return true;
    case actKeys.accept:
      if (state.snapshot.proposal) void acts.acceptProposals([state.snapshot.proposal]);
      else void acts.acceptOffer();
      return true;
    case actKeys.refuse:
      if (!state.snapshot.proposal) void acts.refuseOffer();
      else if (state.data.me.canDecide) state.set({ isRefusing: true, panel: "card" });
      return true;
    case "Escape":
      if (hint) acts.lookAtHint(null);
      else if (state.snapshot.remembering !== null && state.snapshot.remembering === state.snapshot.selected) acts.remember(null);
      else if (state.snapshot.bulk ?? state.snapshot.awaitsKind) acts.cancelBulk();
      else if (hasPicked) acts.clearPicked();
      else {
        acts.select(null);
        acts.selectProposal(null);
      }
      return true;
    default: return false;
  }
}

/** Reading and checking, suggesting, or editing: whoever may not do it stays where they are. */
export function changeMode(state: GalleyState, mode: Mode): void {
  const { me } = state.data;
  if ((mode === "edit" && !me.canEditText) || (mode === "suggest" && !me.canPropose)) return;
  state.set({ mode, prompt: null, isRefusing: false });
}

/** Confirming asks for the locator of the source in use, but not a second time when words were edited; most other findings are filed at once. */
export function startCheck(state: GalleyState, acts: GalleyActs, finding: Finding, everywhere: boolean): void {
  if (state.snapshot.picked.size > 0) return acts.startBulk({ act: "check", finding });
  const row = acts.selectedRow();
  if (finding === "confirmed" && !everywhere && acts.canReconfirm()) void acts.reconfirm();
  else if ((finding === "confirmed" || asksStatement(state, finding)) && row?.isItem && row.isPlaced) state.set({ prompt: { finding, everywhere }, panel: "card" });
  else void acts.file(finding, {}, everywhere);
}

/** Whether what is left to the author has to be said in words before it is filed. */
export function asksStatement(state: GalleyState, finding: Finding): boolean {
  return finding === "on_author" && state.data.policy.rules.evidence.missing === "block";
}

/** All of the text, and nothing of the page around it. */
function selectText(state: GalleyState): boolean {
  const view = state.editor?.view;
  if (!view || view.state.doc.content.size < 2) return false;
  selectRange(view, 1, view.state.doc.content.size - 1);
  return true;
}

/** By word, phrase, sentence, block. */
function resizeSelection(state: GalleyState, isLarger: boolean): boolean {
  const view = state.editor?.view;
  if (!view) return false;
  return isLarger ? growSelection(view, state.data.article.language) : shrinkSelection(view);
}

function moveCaret(event: KeyboardEvent, state: GalleyState): boolean {
  const view = state.editor?.view;
  if (!view) return false;
  const direction = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1;
  const isLine = event.key === "ArrowUp" || event.key === "ArrowDown";
  // With Ctrl the beginning of what is selected moves, with Alt by characters: both ends, both ways, without the mouse.
  const isStart = event.ctrlKey || event.metaKey || (event.altKey && !event.shiftKey);
  const moved = isStart && !isLine && !view.state.selection.empty
    ? moveStart(view, direction, event.altKey ? "character" : "word")
    : moveSelection(view, direction, isLine ? "line" : event.altKey ? "character" : "word", event.shiftKey);
  if (moved) view.dom.ownerDocument.getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
  return true;
}

/** Reads the sentence under the caret and moves the caret to the next one, so that R R R goes through a paragraph. */
export function readSentence(state: GalleyState, acts: GalleyActs): void {
  const view = state.editor?.view;
  const at = view && sentenceAtSelection(view, state.data.article.language);
  if (!view || !at) return;
  void acts.read(at.block, at.sentence);
  if (at.next !== null) selectRange(view, at.next.from, at.next.to);
}
