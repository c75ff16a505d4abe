/**
 * Which numbers move the conclusions most, ready to be drawn and read.
 *
 * The rule this file keeps: bars are differences with the run in which nothing was changed, and a
 * number whose two ends could not both be run says so.
 */
import type { InfluenceEnd, InfluenceLine, Results } from "#results";
import { isPercentUnit, type Voice, type Write } from "../words/index.ts";
import { capital, numeric, say, type TableView, text, withMargin } from "./view.ts";

export type InfluenceKey = keyof InfluenceEnd;

export interface InfluenceBar {
  readonly name: string;
  /** "van 0,1 tot 0,4", or how many numbers were moved together. */
  readonly range: string;
  readonly low: InfluenceEnd[InfluenceKey] | null;
  readonly high: InfluenceEnd[InfluenceKey] | null;
}

export interface InfluenceView {
  readonly cost: readonly InfluenceBar[];
  readonly wait: readonly InfluenceBar[];
  /** How many lines, by cost or wait, moved with the whole margin on one side of zero. */
  readonly shown: number;
  readonly lines: number;
  readonly table: TableView;
}

const mostBars = 12;

function nameOf(line: InfluenceLine, { words, lang }: Voice): string {
  const name = say(line, lang);
  if (line.members === 1) return name;
  // What is said of one of a kind holds for all, without the name of the one.
  const common = capital(name.replace(/^[^:]+: /, ""));
  return words.influence.kinds[line.id] ?? common;
}

function rangeOf(line: InfluenceLine, { words, format }: Voice): string {
  const { lowValue, highValue, members, unit } = line;
  if (lowValue === null || highValue === null) return words.influence.together(String(members));
  const write = (value: number) =>
    isPercentUnit(unit) ? format.percent(value, 2) : format.number(value, 4);
  return words.influence.range(write(lowValue), write(highValue));
}

const sizeOf = (line: InfluenceLine, key: InfluenceKey): number =>
  Math.max(Math.abs(line.low?.[key].mean ?? 0), Math.abs(line.high?.[key].mean ?? 0));

function barsOf(lines: readonly InfluenceLine[], key: InfluenceKey, voice: Voice): InfluenceBar[] {
  return [...lines]
    .sort((a, b) => sizeOf(b, key) - sizeOf(a, key))
    .slice(0, mostBars)
    .filter((line) => sizeOf(line, key) > 0)
    .map((line) => ({
      name: nameOf(line, voice),
      range: rangeOf(line, voice),
      low: line.low?.[key] ?? null,
      high: line.high?.[key] ?? null,
    }));
}

const isShown = (line: InfluenceLine): boolean =>
  [line.low, line.high].some((end) =>
    end === null
      ? false
      : [end.cost, end.wait].some(
          ({ low, high }) => low !== null && high !== null && (low > 0 || high < 0),
        ),
  );

/** The end at which a number did most, with what it did there. */
function largestEnd({ low, high }: InfluenceLine, key: InfluenceKey): number {
  const [first, second] = [low?.[key].mean ?? 0, high?.[key].mean ?? 0];
  return Math.abs(first) > Math.abs(second) ? first : second;
}

/** The most that a line of the tornado did to cost and to wait, at either end. */
export function influencePoints(
  line: InfluenceLine,
  voice: Voice,
): { readonly cost: string; readonly wait: string } {
  return {
    cost: pointsOf(voice)(largestEnd(line, "cost")),
    wait: voice.format.waitChange(largestEnd(line, "wait")),
  };
}

/** Percentage points of the cost of today. */
export const pointsOf =
  ({ format }: Voice): Write =>
  (share, finer = 0) =>
    format.change(100 * share, 1 + finer);

/** The table of influence; null before it was ever measured. */
export function prepareInfluence(results: Results, voice: Voice): InfluenceView | null {
  const { influence } = results;
  if (influence === null || influence.lines.length === 0) return null;
  const { words, format } = voice;
  const { head } = words.influence;
  const { lines } = influence;
  const points = pointsOf(voice);
  return {
    cost: barsOf(lines, "cost", voice),
    wait: barsOf(lines, "wait", voice),
    shown: lines.filter(isShown).length,
    lines: lines.length,
    table: {
      columns: [
        text(words.tableHead.number),
        text(head.range),
        numeric(head.costLow),
        numeric(head.costHigh),
        numeric(head.waitLow),
        numeric(head.waitHigh),
        text(head.id),
      ],
      rows: lines.map((line) => [
        nameOf(line, voice),
        rangeOf(line, voice),
        withMargin(line.low?.cost, points, voice),
        withMargin(line.high?.cost, points, voice),
        withMargin(line.low?.wait, format.waitChange, voice),
        withMargin(line.high?.wait, format.waitChange, voice),
        line.id,
      ]),
    },
  };
}
