/**
 * How a case of theory is judged.
 *
 * The one rule: no seed is chosen, it is the name of the case. An interval of 99.9 % over the
 * replications must hold the value of theory, and the same interval of a run with an error of 5 % in
 * it must not; a case too noisy for that gets a longer run, never another seed.
 */
import { describe, expect, it } from "vitest";
import { type IntervalEstimate, meanEstimate } from "#engine";
import { tCdf } from "../../engine/analysis/student-t.ts";
import { CONFIDENCE, covers } from "../support/confidence.ts";
import { distancePValue, uniformDistance } from "../support/kolmogorov-smirnov.ts";
import { type Figure, faultOf, type Look, lookAt, type TheoryCase } from "./case.ts";
import { FAULT } from "./faults.ts";

const kept = new WeakMap<TheoryCase, Map<string | null, readonly Look[]>>();

/** The replications of a case, run once; with the error of this name in it. */
function looks(one: TheoryCase, fault: string | null = null): readonly Look[] {
  const ofCase = kept.get(one) ?? new Map<string | null, readonly Look[]>();
  kept.set(one, ofCase);
  const found = ofCase.get(fault) ?? lookAt(one, fault === null ? undefined : faultOf(one, fault));
  ofCase.set(fault, found);
  return found;
}

function estimate(replications: readonly Look[], figure: Figure): IntervalEstimate {
  return meanEstimate(replications.map(figure.of), CONFIDENCE);
}

/** Where the mean lies among those that would be seen if theory is right: uniform, then. */
function standing(replications: readonly Look[], figure: Figure): number {
  const { mean, sd, n } = estimate(replications, figure);
  return tCdf(((mean - figure.expected) * Math.sqrt(n)) / (sd as number), n - 1);
}

/** Tests of every figure of every case. */
export function holdAgainstTheory(cases: readonly TheoryCase[]): void {
  const titled = cases.map((one) => ({ title: one.name, one }));

  describe.each(titled)("$title ($one.source)", ({ one }: { one: TheoryCase }) => {
    const figures = one.figures.map((figure) => ({ what: figure.what, figure }));

    it.each(figures)("has the $what of theory, and not with an error in it", ({ figure }) => {
      const { notices = "services", expected, formula } = figure;
      const right = estimate(looks(one), figure);
      const seen = `${right.low} to ${right.high}`;
      expect(covers(right, expected), `${expected} within ${seen}`).toBe(true);
      const wrong = estimate(looks(one, notices), figure);
      const seenWrong = `${wrong.low} to ${wrong.high} with more ${notices}`;
      expect(covers(wrong, expected), `${expected} within ${seenWrong}`).toBe(false);
      if (formula === undefined) return;
      expect(formula(1)).toBeCloseTo(expected, 5);
      expect(covers(wrong, formula(FAULT)), `${formula(FAULT)} within ${seenWrong}`).toBe(true);
    });
  });
}

/** Tests of all cases together, of which there have to be some tens to say anything. */
export function holdTogether(cases: readonly TheoryCase[]): void {
  describe("all cases together", () => {
    const pValue = (fault: (figure: Figure) => string | null): number => {
      const standings = cases.map((one) =>
        one.figures.map((figure) => standing(looks(one, fault(figure)), figure)),
      );
      return distancePValue(uniformDistance(standings), cases.length);
    };

    it("lie about theory as Student's law says, neither too near nor too far", () => {
      expect(pValue(() => null)).toBeGreaterThan(1 - CONFIDENCE);
    });

    it("no longer do so with the errors put in", () => {
      expect(pValue(({ notices = "services" }) => notices)).toBeLessThan(1e-6);
    });

    it("each have a name, and so a seed, of their own", () => {
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    });
  });
}
