/** Two levels and their difference in one sentence: the numbers that a reader can subtract agree. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContrastId, Estimate } from "#results";
import { formatter, type Language } from "../../viz/words/format.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { numberIn, sideBySide } from "../../viz/words/side-by-side.ts";
import { contrastSentence } from "../../viz/words/told-words.ts";

/** A level of any size, and a difference from a ten-thousandth to all of it, with its margin. */
const told = fc.record({
  size: fc.double({ min: 0.5, max: 9, noNaN: true }).map((power) => 10 ** power),
  part: fc.double({ min: -4, max: 0, noNaN: true }).map((power) => 10 ** power),
  sign: fc.constantFrom(-1, 1),
  /** Half the margin as a part of the difference: above 1 the difference was not shown. */
  half: fc.double({ min: 0.03, max: 2, noNaN: true }),
  lang: fc.constantFrom<Language>("nl", "en"),
});

const languages = ["nl", "en"] as const;

function differenceOf(size: number, part: number, sign: number, half: number): Estimate {
  const mean = sign * size * part;
  const around = Math.abs(mean) * half;
  return { mean, low: mean - around, high: mean + around };
}

const writers = ["count", "days", "euro", "waitDays"] as const;

describe("two levels beside each other", () => {
  it.each(writers)("differ by what is written behind them, in %s of any size", (name) => {
    fc.assert(
      fc.property(told, ({ size, part, sign, half, lang }) => {
        const format = formatter(lang);
        // A model of euros does not know cents, nor one of waits thousands of a day.
        fc.pre(size * part * half > (name === "euro" ? 20 : 0.02));
        const difference = differenceOf(size, part, sign, half);
        const levels = { level: size + difference.mean, base: size, difference };
        const written = sideBySide(levels, format[name], format);
        const gap = numberIn(written.level, lang) - numberIn(written.base, lang);
        const [low, high] = [difference.low ?? 0, difference.high ?? 0].map((end) =>
          numberIn(written.ends(end), lang),
        );
        expect(gap).toBeGreaterThanOrEqual((low ?? 0) - 1e-6);
        expect(gap).toBeLessThanOrEqual((high ?? 0) + 1e-6);
      }),
      { numRuns: 600, seed: 6 },
    );
  });

  const totals: readonly ContrastId[] = ["in-care", "returns", "cost", "border-days"];
  it.each(totals)("never read the same in a sentence on %s that says they differ", (id) => {
    fc.assert(
      fc.property(told, ({ size, part, sign, half, lang }) => {
        fc.pre(half < 0.9 && size * part * half > 20);
        const difference = differenceOf(size, part, sign, half);
        const estimate = (mean: number) => ({ mean, low: mean, high: mean });
        const sentence = contrastSentence(
          {
            id,
            level: estimate(size + difference.mean),
            base: estimate(size),
            difference,
            certainty: "likely",
            place: { when: "X", segment: "Y" },
            design: "D",
            today: "T",
          },
          voiceOf(lang).words.told,
          formatter(lang),
        ).replaceAll(/\u00a0/g, " ");
        const [, level, base] =
          /: (.+?)(?: keer per jaar| times a year| per jaar| a year)? (?:in plaats van|instead of) (.+?) \(/.exec(
            sentence,
          ) ?? [];
        expect(level, sentence).toBeDefined();
        expect(level).not.toBe(base);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it("are as rough as ever where that agrees", () => {
    const format = formatter("nl");
    const rough = {
      level: 5_912,
      base: 4_018,
      difference: { mean: 1_894, low: 1_700, high: 2_100 },
    };
    expect(sideBySide(rough, format.count, format)).toMatchObject({
      level: "5.900",
      base: "4.000",
    });
    const close = {
      level: 22_910,
      base: 23_190,
      difference: { mean: -280, low: -330, high: -220 },
    };
    const written = sideBySide(close, format.count, format);
    expect([written.level, written.base]).toEqual(["22.900", "23.200"]);
  });

  it.each([
    [-0.03, 0.62, "−0,03", "0,62"],
    [-0.4, 0.62, "−0,4", "0,6"],
    [-0.6, 0.03, "−0,60", "0,03"],
    [0, 0.62, "0", "1"],
    [-1e-12, 0.62, "0", "0,6"],
  ])("have ends that are not written as none beside nothing: %d to %d", (low, high, ...ends) => {
    const format = formatter("nl");
    const levels = { level: 82.3, base: 82, difference: { mean: (low + high) / 2, low, high } };
    const written = sideBySide(levels, format.count, format);
    expect([written.ends(low), written.ends(high)]).toEqual(ends);
  });

  it("differ by just the mean where that is told with them", () => {
    const format = formatter("nl");
    const difference = { mean: -240.2, low: -321.7, high: -158.7 };
    const levels = { level: 22_643.7, base: 22_883.8, difference };
    const rough = sideBySide(levels, format.count, format);
    expect([rough.level, rough.base]).toEqual(["22.600", "22.900"]);
    const told = sideBySide({ ...levels, isMeanTold: true }, format.count, format);
    expect([told.level, told.base, told.ends(240.2)]).toEqual(["22.640", "22.880", "240"]);
  });

  it.each(languages)("are read back from their text, in %s", (lang) => {
    const format = formatter(lang);
    expect(numberIn(format.euro(-12_340_000, 1), lang)).toBeCloseTo(-12.34, 9);
    expect(numberIn(format.count(25_490, 2), lang)).toBe(25_490);
    expect(numberIn(format.waitDays(1_234.5, 1), lang)).toBe(1_234.5);
  });
});
