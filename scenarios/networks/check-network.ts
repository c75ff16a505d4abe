/**
 * Judges a network file before anything is run.
 *
 * The rule this file keeps: every fault at once, each at its place; a file without faults can be
 * run.
 */
import type { Issue } from "../definition/issue.ts";
import { validator } from "../definition/validate.ts";
import { judgeArrivals } from "./arrival-faults.ts";
import { judgeDistributions } from "./distribution-faults.ts";
import { judgeNames } from "./name-faults.ts";
import schema from "./network.schema.json" with { type: "json" };
import { withoutNotes } from "./notes.ts";
import { judgeReach } from "./reach-faults.ts";
import type { Report } from "./report.ts";
import { judgeStart } from "./start-faults.ts";
import { judgeStations } from "./station-faults.ts";
import { type NetworkView, networkView } from "./view.ts";

const structure = validator(schema);
/** More lines than anybody reads; the rest is counted. */
const mostIssues = 1000;
/** Stations times classes: each has its own figures. */
const mostPairs = 200_000;
const longestPath = 300;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const steering = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A path as short, harmless text. */
function shownPath(path: string): string {
  const cut = path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
  return cut.replace(
    steering,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Faults so far: one a place, none inside a place that is wrong as a whole. */
class Faults {
  readonly issues: Issue[];
  private readonly exact: Set<string>;
  private readonly touched = new Set<string>();

  constructor(shape: readonly Issue[]) {
    this.issues = [...shape];
    this.exact = new Set(shape.map(({ path }) => path));
    for (const { path } of shape) this.touch(path);
  }

  readonly report: Report = (path, found, expected, hint = null) => {
    for (const place of upwards(path)) if (this.exact.has(place)) return;
    this.exact.add(path);
    this.touch(path);
    this.issues.push({ path, found, expected, hint });
  };

  /** Nothing was found wrong here or below. */
  readonly isGood = (path: string): boolean => !this.touched.has(path);

  private touch(path: string): void {
    for (const place of upwards(path)) this.touched.add(place);
  }
}

/** A path, the one around it, and so on to the whole. */
function upwards(path: string): readonly string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, segments.length - index).join("/"));
}

function judgeSize({ classes, stations }: NetworkView, report: Report): void {
  const pairs = classes.length * stations.length;
  if (pairs <= mostPairs) return;
  report("/stations", String(pairs), {
    nl: `hooguit ${mostPairs}: stations maal klassen`,
    en: `at most ${mostPairs}: stations times classes`,
  });
}

/** In the order of the file's own numbers, so that entry 2 comes before entry 10. */
function byPlace(first: Issue, second: Issue): number {
  return first.path.localeCompare(second.path, "en", { numeric: true });
}

function cut(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= mostIssues) return issues;
  const untold = issues.length - mostIssues;
  const expected = { nl: `en nog ${untold} fouten`, en: `and ${untold} more faults` };
  const rest = { path: "", found: String(untold), expected, hint: null, untold };
  return [...issues.slice(0, mostIssues), rest];
}

/**
 * Every fault of a network file.
 *
 * @param json what was read from the file
 * @returns no issues when it can be run
 */
export function checkNetwork(json: unknown): readonly Issue[] {
  const bare = withoutNotes(json);
  const shape = structure(bare);
  const view = networkView(bare, shape);
  const faults = new Faults(shape);
  const { report, isGood } = faults;
  judgeSize(view, report);
  judgeDistributions(view, report);
  judgeNames(view, bare, report);
  judgeStations(view, bare, report);
  judgeArrivals(view, bare, report, isGood);
  judgeStart(view, report, isGood);
  if (isGood("/stations") || view.classes.length * view.stations.length <= mostPairs) {
    judgeReach(view, report, isGood);
  }
  const told = faults.issues.map((issue) => ({ ...issue, path: shownPath(issue.path) }));
  return cut(told.sort(byPlace));
}
