/**
 * The part of the model on local teams: their hours, what they follow, and who goes round them.
 *
 * The rule this file keeps: with `hoursOn` off no hour binds; with the shares of turning down at 0
 * nobody is turned down. What then stays is the entrance as it was fitted.
 */
import type { Quantity } from "../quantity.ts";

export interface Team {
  /** Hours of a team bind: triage waits, own help and monitoring are cut when there are too few. */
  readonly hoursOn: Quantity<boolean>;
  /** Hours of one request, from the first talk to the decision. */
  readonly triageHours: Quantity;
  readonly ownHelpHoursPerWeek: Quantity;
  readonly regieHoursPerMonth: Quantity;
  readonly monitoringHoursPerMonth: Quantity;
  /** Share of its hours a team of `enoughStrength` needs for what is asked of it today. */
  readonly hoursOccupancy: Quantity;
  readonly enoughStrength: Quantity;
  /** Who goes without when hours are short. */
  readonly hoursRule: Quantity<string>;
  /** A longer wait at the door is not counted on: see `flow/team-hours.ts`. */
  readonly longestDoorDays: Quantity;
  readonly euroPerHour: Quantity;
  /** Share of youths sent by others, without a court, whom the team follows; it follows all its own. */
  readonly followedToday: Quantity;
  readonly followedNew: Quantity;
  readonly newRoleOn: Quantity<boolean>;
  /** Share of full courses of care that do not work, how much longer they last, and when it shows. */
  readonly ineffectiveShare: Quantity;
  readonly ineffectiveStretch: Quantity;
  readonly evaluationDays: Quantity;
  /** Share of the light requests that a team turns down after triage. */
  readonly strictToday: Quantity;
  readonly strictDesign: Quantity;
  /** Share of those turned down who ask another referrer, and after how many days. */
  readonly bypassShare: Quantity;
  readonly bypassDays: Quantity;
  /** Share of the refusals at a border after which another referrer asks again, past the team. */
  readonly rereferralShare: Quantity;
  /** A request by another referrer within this many days of a no counts as a re-referral. */
  readonly rereferralWindow: Quantity;
}
