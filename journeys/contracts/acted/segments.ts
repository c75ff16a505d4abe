/**
 * The segments that a design acts on, beside another: those it cuts, and those to which it gives room.
 *
 * The rule this file keeps: it is read from the two designs and never from what came of them, so that
 * a segment is not called cut because it happened to cost less, nor a receiver because it got money.
 * What is bought counts: staff, who offers, placement, demand, prices and behaviour do not.
 */

import { PLACES } from "../../measures/summary.ts";
import type { Area, CareForm, Model, SegmentId } from "../../model/model.ts";
import { SEGMENTS } from "../../model/plan.ts";
import { leftByPriceStep } from "../price-step.ts";
import { askedSaving } from "../savings.ts";
import {
  type Act,
  given,
  hasContracts,
  type Moment,
  otherTerm,
  overTime,
  type Side,
  sideBySide,
  type Two,
  together,
} from "./over-time.ts";
import { asksEver, paying, relabelled } from "./paying.ts";
import { longestAssignment, ruleOfForm } from "./rules.ts";

/** Segments by what is done to them, each in one list; in order. */
export interface ActedSegments {
  readonly cut: readonly SegmentId[];
  readonly eased: readonly SegmentId[];
  readonly unclear: readonly SegmentId[];
}

type Rule = (two: Two, segment: SegmentId) => readonly (Act | null)[];

/** What is agreed in euros or in places, and by which rule it is held to: the first decides. */
const AMOUNTS: readonly Rule[] = [asked, extraPlaces, budgets, placesOfForms];
const RULES: readonly Rule[] = [paying, relabelled, ruleOfSaving, ruleOfForm, longestAssignment];

/** Asked savings closer than this are the same: shares of a split are written in four decimals. */
const ROUNDING = 0.001;

/** What the variant does to every segment; none where it changes something else. */
export function actedSegments(variant: Model, against: Model): ActedSegments {
  const two = sideBySide(variant, against);
  const acts = SEGMENTS.map((segment) => actOn(two, segment));
  const among = (act: Act) => SEGMENTS.filter((_, at) => acts[at] === act);
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

/** The saving that is asked, year by year: more in one year and less in another is unclear. */
function asked(two: Two, segment: SegmentId): readonly (Act | null)[] {
  return overTime(two, ({ year }) => {
    const here = askedSaving(two.own.model, segment, year);
    const there = askedSaving(two.other.model, segment, year);
    const isSame = Math.abs(here - there) <= ROUNDING * Math.max(here, there);
    return isSame ? null : given(there, here);
  });
}

/** Places that a design adds to those of a segment, from the day of its contracts on. */
function extraPlaces(two: Two, segment: SegmentId): readonly (Act | null)[] {
  const extra = ({ model, contractDay }: Side, day: number) =>
    day >= contractDay ? model.contracts.extraPlaces[segment].value : 0;
  return overTime(two, ({ day }) => given(extra(two.own, day), extra(two.other, day)));
}

/** Budgets by name, of years in which both have the contracts: else the form of paying tells. */
function budgets(two: Two, segment: SegmentId): readonly (Act | null)[] {
  const { own, other } = two;
  const budget = ({ model }: Side, year: number) =>
    model.agreed.budgets[segment][String(year)]?.value ?? 0;
  return overTime(two, ({ day, year }) =>
    hasContracts(own, day) && hasContracts(other, day)
      ? agreed(budget(own, year), budget(other, year))
      : null,
  );
}

/** What was agreed by name, 0 where the model's own number holds: that may be more or less. */
function agreed(own: number, other: number): Act | null {
  return own !== other && own * other === 0 ? "unclear" : given(own, other);
}

/** Places of each form that is in this segment in either design. */
function placesOfForms(two: Two, segment: SegmentId): readonly (Act | null)[] {
  const forms = [two.own, two.other].map(({ model }) => model.forms);
  const ids = Object.keys(forms[0]!).filter((id) =>
    forms.some((some) => some[id]?.segment.value === segment),
  );
  return ids.flatMap((id) => [
    ...overTime(two, (moment) =>
      together(WHERE.map((where) => agreedHere(two, id, where, moment))),
    ),
    ...overTime(two, (moment) => placesLeft(two, id, moment)),
    placesOfToday(forms.map((some) => some[id])),
    replaced(two, id),
  ]);
}

const WHERE: readonly (Area | "region")[] = ["region", "denhaag", "h8"];

/** Agreed places of a form in an area, from their first year on. */
function agreedHere(
  { own, other }: Two,
  id: string,
  where: Area | "region",
  { day, year }: Moment,
): Act | null {
  const places = (side: Side): number => {
    const { places: byForm, placesFrom } = side.model.agreed;
    const isInForce = hasContracts(side, day) && year >= (placesFrom[id]?.[where]?.value ?? 0);
    return isInForce ? Math.round(byForm[id]?.[where]?.value ?? 0) : 0;
  };
  return agreed(places(own), places(other));
}

/** What is left of the places: some are lost by themselves, and some by smaller groups and closed stays. */
function placesLeft({ own, other }: Two, id: string, { day, year }: Moment): Act | null {
  const kept = ({ model }: Side): number => {
    const { perYear, fromYear } = model.attrition;
    const turns = Math.max(0, year - fromYear.value + 1);
    return (1 - (perYear[id]?.value ?? 0)) ** turns;
  };
  const step = ({ model, contractDay }: Side) =>
    leftByPriceStep(model, model.forms[id]?.special ?? "none", day - contractDay);
  return together([given(kept(own), kept(other)), given(step(own), step(other))]);
}

/** Another number of groups, or of places for the same use, is other places from the history on. */
function placesOfToday([own, other]: readonly (CareForm | undefined)[]): Act | null {
  return otherTerm([own?.groups, own?.occupancy], [other?.groups, other?.occupancy]);
}

/** Group places in the place of closed ones, where both designs close some. */
function replaced({ own, other }: Two, id: string): Act | null {
  const closes = ({ model: { prices, contracts, forms } }: Side) =>
    prices.stepOn.value && contracts.regime.value === "2028" && forms[id]?.special === "group";
  const share = ({ model }: Side) => model.prices.closedReplacedShare.value;
  return closes(own) && closes(other) ? given(share(own), share(other)) : null;
}

/** The same saving is taken off something else, where both ask one; or growth stops, where any is asked. */
function ruleOfSaving(two: Two, segment: SegmentId): readonly (Act | null)[] {
  const [own, other] = [two.own.model.savings, two.other.model.savings];
  const stops = ({ model: { savings } }: Side, year: number) =>
    Number(
      savings.on.value && savings.against.value !== "trend" && year >= savings.startYear.value,
    );
  // What Den Haag's own budget bears, the others need not.
  const isLocal = own.includesDenHaagLocal.value !== other.includesDenHaagLocal.value;
  const takenOff: readonly (Act | null)[] = [
    otherTerm(own.baseYear, other.baseYear),
    // What crisis places are spared, the others in their segment bear.
    otherTerm(own.sparesCrisis, other.sparesCrisis),
    segment === "5" && isLocal ? "unclear" : null,
    given(own.leastShare.value, other.leastShare.value),
  ];
  return [
    ...overTime(two, ({ year }) => given(stops(two.other, year), stops(two.own, year))),
    ...([two.own, two.other].every((side) => asksEver(side, two, segment)) ? takenOff : []),
  ];
}
