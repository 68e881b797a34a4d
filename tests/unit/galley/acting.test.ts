import { expect, test } from "vitest";
import { defaultPolicy } from "#lib/workflow/policy.ts";
import { acting } from "#components/galley/acts/acting.ts";
import { GalleyState } from "#components/galley/galley-state.ts";
import { wholeLedger } from "#lib/annotation/ledger-filter.ts";
import type { GalleyData } from "#lib/article/galley-data.ts";
import type { Outcome } from "#lib/commands.ts";
import { newId, type ArticleId, type UserId } from "#lib/id.ts";
import { defaultSettings } from "#lib/rules/settings.ts";

const data: GalleyData = {
  seq: 0, article: { id: newId<ArticleId>(), title: "", language: "vi", stage: "draft", shelf: "desk", isRestricted: false },
  details: { title: "", section: null, type: null, author: null, origin: null, eventDate: null, issueDate: null, deadlineAt: null, lengthLimit: null, publicUrl: null },
  house: { ownKinds: [], keys: {}, shows: { risk: false, voice: false, audit: false, figures: false }, lasts: {} }, policy: defaultPolicy,
  me: {
    id: newId<UserId>(), name: "An", isAuthor: false, canEditText: true, canEditDetails: true, canAnnotate: true, canCheck: true, canAssign: true, canTalk: true, canManageSources: true,
    canPropose: true, canDecide: true, canDismissEverywhere: true, canKeepNames: true,
  },
  annotations: [], sources: [], sourceInUse: null, readings: [], dismissed: [], rules: defaultSettings, threads: [], proposals: [],
};

test("undo pressed before the server answered takes back that act, not the one before", async () => {
  const answers: ((outcome: Outcome) => void)[] = [];
  const taken: string[] = [];
  const acts = acting(new GalleyState(data, [], wholeLedger), {
    send: () => new Promise((resolve) => answers.push(resolve)), onRefused() {}, onDone() {}, reveal() {}, focusText() {},
  });
  const doAct = async (name: string) => {
    if ((await acts.send({ type: "receive-article" })).ok) acts.done("read", 1, async () => void taken.push(name));
  };
  const [first, second] = [doAct("first"), doAct("second")];
  answers[0]?.({ ok: true, value: null });
  await first;
  acts.undo();
  expect(taken).toEqual([]);
  answers[1]?.({ ok: true, value: null });
  await second;
  await expect.poll(() => taken).toEqual(["second"]);
  acts.undo();
  await expect.poll(() => taken).toEqual(["second", "first"]);
});
