import { describe, expect, it } from "vitest";
import { auditEvent } from "#lib/audit/event.ts";

const digest = "a".repeat(64);

describe("an audit event", () => {
  it.each([
    { type: "annotation.created", articleId: "a-1", annotationId: "n-1", kind: "person", digest },
    { type: "check.recorded", articleId: "a-1", checkId: "c-1", finding: "confirmed", on: [{ annotationId: "n-1", partId: null, digest }] },
    { type: "person.sign-in-refused", personId: null, why: "unknown" },
    { type: "source.used", articleId: "a-1", sourceId: null },
  ])("is kept as it is: $type", (event) => {
    expect(auditEvent.parse(event)).toEqual(event);
  });

  it.each([
    ["words where an id belongs", { type: "annotation.deleted", articleId: "a-1", annotationId: "Lê Huy Vịnh" }],
    ["words where a digest belongs", { type: "article.titled", articleId: "a-1", digest: "Hội nghị" }],
    ["a field that no shape names", { type: "annotation.deleted", articleId: "a-1", annotationId: "n-1", quote: "chín tỉnh" }],
    ["a type that does not exist", { type: "annotation.read", articleId: "a-1" }],
  ])("is refused with %s", (_what, event) => {
    expect(auditEvent.safeParse(event).success).toBe(false);
  });
});
