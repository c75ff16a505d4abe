/**
 * The command `sensitivity`: remakes the table of what moves the conclusions most.
 *
 * The rule this file keeps: the table is kept beside the library with the fingerprint of its models,
 * so that a report can tell whether it is of the data of today.
 */
import { relative } from "node:path";
import { type Influence, influenceSteps, measureInfluence, openPool } from "#scenarios";
import type { CommonOptions } from "../options.ts";
import { influenceTablePath, readLibrary, readRegion } from "../reading/region-files.ts";
import { stopOnInterrupt } from "../stop.ts";
import { printJson, printLines } from "../telling/print.ts";
import { showProgress } from "../telling/progress.ts";
import { table } from "../telling/table.ts";
import { number, wordsOf } from "../words/words.ts";
import { writeWhole } from "../writing/output-folder.ts";

/** A twentieth of the region to 2030, in the first and the last design of the ladder. */
const fixed = {
  today: "today",
  design: "behaviour",
  regionShare: 0.05,
  lastYear: 2030,
  screenReplications: 2,
  most: 16,
} as const;

function tell(found: Influence, options: CommonOptions): void {
  if (options.json) {
    printJson(found);
    return;
  }
  const { lang } = options;
  const words = wordsOf(lang);
  const points = (value: number | undefined) =>
    value === undefined ? "–" : number(100 * value, lang, 2);
  const days = (value: number | undefined) => (value === undefined ? "–" : number(value, lang, 1));
  const rows = found.lines.map(({ id, low, high }) => [
    id,
    points(low?.cost.mean),
    points(high?.cost.mean),
    days(low?.wait.mean),
    days(high?.wait.mean),
  ]);
  printLines([
    ...table(words.influenceHead, rows, [1, 2, 3, 4]),
    "",
    words.influenceOf(found.screened, found.silent, found.refused.length),
    words.writtenTo(relative(process.cwd(), influenceTablePath)),
  ]);
}

/** Looks at every number with a range, measures the largest, and keeps the table. */
export async function sensitivity(options: CommonOptions): Promise<void> {
  const { seed, lang, workers } = options;
  const base = readRegion();
  const wanted = { ...fixed, seed, replications: options.replications };
  const progress = showProgress(influenceSteps(base, wanted), lang);
  const stop = stopOnInterrupt(lang);
  const runner = await openPool(workers);
  try {
    const found = await measureInfluence(base, readLibrary(), runner, wanted, {
      onProgress: progress.update,
      isStopped: stop.isStopped,
    });
    progress.stop();
    if (found === null) {
      process.stderr.write(`${wordsOf(lang).influenceStopped}\n`);
      return;
    }
    writeWhole(influenceTablePath, `${JSON.stringify(found, null, 1)}\n`);
    tell(found, options);
  } finally {
    progress.stop();
    stop.release();
    await runner.close();
  }
}
