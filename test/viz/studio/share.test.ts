/**
 * A question in an address: there and back, and nothing else gets in.
 */
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fromLink, toLink } from "../../../viz/studio/share.ts";

const question = {
  a: { scenario: "today", name: "", change: {} },
  b: {
    scenario: "savings",
    name: "Meer plaatsen, € 5 “extra”",
    change: { "behaviour.on": true, "pathway.next:crisisopvang>behandelgroep": 0.125 },
  },
};

const linkOf = (value: unknown): string =>
  `s1.${deflateRawSync(JSON.stringify(value)).toString("base64url")}`;

describe("a link", () => {
  it("gives back the question it was made of, in letters that an address may hold", async () => {
    const link = await toLink(question);
    expect(link).toMatch(/^s1\.[A-Za-z0-9_-]+$/);
    expect(await fromLink(link)).toEqual(question);
  });

  it("is read when another program deflated it", async () => {
    expect(await fromLink(linkOf(question))).toEqual(question);
  });

  it.each([
    ["of another kind", "s2.abc"],
    ["that is no base64", "s1.%%%"],
    ["that does not unfold", "s1.AAAA"],
    ["that unfolds to something else", linkOf([1, 2])],
    [
      "with a value that is no number, text or switch",
      linkOf({ ...question, b: { ...question.b, change: { x: [1] } } }),
    ],
    ["without a second design", linkOf({ a: question.a })],
    ["that unfolds to more than any question", linkOf({ ...question, more: "x".repeat(300_000) })],
  ])("%s gives nothing", async (_, link) => {
    expect(await fromLink(link)).toBeNull();
  });
});
