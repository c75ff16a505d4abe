/**
 * What the model rests on: known figures beside simulated ones, and the register of numbers.
 *
 * The rule this file keeps: a figure the model was tuned to is never counted as a proof.
 */
import type { CalibrationRow, Dictionary, ParameterRecord, Results } from "#results";
import type { Voice, Write } from "../words/index.ts";
import { numeric, say, type TableView, text, withMargin } from "./view.ts";

export interface CalibrationLine {
  readonly id: string;
  readonly name: string;
  readonly role: CalibrationRow["role"];
  /** As a share of the known figure. */
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly inside: boolean | null;
}

export interface CalibrationView {
  readonly lines: readonly CalibrationLine[];
  readonly inside: number;
  readonly simulated: number;
  readonly insideFitted: number;
  readonly table: TableView;
}

function lineOf(row: CalibrationRow, voice: Voice): CalibrationLine {
  const share = (value: number | null | undefined) =>
    value === null || value === undefined || row.known === 0 ? null : value / row.known;
  return {
    id: row.id,
    name: say(row, voice.lang),
    role: row.role,
    bandLow: share(row.bandLow) ?? 1,
    bandHigh: share(row.bandHigh) ?? 1,
    mean: share(row.simulated?.mean),
    low: share(row.simulated?.low),
    high: share(row.simulated?.high),
    inside: row.inside,
  };
}

/** A figure of any unit, as exact as its source gives it. */
export function writerOfUnit(unit: string, voice: Voice): Write {
  const { format } = voice;
  if (unit === "euro") return format.euroShort;
  if (unit === "share") return (value, finer = 0) => format.percent(value, 1 + finer);
  const digits = (size: number) => (size < 10 ? 2 : size < 100 ? 1 : 0);
  return (value, finer = 0) => format.number(value, digits(Math.abs(value)) + finer);
}

export function prepareCalibration(results: Results, voice: Voice): CalibrationView | null {
  const { calibration } = results;
  if (calibration === null) return null;
  const { words } = voice;
  const head = words.tableHead;
  const simulated = calibration.rows.filter((row) => row.simulated !== null);
  const inside = simulated.filter((row) => row.inside === true);
  return {
    lines: calibration.rows.map((row) => lineOf(row, voice)),
    inside: inside.length,
    simulated: simulated.length,
    insideFitted: inside.filter((row) => row.role === "fitted").length,
    table: {
      columns: [
        text(head.figure),
        numeric(head.known),
        numeric(head.band),
        numeric(head.simulated),
        text(head.inside),
        text(head.role),
        text(head.source),
        text(head.note),
      ],
      rows: calibration.rows.map((row) => {
        const write = writerOfUnit(row.unit, voice);
        const verdict =
          row.inside === null
            ? words.inside.unknown
            : row.inside
              ? words.inside.yes
              : words.inside.no;
        return [
          say(row, voice.lang),
          write(row.known),
          `${write(row.bandLow)} ${words.to} ${write(row.bandHigh)}`,
          withMargin(row.simulated, write, voice),
          verdict,
          words.role[row.role],
          row.source,
          row.note,
        ];
      }),
    },
  };
}

export interface RegisterGroup {
  readonly kind: ParameterRecord["kind"] | "not-agreed";
  readonly heading: string;
  readonly table: TableView;
  readonly count: number;
}

const kinds: readonly ParameterRecord["kind"][] = ["assumption", "derived", "public", "source"];

/** A register number is printed as it was put in, not rounded; a year is a name: 2028, not 2.028. */
function written(value: ParameterRecord["value"], unit: string, voice: Voice): string {
  if (typeof value === "boolean") return value ? voice.words.yesNo.yes : voice.words.yesNo.no;
  if (typeof value === "string") return value;
  return unit === "year" ? String(value) : voice.format.number(value, 4);
}

function rangeOf({ low, high, unit }: ParameterRecord, voice: Voice): string {
  if (low === null || high === null) return "–";
  return `${written(low, unit, voice)} ${voice.words.to} ${written(high, unit, voice)}`;
}

/** The words of a unit or an owner; the code itself where the dictionary does not have it. */
function wordOf({ items }: Dictionary, id: string, { lang }: Voice): string {
  const found = items.find((item) => item.id === id);
  return found === undefined ? id : say(found, lang);
}

function registerTable(
  { dictionaries }: Results,
  records: readonly ParameterRecord[],
  voice: Voice,
): TableView {
  const { words, lang } = voice;
  const head = words.tableHead;
  return {
    columns: [
      text(head.number),
      numeric(words.value),
      text(head.unit),
      numeric(head.range),
      text(head.why),
      text(head.source),
      text(head.owner),
    ],
    rows: records.map((record) => [
      `${say(record, lang)}${record.fitted ? ` (${words.role.fitted})` : ""}`,
      written(record.value, record.unit, voice),
      wordOf(dictionaries.units, record.unit, voice),
      rangeOf(record, voice),
      record.why,
      record.source,
      wordOf(dictionaries.owners, record.owner, voice),
    ]),
  };
}

/** The numbers by what they rest on, then the lines that nobody has filled. */
export function prepareRegister(results: Results, voice: Voice): RegisterGroup[] {
  const { words } = voice;
  const numbers = results.register.filter(({ notAgreed }) => !notAgreed);
  const groups: readonly (readonly [RegisterGroup["kind"], readonly ParameterRecord[]])[] = [
    ...kinds.map((kind) => [kind, numbers.filter((record) => record.kind === kind)] as const),
    ["not-agreed", results.register.filter(({ notAgreed }) => notAgreed)],
  ];
  return groups
    .filter(([, records]) => records.length > 0)
    .map(([kind, records]) => ({
      kind,
      heading: kind === "not-agreed" ? words.notAgreed : words.kind[kind],
      count: records.length,
      table: registerTable(results, records, voice),
    }));
}
