/**
 * Old contracts that run on beside the new ones, for care that began under them.
 *
 * The rule this file keeps: such care is paid by the unit, and is no use of a budget; what the new
 * contracts pay for places or residents is paid all the same. So the overlap is paid twice.
 */
import type { World } from "../flow/world.ts";
import type { Plan } from "../model/plan.ts";

/** First of the month on which old contracts stop paying; infinite when none runs on. */
export function oldContractsEnd({ providers, calendar, model }: Plan): number {
  if (model.contracts.regime.value !== "2028") return Number.POSITIVE_INFINITY;
  if (providers.oldRunsOn.every((runs) => runs === 0)) return Number.POSITIVE_INFINITY;
  const first = calendar.monthStart.findIndex((day) => day >= calendar.contractDay);
  const last = first + Math.round(model.transition.oldContractMonths.value);
  return calendar.monthStart[last] ?? Number.POSITIVE_INFINITY;
}

/**
 * Whether the old contract pays the stretch of care of this episode that is booked now. Where the
 * municipality pays the segment in the new contracts as it did before, no old one can run on beside it.
 */
export function paysOldContract(
  world: World,
  episode: number,
  segment: number,
  town: number,
): boolean {
  const { plan, episodes, kernel, funding } = world;
  if (plan.providers.oldRunsOn[segment - 1] === 0 || !funding.isNewNow) return false;
  if (!funding.replaces(segment, town)) return false;
  const began = (episodes.careStart[episode] as number) < plan.calendar.contractDay;
  return began && kernel.time <= oldContractsEnd(plan);
}
