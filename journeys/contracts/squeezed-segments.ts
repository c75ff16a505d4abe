/**
 * The segments that a design squeezes, beside another: those it cuts or puts under a limit itself.
 *
 * The rule this file keeps: it is read from the two designs and never from what came of them, so that
 * a segment is not called squeezed because it happened to cost less.
 */

import { PLACES } from "../measures/summary.ts";
import type { FundingForm, Model, SegmentId } from "../model/model.ts";
import { SEGMENTS } from "../model/plan.ts";
import { calendarOf } from "../model/years.ts";
import { formsEver, fundingPeriods } from "./funding-periods.ts";
import { askedSaving } from "./savings.ts";

/** How firmly a form holds back: by the unit, per provider, a ceiling, a budget. */
const GRIP: Readonly<Record<FundingForm, number>> = {
  pxq: 0,
  trajectory: 0,
  "pxq-spending-room": 1,
  "pxq-ceiling": 2,
  capacity: 3,
  population: 3,
};

type Two = readonly [variant: Model, against: Model];
type Rule = (two: Two, segment: SegmentId) => boolean;

const RULES: readonly Rule[] = [
  asksMore,
  holdsFirmer,
  changesPlaces,
  changesPlacesOfForms,
  changesRuleOfBudget,
];

/**
 * Segments on which a design acts, with a saving, a firmer way of paying, or other places or budgets,
 * in order; none where it changes something else.
 */
export function squeezedSegments(variant: Model, against: Model): readonly SegmentId[] {
  return SEGMENTS.filter((segment) => RULES.some((rule) => rule([variant, against], segment)));
}

/** The same as numbers of places. */
export function squeezedPlaces(variant: Model, against: Model): readonly number[] {
  return squeezedSegments(variant, against).map((id) => PLACES.indexOf(id));
}

/** More is asked in some year, or the same is taken off something else. */
function asksMore([variant, against]: Two, segment: SegmentId): boolean {
  const years = Object.keys(variant.savings.path).map((key) => Number(key.slice(0, 4)));
  const asked = (model: Model, year: number) => askedSaving(model, segment, year);
  if (years.some((year) => asked(variant, year) > asked(against, year))) return true;
  const terms = ({ savings }: Model) => [
    savings.baseYear.value,
    savings.leastShare.value,
    savings.includesDenHaagLocal.value,
    savings.sparesCrisis.value,
    savings.against.value,
  ];
  return years.some((year) => asked(variant, year) > 0) && differ(terms(variant), terms(against));
}

/** Some municipality pays under a firmer limit, on some day from the contract on. */
function holdsFirmer([variant, against]: Two, segment: SegmentId): boolean {
  const towns = Object.keys(variant.municipalities);
  const at = SEGMENTS.indexOf(segment);
  const { contractDay, end } = calendarOf(variant);
  const [own, other] = [variant, against].map((model) => fundingPeriods(model, towns));
  const days = [own, other].flatMap((periods) => (periods ?? []).map(({ from }) => from));
  const grip = (periods: typeof own, town: number, day: number) =>
    GRIP[periods?.findLast(({ from }) => from <= day)?.forms[town]?.[at] ?? "pxq"];
  return [contractDay, ...days]
    .filter((day) => day >= contractDay && day < end)
    .some((day) => towns.some((_, town) => grip(own, town, day) > grip(other, town, day)));
}

/** Other places or another budget by name, for this segment. */
function changesPlaces([variant, against]: Two, segment: SegmentId): boolean {
  const own = ({ contracts, agreed }: Model) => [
    contracts.extraPlaces[segment].value,
    Object.values(agreed.budgets[segment]).map(({ value }) => value),
  ];
  return differ(own(variant), own(against));
}

/** Places of a form in this segment: agreed, lost, or fewer by smaller groups and closed stays. */
function changesPlacesOfForms([variant, against]: Two, segment: SegmentId): boolean {
  const ids = Object.keys(variant.forms).filter(
    (id) => variant.forms[id]?.segment.value === segment,
  );
  const own = ({ agreed, attrition, prices, forms }: Model) =>
    ids.map((id) => [
      Object.values(agreed.places[id] ?? {}).map((one) => one?.value),
      attrition.perYear[id]?.value,
      prices.stepOn.value && ["group", "closed"].includes(forms[id]?.special ?? "none"),
    ]);
  return differ(own(variant), own(against));
}

/** A rule by which budgets for places, or for all youths, are set is another one. */
function changesRuleOfBudget([variant, against]: Two, segment: SegmentId): boolean {
  const forms = formsEver(variant, segment);
  const places = ({ contracts }: Model) => [
    contracts.placesRule.value,
    contracts.targetOccupancy.value,
    contracts.capacityBudget.value,
    contracts.capacityReset.value,
    contracts.referenceYears.value,
  ];
  const youths = ({ contracts }: Model) => contracts.populationGrowthShare.value;
  const ceiling = ({ contracts }: Model) => contracts.ceilingGrowth.value;
  return (
    (forms.has("capacity") && differ(places(variant), places(against))) ||
    (forms.has("population") && differ(youths(variant), youths(against))) ||
    (forms.has("pxq-ceiling") && differ(ceiling(variant), ceiling(against)))
  );
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
