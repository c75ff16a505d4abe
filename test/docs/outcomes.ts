/**
 * Runs the network of a page, and says where what it gives is not what the page says.
 *
 * The one rule: a page is held to its word. A trace or a log is compared line for line; a figure with
 * `=` has no chance in it and is equal to 1e-9; a figure with `~` lies within an interval of 99.9 %
 * that is at most 5 % of it to either side.
 */
import {
  compileNetwork,
  meanEstimate,
  type NetworkFile,
  runNetwork,
  VisitLog,
  visitHeader,
  visitLines,
} from "#engine";
import {
  checkNetwork,
  networkFileOf,
  networkOutcome,
  runHere,
  type SettledJob,
  settled,
  traceHere,
} from "#scenarios";
import { CONFIDENCE, covers } from "../support/confidence.ts";
import type { Example, Expectation } from "./behaviour-page.ts";

/** Figures without chance are the same in every replication, so two show it. */
const TWICE = 2;
/** Widest half of an interval, as a share of the figure: a larger error would not be seen. */
const WIDEST = 0.05;
const TOLERANCE = 1e-9;
const clock = (): number => 0;

/** Everything in which an example does not do what stands after it. @param seed name of the page */
export function outcomeFaults(example: Example, seed: string): readonly string[] {
  const file = readNetwork(example);
  if ("faults" in file) return file.faults;
  return example.expectations.flatMap((expectation) =>
    faultsOf(file.file, expectation, seed).map((fault) => `line ${expectation.at}: ${fault}`),
  );
}

function readNetwork({ json, at }: Example) {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (fault) {
    return { faults: [`line ${at}: ${(fault as Error).message}`] };
  }
  const issues = checkNetwork(value);
  if (issues.length === 0) return { file: networkFileOf(value) };
  return {
    faults: issues.map(
      ({ path, found, expected }) => `line ${at}: ${path}: ${found}, expected ${expected.en}`,
    ),
  };
}

function faultsOf(file: NetworkFile, expectation: Expectation, seed: string): readonly string[] {
  const { kind, lines, replications } = expectation;
  if (kind === "trace") return differences(lines, traceOf(file, seed));
  if (kind === "visits") return differences(lines, visitsOf(file, seed));
  const read = figuresOf(settled({ file, seed, replications: replications ?? TWICE }));
  return lines.flatMap((line) => figureFaults(line, read, replications));
}

function traceOf(file: NetworkFile, seed: string): readonly string[] {
  const lines: string[] = [];
  traceHere({ file, seed, replications: 1 }, clock, (line) => lines.push(line));
  return lines;
}

function visitsOf(file: NetworkFile, seed: string): readonly string[] {
  const visits = new VisitLog();
  runNetwork(compileNetwork(file), { seed, replication: 0, visits });
  const names = {
    classes: file.classes.map(({ id }) => id),
    stations: file.stations.map(({ id }) => id),
  };
  return [visitHeader, ...visitLines(visits, names, 0)];
}

/** The first line that differs; the rest follows from it more often than not. */
function differences(expected: readonly string[], seen: readonly string[]): readonly string[] {
  const length = Math.max(expected.length, seen.length);
  for (let at = 0; at < length; at++) {
    if (expected[at] === seen[at]) continue;
    return [`row ${at} is "${seen[at] ?? "(none)"}", not "${expected[at] ?? "(none)"}"`];
  }
  return [];
}

/** The values of a figure, one a replication. */
type Read = (path: string) => readonly unknown[];

function figuresOf(job: SettledJob): Read {
  const outcomes = runHere(job, clock).map((run) => networkOutcome(job, [run]));
  return (path) => outcomes.map((outcome) => valueAt(outcome, path));
}

/** Follows names with dots between them; a figure with an interval stands for its mean, a column is a list. */
function valueAt(whole: unknown, path: string): unknown {
  const value = path.split(".").reduce(memberOf, whole);
  return value instanceof Float64Array ? [...value] : (memberOf(value, "mean") ?? value);
}

function memberOf(value: unknown, name: string): unknown {
  if (value === null || typeof value !== "object" || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function figureFaults(line: string, read: Read, replications: number | null): readonly string[] {
  const parts = /^(\S+) (=|~) (.+)$/.exec(line);
  if (parts === null) return [`"${line}" is neither "figure = value" nor "figure ~ value"`];
  const [, path = "", sign, text = ""] = parts;
  const expected: unknown = JSON.parse(text);
  const values = read(path);
  if (values.includes(undefined)) return [`there is no figure "${path}"`];
  if (sign === "=") {
    const wrong = values.find((value) => !isSame(value, expected));
    return wrong === undefined ? [] : [`${path} is ${JSON.stringify(wrong)}, not ${text}`];
  }
  if (replications === null) return [`${path} ~ needs "figures replications=N"`];
  return intervalFaults(path, Number(expected), values as readonly number[]);
}

function isSame(value: unknown, expected: unknown): boolean {
  if (typeof value !== "number" || typeof expected !== "number") {
    return JSON.stringify(value) === JSON.stringify(expected);
  }
  return Math.abs(value - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
}

function intervalFaults(
  path: string,
  expected: number,
  values: readonly number[],
): readonly string[] {
  if (values.some((value) => typeof value !== "number")) return [`${path} was not seen each time`];
  const { mean, low, high } = meanEstimate(values, CONFIDENCE);
  const seen = `${path} is ${mean}, from ${low} to ${high}`;
  if (low === null || high === null || !(high > low)) return [`${seen}: use = for what is certain`];
  if (!covers({ low, high }, expected)) return [`${seen}, without ${expected}`];
  return (high - low) / 2 <= WIDEST * Math.abs(expected) ? [] : [`${seen}: too wide to tell`];
}
