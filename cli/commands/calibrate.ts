/**
 * The command `calibrate`: remakes the calibration table, and refits when asked.
 *
 * The rule this file keeps: the table is of the numbers that are in the data at that moment; a
 * refit changes values in the data files and nothing around them.
 */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import {
  type Calibration,
  calibrationReplications,
  calibrationTable,
  distance,
  type FittedValues,
  fittedParameters,
  type KnownFigure,
  type Model,
  nextValues,
  openPool,
  type Runner,
  resolveScenario,
  runToday,
} from "#scenarios";
import { calibrationText } from "../calibration-text.ts";
import { wrongOption } from "../faults.ts";
import { replaceValue } from "../json-edit.ts";
import type { CommonOptions } from "../options.ts";
import { printJson, printLines } from "../outcome.ts";
import { writeWhole } from "../output-folder.ts";
import { showProgress } from "../progress.ts";
import {
  calibrationDocPath,
  calibrationTablePath,
  readKnownFigures,
  readLibrary,
  readRegion,
  regionFolder,
} from "../region-files.ts";
import { stopOnInterrupt } from "../stop.ts";
import { number, wordsOf } from "../words.ts";

const rounds = 6;
const closeEnough = 1.5;
const refitReplications = 4;

function today(): Model {
  const library = readLibrary();
  const scenario = library.get("today");
  if (scenario === undefined) throw new RangeError("The scenario today is not in the library.");
  return resolveScenario(scenario, readRegion(), library);
}

/** Writes fitted values into whichever data file holds them. */
function writeValues(values: FittedValues): void {
  const names = readdirSync(regionFolder).filter((name) => name.endsWith(".json"));
  for (const name of names) {
    const path = join(regionFolder, name);
    const before = readFileSync(path, "utf8");
    const top = Object.keys(JSON.parse(before) as object);
    const own = Object.entries(values).filter(([id]) => top.includes(id.split(".")[0] ?? ""));
    const after = own.reduce(
      (text, [id, value]) => replaceValue(text, [...id.split("."), "value"], value),
      before,
    );
    if (after !== before) writeWhole(path, after);
  }
}

async function run(runner: Runner, options: CommonOptions, replications: number) {
  const progress = showProgress(replications, options.lang);
  const stop = stopOnInterrupt(options.lang);
  try {
    return await runToday(
      today(),
      runner,
      { seed: options.seed, replications },
      {
        onProgress: progress.update,
        isStopped: stop.isStopped,
      },
    );
  } finally {
    progress.stop();
    stop.release();
  }
}

async function refit(runner: Runner, figures: readonly KnownFigure[], options: CommonOptions) {
  for (let round = 1; round <= rounds; round += 1) {
    const runs = await run(runner, options, refitReplications);
    if (runs.length < refitReplications) return;
    const off = distance(figures, runs);
    const told = wordsOf(options.lang).round(round, `${number(off, options.lang, 1)} %`);
    process.stderr.write(`${told}\n`);
    if (off < closeEnough) return;
    writeValues(nextValues(today(), figures, runs));
  }
}

function tell(table: Calibration, options: CommonOptions): void {
  if (options.json) {
    printJson(table);
    return;
  }
  const words = wordsOf(options.lang);
  const inside = table.rows.filter((row) => row.inside === true).length;
  printLines([
    ...calibrationText(table, options.lang),
    "",
    words.insideOf(inside, table.rows.length),
    words.writtenTo(relative(process.cwd(), calibrationDocPath)),
  ]);
}

/** Remakes the table of known and simulated figures. */
export async function calibrate(options: CommonOptions, isRefit: boolean): Promise<void> {
  if (options.replications < calibrationReplications) {
    const least = calibrationReplications;
    const expected = { nl: `${least} of meer`, en: `${least} or more` };
    throw wrongOption("--replications", String(options.replications), expected);
  }
  const figures = readKnownFigures() as readonly KnownFigure[];
  const runner = await openPool(Math.min(options.workers, options.replications));
  try {
    if (isRefit) await refit(runner, figures, options);
    const runs = await run(runner, options, options.replications);
    if (runs.length < options.replications) {
      process.stderr.write(`${wordsOf(options.lang).calibrationStopped}\n`);
      return;
    }
    const table = { ...calibrationTable(today(), figures, runs), fittedParameters };
    mkdirSync(dirname(calibrationDocPath), { recursive: true });
    writeWhole(calibrationTablePath, `${JSON.stringify(table, null, 1)}\n`);
    writeWhole(calibrationDocPath, `${calibrationText(table, "en", "markdown").join("\n")}\n`);
    tell(table, options);
  } finally {
    await runner.close();
  }
}
