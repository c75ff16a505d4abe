/**
 * The command `walls` on an event log of real care.
 *
 * The rule this file keeps: the log is read, judged and forgotten; nothing about a single youth is
 * printed or kept.
 */
import { basename } from "node:path";
import {
  checkLogMapping,
  isLogMapping,
  type LeftOutLines,
  type LogMapping,
  type LogWall,
  type LogWalls,
  logMapping,
  parseJson,
  readLog,
  shippedMappings,
  wallsOfLog,
} from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import { voiceOf } from "#viz";
import { faultIn, InputFault, wrongOption } from "../faults.ts";
import { type CommonOptions, type RawOptions, textOption } from "../options.ts";
import { readText } from "../reading/read-file.ts";
import { readRegion } from "../reading/region-files.ts";
import { harmless } from "../telling/harmless.ts";
import { logNotes, wholePercent } from "../telling/log-notes.ts";
import { logProgress } from "../telling/log-progress.ts";
import { printJson, printLines } from "../telling/print.ts";
import { table } from "../telling/table.ts";
import { extraText, logWordsOf } from "../words/log-words.ts";
import { type Language, number, percentage, wordsOf } from "../words/words.ts";

const usualMapping = "klantreis";
/** From so many on a number tells nothing about one youth; an assumption, `--small-cells` says other. */
const usualSmallCell = 10;

/** A log is known by its name: anything else is a scenario or results. */
export function isLog(path: string): boolean {
  return /\.csv$/i.test(path);
}

/** The mapping that is named, or stands in a file. @throws InputFault */
function mappingOf(name: string): LogMapping {
  const shipped = shippedMappings.get(name);
  if (shipped !== undefined) return shipped;
  const names = [...shippedMappings.keys()];
  if (!/[./\\]/.test(name)) {
    const listed = names.join(", ");
    const expected = { nl: `${listed}, of een bestand`, en: `${listed}, or a file` };
    throw wrongOption("--columns", show(name), expected, didYouMean(name, names));
  }
  const { value, issues } = parseJson(readText(name, names));
  if (issues.length > 0) throw faultIn(name, issues);
  const faults = isLogMapping(value) ? checkLogMapping(value) : [notAMapping];
  if (faults.length > 0) throw faultIn(name, faults);
  const mapping = logMapping(value);
  if (mapping.lastDay !== null && mapping.lastDay > today()) {
    throw faultIn(name, [{ ...notYet, found: mapping.lastDay }]);
  }
  return mapping;
}

/** The day it is here, as `2026-12-31`: nothing in a log can be after it. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const notYet = {
  path: "/lastDay",
  expected: { nl: "een dag die al geweest is", en: "a day that has been" },
  hint: null,
};

const notAMapping = {
  path: "/format",
  found: "-",
  expected: { nl: '"klantreis-log"', en: '"klantreis-log"' },
  hint: null,
};

function smallCellOf(raw: RawOptions): number {
  const text = textOption(raw, "smallCells");
  if (text === null) return usualSmallCell;
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1) return Number(text);
  const expected = {
    nl: "een geheel getal van 1 tot en met 9999",
    en: "a whole number from 1 to 9999",
  };
  throw wrongOption("--small-cells", show(text), expected);
}

/** Judges the borders in a log. @throws InputFault with every fault of the log and its columns */
export function showLogWalls(path: string, options: CommonOptions, raw: RawOptions): void {
  const smallCell = smallCellOf(raw);
  const mapping = mappingOf(textOption(raw, "columns") ?? usualMapping);
  const { lang } = options;
  const words = logWordsOf(lang);
  const progress = logProgress();
  const { log, issues } = readLog(readText(path, []), mapping, today(), (rows) =>
    progress.tell(() => words.reading(number(rows, lang))),
  );
  progress.stop();
  if (log === null) throw new InputFault(issues.map((issue) => ({ ...issue, file: path })));
  const walls = wallsOfLog(log, mapping, readRegion(), smallCell, {
    leftOut: (lines) => tellLeftOut(lines, basename(path), lang),
    border: (done, of) => progress.tell(() => words.judging(number(done, lang), number(of, lang))),
  });
  progress.stop();
  if (options.json) printJson(walls);
  else printLines(logLines(walls, basename(path), lang));
}

/** Lines to mend, for who holds the log: not in what is printed, since they tell of single youths. */
function tellLeftOut(lines: LeftOutLines, file: string, lang: Language): void {
  const words = logWordsOf(lang);
  const reasons = Object.keys(lines) as (keyof LeftOutLines)[];
  const told = reasons
    .filter((reason) => lines[reason].length > 0)
    .map((reason) => {
      const [at, more] = [lines[reason].slice(0, 3).join(", "), lines[reason].length > 3];
      return `${words.lineOf(harmless(file), at, more)}: ${words.mend[reason]}`;
    });
  if (told.length > 0) process.stderr.write(`${told.join("\n")}\n`);
}

function logLines(walls: LogWalls, file: string, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const count = countOf(walls, lang);
  return [
    words.covers(harmless(file), walls.firstDay, walls.lastDay),
    walls.events === null
      ? words.sizeHidden
      : words.size(number(walls.events, lang), count(walls.youths)),
    "",
    ...verdictLines(walls, lang),
    "",
    ...borderLines(walls, lang),
    ...logNotes(walls, lang),
    "",
    words.direct,
    ...walls.direct.map(({ segment, attempts }) => `  ${words.directIn(segment, count(attempts))}`),
    ...leftOutLines(walls, lang),
    words.limit(number(walls.marginDays, lang), number(100 * walls.marginRefused, lang)),
    ...(walls.smallCell > 1 ? [words.small(number(walls.smallCell, lang))] : []),
  ];
}

/** The borders that somebody crossed or tried to; the others in a sentence. */
function borderLines(walls: LogWalls, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const tried = walls.walls.filter(({ attempts }) => attempts !== 0);
  const rows = tried.map((wall) => row(wall, walls, lang));
  const idle = walls.walls.length - tried.length;
  return [
    ...(rows.length === 0
      ? []
      : [
          words.origin(voiceOf(lang).words.origin.measured),
          "",
          ...table(words.head, rows, [2, 3, 4, 5, 6, 7, 8]),
        ]),
    ...(idle === 0 ? [] : [words.idle(idle)]),
  ];
}

function verdictLines({ walls, falseDiscoveryRate }: LogWalls, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const found = walls.filter(({ verdict }) => verdict === "wall");
  const of = (...verdicts: readonly LogWall["verdict"][]): number =>
    walls.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const where = found.map((wall) => foundAt(wall, lang)).join("; ");
  const notShown = of("no-wall-shown");
  const unknown = of("not-enough-evidence", "too-few-to-show");
  const depends = of("depends-on-old-care");
  return [
    found.length === 0 ? words.noneFound : words.found(found.length, where),
    ...(found.length === 0
      ? []
      : [words.certainty(percentage(falseDiscoveryRate, lang)), words.composite]),
    ...(depends === 0 ? [] : [words.depends(depends)]),
    ...(notShown === 0 ? [] : [words.notShown(notShown)]),
    ...(unknown === 0 ? [] : [words.unknown(unknown)]),
  ];
}

/** A wall with what makes it one. */
function foundAt(wall: LogWall, lang: Language): string {
  const words = logWordsOf(lang);
  const { from, to, decidedBy, withdrawn, withdrawnDirect, startedDays, startedDaysDirect } = wall;
  const share = (value: number | null) => (value === null ? "?" : wholePercent(value, lang));
  const days = (value: number | null) => (value === null ? "?" : number(value, lang));
  const ended = words.ended(
    [share(withdrawn), share(withdrawnDirect)],
    [days(startedDays), days(startedDaysDirect)],
  );
  const reasons = decidedBy.map((reason) => words.because[reason](extraText(wall, lang)));
  const where = `${words.between(from, to)}, ${reasons.join(words.and)}`;
  return decidedBy.every((reason) => reason === "refusals") ? where : `${where} (${ended})`;
}

function row(wall: LogWall, { smallCell }: LogWalls, lang: Language): readonly string[] {
  const hidden = wall.verdict === "too-few-to-show";
  const few = `<${number(smallCell, lang)}`;
  const amount = (value: number | null, digits = 0) =>
    value === null ? "–" : number(value, lang, digits);
  const count = (value: number | null) =>
    value === null ? (hidden ? "–" : few) : number(value, lang);
  return [
    wall.from,
    wall.to,
    wall.attempts === null ? few : number(wall.attempts, lang),
    amount(wall.days),
    extraText(wall, lang),
    amount(wall.excessInside),
    count(wall.refused),
    count(wall.lost),
    amount(wall.pAdjusted, 3),
    verdictOf(wall, lang),
  ];
}

/** The words of every other wall, and for what may not be shown our own. */
function verdictOf({ verdict }: LogWall, lang: Language): string {
  if (verdict === "too-few-to-show") return logWordsOf(lang).tooFew;
  if (verdict === "depends-on-old-care") return logWordsOf(lang).dependsOnOldCare;
  return wordsOf(lang).wallVerdict[verdict];
}

function countOf({ smallCell }: LogWalls, lang: Language): (count: number | null) => string {
  return (count) => (count === null ? `<${number(smallCell, lang)}` : number(count, lang));
}

function leftOutLines(walls: LogWalls, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const count = countOf(walls, lang);
  const reasons = Object.keys(walls.leftOut) as (keyof LogWalls["leftOut"])[];
  const told = reasons
    .filter((reason) => walls.leftOut[reason] !== 0)
    .map((reason) => `  ${words.leftOutOf[reason]}: ${count(walls.leftOut[reason])}`);
  return [
    ...(told.length === 0 ? [] : [words.leftOut, ...told]),
    ...(walls.withoutRequest === 0
      ? []
      : [`${words.withoutRequest} ${count(walls.withoutRequest)}`]),
  ];
}
