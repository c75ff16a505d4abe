/**
 * A month in which everybody fares worse, and in which most moves come: no wall, whatever the mean says.
 *
 * The rule this file keeps: an alarm anywhere among the twenty borders is a false alarm of the whole
 * data set.
 */
import type { Check, Part } from "../part.ts";
import { rateOf, shareOver } from "../rates.ts";
import { KINDS, QUIET_KINDS, type RushRow, runRush, WORLDS } from "./rush-rows.ts";
import { falseAlarms, foundShare, PLANTED } from "./wall-worlds.ts";

type Way = "singleShipped" | "singleBare";

const WAYS: readonly (readonly [Way, string])[] = [
  ["singleShipped", "margin 14 days and 5 points"],
  ["singleBare", "margin 0"],
];

function alarmCheck(rows: readonly RushRow[], kind: number, [way, words]: (typeof WAYS)[number]) {
  const sets = rows.filter((row) => row.kind === kind);
  const alarmed = sets.filter((row) => falseAlarms(row[way]).length > 0).length;
  const check: Check = {
    what: `Data sets with a ${KINDS[kind]!.name} in which any wall is found, ${words}`,
    ...rateOf(alarmed, sets.length, `${sets.length} data sets of 20 borders`),
    unit: "share",
    target: { rule: "interval-not-above", bound: 0.05 },
  };
  return check;
}

function powerCheck(rows: readonly RushRow[], kind: number, [way, words]: (typeof WAYS)[number]) {
  const sets = rows.filter((row) => row.kind === kind);
  const check: Check = {
    what: `Walls found: ${KINDS[kind]!.name}, ${words}`,
    ...shareOver(
      sets.map((row) => foundShare(row[way], PLANTED)),
      `${sets.length} data sets, ${PLANTED.length} walls each`,
    ),
    unit: "share",
    target: { rule: "none" },
  };
  return check;
}

export const rush: Part<RushRow> = {
  name: "rush",
  experiments: WORLDS * KINDS.length,
  program: {
    entries: ["test/validation/parts/rush-rows.ts"],
    data: [],
  },
  run: runRush,
  summarise: (rows) => ({
    title: "A rush in one month",
    method: [
      "Four years of a log, drawn without any queue: 300 direct entries a segment at any time, 40 moves a border of which 60% ask in one month of each year. Waits are exponential, 20 days on average. One data set alone:",
      KINDS.map(({ name, what }) => `- **${name}**: ${what}.`).join("\n"),
      "Moves of one month are held against direct entries of that very month (some six of them), dealt again within it. Over replications of a run the periods are half-years: a rush within those would count as a wall there, and in the model moves have none.",
    ],
    checks: KINDS.flatMap((_, kind) =>
      WAYS.map((way) =>
        kind < QUIET_KINDS ? alarmCheck(rows, kind, way) : powerCheck(rows, kind, way),
      ),
    ),
    tables: [],
    figures: [],
  }),
};
