/**
 * The command `explain`: what a number, a scenario or a contradiction means, is, and rests on.
 *
 * The rule this file keeps: numbers are written as the language has them; only what goes into a
 * scenario is written as JSON has it. A name that stands for two things is told as both.
 */
import { type Contradiction, deadConditions, type Model, type ScenarioFile } from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import { type InputFault, wrongOption } from "../faults.ts";
import type { CommonOptions } from "../options.ts";
import { readScenario } from "../reading/input-files.ts";
import { type Known, readContradictions, readKnown } from "../reading/region-files.ts";
import { printJson, printLines } from "../telling/print.ts";
import { libraryWordsOf } from "../words/library-words.ts";
import { groundText, originText, ownerText, unitText } from "../words/register-words.ts";
import { choiceText, toldText, type Value, valueText } from "../words/value-text.ts";
import { type Language, wordsOf } from "../words/words.ts";
import { contradictionLines, scenarioLines, scenarioRecord } from "./explain-library.ts";
import { type Named, parameterRecord, quantitiesOfToday } from "./list.ts";

/** What stands between two values, of which one may be open; null when both are. */
function span(from: Value | null, to: Value | null, unit: string, lang: Language): string | null {
  if (from === null && to === null) return null;
  const [low, high] = [from, to].map((end) => (end === null ? "…" : valueText(end, unit, lang)));
  return `${low} – ${high}`;
}

/** How a scenario writes a change of this parameter. */
function changeText(id: string, value: Value): string {
  const inner = id
    .split(".")
    .reverse()
    .reduce<unknown>((change, name) => ({ [name]: change }), value);
  return JSON.stringify({ change: inner });
}

/** While what a number does nothing, or does no more than count; a line for each. */
function deadLines(region: Model, id: string, lang: Language): readonly string[] {
  const words = libraryWordsOf(lang);
  return deadConditions(region, id).map(({ while: so, only }) => {
    if (only === null) return `${words.deadWhile}: ${so[lang]}`;
    return so[lang] === ""
      ? words.countsOnly(only[lang])
      : `${words.countsWhile(only[lang])}: ${so[lang]}`;
  });
}

function linesOf({ id, quantity }: Named, region: Model, lang: Language): readonly string[] {
  const words = wordsOf(lang);
  const { value, unit, low, high, min, max, source, why, owner } = quantity;
  const choices = quantity.options?.map((choice) => choiceText(choice, lang)).join("; ");
  const bounds = choices ?? span(min ?? null, max ?? null, unit, lang);
  const rows: (readonly [string, string | null])[] = [
    [words.value, `${toldText(value, unit, lang)} (${unitText(unit, lang)})`],
    [words.range, low === null || high === null ? null : span(low, high, unit, lang)],
    [words.bounds, bounds],
    [words.origin, `${originText(id, quantity, lang)} (${source})`],
    [words.why, why === "" ? null : groundText(why, lang)],
    [words.owner, owner === "" ? null : ownerText(owner, lang)],
    [words.inScenario, changeText(id, value)],
  ];
  const dead = deadLines(region, id, lang).map((line) => `  ${line}`);
  const told = rows.flatMap(([label, text]) => (text === null ? [] : [`  ${label}: ${text}`]));
  const fitted = quantity.fitted === true ? `, ${words.fittedNote}` : "";
  return [`${id}: ${quantity[lang]}${fitted}`, ...told, ...dead];
}

/** A number as an object, for `--json`, with while what it does nothing. */
function explainedRecord(named: Named, region: Model): object {
  const conditions = deadConditions(region, named.id);
  const dead = conditions.length === 0 ? {} : { deadWhile: conditions };
  return { what: "parameter", ...parameterRecord(named), ...dead };
}

/** What ships and can be explained, read once. */
interface Shipped extends Known {
  readonly contradictions: readonly Contradiction[];
  /** The numbers of today. */
  readonly numbers: readonly Named[];
}

function everythingShipped(): Shipped {
  const known = readKnown();
  return { ...known, contradictions: readContradictions(), numbers: quantitiesOfToday(known) };
}

/** What a name stands for; a scenario and a part of the model may have the same. */
interface Found {
  readonly scenario: ScenarioFile | null;
  readonly contradiction: Contradiction | null;
  readonly quantities: readonly Named[];
}

function find(name: string, { region, library, contradictions, numbers }: Shipped): Found {
  const isScenario = name.endsWith(".json") || library.has(name);
  const exact = numbers.filter(({ id }) => id === name);
  const found = {
    scenario: isScenario ? readScenario(name, region, library) : null,
    contradiction: contradictions.find(({ id }) => id === name.toUpperCase()) ?? null,
    quantities: exact.length > 0 ? exact : numbers.filter(({ id }) => id.startsWith(`${name}.`)),
  };
  const { scenario, contradiction, quantities } = found;
  if (scenario !== null || contradiction !== null || quantities.length > 0) return found;
  throw unknownName(name, [
    ...numbers.map(({ id }) => id),
    ...library.keys(),
    ...contradictions.map(({ id }) => id),
  ]);
}

function unknownName(name: string, names: readonly string[]): InputFault {
  const sameLast = names.find((id) => id.includes(".") && id.split(".").at(-1) === name);
  const isQuestion = /^S-?\d{1,2}$/i.test(name);
  const which = isQuestion ? "explainedInstead" : "explained";
  const expected = { nl: libraryWordsOf("nl")[which], en: libraryWordsOf("en")[which] };
  return wrongOption(
    "explain",
    show(name),
    expected,
    isQuestion ? null : (sameLast ?? didYouMean(name, names)),
  );
}

/** Meaning, value, range and source of a number, or of those whose name begins so; or a scenario,
 * or a contradiction. @throws InputFault when nothing is called so */
export function explain(name: string, options: CommonOptions): void {
  const { lang } = options;
  const shipped = everythingShipped();
  const { region, library, contradictions: settled, numbers } = shipped;
  const { scenario, contradiction, quantities } = find(name, shipped);
  if (options.json) {
    printJson([
      ...(scenario === null ? [] : [scenarioRecord(scenario, region, library, settled)]),
      ...(contradiction === null ? [] : [{ what: "contradiction", ...contradiction }]),
      ...quantities.map((named) => explainedRecord(named, region)),
    ]);
    return;
  }
  const values = new Map(numbers.map((named) => [named.id, named.quantity]));
  const blocks = [
    scenario === null ? [] : scenarioLines([name, scenario], region, library, settled, lang),
    contradiction === null ? [] : contradictionLines(contradiction, values, lang),
    quantities.flatMap((named) => linesOf(named, region, lang)),
  ].filter((lines) => lines.length > 0);
  const sources = scenario === null || quantities.length > 0 ? [wordsOf(lang).codesIn] : [];
  printLines([...blocks.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines])), ...sources]);
}
