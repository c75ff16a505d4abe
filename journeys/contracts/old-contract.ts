/**
 * Old contracts that run on beside the new ones, for care that began under them.
 *
 * The rule this file keeps: such care is paid by the unit, and is no use of a budget; what the new
 * contracts pay for places or residents is paid all the same. So the overlap is paid twice. A payer
 * whose way of paying does not change that day has no old contract to run on.
 */
import type { World } from "../flow/world.ts";
import type { Plan } from "../model/plan.ts";
import { FUNDING } from "./funding.ts";

/** First of the month on which old contracts stop paying; infinite when none runs on. */
export function oldContractsEnd({ providers, calendar, model }: Plan): number {
  if (model.contracts.regime.value !== "2028") return Number.POSITIVE_INFINITY;
  if (providers.oldRunsOn.every((runs) => runs === 0)) return Number.POSITIVE_INFINITY;
  const first = calendar.monthStart.findIndex((day) => day >= calendar.contractDay);
  const last = first + Math.round(model.transition.oldContractMonths.value);
  return calendar.monthStart[last] ?? Number.POSITIVE_INFINITY;
}

/** Whether the old contract pays the stretch of care of this episode that is booked now. */
export function paysOldContract(world: World, episode: number, segment: number): boolean {
  const { plan, episodes, kernel } = world;
  if (plan.providers.oldRunsOn[segment - 1] === 0 || !world.funding.isNewNow) return false;
  const began = (episodes.careStart[episode] as number) < plan.calendar.contractDay;
  if (!began || kernel.time > oldContractsEnd(plan)) return false;
  return hadOther(world, segment, world.townOf(episodes.youth[episode] as number));
}

/** The payer had a contract by the unit until the day before, and has another from that day on. */
function hadOther({ plan, funding }: World, segment: number, town: number): boolean {
  const { contractDay } = plan.calendar;
  const before = funding.of(segment, town, contractDay - 1);
  if (before === FUNDING.capacity || before === FUNDING.population) return false;
  return before !== funding.of(segment, town, contractDay);
}
