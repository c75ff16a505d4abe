/**
 * The segments that a design acts on, beside another: those it cuts, and those to which it gives room.
 *
 * The rule this file keeps: it is read from the two designs and never from what came of them, so that
 * a segment is not called cut because it happened to cost less, nor a receiver because it got money.
 */

import { PLACES } from "../measures/summary.ts";
import type { FundingForm, Model, SegmentId } from "../model/model.ts";
import { SEGMENTS } from "../model/plan.ts";
import { calendarOf } from "../model/years.ts";
import { formsEver, fundingPeriods } from "./funding-periods.ts";
import { askedSaving } from "./savings.ts";

/** Which way a design acts on a segment; `unclear` where the designs do not tell. */
export type Act = "cut" | "eased" | "unclear";

/** Segments by what is done to them, each in one list; in order. */
export interface ActedSegments {
  readonly cut: readonly SegmentId[];
  readonly eased: readonly SegmentId[];
  readonly unclear: readonly SegmentId[];
}

type Two = readonly [variant: Model, against: Model];
type Rule = (two: Two, segment: SegmentId) => readonly (Act | null)[];

/** What is agreed in euros or in places, and by which rule it is held to: the first decides. */
const AMOUNTS: readonly Rule[] = [asked, places, placesOfForms];
const RULES: readonly Rule[] = [grip, ruleOfSaving, ruleOfBudget];

/** Asked savings closer than this are the same: shares of a split are written in four decimals. */
const ROUNDING = 0.001;

/** What the variant does to every segment; none where it changes something else. */
export function actedSegments(variant: Model, against: Model): ActedSegments {
  const two: Two = [variant, against];
  const among = (act: Act) => SEGMENTS.filter((segment) => actOn(two, segment) === act);
  return { cut: among("cut"), eased: among("eased"), unclear: among("unclear") };
}

/**
 * Segments whose saving is looked at: those that are cut. Where none is, those of which it is unclear;
 * and where room is all that a design gives, those that get it.
 */
export function targetSegments({ cut, eased, unclear }: ActedSegments): readonly SegmentId[] {
  return [cut, unclear, eased].find((some) => some.length > 0) ?? [];
}

/** Numbers of all places that the variant acts on: none of them receives. */
export function actedPlaces(variant: Model, against: Model): readonly number[] {
  const { cut, eased, unclear } = actedSegments(variant, against);
  return [...cut, ...eased, ...unclear].map((id) => PLACES.indexOf(id)).sort((a, b) => a - b);
}

function actOn(two: Two, segment: SegmentId): Act | null {
  const whole = (rules: readonly Rule[]) => together(rules.flatMap((rule) => rule(two, segment)));
  return whole(AMOUNTS) ?? whole(RULES);
}

/** One act out of several: both ways, or not told in one of them, is unclear. */
function together(acts: readonly (Act | null)[]): Act | null {
  const [first, ...others] = new Set(acts.filter((act) => act !== null));
  return first === undefined ? null : others.length > 0 ? "unclear" : first;
}

/** A change in what is given: less is a cut. */
function given(own: number, other: number): Act | null {
  return own === other ? null : own < other ? "cut" : "eased";
}

/** The saving that is asked over all years of the path together. */
function asked([variant, against]: Two, segment: SegmentId): readonly (Act | null)[] {
  const years = new Set(
    [variant, against].flatMap(({ savings }) =>
      Object.keys(savings.path).map((key) => Number(key.slice(0, 4))),
    ),
  );
  const sum = (model: Model) =>
    [...years].reduce((total, year) => total + askedSaving(model, segment, year), 0);
  const [own, other] = [sum(variant), sum(against)];
  const isSame = Math.abs(own - other) <= ROUNDING * Math.max(own, other);
  return [isSame ? null : given(other, own)];
}

/** Other places or another budget by name. A budget that one design leaves to the model is unclear. */
function places([variant, against]: Two, segment: SegmentId): readonly (Act | null)[] {
  const extra = ({ contracts }: Model) => contracts.extraPlaces[segment].value;
  const budgets = (model: Model) => valuesOf(model.agreed.budgets[segment]);
  return [given(extra(variant), extra(against)), agreed(budgets(variant), budgets(against))];
}

/** Places of each form in this segment: agreed, lost, or fewer by smaller groups and closed stays. */
function placesOfForms([variant, against]: Two, segment: SegmentId): readonly (Act | null)[] {
  const ids = Object.keys(variant.forms).filter(
    (id) => variant.forms[id]?.segment.value === segment,
  );
  const lost = ({ attrition }: Model, id: string) => attrition.perYear[id]?.value ?? 0;
  const shrinks = ({ prices, forms }: Model, id: string) =>
    Number(prices.stepOn.value && ["group", "closed"].includes(forms[id]?.special ?? "none"));
  return ids.flatMap((id) => {
    const own = (model: Model) => valuesOf(model.agreed.places[id] ?? {});
    return [
      agreed(own(variant), own(against)),
      given(lost(against, id), lost(variant, id)),
      given(shrinks(against, id), shrinks(variant, id)),
    ];
  });
}

type Agreed = Readonly<Record<string, number>>;

function valuesOf(agreements: Readonly<Record<string, { readonly value: number }>>): Agreed {
  return Object.fromEntries(Object.entries(agreements).map(([key, { value }]) => [key, value]));
}

/** What was agreed by name, 0 where the model's own number holds: that may be more or less. */
function agreed(own: Agreed, other: Agreed): Act | null {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(other)])];
  return together(
    keys.map((key) => {
      const [here, there] = [own[key] ?? 0, other[key] ?? 0];
      return here !== there && here * there === 0 ? "unclear" : given(here, there);
    }),
  );
}

/**
 * How firmly a form of funding holds back: by the unit, per provider, a ceiling, a budget. A spending
 * room holds nobody where no rule and no behaviour keeps to it.
 */
function gripOf({ room, behaviour }: Model, form: FundingForm): number {
  const isKept = room.on.value || (behaviour.on.value && behaviour.yearEndStop.value > 0);
  if (form === "pxq-spending-room") return isKept ? 1 : 0;
  return form === "pxq-ceiling" ? 2 : form === "capacity" || form === "population" ? 3 : 0;
}

/** Some municipality pays under a firmer limit, or a looser one, on some day from the contract on. */
function grip([variant, against]: Two, segment: SegmentId): readonly (Act | null)[] {
  const towns = Object.keys(variant.municipalities);
  const at = SEGMENTS.indexOf(segment);
  const { contractDay, end } = calendarOf(variant);
  const periods = [variant, against].map((model) => ({
    model,
    periods: fundingPeriods(model, towns),
  }));
  const starts = periods.flatMap((one) => one.periods.map(({ from }) => from));
  const days = [contractDay, ...starts].filter((day) => day >= contractDay && day < end);
  const acts = days.flatMap((day) =>
    towns.map((_, town) => {
      const [own = 0, other = 0] = periods.map((one) => {
        const form = one.periods.findLast(({ from }) => from <= day)?.forms[town]?.[at];
        return gripOf(one.model, form ?? "pxq");
      });
      return given(other, own);
    }),
  );
  return [...new Set(acts)];
}

/** The same saving is taken off something else, where one is asked. */
function ruleOfSaving([variant, against]: Two, segment: SegmentId): readonly (Act | null)[] {
  const isAsked = (model: Model) =>
    Object.keys(model.savings.path).some(
      (key) => askedSaving(model, segment, Number(key.slice(0, 4))) > 0,
    );
  if (!isAsked(variant) || !isAsked(against)) return [];
  const [own, other] = [variant.savings, against.savings];
  const stops = ({ savings }: Model) => Number(savings.against.value !== "trend");
  const isLocal = own.includesDenHaagLocal.value !== other.includesDenHaagLocal.value;
  return [
    own.baseYear.value === other.baseYear.value ? null : "unclear",
    // What crisis places are spared, the others in their segment bear.
    own.sparesCrisis.value === other.sparesCrisis.value ? null : "unclear",
    // What Den Haag's own budget bears, the others need not.
    segment === "5" && isLocal ? "unclear" : null,
    given(own.leastShare.value, other.leastShare.value),
    given(stops(against), stops(variant)),
  ];
}

/** A rule by which budgets for places, or for all youths, are set is another one. */
function ruleOfBudget([variant, against]: Two, segment: SegmentId): readonly (Act | null)[] {
  const forms = formsEver(variant, segment);
  const [own, other] = [variant.contracts, against.contracts];
  const unclear = (...terms: readonly (keyof Model["contracts"])[]) =>
    terms.map((term) =>
      JSON.stringify(own[term]) === JSON.stringify(other[term]) ? null : ("unclear" as const),
    );
  return [
    ...(forms.has("capacity")
      ? [
          ...unclear("placesRule", "capacityBudget", "capacityReset", "referenceYears"),
          ...unclear("capacityIndex", "paysUnmanned"),
          given(other.targetOccupancy.value, own.targetOccupancy.value),
        ]
      : []),
    ...(forms.has("population")
      ? [given(own.populationGrowthShare.value, other.populationGrowthShare.value)]
      : []),
    ...(forms.has("pxq-ceiling")
      ? [given(own.ceilingGrowth.value, other.ceilingGrowth.value)]
      : []),
  ];
}
