/**
 * What a design changes in how a segment is paid: the form of paying, and the rules of that form.
 *
 * The rule this file keeps: forms that hold back as firmly are not alike. Each makes room in its own
 * way, so another one is never nothing.
 */
import type { FundingForm, SegmentId } from "../model/model.ts";
import { SEGMENTS } from "../model/plan.ts";
import {
  type Act,
  formOn,
  given,
  type Moment,
  otherTerm,
  overTime,
  type Side,
  type Two,
} from "./acted-over-time.ts";
import { formsEver } from "./funding-periods.ts";

/** How firmly a form of paying holds back: by the unit or the course, per provider, a ceiling, a budget. */
const GRIP: Readonly<Record<FundingForm, number>> = {
  pxq: 0,
  trajectory: 0,
  "pxq-spending-room": 1,
  "pxq-ceiling": 2,
  capacity: 3,
  population: 3,
};

/** Some municipality pays in another way on some day: firmer, looser, or neither. */
export function paying(two: Two, segment: SegmentId): readonly (Act | null)[] {
  const { own, other, towns } = two;
  const at = SEGMENTS.indexOf(segment);
  return towns.flatMap((town) =>
    overTime(two, (moment) => {
      const [here, there] = [
        formOn(own, town, at, moment.day),
        formOn(other, town, at, moment.day),
      ];
      // Before the window a form counts by its name: who keeps to it then is behaviour, and not bought.
      if (here === there && !moment.inWindow) return null;
      return otherForm([own, held(own, here, moment)], [other, held(other, there, moment)]);
    }),
  );
}

/** A spending room holds nobody where no rule and no behaviour keeps to it: then it is by the unit. */
function held({ model }: Side, form: FundingForm, { year }: Moment): FundingForm {
  if (form !== "pxq-spending-room") return form;
  const { room, behaviour } = model;
  const isRule = room.on.value && year >= room.fromYear.value;
  return isRule || (behaviour.on.value && behaviour.yearEndStop.value > 0) ? form : "pxq";
}

type Paid = readonly [side: Side, form: FundingForm];

/** What the first form does beside the second. */
function otherForm([own, here]: Paid, [other, there]: Paid): Act | null {
  if (here === there) return null;
  // A price for a course makes courses shorter and more of them, once providers act on it.
  const isSteered = ({ model }: Side, form: FundingForm) =>
    form === "trajectory" && model.behaviour.on.value;
  if (isSteered(own, here) || isSteered(other, there)) return "unclear";
  return given(GRIP[there], GRIP[here]) ?? "unclear";
}

/** A rule of a form by which both designs pay this segment at some time is another one. */
export function ruleOfForm(two: Two, segment: SegmentId): readonly (Act | null)[] {
  const { own, other } = two;
  const theirs = formsEver(other.model, segment);
  const forms = [...formsEver(own.model, segment)].filter((form) => theirs.has(form));
  return forms.flatMap((form) => RULES[form]?.(own, other) ?? []);
}

type FormRule = (own: Side, other: Side) => readonly (Act | null)[];

const RULES: Readonly<Partial<Record<FundingForm, FormRule>>> = {
  capacity: (
    { model: { contracts: own, savings } },
    { model: { contracts: other, savings: theirs } },
  ) => [
    // Places by the use of a year are those of the year that savings go by.
    own.placesRule.value === "use-2024" ? otherTerm(savings.baseYear, theirs.baseYear) : null,
    ...otherTerms(own, other, ["placesRule", "capacityBudget", "capacityReset", "referenceYears"]),
    ...otherTerms(own, other, ["capacityIndex", "paysUnmanned"]),
    given(other.targetOccupancy.value, own.targetOccupancy.value),
  ],
  population: ({ model: { contracts: own } }, { model: { contracts: other } }) => [
    given(own.populationGrowthShare.value, other.populationGrowthShare.value),
  ],
  "pxq-ceiling": ({ model: { contracts: own } }, { model: { contracts: other } }) => [
    given(own.ceilingGrowth.value, other.ceilingGrowth.value),
  ],
  "pxq-spending-room": ({ model: { room: own } }, { model: { room: other } }) =>
    own.on.value && other.on.value
      ? otherTerms(own, other, ["permissionDays", "shiftShare", "classes"])
      : [],
  trajectory: ({ model: { trajectory: own } }, { model: { trajectory: other } }) =>
    otherTerms(own, other, ["byIntensity", "priceFactor", "startShare", "sameTrajectoryDays"]),
};

function otherTerms<Terms>(own: Terms, other: Terms, names: readonly (keyof Terms)[]) {
  return names.map((name) => otherTerm(own[name], other[name]));
}
