/**
 * An answer in a few figures and sentences: what may be said of a difference, and what not.
 */
import { describe, expect, it } from "vitest";
import type { Estimate, PairedDifference, Results } from "#results";
import { summaryOf, sureOf } from "../../../viz/studio/answer/summary.ts";
import { studioVoice } from "../../../viz/studio/voice.ts";
import { sampleResults } from "../../support/sample-results.ts";

const estimate = (mean: number, low: number | null, high: number | null): Estimate => ({
  mean,
  low,
  high,
});

/** The sample as an answer of two designs, with one measure that differs so. */
function answer(difference: Estimate, values: readonly [number, number]): Results {
  const sample = sampleResults();
  const [a, b] = sample.variants;
  if (a === undefined || b === undefined) throw new Error("The sample has two designs at least.");
  const paired: PairedDifference = {
    ...difference,
    ...{ against: a.id, varianceReduction: null, sameSign: 1, replications: 1 },
  };
  const cost = sample.measures.find(({ id }) => id === "total-cost");
  if (cost === undefined) throw new Error("The sample has a cost.");
  return {
    ...sample,
    variants: [a, b],
    waterbeds: [],
    measures: [
      {
        ...cost,
        values: {
          [a.id]: estimate(values[0], null, null),
          [b.id]: estimate(values[1], null, null),
        },
        differences: { [a.id]: null, [b.id]: paired },
      },
    ],
  };
}

const told = (results: Results) => summaryOf(results, studioVoice("nl"));

describe("a difference", () => {
  it("is a first impression without a margin, chance when nought lies within, else sure", () => {
    expect(sureOf(estimate(5, null, null))).toBe("once");
    expect(sureOf(estimate(5, -1, 11))).toBe("chance");
    expect(sureOf(estimate(5, 1, 9))).toBe("sure");
    expect(sureOf(estimate(-5, -9, -1))).toBe("sure");
    expect(sureOf(estimate(0, 0, 0))).toBe("same");
  });

  it("says which side costs more, with the figures of both", () => {
    const { sentences, keys } = told(answer(estimate(-2e6, -3e6, -1e6), [48e6, 46e6]));
    expect(sentences[0]?.text).toMatch(/^B kost per jaar .*2.* minder dan A: .*46.* tegen .*48/);
    expect(sentences[0]?.sure).toBe("sure");
    expect(keys[0]).toMatchObject({ better: "better", sure: "sure" });
    const dearer = told(answer(estimate(2e6, null, null), [46e6, 48e6]));
    expect(dearer.sentences[0]?.text).toContain("meer dan A");
    expect(dearer.keys[0]?.better).toBe("worse");
  });

  it("that is written as none is not called good or bad", () => {
    expect(told(answer(estimate(0.4, null, null), [48e6, 48e6])).keys[0]?.better).toBe("same");
  });

  it("that chance could have made is not called good or bad either", () => {
    const open = told(answer(estimate(-2e6, -5e6, 1e6), [48e6, 46e6]));
    expect(open.keys[0]).toMatchObject({ better: "chance", sure: "chance" });
  });

  it("of nothing at all is said in one sentence", () => {
    const { sentences } = told(answer(estimate(0, null, null), [48e6, 48e6]));
    expect(sentences).toEqual([
      { text: "B is gelijk aan A. Verander iets om verschil te zien.", sure: "same" },
    ]);
  });
});

describe("a saving of which a share comes back", () => {
  it("names a receiver only where the tests name it", () => {
    const results = answer(estimate(-2e6, -3e6, -1e6), [48e6, 46e6]);
    const [bed] = sampleResults().waterbeds;
    if (bed === undefined) throw new Error("The sample has a waterbed.");
    const text = (isShown: boolean) => {
      const cells = bed.tests.cells.map((cell) => ({ ...cell, isShown }));
      const one = { ...bed, tests: { ...bed.tests, cells } };
      const { sentences } = summaryOf({ ...results, waterbeds: [one] }, studioVoice("nl"));
      return sentences.map((sentence) => sentence.text).join(" ");
    };
    expect(text(true)).toMatch(/elders terug, het meest bij segment.5/);
    expect(text(false)).toMatch(/elders terug\. Waar, is niet aangetoond\./);
    expect(text(false)).not.toMatch(/segment.5/);
  });
});

describe("a saving of which nothing was seen to come back", () => {
  it("is not said to come back nowhere: it is not shown that it does", () => {
    const results = answer(estimate(-2e6, -3e6, -1e6), [48e6, 46e6]);
    const [bed] = sampleResults().waterbeds;
    if (bed === undefined) throw new Error("The sample has a waterbed.");
    const none = {
      ...bed,
      grossEuro: estimate(1e6, 5e5, 2e6),
      leakageEuro: bed.leakageEuro && { ...bed.leakageEuro, ...estimate(-0.1, -1, 1) },
    };
    for (const [lang, shown] of [
      ["nl", /elders iets terugkomt, is niet aangetoond/],
      ["en", /not shown that any of it comes back/],
    ] as const) {
      const { sentences } = summaryOf({ ...results, waterbeds: [none] }, studioVoice(lang));
      const texts = sentences.map(({ text }) => text).join(" ");
      expect(texts).toMatch(shown);
      expect(texts).not.toMatch(/niets terug|None of it/);
    }
  });
});

describe("designs that differ in staff", () => {
  it("have no saving of which the studio tells what came back", () => {
    const results = answer(estimate(-2e6, -3e6, -1e6), [48e6, 46e6]);
    const [bed] = sampleResults().waterbeds;
    if (bed === undefined) throw new Error("The sample has a waterbed.");
    const text = (targetAct: { readonly targetAct?: "staff" }) =>
      summaryOf({ ...results, waterbeds: [{ ...bed, ...targetAct }] }, studioVoice("nl"))
        .sentences.map((sentence) => sentence.text)
        .join(" ");
    expect(text({})).toMatch(/elders terug/);
    expect(text({ targetAct: "staff" })).not.toMatch(/elders/);
  });
});
