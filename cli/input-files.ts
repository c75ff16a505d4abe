/**
 * Reads what a user hands in: a scenario by name or file, a results file.
 *
 * The rule this file keeps: what comes out is checked. Whatever is wrong with the file is told at
 * its place, and nothing of a file that is not good is used.
 */
import { readFileSync, statSync } from "node:fs";
import {
  checkResults,
  checkScenario,
  didYouMean,
  type Library,
  type Model,
  parseJson,
  type Results,
  type ScenarioFile,
  show,
} from "#scenarios";
import { faultIn, InputFault, wrongOption } from "./faults.ts";

const largestScenario = 1_000_000;
const largestResults = 300_000_000;

function readText(path: string, most: number, library: Library): string {
  const size = statSync(path, { throwIfNoEntry: false });
  if (size === undefined || !size.isFile()) {
    const names = [...library.keys()];
    const listed = names.sort().join(", ");
    const expected = {
      nl: `een bestand, of een van ${listed}`,
      en: `a file, or one of ${listed}`,
    };
    throw wrongOption(
      show(path).slice(1, -1),
      size === undefined ? "-" : "map",
      expected,
      didYouMean(path, names),
    );
  }
  if (size.size > most) {
    const expected = { nl: `hooguit ${most} bytes`, en: `at most ${most} bytes` };
    throw wrongOption(path, String(size.size), expected);
  }
  return readFileSync(path, "utf8");
}

/** A value with the format it says it has. */
export interface Opened {
  readonly file: string;
  readonly format: unknown;
  readonly value: unknown;
}

/** Opens a JSON file of ours; results may be large and are our own, scenarios are read strictly. */
export function openFile(path: string, library: Library): Opened {
  const text = readText(path, largestResults, library);
  if (/^\s*\{\s*"format"\s*:\s*"klantreis-results"/.test(text.slice(0, 200))) {
    try {
      return { file: path, format: "klantreis-results", value: JSON.parse(text) };
    } catch (fault) {
      const found = show(fault instanceof Error ? fault.message : String(fault));
      throw wrongOption(path, found, { nl: "een heel JSON-bestand", en: "a whole JSON file" });
    }
  }
  const parsed = parseJson(text, { length: largestScenario, depth: 32 });
  if (parsed.issues.length > 0) throw faultIn(path, parsed.issues);
  const { value } = parsed;
  const format =
    typeof value === "object" && value !== null && "format" in value ? value.format : null;
  return { file: path, format, value };
}

export function checkedResults({ file, value }: Opened): Results {
  const issues = checkResults(value);
  if (issues.length > 0) throw faultIn(file, issues);
  return value as Results;
}

/** A shipped scenario by name, or a scenario file; checked. */
export function readScenario(nameOrPath: string, base: Model, library: Library): ScenarioFile {
  const shipped = library.get(nameOrPath);
  const opened = shipped ?? openFile(nameOrPath, library).value;
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
