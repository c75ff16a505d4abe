/**
 * What can be behind an event at which two journeys part, by name.
 *
 * The rule this file keeps: names and shapes only; which of them it can be is decided elsewhere.
 */
import type { Lever } from "./plan-pair.ts";

/** What made the difference. */
export const CAUSES = [
  "border-days",
  "border-counted",
  "border-refusals",
  "provider-refuses",
  "authorisation-days",
  "authorisation-new",
  "messages",
  "school-border",
  "team-strength",
  "team-hours",
  "team-full",
  "team-strict",
  "demand",
  "care-mix",
  "push-up",
  "return",
  "fewer-places",
  "another-youth",
  "other-region",
  "order",
  "placement-point",
  "shares-of-places",
  "spending-room",
  "year-end-stop",
  "channel",
  "waiting-numbers",
  "stretch",
  "bed-blocking",
  "shorten",
  "early-close",
  "monitoring",
  "assignment",
  "way-back",
  "crisis-limit",
  "deterioration",
  "duration",
  "provider-leaves",
] as const;
export type CauseId = (typeof CAUSES)[number];

export interface Cause {
  readonly id: CauseId;
  /** Numbers of the designs that are behind it; none where it follows from what others did. */
  readonly levers: readonly Lever[];
}

export interface Causes {
  /** All that can be; empty when nothing is known that can. */
  readonly causes: readonly Cause[];
  /** There is one cause and the log bears it out. */
  readonly sure: boolean;
}

/** Of whom a cause is asked. */
export interface Whose {
  /** Number of the municipality. */
  readonly town: number;
}
