/**
 * What a design changes in how a segment is paid: the form of paying, by itself or with another label.
 *
 * The rule this file keeps: forms that hold back as firmly are not alike. Each makes room in its own
 * way, so another one is never nothing.
 */
import type { FundingForm, SegmentId } from "../../model/model.ts";
import { SEGMENTS } from "../../model/plan.ts";
import { askedSaving } from "../savings.ts";
import {
  type Act,
  formOn,
  given,
  type Moment,
  overTime,
  type Side,
  type Two,
} from "./over-time.ts";

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
  return payingBetween(two, [segment, segment]);
}

/** The same for care that is in the first segment in the variant, and in the second in the other. */
function payingBetween(two: Two, labels: readonly SegmentId[]): readonly (Act | null)[] {
  const { own, other, towns } = two;
  const [at = 0, was = 0] = labels.map((label) => SEGMENTS.indexOf(label));
  return towns.flatMap((town) =>
    overTime(two, (moment) => {
      const here = formOn(own, town, at, moment.day);
      const there = formOn(other, town, was, moment.day);
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

/** A form of care under another label may be paid in another way, and bear its part of another saving. */
export function relabelled(two: Two, segment: SegmentId): readonly (Act | null)[] {
  const [before, after] = [two.other.model.forms, two.own.model.forms];
  return Object.keys(after).flatMap((id) => {
    const [from, to] = [before[id]?.segment.value, after[id]?.segment.value] as const;
    if (from === to || (from !== segment && to !== segment)) return [];
    const labels = [to, from] as readonly SegmentId[];
    const bears = labels.some(
      (label) => asksEver(two.own, two, label) || asksEver(two.other, two, label),
    );
    return [...payingBetween(two, labels), bears ? "unclear" : null];
  });
}

/** Whether a design asks a saving of a segment in some year. */
export function asksEver({ model }: Side, { moments }: Two, segment: SegmentId): boolean {
  return moments.some(({ year }) => askedSaving(model, segment, year) > 0);
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
