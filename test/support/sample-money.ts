/**
 * The money of the sample: ladder, measures, accounts, empty capacity, savings.
 *
 * The rule this file keeps: the accounts of the nine municipalities add up to the ladder.
 */
import type {
  EmptyCapacity,
  Estimate,
  LadderStep,
  Measure,
  MunicipalAccount,
  PairedDifference,
  SavingsYear,
} from "#results";
import {
  againstOf,
  estimate,
  municipalities,
  segments,
  variantIds,
  wobble,
} from "./sample-parts.ts";

const million = 1e6;

/** Euro a year (million) and mean wait (days) by variant. */
export const levels: Readonly<Record<string, readonly [number, number]>> = {
  today: [372.4, 62],
  swap: [374.1, 66],
  savings: [357.9, 81],
  prices: [366.3, 92],
  teams: [362.8, 84],
  behaviour: [370.6, 97],
  "teams-segment-2": [364.1, 88],
  "behaviour-segment-2": [369.7, 101],
  "places-2024": [379.2, 71],
  "no-border-rules": [364.9, 80],
};

const shares: Readonly<Record<string, number>> = {
  "1": 0.265,
  "2": 0.105,
  "3": 0.06,
  "4": 0.068,
  "5": 0.442,
  "local-team": 0.06,
};

const level = (variant: string): readonly [number, number] => levels[variant] ?? [0, 0];

export function paired(mean: number, half: number, against: string): PairedDifference {
  const sameSign = Math.abs(mean) > half ? 20 : 13;
  return { ...estimate(mean, half), against, varianceReduction: 7.4, sameSign, replications: 20 };
}

function difference(variant: string, which: 0 | 1, half: number): PairedDifference | null {
  const against = againstOf[variant];
  if (against == null) return null;
  const unit = which === 0 ? million : 1;
  return paired((level(variant)[which] - level(against)[which]) * unit, half, against);
}

export function sampleLadder(): LadderStep[] {
  return variantIds.map((variant) => {
    const against = againstOf[variant] ?? null;
    const change = difference(variant, 0, 1.6 * million);
    const bySegment = Object.entries(shares).map(([id, share]) => [
      id,
      change === null || against === null
        ? null
        : paired(change.mean * share, 0.4 * million, against),
    ]);
    return {
      variant,
      against,
      euro: estimate(level(variant)[0] * million, 3.1 * million),
      difference: change,
      certainty: change === null ? null : change.sameSign === 20 ? "certain" : "uncertain",
      bySegment: Object.fromEntries(bySegment),
      waitDays: estimate(level(variant)[1], 2.4),
      waitDifference: difference(variant, 1, 2.2),
      moved: against === null ? null : estimate(0.04 + 0.03 * (1 + wobble(variant)), 0.004),
    };
  });
}

function measure(
  [id, nl, en, unit]: readonly [string, string, string, string],
  better: Measure["better"],
  value: (variant: string) => Estimate | null,
): Measure {
  const values = Object.fromEntries(variantIds.map((variant) => [variant, value(variant)]));
  const differences = variantIds.map((variant) => {
    const against = againstOf[variant];
    const here = values[variant];
    const there = against == null ? null : values[against];
    if (against == null || here == null || there == null) return [variant, null];
    return [variant, paired(here.mean - there.mean, Math.abs(here.mean) * 0.01 + 0.001, against)];
  });
  return { id, nl, en, unit, better, values, differences: Object.fromEntries(differences) };
}

export function sampleMeasures(): Measure[] {
  const wait = (variant: string) => level(variant)[1];
  return [
    measure(["total-cost", "Kosten per jaar", "Cost a year", "euro"], "lower", (variant) =>
      estimate(level(variant)[0] * million, 3.1 * million),
    ),
    measure(["wait-days", "Gemiddelde wachttijd", "Mean wait", "days"], "lower", (variant) =>
      estimate(wait(variant), 2.4),
    ),
    measure(
      ["waiting-youths", "Jongeren op een wachtlijst", "Youths waiting", "youths"],
      "lower",
      (v) => estimate(wait(v) * 24, 60),
    ),
    measure(["moves", "Overstappen per jaar", "Moves a year", "count"], "lower", (variant) =>
      estimate(5200 + 300 * wobble(`moves${variant}`), 90),
    ),
    measure(["refusals", "Weigeringen per jaar", "Refusals a year", "count"], "lower", (variant) =>
      estimate(900 + wait(variant) * 9, 40),
    ),
    measure(
      ["out-of-region", "Plaatsingen buiten de regio", "Out of region", "youths"],
      "lower",
      (v) => (v === "no-border-rules" ? null : estimate(60 + wait(v) * 0.7, 8)),
    ),
  ];
}

/** Municipalities differ in what a design does to them; weighted by size it cancels out. */
function drift(variant: string, municipality: string): number {
  if (variant === "today") return 0;
  const own = (id: string) => 0.03 * wobble(`${variant}${id}`);
  const mean = municipalities.reduce((sum, [id, , share]) => sum + share * own(id), 0);
  return own(municipality) - mean;
}

/** Today pays 1 and 3 by price and quantity; every later design pays them from the capacity budget. */
export function sampleAccounts(): MunicipalAccount[] {
  return variantIds.flatMap((variant) =>
    municipalities.map(([municipality, , share]): MunicipalAccount => {
      const total = level(variant)[0] * million * share * (1 + drift(variant, municipality));
      const fixed = variant !== "today";
      const paid = segments.map((id) => {
        const whole = total * (shares[id] ?? 0);
        const kept = fixed && (id === "1" || id === "3") ? 0.04 : 1;
        return [id, estimate(whole * kept, whole * 0.02)] as const;
      });
      const capacity = fixed ? total * ((shares["1"] ?? 0) + (shares["3"] ?? 0)) * 0.96 : 0;
      return {
        variant,
        municipality,
        paidBySegment: Object.fromEntries(paid),
        paidCapacity: estimate(capacity, capacity * 0.01),
        paidEmptyCapacity: estimate(0, 0),
        localTeam: estimate(total * (shares["local-team"] ?? 0), total * 0.001),
        total: estimate(total, total * 0.012),
        youths: estimate(37_000 * share * (1 + 0.3 * wobble(`youths${municipality}`)), 60),
      };
    }),
  );
}

export function sampleEmptyCapacity(): EmptyCapacity[] {
  return variantIds
    .filter((variant) => variant !== "today")
    .flatMap((variant) =>
      [2028, 2029, 2030, 2031, 2032, 2033].map((year) => {
        const budget = level(variant)[0] * million * 0.325;
        const without = budget * (0.045 + 0.01 * wobble(`${variant}${year}`));
        return {
          variant,
          year,
          budget: estimate(budget, 0),
          paidByUse: estimate(budget - without, 0.4 * million),
          withoutPayer: estimate(without, 0.4 * million),
          useAboveBudget: estimate(1.3 * million + 0.1 * without, 0.2 * million),
        };
      }),
    );
}

export const savingsPath: readonly (readonly [number, number])[] = [
  [2027, 11.3],
  [2028, 14.8],
  [2029, 21.5],
  [2030, 24],
  [2031, 25],
  [2032, 25],
  [2033, 25],
];

export function sampleSavings(): SavingsYear[] {
  return savingsPath.map(([year, target], index) => ({
    year,
    targetEuro: target * million,
    found: Object.fromEntries(
      variantIds.map((variant) => {
        const saved =
          year < 2028 ? 0 : (level("today")[0] - level(variant)[0]) * (0.6 + index * 0.1);
        return [variant, estimate(saved * million, 1.4 * million)];
      }),
    ),
  }));
}
