/**
 * Reads what a user hands in: a scenario by name or file, a results file.
 *
 * The rule this file keeps: what comes out is checked. Whatever is wrong with the file is told at
 * its place, and nothing of a file that is not good is used.
 */
import {
  checkNetwork,
  checkResults,
  checkScenario,
  type Library,
  type Model,
  migrated,
  parseJson,
  type Results,
  type ScenarioFile,
} from "#scenarios";
import { show } from "#scenarios/light";
import { faultIn, InputFault, nothingFound, wrongOption } from "../faults.ts";
import { wrongKind } from "../file-faults.ts";
import { harmlessCommandOf } from "../writing/results-command.ts";
import { readText } from "./read-file.ts";
import { isTable, readTable } from "./table-files.ts";

const largestScenario = 1_000_000;
/** A network may hold a trace of real customers. */
const largestNetwork = 100_000_000;

/** A value with the format it says it has. */
export interface Opened {
  readonly file: string;
  readonly format: unknown;
  readonly value: unknown;
}

const scenarioFormat = "klantreis-scenario";
const resultsFormat = "klantreis-results";
const looksLikeResults = /"format"\s*:\s*"klantreis-results"/;

/** The value of results, which may be large; null when the text holds something else. */
function resultsIn(path: string, text: string): unknown {
  if (!looksLikeResults.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    const found = show(fault instanceof Error ? fault.message : String(fault));
    throw wrongOption(path, found, { nl: "een heel JSON-bestand", en: "a whole JSON file" });
  }
  return formatOf(value) === resultsFormat ? value : null;
}

function formatOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "format" in value ? value.format : null;
}

/** Names of which a file of ours has at least one; others may have an id, a title or a version. */
const ownNames = ["extends", "asks", "change", "designs", "stations"];
const mostNamesTold = 8;

const ownFile = {
  nl: 'een bestand van klantreis: met "format" (klantreis-scenario, klantreis-experiment of klantreis-results), of een netwerk met "stations"',
  en: 'a file of klantreis: with "format" (klantreis-scenario, klantreis-experiment or klantreis-results), or a network with "stations"',
};

/** A file of somebody else is told so, and not judged as what it is not. @throws InputFault */
function refuseForeign(path: string, value: unknown): void {
  const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (names.some((name) => ownNames.includes(name)) || /^klant/.test(`${formatOf(value)}`)) return;
  const shown = names.slice(0, mostNamesTold).map((name) => show(name));
  const more = names.length > shown.length ? ", …" : "";
  const isNamed = names.length > 0 && !Array.isArray(value);
  const kind = isNamed
    ? { nl: `de namen ${shown.join(", ")}${more}`, en: `the names ${shown.join(", ")}${more}` }
    : { nl: show(value), en: show(value) };
  throw wrongKind(path, { id: "not ours", ...kind }, ownFile);
}

/** A network says no format; it is known by its stations. */
export function isNetwork(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  return Object.hasOwn(value, "stations") && !Object.hasOwn(value, "format");
}

/** Read strictly; in a network a station may have any name. */
function parsedOf(text: string): ReturnType<typeof parseJson> {
  const limits = { length: largestScenario, depth: 32 };
  const strict = parseJson(text, limits);
  if (strict.issues.length === 0) return strict;
  const loose = parseJson(text, { ...limits, anyName: true });
  return isNetwork("rest" in loose ? loose.rest : loose.value) ? loose : strict;
}

/**
 * Opens a JSON file of ours, or a filled-in table as the scenario it asks for; results may be large
 * and are our own, scenarios are read strictly.
 */
export function openFile(path: string, library: Pick<Library, "keys">): Opened {
  if (isTable(path)) return { file: path, format: scenarioFormat, value: readTable(path) };
  const text = readText(path, [...library.keys()]);
  const results = resultsIn(path, text);
  if (results !== null) return { file: path, format: resultsFormat, value: results };
  const parsed = parsedOf(text);
  if (parsed.issues.length > 0) throw faultIn(path, parsed.issues);
  const { value } = parsed;
  refuseForeign(path, value);
  return { file: path, format: formatOf(value), value };
}

/** A file with some of its parts replaced by what options say. */
function withParts(value: unknown, parts: Readonly<Record<string, unknown>>): unknown {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? { ...value, ...parts } : value;
}

/**
 * A network file that can be run.
 *
 * @param parts what options say, by the name of the part; it takes the place of what the file says
 * @throws InputFault with every fault of it
 */
export function readNetwork(path: string, parts: Readonly<Record<string, unknown>> = {}): unknown {
  const text = readText(path, [], largestNetwork);
  const parsed = parseJson(text, { length: largestNetwork, depth: 32, anyName: true });
  const rest = "rest" in parsed ? parsed.rest : parsed.value;
  if (rest === undefined) throw faultIn(path, parsed.issues);
  const value = withParts(rest, parts);
  const read = new Set(parsed.issues.map((issue) => issue.path));
  const meant = checkNetwork(value).filter((issue) => !read.has(issue.path));
  const issues = [...parsed.issues, ...meant].map((issue) => {
    const part = issue.path.slice(1);
    return Object.hasOwn(parts, part)
      ? { ...issue, file: `--${part}`, path: "" }
      : { ...issue, file: path };
  });
  if (issues.length > 0) throw new InputFault(issues);
  return value;
}

/** Where only parts are missing, nobody changed the file: the program that made it had no such parts. */
const olderResults = {
  id: "older results",
  nl: "resultaten van een oudere klantreis",
  en: "results of an older klantreis",
};

/** The command that makes the results again, where the file tells it. */
function againWith(value: unknown) {
  const command = harmlessCommandOf(value as Partial<Results>);
  return {
    nl: `resultaten van deze versie; maak ze opnieuw${command}`,
    en: `results of this version; make them again${command}`,
  };
}

/** Results that can be shown. @throws InputFault; of another version, with nothing but that */
export function checkedResults({ file, value }: Opened): Results {
  const issues = checkResults(value);
  const version = issues.find(({ path }) => path === "/version");
  if (version !== undefined) {
    const { nl, en } = version.expected;
    const command = harmlessCommandOf(value as Partial<Results>);
    const expected = {
      nl: `${nl}: maak de resultaten opnieuw met deze versie van klantreis${command}`,
      en: `${en}: make the results again with this version of klantreis${command}`,
    };
    throw faultIn(file, [{ ...version, expected }]);
  }
  if (issues.length > 0 && issues.every(({ found }) => found === nothingFound)) {
    throw wrongKind(file, olderResults, againWith(value));
  }
  if (issues.length > 0) throw faultIn(file, issues);
  return value as Results;
}

const otherFormats = new Map<unknown, { readonly nl: string; readonly en: string }>([
  [resultsFormat, { nl: "resultaten van een berekening", en: "results of a run" }],
  ["klantreis-experiment", { nl: "een experiment", en: "an experiment" }],
]);

/** A shipped scenario by name, or a scenario file; checked. */
export function readScenario(nameOrPath: string, base: Model, library: Library): ScenarioFile {
  const shipped = library.get(nameOrPath);
  return checkedScenario(nameOrPath, shipped ?? openFile(nameOrPath, library).value, base, library);
}

/** What was opened, as a scenario. @throws InputFault with every fault of it */
export function checkedScenario(
  nameOrPath: string,
  given: unknown,
  base: Model,
  library: Library,
): ScenarioFile {
  const opened = migrated(given).value;
  const other = otherFormats.get(formatOf(opened));
  if (other !== undefined) {
    const id = String(formatOf(opened));
    throw wrongKind(nameOrPath, { id, ...other }, { nl: "een scenario", en: "a scenario" });
  }
  const issues = checkScenario(opened, base, library);
  if (issues.length > 0) throw faultIn(nameOrPath, issues);
  return opened as ScenarioFile;
}

/** Several scenarios, with the faults of all of them together. */
export function readScenarios(
  names: readonly string[],
  base: Model,
  library: Library,
): readonly ScenarioFile[] {
  const faults: InputFault[] = [];
  const read = names.flatMap((name) => {
    try {
      return [readScenario(name, base, library)];
    } catch (fault) {
      if (!(fault instanceof InputFault)) throw fault;
      faults.push(fault);
      return [];
    }
  });
  if (faults.length > 0) throw new InputFault(faults.flatMap(({ issues }) => issues));
  const twice = read.find(({ id }, index) => read.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) {
    const expected = { nl: "elk scenario één keer", en: "each scenario once" };
    throw wrongOption(names.join(" "), show(twice.id), expected);
  }
  return read;
}
