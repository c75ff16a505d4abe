/**
 * Messages that come before a start: a request for an assignment, and the assignment.
 *
 * The rule this file keeps: days of a message come on top of the days of the decision, and are days
 * of authorisation; without a law of days nothing is drawn.
 */
import { type LognormalParameters, lognormalAt } from "#engine";
import { onlyFormOf } from "../../contracts/payers.ts";
import type { Message } from "../../model/parts/administration-plan.ts";
import type { World } from "../world.ts";

/** A request for a form that needs an authorisation of its own. */
interface Asked {
  readonly youth: number;
  readonly form: number;
  readonly occurrence: number;
  /** The local team decides itself, and needs no request. */
  readonly byTeam: boolean;
}

/** The law of a message on this day; null where it takes none. */
export function messageLaw(
  { plan, funding }: World,
  message: Message,
  time: number,
): LognormalParameters | null {
  return plan.administration[message][funding.isNew(time) ? "design" : "today"];
}

/** Days of one message about this youth. */
export function messageDays(
  world: World,
  message: Message,
  about: { readonly youth: number; readonly form: number; readonly occurrence: number },
  time: number,
): number {
  const law = messageLaw(world, message, time);
  if (law === null) return 0;
  const purpose = world.plan.administration[message].purpose[about.form] as number;
  const who = world.youths.who[about.youth] as number;
  return lognormalAt(world.chance.uniform(who, purpose, about.occurrence), law);
}

/** Days that messages add before care can be assigned. */
export function daysBeforeStart(world: World, asked: Asked, time: number): number {
  const { administrationBooks, clock } = world;
  let days = 0;
  if (!asked.byTeam) {
    const request = messageDays(world, "request", asked, time);
    administrationBooks.note("request", clock.year);
    administrationBooks.note("request-days", clock.year, request);
    days += request;
  }
  const assignment = messageDays(world, "assignment", asked, time);
  administrationBooks.note("assignment", clock.year);
  administrationBooks.note("assignment-days", clock.year, assignment);
  return days + assignment + twoRegimeDays(world, asked, time);
}

/** Extra days where the groups of this form are paid in more than one form by those they serve. */
function twoRegimeDays(world: World, { youth, form }: Asked, time: number): number {
  const { plan, administrationBooks, clock } = world;
  const days = plan.model.administration.twoRegimeDays.value;
  if (days === 0 || plan.hasPlaces[form] === 0) return 0;
  const row = world.areaOf(youth) * plan.forms.length + form;
  const group = plan.offer[plan.offerStart[row] as number] as number;
  if (onlyFormOf(world, group, time) >= 0) return 0;
  administrationBooks.note("two-regime-days", clock.year, days);
  return days;
}
