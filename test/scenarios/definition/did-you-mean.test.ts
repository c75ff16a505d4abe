/** Suggestions for mistyped names. */
import { describe, expect, it } from "vitest";
import { didYouMean, editDistance } from "../../../scenarios/definition/did-you-mean.ts";

describe("edit distance", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["flaw", "lawn", 2],
    ["", "abc", 3],
    ["same", "same", 0],
    ["rnu", "run", 1],
  ])("from %j to %j is %i", (first, second, distance) => {
    expect(editDistance(first, second)).toBe(distance);
    expect(editDistance(second, first)).toBe(distance);
  });
});

describe("did you mean", () => {
  const known = ["capacity", "contracts", "regime"];

  it.each([
    ["capactiy", "capacity"],
    ["Regime", "regime"],
    ["contract", "contracts"],
    ["something-else", null],
    ["x".repeat(5000), null],
  ])("answers %j with %j", (name, suggestion) => {
    expect(didYouMean(name, known)).toBe(suggestion);
  });
});
