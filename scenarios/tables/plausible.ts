/**
 * Whether agreements look like what they are beside: the numbers of the scenario they will change.
 *
 * The rule this file keeps: a doubt is no fault. What is three times as much, a third, or outside the
 * range that the register knows is told with what was expected, and taken as it stands.
 */
import type { Model } from "#journeys";
import { numberLabel } from "../results/tables/parts.ts";
import type { Label } from "../results/types.ts";
import { asDutch } from "./dutch-number.ts";
import type { PlacedAgreement, TableIssue } from "./placed.ts";

/** From this many times more or less on an agreement is doubted. */
const farTimes = 3;

/** What a segment cost in a year in the fitted model, by segment: for what the register has no line. */
export type Spending = Readonly<Record<string, number>>;

interface Expected {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the number is, after it. */
  readonly what: Label;
}

const around = (value: number, what: Label): Expected => ({
  value,
  low: value / farTimes,
  high: value * farTimes,
  what,
});

/** Residents served from an area, as a share of all. */
function shareOf({ municipalities }: Model, where: string): number {
  const towns = Object.values(municipalities);
  const sum = (own: typeof towns) => own.reduce((all, { residents }) => all + residents.value, 0);
  return where === "region" ? 1 : sum(towns.filter(({ area }) => area === where)) / sum(towns);
}

/** Youths in care of a form at a time by what comes in and how long it lasts (Little's law). */
function stockOf(model: Model, form: string): number {
  const own = model.forms[form];
  if (own === undefined) return 0;
  const towns = Object.values(model.municipalities);
  const youths = towns.reduce((sum, { residents }) => sum + residents.value, 0);
  return (own.inflowPer1000.value * youths * own.meanDays.value) / 1000 / 365.25;
}

/**
 * Places of a form: its part of the cost of its segment, over the price of a place. First needs alone
 * are too few, so they only part the segment over its forms.
 */
function expectedPlaces(model: Model, [form = "", where = ""]: readonly string[], euro: Spending) {
  const segment = model.forms[form]?.segment.value ?? "";
  const costOf = (id: string): number => {
    const { unitsPerWeek, price } = model.forms[id] as Model["forms"][string];
    return (stockOf(model, id) * unitsPerWeek.value * price.value * 365.25) / 7;
  };
  const others = Object.keys(model.forms).filter(
    (id) => model.forms[id]?.segment.value === segment,
  );
  const all = others.reduce((sum, id) => sum + costOf(id), 0);
  const known = euro[segment];
  if (known === undefined || all === 0) return null;
  const places = stockOf(model, form) * (known / all) * shareOf(model, where);
  return around(places, {
    nl: "plaatsen, naar wat er nu aan hulp is",
    en: "places, by the care of now",
  });
}

function expectedTariff({ forms }: Model, [form = ""]: readonly string[]): Expected | null {
  const price = forms[form]?.price;
  if (price === undefined) return null;
  const { value } = price;
  const what = { nl: "euro, het tarief van nu", en: "euro, the tariff of now" };
  return {
    value,
    low: Math.max(price.low ?? 0, value / farTimes),
    high: Math.min(price.high ?? Number.POSITIVE_INFINITY, value * farTimes),
    what,
  };
}

function expectedBudget([segment = ""]: readonly string[], euro: Spending): Expected | null {
  const known = euro[segment];
  const what = { nl: "euro, wat het segment nu kost", en: "euro, what the segment costs now" };
  return known === undefined ? null : around(known, what);
}

/** What the base has agreed itself, else what it would derive. */
function expectedOf(model: Model, names: readonly string[], euro: Spending): Expected | null {
  const [kind = "", ...rest] = names;
  const agreed = [kind, ...rest].reduce<unknown>(
    (tree, name) => (tree as Record<string, unknown> | undefined)?.[name],
    model.agreed,
  ) as { readonly value: number } | undefined;
  if (agreed !== undefined && agreed.value > 0) {
    return around(agreed.value, { nl: "in het scenario eronder", en: "in the scenario below" });
  }
  if (kind === "places") return expectedPlaces(model, rest, euro);
  return kind === "tariffs" ? expectedTariff(model, rest) : expectedBudget(rest, euro);
}

/** Two figures are enough for what is only about right; small numbers stay as they are. */
function rounded(value: number): number {
  if (value < 1000) return value < 10 ? Math.round(value * 100) / 100 : Math.round(value);
  const grain = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / grain) * grain;
}

function doubt(agreement: PlacedAgreement, value: number, expected: Expected): TableIssue {
  const { low, high, what } = expected;
  const [lowest, highest, usual] = [low, high, expected.value].map((figure) =>
    numberLabel(rounded(figure)),
  ) as [Label, Label, Label];
  return {
    file: agreement.file,
    path: agreement.place,
    found: asDutch(value),
    what: numberLabel(value),
    expected: {
      nl: `${lowest.nl} tot ${highest.nl} (${usual.nl} ${what.nl})`,
      en: `${lowest.en} to ${highest.en} (${usual.en} ${what.en})`,
    },
    hint: null,
  };
}

/** Agreements that are doubted, in the order of the files; places of several providers added up. */
export function doubts(
  agreements: readonly PlacedAgreement[],
  base: Model,
  euro: Spending,
): readonly TableIssue[] {
  const sums = new Map<string, { readonly first: PlacedAgreement; value: number }>();
  for (const agreement of agreements) {
    const key = agreement.names.join("\n");
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { first: agreement, value: agreement.value });
    else sum.value += agreement.value;
  }
  return [...sums.values()].flatMap(({ first, value }) => {
    const expected = expectedOf(base, first.names, euro);
    const isFar = expected !== null && (value < expected.low || value > expected.high);
    return isFar ? [doubt(first, value, expected)] : [];
  });
}
