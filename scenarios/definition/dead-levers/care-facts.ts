/**
 * What can be so about providers that leave, places and moves.
 *
 * The rule this file keeps: nobody leaves only when nobody stops, all are admitted and nobody can fail.
 */
import type { Model } from "#journeys";
import { type Fact, is, noNewContracts } from "./facts.ts";

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
    by: [],
  };
}

/** A form for crises, which nobody waits for: then no crisis comes in that wait. */
export function isForCrises(form: string): Fact {
  return {
    isSo: (model) => model.forms[form]?.special === "crisis" && model.crisis.mostWaitDays.value > 0,
    said: {
      nl: `${form} voor crises is en niemand erop wacht (crisis.mostWaitDays boven 0)`,
      en: `${form} is for crises and nobody waits for it (crisis.mostWaitDays above 0)`,
    },
    by: ["crisis.mostWaitDays"],
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

/** No way through care goes from one segment to another. */
export function noWayBetween(from: string, to: string): Fact {
  return {
    isSo: (model) => model.clauses.goesOnAs.value === "same" && !hasWay(model, from, to),
    said: {
      nl: `geen route van segment ${from} naar ${to} gaat`,
      en: `no way goes from segment ${from} to ${to}`,
    },
    by: ["pathway", "forms"],
  };
}

/** Whether an edge leads from segment to segment; care that was a mistake goes back to what was needed. */
function hasWay({ pathway, forms }: Model, from: string, to: string): boolean {
  const segment = (form: string): string => forms[form]?.segment.value ?? "";
  return pathway.some((edge) => {
    if (edge.share.value === 0) return false;
    const [begin, end] = edge.kind === "mistaken" ? [edge.to, edge.from] : [edge.from, edge.to];
    return segment(begin) === from && segment(end) === to;
  });
}
