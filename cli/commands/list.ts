/**
 * The command `list`: what ships, and by what names.
 *
 * The rule this file keeps: every name it prints is one that `run` or `explain` takes.
 */
import { isNotAgreed, quantitiesOf, resolveScenario } from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import { wrongOption } from "../faults.ts";
import type { CommonOptions, RawOptions } from "../options.ts";
import {
  type Known,
  readContradictions,
  readExperiments,
  readKnown,
  readLibrary,
} from "../reading/region-files.ts";
import { printJson, printLines } from "../telling/print.ts";
import { table } from "../telling/table.ts";
import { libraryWordsOf } from "../words/library-words.ts";
import { originText, unitText } from "../words/register-words.ts";
import { toldText } from "../words/value-text.ts";
import { wordsOf } from "../words/words.ts";

/** A number with its name. */
export type Named = ReturnType<typeof quantitiesOf>[number];

/** The numbers of today in order of name. */
export function quantitiesOfToday({ region, library }: Known): readonly Named[] {
  const today = library.get("today");
  return quantitiesOf(today === undefined ? region : resolveScenario(today, region, library));
}

/** A number as an object, for `--json`; a line that waits for an agreement says so. */
export function parameterRecord({ id, quantity }: Named): object {
  return { id, ...quantity, ...(isNotAgreed(id, quantity.value) ? { notAgreed: true } : {}) };
}

function listParameters(prefix: string, options: CommonOptions): void {
  const { lang } = options;
  const all = quantitiesOfToday(readKnown());
  const found = all.filter(({ id }) => id.startsWith(prefix));
  if (found.length === 0) {
    const begins = all.flatMap(({ id }) =>
      id.split(".").map((_, at, parts) => parts.slice(0, at + 1).join(".")),
    );
    const expected = { nl: libraryWordsOf("nl").prefix, en: libraryWordsOf("en").prefix };
    throw wrongOption("--parameters", show(prefix), expected, didYouMean(prefix, begins));
  }
  if (options.json) {
    printJson({ parameters: found.map(parameterRecord) });
    return;
  }
  const rows = found.map(({ id, quantity }) => [
    id,
    toldText(quantity.value, quantity.unit, lang),
    unitText(quantity.unit, lang),
    originText(id, quantity, lang),
  ]);
  printLines(table(libraryWordsOf(lang).parametersHead, rows, [1]));
}

function listContradictions(options: CommonOptions): void {
  const contradictions = readContradictions();
  if (options.json) {
    printJson({ contradictions });
    return;
  }
  const { lang } = options;
  const words = libraryWordsOf(lang);
  const rows = contradictions.map(({ id, title, switches }) => [
    id,
    title[lang],
    switches.length === 0 ? words.noSwitch : switches.join(", "),
  ]);
  printLines([words.contradictions, ...table(words.contradictionsHead, rows, []), "", words.more]);
}

function listFiles(options: CommonOptions): void {
  const scenarios = [...readLibrary().values()];
  const experiments = readExperiments();
  if (options.json) {
    printJson({
      scenarios: scenarios.map(({ id, extends: parent, title, asks }) => ({
        id,
        extends: parent,
        title,
        asks,
      })),
      experiments: experiments.map(({ id, title, designs }) => ({ id, title, designs })),
    });
    return;
  }
  const { lang } = options;
  const words = wordsOf(lang);
  const rows = scenarios.map(({ id, title }) => [`  ${id}`, title[lang]]);
  printLines([
    words.scenarios,
    ...table(["", ""], rows, []).slice(1),
    "",
    words.experiments,
    ...experiments.map(({ id, title }) => `  ${id}  ${title[lang]}`),
    "",
    libraryWordsOf(lang).more,
  ]);
}

/** What is shipped: scenarios and experiments, or the register, or the contradictions. */
export function listShipped(options: CommonOptions, raw: RawOptions): void {
  const { parameters, contradictions } = raw;
  if (parameters !== undefined && contradictions !== undefined) {
    const expected = { nl: libraryWordsOf("nl").oneOfTheTwo, en: libraryWordsOf("en").oneOfTheTwo };
    throw wrongOption("list", show("--parameters --contradictions"), expected);
  }
  if (contradictions !== undefined) listContradictions(options);
  else if (parameters !== undefined) {
    listParameters(typeof parameters === "string" ? parameters : "", options);
  } else listFiles(options);
}
