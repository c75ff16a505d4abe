/**
 * What the sample follows over time, by month and by year.
 *
 * The rule this file keeps: designs are identical until the contract date.
 */
import type { EstimateColumns, Series } from "#results";
import { levels } from "./sample-money.ts";
import { segments, variantIds, wobble } from "./sample-parts.ts";

const firstYear = 2023;
const yearCount = 11;

export const yearsOf = (): number[] =>
  Array.from({ length: yearCount }, (_, index) => firstYear + index);

export const monthsOf = (): string[] =>
  yearsOf().flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}-01`),
  );

const stock: Readonly<Record<string, number>> = {
  "1": 1900,
  "2": 3100,
  "3": 620,
  "4": 1150,
  "5": 11_800,
  "local-team": 2600,
};
const waiting: Readonly<Record<string, number>> = {
  "1": 320,
  "2": 560,
  "3": 70,
  "4": 90,
  "5": 1100,
};

/** Grows slowly; after the contract date a design drifts towards its own wait level. */
function columns(
  base: number,
  variant: string,
  group: string,
  perYear: number,
  reacts: number,
): EstimateColumns {
  const count = yearCount * perYear;
  const ratio = (levels[variant]?.[1] ?? 62) / 62 - 1;
  const mean = Array.from({ length: count }, (_, index) => {
    const year = index / perYear;
    const after = Math.max(0, year - 5);
    const season = perYear === 12 ? 0.02 * Math.sin((2 * Math.PI * (index % 12)) / 12) : 0;
    const drift = reacts * ratio * (1 - Math.exp(-after / 1.5));
    return base * (1 + 0.012 * year + season + drift + 0.006 * wobble(`${group}${index}`));
  });
  const half = (value: number | null, index: number) =>
    value === null ? null : value * (0.012 + 0.0004 * index);
  const known = mean.map((value, index) => (perYear === 12 && index === 0 ? null : value));
  return {
    mean: known,
    low: known.map((value, index) => (value === null ? null : value - (half(value, index) ?? 0))),
    high: known.map((value, index) => (value === null ? null : value + (half(value, index) ?? 0))),
  };
}

function series(
  [id, nl, en, unit]: readonly [string, string, string, string],
  axis: Series["axis"],
  bases: Readonly<Record<string, number>>,
  reacts: number,
): Series {
  const perYear = axis === "month" ? 12 : 1;
  const values = variantIds.map((variant) => [
    variant,
    Object.fromEntries(
      Object.entries(bases).map(([group, base]) => [
        group,
        columns(base, variant, group, perYear, reacts),
      ]),
    ),
  ]);
  return { id, nl, en, unit, axis, values: Object.fromEntries(values) };
}

/** Fixed budgets of segments 1 and 3; the care of 1 outgrows its budget, that of 3 does not. */
function budgetSeries(): Series[] {
  const growth: Readonly<Record<string, number>> = { "1": 0.02, "3": -0.01 };
  const of = (read: (base: number, grown: number) => readonly [number, number]) => {
    const group = (id: string, base: number): EstimateColumns => {
      const each = yearsOf().map((year) =>
        year < 2028 ? null : read(base, base * (1 + (growth[id] ?? 0) * (year - 2028.5))),
      );
      return {
        mean: each.map((value) => value?.[0] ?? null),
        low: each.map((value) => (value === null ? null : value[0] - value[1])),
        high: each.map((value) => (value === null ? null : value[0] + value[1])),
      };
    };
    const groups = { "1": group("1", 90e6), "3": group("3", 21e6) };
    return Object.fromEntries(variantIds.map((variant) => [variant, groups]));
  };
  const kind = { unit: "euro", axis: "year" } as const;
  return [
    {
      id: "fixed-budget",
      nl: "Budget",
      en: "Budget",
      ...kind,
      values: of((base) => [base, 0.2e6]),
    },
    { id: "budget-use", nl: "Gebruik", en: "Use", ...kind, values: of((_, use) => [use, 0.7e6]) },
    {
      id: "above-budget",
      nl: "Erboven",
      en: "Above",
      ...kind,
      values: of((base, use) => [use - base, 0.6e6]),
    },
  ];
}

export function sampleSeries(): Series[] {
  const euro = { "1": 98e6, "2": 39e6, "3": 22e6, "4": 25e6, "5": 165e6, "local-team": 22e6 };
  const wait = { "1": 96, "2": 88, "3": 70, "4": 34, "5": 51 };
  const placeCount = Object.fromEntries(segments.map((id) => [id, (stock[id] ?? 0) * 1.08]));
  return [
    series(
      ["waiting-youths", "Wachtende jongeren", "Youths waiting", "youths"],
      "month",
      waiting,
      0.9,
    ),
    series(["in-care", "Jongeren in hulp", "Youths in care", "youths"], "month", stock, -0.06),
    series(["places", "Plekken", "Places", "places"], "month", placeCount, -0.05),
    series(["wait-days", "Wachttijd", "Wait", "days"], "year", wait, 0.9),
    series(["cost", "Kosten", "Cost", "euro"], "year", euro, 0.03),
    ...budgetSeries(),
    series(["occupancy", "Bezetting", "Occupancy", "share"], "year", { "1": 0.9, "3": 0.86 }, 0.06),
  ];
}
