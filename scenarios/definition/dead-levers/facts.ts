/**
 * What can be so in a model, for rules on levers that do nothing: a test, its words, and what would
 * make it otherwise.
 *
 * The rule this file keeps: a fact is only what a rule of the model asks before it reads the lever,
 * so that what is called dead moves nothing; where that is not certain there is no fact.
 */
import { calendarOf, type Model } from "#journeys";
import type { Label } from "../../results/types.ts";

type Value = number | string | boolean;

/** Something that is so in a model, as "while ..." says it. */
export interface Fact {
  readonly isSo: (model: Model) => boolean;
  readonly said: Label;
  /** Numbers of which one would make it otherwise; a `*` is any name. None when no scenario can. */
  readonly by: readonly string[];
}

/** The value of one number of a model; undefined where there is none of that name. */
export function valueAt(model: Model, id: string): Value | undefined {
  const found = id
    .split(".")
    .reduce<unknown>(
      (node, name) => (node as Readonly<Record<string, unknown>> | undefined)?.[name],
      model,
    );
  return (found as { readonly value?: Value } | undefined)?.value;
}

/** The names below each other that a pattern with `*` stands for. */
function namesOf(model: Model, pattern: string): readonly string[] {
  return pattern.split(".").reduce<readonly string[]>(
    (ids, step) =>
      ids.flatMap((id) => {
        const own = (name: string) => (id === "" ? name : `${id}.${name}`);
        if (step !== "*") return [own(step)];
        return Object.keys(nodeAt(model, id)).map(own);
      }),
    [""],
  );
}

function nodeAt(model: Model, id: string): object {
  const node = id
    .split(".")
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], model);
  return typeof node === "object" && node !== null ? node : {};
}

/** Names with a word between them. */
export const or = (names: readonly string[], word: string): string => names.join(` ${word} `);

function valueWords(value: Value): Label {
  if (typeof value === "boolean") {
    return value ? { nl: "aan staat", en: "is on" } : { nl: "uit staat", en: "is off" };
  }
  return { nl: `${value} is`, en: `is ${value}` };
}

/** A number has this value; with a `*` all that the pattern stands for have it. */
export function is(id: string, value: Value): Fact {
  const words = valueWords(value);
  const [each, every] = id.includes("*") ? ["elke ", "every "] : ["", ""];
  return {
    isSo: (model) => namesOf(model, id).every((own) => (valueAt(model, own) ?? value) === value),
    said: { nl: `${each}${id} ${words.nl}`, en: `${every}${id} ${words.en}` },
    by: [id],
  };
}

/** A choice is one of these, which come to the same. */
export function isOneOf(id: string, values: readonly string[]): Fact {
  return {
    isSo: (model) => values.some((value) => valueAt(model, id) === value),
    said: { nl: `${id} ${or(values, "of")} is`, en: `${id} is ${or(values, "or")}` },
    by: [id],
  };
}

/** A number has another value than this. */
export function isNot(id: string, value: Value): Fact {
  return {
    isSo: (model) => valueAt(model, id) !== value,
    said: { nl: `${id} niet ${value} is`, en: `${id} is not ${value}` },
    by: [id],
  };
}

const lastYear = ({ region }: Model): number => Number(region.lastDay.value.slice(0, 4));

/** A year of the model lies after the last day of the run. */
export function isAfterEnd(id: string): Fact {
  return {
    isSo: (model) => Number(String(valueAt(model, id)).slice(0, 4)) > lastYear(model),
    said: { nl: `${id} na de laatste dag ligt`, en: `${id} lies after the last day` },
    by: [id, "region.lastDay"],
  };
}

/** A named year lies before the one that a number holds, or after the last day of the run. */
export function isYearOutside(year: string, fromId: string): Fact {
  return {
    isSo: (model) =>
      Number(year) < Number(String(valueAt(model, fromId)).slice(0, 4)) ||
      Number(year) > lastYear(model),
    said: {
      nl: `${year} niet tussen ${fromId} en region.lastDay ligt`,
      en: `${year} does not lie between ${fromId} and region.lastDay`,
    },
    by: [fromId, "region.lastDay"],
  };
}

/** Contracts never change while it runs. */
export const lateContracts: Fact = {
  isSo: (model) => calendarOf(model).contractDay >= calendarOf(model).end,
  said: {
    nl: "contracts.contractDate na de laatste dag ligt",
    en: "contracts.contractDate lies after the last day",
  },
  by: ["contracts.contractDate", "region.lastDay"],
};

/** The contracts of 2028 are not in this design, or begin after its last day. */
export const noNewContracts: Fact = {
  isSo: (model) => model.contracts.regime.value !== "2028" || lateContracts.isSo(model),
  said: {
    nl: "de contracten van 2028 niet ingaan",
    en: "the contracts of 2028 do not begin",
  },
  by: ["contracts.regime", "contracts.contractDate"],
};

const contractYear = ({ contracts }: Model): number =>
  Number(contracts.contractDate.value.slice(0, 4));

/** A named year lies before the first day, and before the years that a budget goes by. */
export function isBeforeFirstDay(year: string): Fact {
  return {
    isSo: (model) =>
      Number(year) < Number(model.region.firstDay.value.slice(0, 4)) &&
      Number(year) < contractYear(model) - model.contracts.referenceYears.value,
    said: {
      nl: `${year} voor region.firstDay ligt`,
      en: `${year} lies before region.firstDay`,
    },
    by: ["region.firstDay"],
  };
}
