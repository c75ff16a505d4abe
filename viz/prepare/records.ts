/**
 * What the model is held against: known figures beside simulated ones.
 *
 * The rule this file keeps: a figure the model was tuned to is never counted as a proof.
 */
import type { CalibrationRow, Results } from "#results";
import type { Voice, Write } from "../words/index.ts";
import { wordOf } from "./register.ts";
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
          wordOf(results.dictionaries.grounds, row.note, voice),
        ];
      }),
    },
  };
}
