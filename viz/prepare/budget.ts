/**
 * The fixed budgets of the design beside the care they have to pay for, segment by segment.
 *
 * The rule this file keeps: a year is called above its budget only where the whole interval of the
 * difference lies above it; a segment without a fixed budget is not there.
 */
import type { Estimate, EstimateColumns, Results, Series } from "#results";
import type { Voice } from "../words/index.ts";
import type { SeriesPoint } from "./series.ts";
import { byInterval, measuredText, type ToldView, toldOf } from "./told.ts";
import {
  at,
  numeric,
  pairOf,
  placeInSentence,
  placeName,
  type TableView,
  text,
  withMargin,
} from "./view.ts";

export interface BudgetPanel {
  readonly segment: string;
  readonly name: string;
  readonly budget: readonly (SeriesPoint | null)[];
  readonly use: readonly (SeriesPoint | null)[];
  /** The first year from which use is above the budget in every year; null where it never is. */
  readonly stopsIn: number | null;
}

export interface BudgetView {
  readonly panels: readonly BudgetPanel[];
  readonly firstYear: number;
  readonly endYear: number;
  readonly told: ToldView | null;
  readonly table: TableView;
}

/** The three series of a segment in the design. */
interface Columns {
  readonly budget: EstimateColumns;
  readonly use: EstimateColumns;
  readonly above: EstimateColumns;
}

function columnsOf(results: Results, segment: string): Columns | null {
  const { design } = pairOf(results);
  const read = (id: string) =>
    results.series.find((found: Series) => found.id === id)?.values[design]?.[segment];
  const [budget, use, above] = ["fixed-budget", "budget-use", "above-budget"].map(read);
  if (budget === undefined || use === undefined || above === undefined) return null;
  return budget.mean.some((value) => value !== null) ? { budget, use, above } : null;
}

/** From the first year of the new contracts on; before that the budget is another. */
function policyYears({ years, manifest }: Results): readonly number[] {
  return years.flatMap((year, index) =>
    year >= manifest.policyFirstYear && year <= manifest.policyLastYear ? [index] : [],
  );
}

function pointsOf(columns: EstimateColumns, results: Results): readonly (SeriesPoint | null)[] {
  return policyYears(results).map((index) => {
    const value = at(columns, index);
    if (value === null) return null;
    const { mean, low, high } = value;
    return { when: (results.years[index] ?? 0) + 0.5, mean, low: low ?? mean, high: high ?? mean };
  });
}

/** The year from which every year is shown to be above the budget. */
function stopsIn({ above }: Columns, results: Results): number | null {
  const isAbove = (index: number) => (at(above, index)?.low ?? 0) > 0;
  const years = policyYears(results);
  const last = years.findLastIndex((index) => !isAbove(index));
  const first = years[last + 1];
  return first === undefined ? null : (results.years[first] ?? null);
}

/** The years in which a budget is shown to be exceeded, by segment. */
function yearsAbove(
  results: Results,
  known: readonly { readonly segment: string; readonly columns: Columns }[],
  voice: Voice,
) {
  const list = new Intl.ListFormat(voice.lang, { type: "conjunction" });
  return known.flatMap(({ segment, columns }) => {
    const years = policyYears(results)
      .filter((index) => (at(columns.above, index)?.low ?? 0) > 0)
      .map((index) => String(results.years[index] ?? ""));
    if (years.length === 0) return [];
    return [{ place: placeInSentence(results, segment, voice), years: list.format(years) }];
  });
}

/** The budget that is shown to be exceeded most in the last year; without any, the largest difference. */
function toldBudget(
  results: Results,
  known: readonly { readonly segment: string; readonly columns: Columns }[],
  voice: Voice,
): ToldView | null {
  const index = policyYears(results).at(-1) ?? 0;
  const last = known.flatMap(({ segment, columns }) => {
    const above = at(columns.above, index);
    return above === null ? [] : [{ segment, columns, above }];
  });
  const isShown = ({ low }: Estimate) => (low ?? 0) > 0;
  const [most] = last.sort(
    (one, other) =>
      Number(isShown(other.above)) - Number(isShown(one.above)) ||
      other.above.mean - one.above.mean,
  );
  if (most === undefined) return null;
  const { words, format } = voice;
  const certainty = byInterval(most.above);
  const place = placeInSentence(results, most.segment, voice);
  const year = String(results.years[index] ?? "");
  const euro = at(most.columns.budget, index)?.mean ?? 0;
  const from = stopsIn(most.columns, results);
  const facts = {
    place,
    year,
    budget: format.euro(euro),
    above: measuredText(most.above, format.euro, "", voice),
    from: from === null || from === results.years[index] ? null : String(from),
  };
  if (isShown(most.above)) return toldOf(words.budget.above(facts), certainty, most.above, voice);
  const earlier = words.budget.alsoAbove(yearsAbove(results, known, voice));
  return toldOf(`${words.budget.notAbove(facts)}${earlier}`, certainty, most.above, voice);
}

/** Null where the design has no fixed budget. */
export function prepareBudget(results: Results, voice: Voice): BudgetView | null {
  const known = results.dictionaries.segments.items.flatMap(({ id }) => {
    const columns = columnsOf(results, id);
    return columns === null ? [] : [{ segment: id, columns }];
  });
  if (known.length === 0) return null;
  return {
    panels: known.map(({ segment, columns }) => ({
      segment,
      name: placeName(results, segment, voice),
      budget: pointsOf(columns.budget, results),
      use: pointsOf(columns.use, results),
      stopsIn: stopsIn(columns, results),
    })),
    firstYear: results.manifest.policyFirstYear,
    endYear: results.manifest.policyLastYear + 1,
    told: toldBudget(results, known, voice),
    table: budgetTable(results, known, voice),
  };
}

function budgetTable(
  results: Results,
  known: readonly { readonly segment: string; readonly columns: Columns }[],
  voice: Voice,
): TableView {
  const { words, format } = voice;
  const { head } = words.budget;
  return {
    columns: [
      text(words.tableHead.place),
      text(words.tableHead.when),
      numeric(head.budget),
      numeric(head.use),
      numeric(head.above),
    ],
    rows: known.flatMap(({ segment, columns }) =>
      policyYears(results).map((index) => [
        placeName(results, segment, voice),
        String(results.years[index] ?? ""),
        withMargin(at(columns.budget, index), format.euroShort, voice),
        withMargin(at(columns.use, index), format.euroShort, voice),
        withMargin(at(columns.above, index), format.euroChange, voice),
      ]),
    ),
  };
}
