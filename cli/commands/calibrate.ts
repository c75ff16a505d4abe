/**
 * The command `calibrate`: remakes the calibration table, and refits when asked.
 *
 * The rule this file keeps: the table is of the numbers that are in the data at that moment; a
 * refit changes values in the data files, or in the scenario that has its own, and nothing around them.
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
  type ScenarioFile,
} from "#scenarios";
import { wrongOption } from "../faults.ts";
import type { CommonOptions } from "../options.ts";
import { replaceValue } from "../reading/json-edit.ts";
import {
  calibrationDocPath,
  calibrationTablePath,
  libraryFolder,
  readKnownFigures,
  readLibrary,
  readRegion,
  regionFolder,
} from "../reading/region-files.ts";
import { stopOnInterrupt } from "../stop.ts";
import { calibrationPage, calibrationText } from "../telling/calibration-text.ts";
import { printJson, printLines } from "../telling/print.ts";
import { showProgress } from "../telling/progress.ts";
import { number, wordsOf } from "../words/words.ts";
import { writeWhole } from "../writing/output-folder.ts";

const rounds = 6;
const closeEnough = 1.5;
const refitReplications = 4;

/** The region as it is; a scenario that says so has fitted values of its own. */
const TODAY = "today";

/** The model of a scenario that ships, as it stands in its file now. @throws InputFault */
function modelOf(name: string): Model {
  const library = readLibrary();
  const scenario = library.get(name);
  if (scenario !== undefined) return resolveScenario(scenario, readRegion(), library);
  const expected = { nl: "een meegeleverd scenario", en: "a scenario that ships" };
  throw wrongOption(name, name, expected);
}

/** A refit changes numbers that stand in the file; it adds none. @throws InputFault */
function refuseUnstated(name: string): void {
  if (name === TODAY) return;
  const change = readLibrary().get(name)?.change;
  const isStated = (id: string): boolean =>
    id
      .split(".")
      .reduce(
        (part: unknown, key) => (part as ScenarioFile["change"] | undefined)?.[key],
        change,
      ) !== undefined;
  const missing = fittedParameters.filter((id) => !isStated(id));
  if (missing.length === 0) return;
  const expected = {
    nl: `een scenario dat zelf noemt: ${missing.join(", ")}`,
    en: `a scenario that itself states: ${missing.join(", ")}`,
  };
  throw wrongOption("--refit", name, expected);
}

/** Writes fitted values where they stand: in the region, or in the scenario that has its own. */
function writeValues(name: string, values: FittedValues): void {
  if (name === TODAY) writeRegion(values);
  else {
    const path = join(libraryFolder, `${name}.scenario.json`);
    writeWhole(path, replaced(readFileSync(path, "utf8"), values, ["change"], []));
  }
}

function replaced(
  text: string,
  values: FittedValues,
  before: readonly string[],
  after: readonly string[],
): string {
  return Object.entries(values).reduce(
    (made, [id, value]) => replaceValue(made, [...before, ...id.split("."), ...after], value),
    text,
  );
}

/** Into whichever data file holds them. */
function writeRegion(values: FittedValues): void {
  const names = readdirSync(regionFolder).filter((name) => name.endsWith(".json"));
  for (const name of names) {
    const path = join(regionFolder, name);
    const before = readFileSync(path, "utf8");
    const top = Object.keys(JSON.parse(before) as object);
    const own = Object.entries(values).filter(([id]) => top.includes(id.split(".")[0] ?? ""));
    const after = replaced(before, Object.fromEntries(own), [], ["value"]);
    if (after !== before) writeWhole(path, after);
  }
}

async function run(name: string, runner: Runner, options: CommonOptions, replications: number) {
  const progress = showProgress(replications, options.lang);
  const stop = stopOnInterrupt(options.lang);
  try {
    return await runToday(
      modelOf(name),
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

async function refit(
  name: string,
  runner: Runner,
  figures: readonly KnownFigure[],
  options: CommonOptions,
) {
  for (let round = 1; round <= rounds; round += 1) {
    const runs = await run(name, runner, options, refitReplications);
    if (runs.length < refitReplications) return;
    const off = distance(figures, runs);
    const told = wordsOf(options.lang).round(round, `${number(off, options.lang, 1)} %`);
    process.stderr.write(`${told}\n`);
    if (off < closeEnough) return;
    writeValues(name, nextValues(modelOf(name), figures, runs));
  }
}

function tell(name: string, table: Calibration, options: CommonOptions): void {
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
    words.writtenTo(relative(process.cwd(), calibrationDocPath(name))),
  ]);
}

/** The page, and for the region itself the table that every report shows. */
function keep(name: string, table: Calibration): void {
  const path = calibrationDocPath(name);
  mkdirSync(dirname(path), { recursive: true });
  if (name === TODAY) writeWhole(calibrationTablePath, `${JSON.stringify(table, null, 1)}\n`);
  writeWhole(path, `${calibrationPage(name, table).join("\n")}\n`);
}

/** Remakes the table of known and simulated figures. */
export async function calibrate(
  name: string,
  options: CommonOptions,
  isRefit: boolean,
): Promise<void> {
  if (options.replications < calibrationReplications) {
    const least = calibrationReplications;
    const expected = { nl: `${least} of meer`, en: `${least} or more` };
    throw wrongOption("--replications", String(options.replications), expected);
  }
  const figures = readKnownFigures() as readonly KnownFigure[];
  modelOf(name);
  if (isRefit) refuseUnstated(name);
  const runner = await openPool(Math.min(options.workers, options.replications));
  try {
    if (isRefit) await refit(name, runner, figures, options);
    const runs = await run(name, runner, options, options.replications);
    if (runs.length < options.replications) {
      process.stderr.write(`${wordsOf(options.lang).calibrationStopped}\n`);
      return;
    }
    const table = { ...calibrationTable(modelOf(name), figures, runs), fittedParameters };
    keep(name, table);
    tell(name, table, options);
  } finally {
    await runner.close();
  }
}
