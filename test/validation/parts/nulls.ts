/**
 * Worlds without walls in which something else is the matter: none may be called a wall.
 *
 * The rule this file keeps: an alarm anywhere among the twenty borders is a false alarm of the whole
 * world, since that is what a reader of a report meets.
 */
import type { Check, Part, Table } from "../part.ts";
import { rateOf } from "../rates.ts";
import { percent } from "../words.ts";
import { KINDS, type NullRow, runNulls, WORLDS } from "./null-rows.ts";
import { falseAlarms, type WallRow } from "./wall-worlds.ts";

type Way = keyof WallRow;

const WAYS: readonly (readonly [Way, string])[] = [
  ["shipped", "20 replications, margin 14 days and 5 points"],
  ["bare", "20 replications, margin 0"],
  ["singleShipped", "one data set, margin 14 days and 5 points"],
  ["singleBare", "one data set, margin 0"],
];

function alarmCheck(
  rows: readonly NullRow[],
  at: number,
  [way, words]: readonly [Way, string],
): Check {
  const worlds = rows.filter(({ kind }) => kind === at);
  const alarmed = worlds.filter((row) => falseAlarms(row[way]).length > 0).length;
  return {
    what: `Worlds of ${KINDS[at]!.name} with any wall found, ${words}`,
    ...rateOf(alarmed, worlds.length, `${worlds.length} worlds of 20 borders`),
    unit: "share",
    target: { rule: "interval-not-above", bound: 0.05 },
  };
}

/** Single tests before correction: how many of them have p below 5%. */
function rawTable(rows: readonly NullRow[]): Table {
  return {
    title: "Single borders with p below 5%, before correction (both tests joined, so at most 5%)",
    head: ["world", ...WAYS.map(([, words]) => words)],
    rows: KINDS.map(({ name }, at) => [
      name,
      ...WAYS.map(([way]) => {
        const tests = rows
          .filter(({ kind }) => kind === at)
          .flatMap((row) => row[way].filter(({ p }) => p !== null));
        const small = tests.filter(({ p }) => (p ?? 1) < 0.05).length;
        return tests.length === 0
          ? "none tested"
          : `${percent(small / tests.length)} of ${tests.length}`;
      }),
    ]),
  };
}

export const nulls: Part<NullRow> = {
  name: "nulls",
  experiments: WORLDS * KINDS.length,
  program: {
    entries: ["test/validation/parts/null-rows.ts"],
    data: [],
  },
  run: runNulls,
  summarise: (rows) => ({
    title: "Worlds without a wall",
    method: [
      "The same network as for planted walls, on the shipped kernel, without any wall:",
      KINDS.map(({ name, what }) => `- **${name}**: ${what}.`).join("\n"),
      `${WORLDS} worlds of each; a false alarm is a wall at any of the twenty borders of a world.`,
    ],
    checks: KINDS.flatMap((_, at) => WAYS.map((way) => alarmCheck(rows, at, way))),
    tables: [rawTable(rows)],
    figures: [],
  }),
};
