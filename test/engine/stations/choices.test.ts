/**
 * Chances of names: a uniform number in, a target out.
 *
 * The one rule: cut points are worked out by hand from the sorted names.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose, compileChoice, isCertain } from "../../../engine/stations/choices.ts";

const numbers: Readonly<Record<string, number>> = { Z: 1, a: 2, b: 3, é: 4, "10": 5, "9": 6 };
const targetOf = (name: string) => numbers[name]!;

describe("a choice", () => {
  it("goes by the names in the order of their code units", () => {
    const choice = compileChoice({ é: 0.1, b: 0.2, a: 0.3, Z: 0.4 }, targetOf);
    expect([...choice.targets]).toEqual([1, 2, 3, 4]);
    expect([0.1, 0.39, 0.41, 0.69, 0.71, 0.89, 0.91].map((u) => choose(choice, u))).toEqual([
      1, 1, 2, 2, 3, 3, 4,
    ]);
  });

  it("sorts names that look like numbers as names", () => {
    expect([...compileChoice({ "9": 0.5, "10": 0.5 }, targetOf).targets]).toEqual([5, 6]);
  });

  it("goes on to the next at the cut itself", () => {
    const choice = compileChoice({ a: 0.25, b: 0.75 }, targetOf);
    expect(choose(choice, 0.25)).toBe(3);
    expect(choose(choice, 0.25 - 2 ** -54)).toBe(2);
  });

  it("never takes what has no chance", () => {
    const choice = compileChoice({ Z: 0, a: 1, b: 0 }, targetOf);
    expect(isCertain(choice)).toBe(true);
    expect([1e-300, 0.5, 1 - 2 ** -53].map((u) => choose(choice, u))).toEqual([2, 2, 2]);
  });

  it("takes a name alone for certain", () => {
    expect(isCertain(compileChoice("b", targetOf))).toBe(true);
    expect(choose(compileChoice("b", targetOf), 0.999)).toBe(3);
  });

  it("takes the last one where rounding leaves a gap below 1", () => {
    const third = 0.333333333;
    const choice = compileChoice({ a: third, b: third, é: third }, targetOf);
    expect(choose(choice, 1 - 1e-12)).toBe(4);
  });

  it("has shares of u as long as its chances, in whatever order they are given", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(weights, (drawn) => {
        const total = drawn.reduce((sum, one) => sum + one, 0);
        fc.pre(total > 0);
        const pairs = Object.keys(numbers).map((name, at) => [name, drawn[at]! / total] as const);
        const choice = compileChoice(Object.fromEntries(pairs), targetOf);
        const other = compileChoice(Object.fromEntries(pairs.toReversed()), targetOf);
        const steps = 10 * total;
        const counts = new Map<number, number>();
        for (let step = 0; step < steps; step += 1) {
          const u = (step + 0.5) / steps;
          const target = choose(choice, u);
          expect(choose(other, u)).toBe(target);
          counts.set(target, (counts.get(target) ?? 0) + 1);
        }
        for (const [at, [name]] of pairs.entries()) {
          expect(counts.get(targetOf(name)) ?? 0).toBe(10 * drawn[at]!);
        }
      }),
      { seed: 20_280_303, numRuns: 100 },
    );
  });
});
