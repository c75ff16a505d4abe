/**
 * What the price step of the contracts leaves of the places of a form: smaller groups, fewer closed stays.
 *
 * The rule this file keeps: it acts from the contracts on, and only on the two forms that the step names.
 */
import type { Model, SpecialForm } from "../model/model.ts";

const DAYS_PER_YEAR = 365.25;

/**
 * Share of the places of a form that is left.
 *
 * @param days since the new contracts began; below 0 before them
 */
export function leftByPriceStep(
  { prices, contracts }: Pick<Model, "prices" | "contracts">,
  special: SpecialForm | "none",
  days: number,
): number {
  if (!prices.stepOn.value || contracts.regime.value !== "2028" || days < 0) return 1;
  const { smallerGroupsPlaces, closedPlacesFactor, closedYears } = prices;
  if (special === "group") return smallerGroupsPlaces.value;
  if (special !== "closed") return 1;
  const years = days / DAYS_PER_YEAR + 1;
  const part = Math.min(1, years / Math.max(1, closedYears.value));
  return 1 - (1 - closedPlacesFactor.value) * part;
}
