/**
 * What `explain` tells of a scenario and of a contradiction.
 *
 * The rule this file keeps: what a scenario changes is told number by number against what it builds
 * on, with the command that runs it; a contradiction is told with what switches it.
 */
import {
  type AnyQuantity,
  type Contradiction,
  changesOf,
  type Library,
  type Model,
  type ScenarioFile,
} from "#scenarios";
import { shellWord } from "../options.ts";
import { libraryWordsOf } from "../words/library-words.ts";
import { valueText } from "../words/value-text.ts";
import type { Language } from "../words/words.ts";

type Row = readonly [label: string, text: string | readonly string[]];

/** A heading with rows under it; a row of several texts has them on lines of their own. */
function block(head: string, rows: readonly Row[]): readonly string[] {
  return [
    head,
    ...rows.flatMap(([label, text]) =>
      typeof text === "string"
        ? [`  ${label}: ${text}`]
        : [`  ${label}:`, ...text.map((line) => `    ${line}`)],
    ),
  ];
}

/** Contradictions that a scenario chooses the other side of. */
function settledBy(id: string, contradictions: readonly Contradiction[]) {
  return contradictions.filter(({ scenarios }) => scenarios.includes(id));
}

/** A scenario as an object, for `--json`. */
export function scenarioRecord(
  scenario: ScenarioFile,
  base: Model,
  library: Library,
  contradictions: readonly Contradiction[],
): object {
  const { id, extends: parent, title, asks } = scenario;
  const changes = changesOf(scenario, base, library).map(({ id: name, before, quantity }) => ({
    id: name,
    before,
    after: quantity.value,
  }));
  const settles = settledBy(id, contradictions).map((one) => one.id);
  return { what: "scenario", id, extends: parent, title, asks, changes, contradictions: settles };
}

/** What a scenario asks, builds on and changes, and how to run it. @param name as it was asked for */
export function scenarioLines(
  [name, scenario]: readonly [string, ScenarioFile],
  base: Model,
  library: Library,
  contradictions: readonly Contradiction[],
  lang: Language,
): readonly string[] {
  const words = libraryWordsOf(lang);
  const parent = scenario.extends === null ? undefined : library.get(scenario.extends);
  const changes = changesOf(scenario, base, library).map(({ id, before, quantity }) => {
    const { unit, value } = quantity;
    const [was, is] = [before, value].map((one) => valueText(one, unit, lang));
    return `${id}: ${words.from(was ?? "", is ?? "")} (${quantity[lang]})`;
  });
  const settles = settledBy(scenario.id, contradictions);
  return block(`${scenario.id}: ${scenario.title[lang]}`, [
    [words.asks, scenario.asks[lang]],
    [
      words.buildsOn,
      parent === undefined ? words.nothingBelow : `${parent.id} (${parent.title[lang]})`,
    ],
    [words.changes, changes.length === 0 ? words.nothing : changes],
    ...settles.map(({ id, title }): Row => [words.settles, `${id} (${title[lang]})`]),
    [words.toRun, `npx klantreis run ${shellWord(name)}`],
  ]);
}

/**
 * What the documents contradict, which side is taken, and what takes the other.
 *
 * @param values the numbers of today by name, for what its switches stand at
 */
export function contradictionLines(
  { id, title, documents, switches, scenarios, why }: Contradiction,
  values: ReadonlyMap<string, AnyQuantity>,
  lang: Language,
): readonly string[] {
  const words = libraryWordsOf(lang);
  const standing = switches.map((name) => {
    const quantity = values.get(name);
    return quantity === undefined ? name : `${name}: ${standsAt(quantity, lang)}`;
  });
  return block(`${id}: ${title[lang]}`, [
    [words.documents, documents],
    [words.switches, standing.length === 0 ? words.noSwitch : standing],
    [words.scenarios, scenarios.length === 0 ? words.none : scenarios.join(", ")],
    [words.why, why[lang]],
    ...(scenarios.length === 0
      ? []
      : [[words.toRun, scenarios.map((name) => `npx klantreis run ${name}`)] as const]),
  ]);
}

function standsAt({ value, unit, options }: AnyQuantity, lang: Language): string {
  const text = valueText(value, unit, lang);
  const others = options?.filter((option) => option !== value) ?? [];
  return others.length === 0 ? text : libraryWordsOf(lang).notOne(text, others.join(", "));
}
