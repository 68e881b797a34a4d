import { expect, it } from "vitest";
import { readJson } from "#server/http/read-json.ts";

const posted = (body: BodyInit | ReadableStream<Uint8Array>) => new Request("http://desk.example/", { method: "POST", body, duplex: "half" } as RequestInit);

it("reads a body up to its limit", async () => {
  expect(await readJson(posted('{"a":"ắ"}'), 100)).toEqual({ a: "ắ" });
  expect(await readJson(posted('{"a":"ắ"}'), 5)).toBeUndefined();
  expect(await readJson(posted('{"a":'), 100)).toBeUndefined();
});

it("is told of nothing by whoever goes in the middle", async () => {
  const leaving = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error("aborted"));
    },
  });
  expect(await readJson(posted(leaving), 100)).toBeUndefined();
});
