/**
 * What a design changes in the rules of a form of paying, and in clauses of a segment.
 *
 * The rule this file keeps: rules of a form are compared where both designs have that form; where
 * one of them has it, the form itself tells.
 */
import { demandGrowth } from "../../flow/supply/next-base.ts";
import type { FundingForm, Model, SegmentId } from "../../model/model.ts";
import { formsEver } from "../funding-periods.ts";
import {
  type Act,
  given,
  hasContracts,
  otherTerm,
  overTime,
  type Side,
  type Two,
} from "./over-time.ts";

type Acts = readonly (Act | null)[];
type FormRule = (own: Model, other: Model) => Acts;

/** A rule of a form by which both designs pay this segment at some time is another one. */
export function ruleOfForm({ own, other }: Two, segment: SegmentId): Acts {
  const theirs = formsEver(other.model, segment);
  const forms = [...formsEver(own.model, segment)].filter((form) => theirs.has(form));
  return forms.flatMap((form) => RULES[form]?.(own.model, other.model) ?? []);
}

const RULES: Readonly<Partial<Record<FundingForm, FormRule>>> = {
  capacity: (own, other) => [...budgetForPlaces(own, other), ...placesOnRequest(own, other)],
  population: (own, other) => [shareOfGrowth(own, other)],
  "pxq-ceiling": ({ contracts: own }, { contracts: other }) => [
    given(own.ceilingGrowth.value, other.ceilingGrowth.value),
  ],
  "pxq-spending-room": ({ room: own }, { room: other }) =>
    own.on.value && other.on.value
      ? otherTerms(own, other, ["permissionDays", "shiftShare", "classes"])
      : [],
  trajectory: ({ trajectory: own }, { trajectory: other }) =>
    otherTerms(own, other, ["byIntensity", "priceFactor", "startShare", "sameTrajectoryDays"]),
};

function budgetForPlaces(variant: Model, against: Model): Acts {
  const [own, other] = [variant.contracts, against.contracts];
  const [{ baseYear }, { baseYear: theirs }] = [variant.savings, against.savings];
  return [
    // Places by the use of a year are those of the year that savings go by.
    own.placesRule.value === "use-2024" ? otherTerm(baseYear, theirs) : null,
    ...otherTerms(own, other, ["placesRule", "capacityBudget", "capacityReset", "referenceYears"]),
    ...otherTerms(own, other, ["capacityIndex", "paysUnmanned"]),
    given(other.targetOccupancy.value, own.targetOccupancy.value),
  ];
}

/** The ventiel: places on top of the budget for who asks. Sooner, oftener and more is room. */
function placesOnRequest({ ventiel: own }: Model, { ventiel: other }: Model): Acts {
  if (!own.on.value || !other.on.value) {
    return [given(Number(own.on.value), Number(other.on.value))];
  }
  const more = ["approvedShare", "sizeShare", "mostPerYear"] as const;
  const less = ["occupancyTrigger", "waitTriggerWeeks", "decisionWeeks"] as const;
  return [
    ...more.map((name) => given(own[name].value, other[name].value)),
    ...less.map((name) => given(other[name].value, own[name].value)),
    given(Number(other.untilYearEnd.value), Number(own.untilYearEnd.value)),
    ...otherTerms(own, other, ["price", "clawback"]),
  ];
}

/** A larger part of the growth of requests is room, unless they fall. */
function shareOfGrowth(own: Model, other: Model): Act | null {
  const share = ({ contracts }: Model) => contracts.populationGrowthShare.value;
  const grows = [own, other].every(({ demand }) => demandGrowth(demand) > 0);
  const act = given(share(own), share(other));
  return act === null || grows ? act : "unclear";
}

/** A longest duration of an assignment: shorter is a cut, as is a smaller share that is assigned again. */
export function longestAssignment(two: Two, segment: SegmentId): Acts {
  const most = (side: Side, day: number): number => {
    const days = side.model.clauses.mostDays[segment].value;
    return days > 0 && hasContracts(side, day) ? days : Number.POSITIVE_INFINITY;
  };
  const [own, other] = [two.own.model.clauses, two.other.model.clauses];
  return overTime(two, ({ day }) => {
    const [here, there] = [most(two.own, day), most(two.other, day)];
    if (here !== there) return given(here, there);
    if (here === Number.POSITIVE_INFINITY) return null;
    const again = given(own.renewedShare.value, other.renewedShare.value);
    return otherTerm(own.goesOnAs, other.goesOnAs) ?? again;
  });
}

function otherTerms<Terms>(own: Terms, other: Terms, names: readonly (keyof Terms)[]): Acts {
  return names.map((name) => otherTerm(own[name], other[name]));
}
