// The table of roles, acts and subjects, written out a second time and compared in full.
import { describe, expect, test } from "vitest";
import type { UserId } from "#lib/id.ts";
import {
  canAnnotate, canAssign, canChangeComment, canChangeRoles, canChangeStage, canCheck, canChooseReaders, canDecideProposals, canDisablePerson, canDismissHints, canEditDetails, canEditText, canGiveRoles, canInvite, canLoadArticle, canManageNewsroom, canManagePeople,
  canManageSources, canPropose, canReadArticle, canRelease, canResetPassword, canRestoreEverywhere, canReturn, canReviseProposal, canShelveArticle, canSignStep, canTalk, canTick, canWithdrawLink, rolesToGive, type ActorSubject, type ArticleSubject,
} from "#lib/permission/can.ts";
import { roles, type Role } from "#lib/permission/role.ts";
import { sightOfArticle, sightOfLink, sightOfPerson, sightOfSource } from "#lib/permission/sight.ts";

const me = "me" as UserId;
const as = (...held: Role[]): ActorSubject => ({ id: me, roles: held });
const article = (over: Partial<ArticleSubject> = {}): ArticleSubject =>
  ({ createdById: "somebody", archivedAt: null, stage: "checking", isRestricted: false, members: [], ...over });

const acts: Record<string, (actor: ActorSubject, subject: ArticleSubject) => boolean> = {
  read: canReadArticle,
  readers: canChooseReaders,
  edit: canEditText,
  details: canEditDetails,
  annotate: canAnnotate,
  propose: canPropose,
  decide: canDecideProposals,
  check: canCheck,
  assign: canAssign,
  talk: canTalk,
  hand_in: (actor, subject) => canChangeStage(actor, subject, "awaiting_sign_off"),
  sign: (actor, subject) => canChangeStage(actor, subject, "signed_off"),
  shelve: canShelveArticle,
};

const archivedAt = new Date(0);
const members = [{ userId: me }];
const subjects = {
  "another's": article(),
  "one's own": article({ createdById: me }),
  "one's own draft": article({ createdById: me, stage: "draft" }),
  "one's own, waiting for sign-off": article({ createdById: me, stage: "awaiting_sign_off" }),
  "archived": article({ archivedAt }),
  "restricted to others": article({ isRestricted: true, members: [{ userId: "somebody" }] }),
  "restricted, one among its people": article({ isRestricted: true, members }),
  "one's own, restricted to others": article({ isRestricted: true, createdById: me }),
  "archived, restricted, one among its people": article({ isRestricted: true, members, archivedAt }),
} as const;
type Subject = keyof typeof subjects;

const lead: Record<Subject, string> = {
  "another's": "read readers edit details annotate propose decide check assign talk hand_in sign shelve",
  "one's own": "read readers edit details annotate propose decide check assign talk hand_in sign shelve",
  "one's own draft": "read readers edit details annotate propose decide check assign talk hand_in sign shelve",
  "one's own, waiting for sign-off": "read readers edit details annotate propose decide check assign talk hand_in sign shelve",
  "archived": "read readers shelve",
  "restricted to others": "read readers edit details annotate propose decide check assign talk hand_in sign shelve",
  "restricted, one among its people": "read readers edit details annotate propose decide check assign talk hand_in sign shelve",
  "one's own, restricted to others": "read readers edit details annotate propose decide check assign talk hand_in sign shelve",
  "archived, restricted, one among its people": "read readers shelve",
};

// What each role may do to each article; everything else is refused.
const onArticles: Record<Role, Record<Subject, string>> = {
  editor_in_chief: lead,
  managing_editor: lead,
  editor: { ...lead, "restricted to others": "", "one's own, restricted to others": "" },
  copy_editor: {
    "another's": "read edit details annotate propose decide check assign talk hand_in",
    "one's own": "read readers edit details annotate propose decide check assign talk hand_in",
    "one's own draft": "read readers edit details annotate propose decide check assign talk hand_in shelve",
    "one's own, waiting for sign-off": "read readers edit details annotate propose decide check assign talk hand_in",
    "archived": "read",
    "restricted to others": "",
    "restricted, one among its people": "read edit details annotate propose decide check assign talk hand_in",
    "one's own, restricted to others": "",
    "archived, restricted, one among its people": "read",
  },
  checker: {
    "another's": "read annotate propose check talk",
    "one's own": "read readers details annotate propose check talk",
    "one's own draft": "read readers details annotate propose check talk shelve",
    "one's own, waiting for sign-off": "read readers details annotate propose check talk",
    "archived": "read",
    "restricted to others": "",
    "restricted, one among its people": "read annotate propose check talk",
    "one's own, restricted to others": "",
    "archived, restricted, one among its people": "read",
  },
  reporter: {
    "another's": "read annotate propose talk",
    "one's own": "read readers edit details annotate propose decide talk",
    "one's own draft": "read readers edit details annotate propose decide talk shelve",
    "one's own, waiting for sign-off": "read readers details annotate propose talk",
    "archived": "read",
    "restricted to others": "",
    "restricted, one among its people": "read annotate propose talk",
    "one's own, restricted to others": "",
    "archived, restricted, one among its people": "read",
  },
  legal: {
    "another's": "read annotate propose check talk",
    "one's own": "read annotate propose check talk",
    "one's own draft": "read annotate propose check talk",
    "one's own, waiting for sign-off": "read annotate propose check talk",
    "archived": "read",
    "restricted to others": "",
    "restricted, one among its people": "read annotate propose check talk",
    "one's own, restricted to others": "",
    "archived, restricted, one among its people": "read",
  },
  viewer: {
    "another's": "read",
    "one's own": "read",
    "one's own draft": "read",
    "one's own, waiting for sign-off": "read",
    "archived": "read",
    "restricted to others": "",
    "restricted, one among its people": "read",
    "one's own, restricted to others": "",
    "archived, restricted, one among its people": "read",
  },
};

describe.each(roles)("to an article %s may", (role) => {
  test.each(Object.entries(subjects))("that is %s", (name, subject) => {
    const allowed = Object.entries(acts).filter(([, may]) => may(as(role), subject)).map(([act]) => act);
    expect(allowed.join(" ")).toBe(onArticles[role][name as Subject]);
  });

  test.each(Object.entries(subjects))("see of one that is %s", (name, subject) => {
    expect(sightOfArticle(as(role), subject)).toBe(onArticles[role][name as Subject] === "" ? "nothing" : "whole");
    expect(sightOfSource(as(role), [subject])).toBe(sightOfArticle(as(role), subject));
  });
});

const ofNewsroom: Record<string, (actor: ActorSubject) => boolean> = {
  load: canLoadArticle,
  sources: canManageSources,
  manage: canManagePeople,
  newsroom: canManageNewsroom,
  invite: canInvite,
  invite_lead: (actor) => canGiveRoles(actor, ["checker", "managing_editor"]),
  withdraw_own: (actor) => canWithdrawLink(actor, { createdById: me }),
  withdraw: (actor) => canWithdrawLink(actor, { createdById: "somebody" }),
  roles: (actor) => canChangeRoles(actor, "somebody", ["viewer"]),
  close: (actor) => canDisablePerson(actor, "somebody"),
  password: (actor) => canResetPassword(actor, "somebody"),
};
const inNewsroom: Record<Role, string> = {
  editor_in_chief: "load sources manage newsroom invite invite_lead withdraw_own withdraw roles close password",
  managing_editor: "load sources manage newsroom invite invite_lead withdraw_own withdraw roles close password",
  editor: "load sources invite withdraw_own",
  copy_editor: "load sources",
  checker: "load sources",
  reporter: "load sources",
  legal: "sources",
  viewer: "",
};

describe.each(roles)("in the newsroom %s", (role) => {
  test("may", () => {
    const allowed = Object.entries(ofNewsroom).filter(([, may]) => may(as(role))).map(([act]) => act);
    expect(allowed.join(" ")).toBe(inNewsroom[role]);
  });

  test("sees of people and links", () => {
    const isLead = role === "editor_in_chief" || role === "managing_editor";
    expect(sightOfPerson(as(role), { id: "somebody" })).toBe(isLead ? "account" : "name");
    expect(sightOfPerson(as(role), { id: me })).toBe("account");
    expect(sightOfLink(as(role), { createdById: "somebody" })).toBe(isLead ? "whole" : "nothing");
    expect(sightOfLink(as(role), { createdById: me })).toBe(isLead || role === "editor" ? "whole" : "nothing");
    expect(sightOfSource(as(role), [])).toBe("whole");
  });
});

test("an account without a role may do and see nothing", () => {
  for (const may of Object.values(ofNewsroom)) expect(may(as())).toBe(false);
  for (const subject of Object.values(subjects)) {
    for (const may of Object.values(acts)) expect(may(as(), subject)).toBe(false);
    expect(sightOfArticle(as(), subject)).toBe("nothing");
    expect(sightOfSource(as(), [subject])).toBe("nothing");
  }
  expect(sightOfPerson(as(), { id: me })).toBe("nothing");
  expect(sightOfSource(as(), [])).toBe("nothing");
});

test.each(roles)("%s changes their own comments at most, and none in an archived article", (role) => {
  const isViewer = role === "viewer";
  expect(canChangeComment(as(role), article(), { byId: me })).toBe(!isViewer);
  expect(canChangeComment(as(role), article({ createdById: me }), { byId: "somebody" })).toBe(false);
  expect(canChangeComment(as(role), article({ archivedAt }), { byId: me })).toBe(false);
  expect(canChangeComment(as(role), subjects["restricted to others"], { byId: me })).toBe(role === "editor_in_chief" || role === "managing_editor");
});

test("several roles add up", () => {
  expect(canEditText(as("viewer", "copy_editor"), article())).toBe(true);
  expect(canEditText(as("reporter", "viewer"), article({ createdById: me }))).toBe(true);
});

test.each([
  ["draft", true], ["checking", true], ["awaiting_sign_off", false], ["signed_off", false], ["published", false],
])("a reporter edits their own text in %s: %s", (stage, isAllowed) => {
  expect(canEditText(as("reporter"), article({ createdById: me, stage }))).toBe(isAllowed);
});

test("a source is seen where one of its articles is", () => {
  expect(sightOfSource(as("checker"), [subjects["restricted to others"], subjects["another's"]])).toBe("whole");
});

describe("giving roles", () => {
  test("an editor invites to every role that manages nobody, a lead to all", () => {
    expect(rolesToGive(as("editor"))).toEqual(["editor", "copy_editor", "checker", "reporter", "legal", "viewer"]);
    expect(rolesToGive(as("managing_editor"))).toEqual(roles);
    expect(rolesToGive(as("copy_editor"))).toEqual([]);
  });

  test("nobody is invited to no role, or left with none", () => {
    expect(canGiveRoles(as("editor_in_chief"), [])).toBe(false);
    expect(canChangeRoles(as("editor_in_chief"), "somebody", [])).toBe(false);
  });

  test("nobody takes the managing of people from themselves", () => {
    expect(canChangeRoles(as(...roles), me, ["editor_in_chief", "checker"])).toBe(true);
    expect(canChangeRoles(as(...roles), me, ["editor"])).toBe(false);
  });
});

test("nobody closes their own account or makes a link for their own password", () => {
  expect(canDisablePerson(as("editor_in_chief"), me)).toBe(false);
  expect(canResetPassword(as("editor_in_chief"), me)).toBe(false);
});

test("a proposal is its author's to revise, and nobody else's", () => {
  expect(canReviseProposal(as("checker"), article(), { byId: me })).toBe(true);
  expect(canReviseProposal(as("editor_in_chief"), article(), { byId: "somebody" })).toBe(false);
  expect(canReviseProposal(as("checker"), article({ archivedAt }), { byId: me })).toBe(false);
  expect(canReviseProposal(as("viewer"), article(), { byId: me })).toBe(false);
});

describe("a step of the order of sign-off", () => {
  const steps = ["desk", "reporter", "editor", "legal", "editor_in_chief"] as const;
  test.each<[Role, string]>([
    ["editor_in_chief", "own stead stead stead own"], ["managing_editor", "own stead stead no stead"], ["editor", "own no own no no"], ["copy_editor", "no no no no no"],
    ["checker", "no no no no no"], ["reporter", "no no no no no"], ["legal", "no no no own no"], ["viewer", "no no no no no"],
  ])("%s signs desk, reporter, editor, legal, editor-in-chief: %s", (held, expected) => {
    expect(steps.map((step) => canSignStep(as(held), article(), step, false)).join(" ")).toBe(expected);
    expect(steps.map((step) => canSignStep(as(held), article({ archivedAt }), step, true))).toEqual(steps.map(() => "no"));
  });

  test("a reporter signs what is theirs", () => {
    expect(canSignStep(as("reporter"), article(), "reporter", true)).toBe("own");
    expect(canSignStep(as("reporter"), article({ createdById: me }), "reporter", false)).toBe("own");
  });

  test("leads release, and whoever hands in or advises on law sends back", () => {
    expect(roles.filter((held) => canRelease(as(held), article()))).toEqual(["editor_in_chief", "managing_editor"]);
    expect(roles.filter((held) => canReturn(as(held), article()))).toEqual(["editor_in_chief", "managing_editor", "editor", "copy_editor", "legal"]);
    expect(canRelease(as("editor_in_chief"), article({ archivedAt }))).toBe(false);
  });

  test("whoever checks answers for the checklist, for the law fewer", () => {
    expect(roles.filter((held) => canTick(as(held), article(), "headline"))).toEqual(["editor_in_chief", "managing_editor", "editor", "copy_editor", "checker", "legal"]);
    expect(roles.filter((held) => canTick(as(held), article(), "legal"))).toEqual(["editor_in_chief", "managing_editor", "editor", "legal"]);
    expect(canTick(as("editor_in_chief"), article({ archivedAt }), "legal")).toBe(false);
  });
});

test.each([
  ["editor_in_chief", "another's", true], ["copy_editor", "another's", true], ["checker", "another's", false], ["reporter", "one's own", false], ["legal", "another's", false],
  ["editor_in_chief", "restricted to others", false], ["copy_editor", "restricted, one among its people", false], ["editor", "archived", false],
] as const)("%s may dismiss a hint everywhere, out of an article that is %s: %s", (role, subject, may) => {
  expect(canDismissHints(as(role), subjects[subject], true)).toBe(may);
});

test("what was dismissed everywhere is taken back by the hands that may dismiss so", () => {
  expect(roles.filter((role) => canRestoreEverywhere(as(role)))).toEqual(["editor_in_chief", "managing_editor", "editor", "copy_editor"]);
});

test.each(roles.map((role) => [role]))("%s may dismiss a hint in an article they annotate, and in no other", (role) => {
  for (const subject of Object.values(subjects)) expect(canDismissHints(as(role), subject, false)).toBe(canAnnotate(as(role), subject));
});
