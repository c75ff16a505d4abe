/**
 * Remarks on a scenario that can be run: what it sets that does nothing.
 *
 * The rule this file keeps: a remark is no fault. A lever is told when it does nothing as it is set
 * and would do nothing as it was; of several that stand together and share a reason one line is told.
 */
import type { Model } from "#journeys";
import type { Label } from "../../results/types.ts";
import { pointerSegment, show } from "../issue.ts";
import { resolveScenario } from "../resolve-scenario.ts";
import type { Change, Library, ScenarioFile } from "../scenario-file.ts";
import { type DeadReason, deadReasons } from "./dead-levers.ts";
import { valueAt } from "./facts.ts";

type Plain = number | string | boolean;

/** Something a scenario sets that does nothing. */
export interface Remark {
  /** JSON pointer to what is set, or to the part of the file that holds all of it. */
  readonly path: string;
  /** Names of the numbers. */
  readonly ids: readonly string[];
  /** What is set, shortened; of several their names from there on. */
  readonly found: string;
  /** What it comes to, and what to change. */
  readonly text: Label;
}

interface Leaf {
  readonly names: readonly string[];
  readonly value: Plain;
}

function leavesOf(change: Change, above: readonly string[] = []): readonly Leaf[] {
  return Object.entries(change).flatMap(([name, value]) => {
    const names = [...above, name];
    return typeof value === "object" ? leavesOf(value, names) : [{ names, value }];
  });
}

/** A change without one of its leaves. */
function without(change: Change, [name = "", ...rest]: readonly string[]): Change {
  const inner = change[name];
  if (rest.length === 0 || typeof inner !== "object") {
    return Object.fromEntries(Object.entries(change).filter(([own]) => own !== name));
  }
  return { ...change, [name]: without(inner, rest) };
}

/** The reason that says most: that it does nothing goes before that it only counts. */
function strongest(reasons: readonly DeadReason[]): DeadReason | undefined {
  const told = reasons.filter((reason) => reason.while.en !== "");
  return told.find(({ only }) => only === null) ?? told[0];
}

interface Found {
  readonly leaf: Leaf;
  readonly reason: DeadReason;
}

/** Whether a number was another one before this scenario; edges of the pathway are told apart. */
function isChanged(under: Model, { names, value }: Leaf): boolean {
  const before = names[0] === "pathway" ? undefined : valueAt(under, names.join("."));
  return before !== value;
}

function deadIn(scenario: ScenarioFile, base: Model, library: Library): readonly Found[] {
  const model = resolveScenario(scenario, base, library);
  const parent = scenario.extends === null ? undefined : library.get(scenario.extends);
  const under = parent === undefined ? base : resolveScenario(parent, base, library);
  return leavesOf(scenario.change).flatMap((leaf) => {
    const id = leaf.names.join(".");
    const reason = strongest(deadReasons(model, id));
    if (reason === undefined || !isChanged(under, leaf)) return [];
    const change = without(scenario.change, leaf.names);
    const before = resolveScenario({ ...scenario, change }, base, library);
    return deadReasons(before, id).length === 0 ? [] : [{ leaf, reason }];
  });
}

/** The names that all of these begin with. */
function shared(all: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = all;
  const differs = first.findIndex((name, at) => others.some((names) => names[at] !== name));
  return differs < 0 ? first : first.slice(0, differs);
}

const mostNames = 4;

/** Names in a row, the last one after a word; of very many the first few and how many more. */
function listed(names: readonly string[], word: string): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}

function shownNames(names: readonly string[]): string {
  const more = names.length - mostNames;
  return more > 0 ? `${names.slice(0, mostNames).join(", ")} (+${more})` : names.join(", ");
}

function textOf({ while: so, only, by }: DeadReason, isOne: boolean): Label {
  const does = isOne
    ? { nl: "doet niets", en: "does nothing", alone: "verandert alleen", moves: "changes only" }
    : { nl: "doen niets", en: "do nothing", alone: "veranderen alleen", moves: "change only" };
  const nl = only === null ? does.nl : `${does.alone} ${only.nl}`;
  const en = only === null ? does.en : `${does.moves} ${only.en}`;
  const [why, because] = [`${nl} zolang ${so.nl}`, `${en} while ${so.en}`];
  if (by.length === 0) return { nl: why, en: because };
  return {
    nl: `${why}; verander daarvoor ${listed(by, "of")}`,
    en: `${because}; to make it count, change ${listed(by, "or")}`,
  };
}

function remarkOf(found: readonly Found[]): Remark {
  const names = found.map(({ leaf }) => leaf.names);
  const [first] = found as readonly [Found];
  const isOne = found.length === 1;
  const above = shared(names);
  return {
    path: ["/change", ...above.map(pointerSegment)].join("/"),
    ids: names.map((own) => own.join(".")),
    found: isOne
      ? show(first.leaf.value)
      : shownNames(names.map((own) => own.slice(above.length).join("."))),
    text: textOf(first.reason, isOne),
  };
}

/**
 * What a checked scenario sets that does nothing in it.
 *
 * @returns no remarks when all that it sets may do something
 */
export function remarksOn(
  scenario: ScenarioFile,
  base: Model,
  library: Library,
): readonly Remark[] {
  const groups = new Map<string, Found[]>();
  for (const found of deadIn(scenario, base, library)) {
    const key = `${found.leaf.names[0]} ${found.reason.while.en} ${found.reason.only?.en}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].map(remarkOf);
}
