/**
 * What `klantreis network` is asked to do, from its file and its options.
 *
 * The rule this file keeps: everything is judged before anything is run or written.
 */
import {
  likelyMeasure,
  type Measure,
  measureOf,
  type NetworkJob,
  networkFileOf,
  type Overload,
  overloads,
  type PrecisionAim,
  usualMeasures,
} from "#scenarios";
import { show } from "#scenarios/light";
import { InputFault, nothingFound, type PlacedIssue, wrongOption } from "../faults.ts";
import { realPlace } from "../file-faults.ts";
import { type CommonOptions, type RawOptions, textOption } from "../options.ts";
import { readNetwork } from "../reading/input-files.ts";

export interface NetworkPlan {
  readonly path: string;
  readonly job: NetworkJob;
  readonly overloads: readonly Overload[];
  /** Null for a number of replications that is given. */
  readonly precision: PrecisionAim | null;
  /** Null for standard output. */
  readonly trace: { readonly file: string | null } | null;
  /** Where the log of visits goes, if anywhere. */
  readonly visits: string | null;
}

type NetworkFile = NetworkJob["file"];

const usualReplications = 30;
/** With a precision: when to give up. */
const mostReplications = 10_000;
const usualSeed = "1";

const wanted = {
  start: {
    nl: 'een tijd boven 0, of "steady"',
    en: 'a time above 0, or "steady"',
  },
  precision: {
    nl: "een deel tussen 0 en 1, of een percentage, zoals 0.05 of 5%",
    en: "a share between 0 and 1, or a percentage, such as 0.05 or 5%",
  },
  measure: {
    nl: "een cijfer uit de uitvoer, zoals stations.NAAM.wait of classes.NAAM.timeInSystem",
    en: "a figure of the output, such as stations.NAME.wait or classes.NAME.timeInSystem",
  },
  alone: {
    nl: "--precision erbij: zonder dat wordt er niets mee gedaan",
    en: "--precision with it: without that nothing is done with it",
  },
  visits: {
    nl: "een ander bestand dan het netwerk en de trace",
    en: "another file than the network and the trace",
  },
};

const decimal = /^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** What `--start` adds to the file. */
function startOf(raw: RawOptions): Readonly<Record<string, unknown>> {
  const text = textOption(raw, "start");
  if (text === null) return {};
  if (text === "steady") return { start: text };
  if (!decimal.test(text) || !(Number(text) > 0)) {
    throw wrongOption("--start", show(text), wanted.start);
  }
  return { start: Number(text) };
}

/** The precision that is asked for, as a share; null without one. */
function shareOf(raw: RawOptions): number | null {
  const text = textOption(raw, "precision");
  if (text === null) return null;
  const isPercentage = text.endsWith("%");
  const digits = isPercentage ? text.slice(0, -1).trimEnd() : text;
  const share = decimal.test(digits) ? Number(digits) / (isPercentage ? 100 : 1) : Number.NaN;
  if (!(share > 0 && share < 1)) throw wrongOption("--precision", show(text), wanted.precision);
  return share;
}

function measuresOf(file: NetworkFile, names: readonly string[]): readonly Measure[] {
  const issues: PlacedIssue[] = [];
  const found = names.flatMap((name) => {
    const measure = measureOf(file, name);
    if (measure !== null) return [measure];
    const hint = likelyMeasure(file, name);
    issues.push({ file: "--measure", path: "", found: show(name), expected: wanted.measure, hint });
    return [];
  });
  if (issues.length > 0) throw new InputFault(issues);
  return found;
}

/** The names given with `--measure`. */
function namesOf(raw: RawOptions): readonly string[] {
  const names = raw["measure"];
  return typeof names === "object" ? names : [];
}

function aimOf(file: NetworkFile, share: number | null, raw: RawOptions): PrecisionAim | null {
  const names = namesOf(raw);
  if (share === null) return null;
  if (names.length === 0) return { share, measures: usualMeasures(file), skipsUnseen: true };
  return { share, measures: measuresOf(file, [...new Set(names)]), skipsUnseen: false };
}

/** Where the log of visits goes: nowhere else than is meant. */
function visitsOf(raw: RawOptions, taken: readonly string[]): string | null {
  const path = textOption(raw, "visits");
  if (path === null) return null;
  const isTaken = taken.some((other) => realPlace(other) === realPlace(path));
  if (path === "" || isTaken) throw wrongOption("--visits", show(path), wanted.visits);
  return path;
}

/** Reads the file and the options. @throws InputFault with what is wrong with them */
export function networkPlan(path: string, options: CommonOptions, raw: RawOptions): NetworkPlan {
  const share = shareOf(raw);
  if (share === null && namesOf(raw).length > 0) {
    throw wrongOption("--measure", nothingFound, wanted.alone);
  }
  const start = startOf(raw);
  const value = readNetwork(path, start);
  const file = networkFileOf(value);
  const traceFile = options.json ? `${path}.trace.csv` : null;
  const trace = raw["trace"] === true ? { file: traceFile } : null;
  const usual = share === null ? usualReplications : mostReplications;
  return {
    path,
    job: {
      file,
      seed: raw["seed"] === undefined ? usualSeed : options.seed,
      replications: raw["replications"] === undefined ? usual : options.replications,
    },
    overloads: overloads(value),
    precision: aimOf(file, share, raw),
    trace,
    visits: visitsOf(raw, [path, ...(trace?.file == null ? [] : [trace.file])]),
  };
}
