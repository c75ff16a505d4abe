/**
 * What can be so in a model, for rules on levers that do nothing: a test, its words, and what would
 * make it otherwise.
 *
 * The rule this file keeps: a fact is only what a rule of the model asks before it reads the lever,
 * so that what is called dead moves nothing; where that is not certain there is no fact.
 */
import { calendarOf, type FundingForm, formsEver, fundingPeriods, type Model } from "#journeys";
import type { Label } from "../../results/types.ts";

type Value = number | string | boolean;

/** Something that is so in a model, as "while ..." says it. */
export interface Fact {
  readonly isSo: (model: Model) => boolean;
  readonly said: Label;
  /** Numbers of which one would make it otherwise; a `*` stands for any name. */
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

const or = (names: readonly string[], word: string): string => names.join(` ${word} `);

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
      nl: `${year} voor ${fromId} of na de laatste dag ligt`,
      en: `${year} lies before ${fromId} or after the last day`,
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

const segments = ["1", "2", "3", "4", "5"] as const;

/** Funding is of none of these forms anywhere from the contracts on, or ever without them. */
export function nowhereNew(...forms: readonly FundingForm[]): Fact {
  return {
    isSo: (model) =>
      segments.every((segment) => forms.every((form) => !formsEver(model, segment).has(form))),
    said: {
      nl: `geen segment de bekostiging ${or(forms, "of")} heeft`,
      en: `no segment has the funding ${or(forms, "or")}`,
    },
    by: ["contracts.fundingDesign", "funding"],
  };
}

/** Funding is of this form on no day of the run or its history, from a first year on. */
export function nowhere(form: FundingForm, fromYearId: string | null = null): Fact {
  return {
    isSo: (model) => {
      const { end } = calendarOf(model);
      const since = fromYearId === null ? Number.NEGATIVE_INFINITY : yearDay(model, fromYearId);
      const periods = fundingPeriods(model, Object.keys(model.municipalities));
      return !periods.some(({ from, forms }, index) => {
        const until = periods[index + 1]?.from ?? Number.POSITIVE_INFINITY;
        return from < end && until > since && forms.some((row) => row.includes(form));
      });
    },
    said: {
      nl: `geen segment de bekostiging ${form} heeft${fromYearId === null ? "" : ` vanaf ${fromYearId}`}`,
      en: `no segment has the funding ${form}${fromYearId === null ? "" : ` from ${fromYearId} on`}`,
    },
    by: ["contracts.fundingDesign", "funding", ...(fromYearId === null ? [] : [fromYearId])],
  };
}

/** The day on which the year that a number holds begins. */
function yearDay(model: Model, id: string): number {
  const { firstHistoryYear, yearStart } = calendarOf(model);
  const year = Number(valueAt(model, id)) - firstHistoryYear;
  return yearStart[Math.max(0, year)] ?? Number.POSITIVE_INFINITY;
}

/** A segment is paid by the unit from the contracts on, by every municipality. */
export function onlyByUnit(segment: (typeof segments)[number]): Fact {
  return {
    isSo: (model) => [...formsEver(model, segment)].every((form) => form === "pxq"),
    said: {
      nl: `segment ${segment} overal pxq als bekostiging heeft`,
      en: `segment ${segment} has the funding pxq everywhere`,
    },
    by: [`contracts.fundingDesign.*.${segment}`, "funding"],
  };
}

/** All municipalities that a provider group serves pay it by one form, on every day. */
export const oneRegime: Fact = {
  isSo: (model) => {
    const towns = Object.keys(model.municipalities);
    const forms = Object.values(model.forms);
    const isRegional = (segment: string): boolean =>
      forms.some((form) => form.segment.value === segment && (form.groups.region?.value ?? 0) > 0);
    const isOne = (found: readonly FundingForm[]): boolean => new Set(found).size <= 1;
    return fundingPeriods(model, towns).every(({ forms: rows }) =>
      segments.every((segment, at) => {
        const of = (area: string | null): readonly FundingForm[] =>
          towns.flatMap((town, index) => {
            const isIn = area === null || model.municipalities[town]?.area === area;
            return isIn ? [rows[index]?.[at] as FundingForm] : [];
          });
        return isRegional(segment) ? isOne(of(null)) : isOne(of("denhaag")) && isOne(of("h8"));
      }),
    );
  },
  said: {
    nl: "elke groep van een aanbieder in één vorm wordt betaald",
    en: "every provider group is paid in one form",
  },
  by: ["contracts.fundingDesign", "funding"],
};

/** A named year lies before the history that a run begins with. */
export function isBeforeHistory(year: string): Fact {
  return {
    isSo: (model) => Number(year) < calendarOf(model).firstHistoryYear,
    said: {
      nl: `${year} voor het eerste jaar van de berekening ligt`,
      en: `${year} lies before the first year of the run`,
    },
    by: ["region.firstDay", "region.historyYears"],
  };
}

/** No move by plan or breakdown goes out of a form or into it. */
export function noMovesOf(form: string): Fact {
  return {
    isSo: ({ pathway }) =>
      pathway.every(
        ({ kind, from, to, share }) =>
          (kind !== "next" && kind !== "breakdown") ||
          (from !== form && to !== form) ||
          share.value === 0,
      ),
    said: {
      nl: `niemand van of naar ${form} overstapt`,
      en: `nobody moves from or to ${form}`,
    },
    by: ["pathway"],
  };
}

/** Today's funding of Den Haag is in no segment that of a local purchase. */
export const nothingLocalToday: Fact = {
  isSo: ({ contracts }) =>
    Object.values(contracts.fundingToday).every((own) =>
      Object.values(own).every(({ value }) => value !== "population"),
    ),
  said: {
    nl: "geen contracts.fundingToday population is",
    en: "no contracts.fundingToday is population",
  },
  by: ["contracts.fundingToday"],
};

/** No provider stops, is refused, or can fail. */
export const nobodyLeaves: Fact = {
  isSo: (model) => nobodyStops.isSo(model) && allAdmitted.isSo(model) && nobodyFails.isSo(model),
  said: { nl: "geen aanbieder stopt", en: "no provider stops" },
  by: ["providers.exitOf", "providers.classes.*.exitShare", "providers.classes.*.admittedShare"],
};

/** No provider stops on the exit date while it runs. */
export const nobodyStops: Fact = {
  isSo: (model) =>
    (is("providers.exitOf", "none").isSo(model) && noExits.isSo(model)) ||
    model.providers.exitDate.value > model.region.lastDay.value,
  said: {
    nl: "geen aanbieder op providers.exitDate stopt",
    en: "no provider stops on providers.exitDate",
  },
  by: ["providers.exitOf", "providers.classes.*.exitShare", "providers.exitDate"],
};

/** The exit date lies after the last day. */
export const lateExit: Fact = {
  isSo: ({ providers, region }) => providers.exitDate.value > region.lastDay.value,
  said: {
    nl: "providers.exitDate na de laatste dag ligt",
    en: "providers.exitDate lies after the last day",
  },
  by: ["providers.exitDate", "region.lastDay"],
};

const noExits = is("providers.classes.*.exitShare", 0);

/** Every provider has a contract from the first day of the new ones on. */
export const allAdmitted: Fact = {
  isSo: (model) =>
    noNewContracts.isSo(model) || is("providers.classes.*.admittedShare", 1).isSo(model),
  said: {
    nl: "elke aanbieder een contract krijgt",
    en: "every provider is admitted to the contracts",
  },
  by: ["providers.classes.*.admittedShare"],
};

const nobodyFails: Fact = {
  isSo: (model) => noNewContracts.isSo(model) || is("providers.bankruptcyPerYear", 0).isSo(model),
  said: { nl: "geen aanbieder failliet kan gaan", en: "no provider can fail" },
  by: ["providers.bankruptcyPerYear"],
};

/** Places of a form exist for one child each, so none are counted. */
export function noPlacesOf(form: string): Fact {
  return {
    isSo: (model) =>
      Object.values(model.forms[form]?.groups ?? {}).every(({ value }) => value === 0),
    said: {
      nl: `${form} geen groepen van aanbieders heeft`,
      en: `${form} has no provider groups`,
    },
    by: [`forms.${form}.groups`],
  };
}

/** What is chosen here is what the design has already. */
export function isAsDesign(area: "denhaag" | "h8", segment: string, formId: string): Fact {
  const design = `contracts.fundingDesign.${area}.${segment}`;
  return {
    isSo: (model) => valueAt(model, formId) === valueAt(model, design),
    said: { nl: `${design} al dezelfde vorm is`, en: `${design} is the same form already` },
    by: [formId, design],
  };
}
