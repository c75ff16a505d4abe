/**
 * Days of waiting at one border in one run, by what they are of.
 *
 * The rule this file keeps: what the border itself costs is its rule and the new authorisation; a place
 * that is not there is a shortage, and never counted with them.
 */
import type { WallSummary } from "#journeys";

/** Of the rule at the border and the new authorisation. */
export const ruleDays = ({ borderDays, authorisationDays }: WallSummary, cell: number): number =>
  (borderDays[cell] ?? 0) + (authorisationDays[cell] ?? 0);

/** Of a place that is taken, or that a budget does not allow. */
export const shortageDays = ({ capacityDays, budgetDays }: WallSummary, cell: number): number =>
  (capacityDays[cell] ?? 0) + (budgetDays[cell] ?? 0);

/** Of rule and authorisation, beyond those of who comes in directly. */
export const extraDays = ({ attempts, excessFriction }: WallSummary, cell: number): number =>
  (attempts[cell] ?? 0) * (excessFriction[cell] ?? 0);
