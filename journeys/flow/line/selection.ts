/**
 * Who a full provider takes: with a fixed budget a heavy youth may be refused ("no match").
 *
 * The rule this file keeps: this is behaviour, off by default; nothing here happens in a design
 * whose knobs are off.
 */
import { ROLE } from "../episodes.ts";
import { countNow } from "../path.ts";
import type { World } from "../world.ts";

/** Refuses the episode for now, and sends it round again, when the knob says so. Returns whether. */
export function selects(world: World, episode: number, station: number, time: number): boolean {
  const { plan, episodes, youths, kernel, chance } = world;
  const { on, selectivity } = plan.model.behaviour;
  if (!on.value || !world.funding.isNew(time)) return false;
  if (episodes.role[episode] === ROLE.crisis) return false;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const most = plan.model.borders.mostRefusals.value;
  if (youths.severe[youth] === 0 || (episodes.refusals[episode] as number) >= most) return false;
  if (!world.funding.isCapacity(world.segmentOf(form), world.townOf(youth), time)) return false;
  const places = kernel.places[station] as number;
  const occupancy = (kernel.held[station] as number) / places;
  if (occupancy < plan.model.contracts.targetOccupancy.value) return false;
  const occurrence =
    (youths.begun[youth * plan.forms.length + form] as number) * (most + 1) +
    (episodes.refusals[episode] as number);
  const u = chance.uniform(
    youths.who[youth] as number,
    plan.purposes.select[form] as number,
    occurrence,
  );
  if (u >= selectivity.value) return false;
  countNow(world, "refusals");
  world.moves.note("refused", world.clock.year);
  episodes.refusals[episode] = (episodes.refusals[episode] as number) + 1;
  const days = plan.model.borders.retriageDays.value;
  episodes.border[episode] = (episodes.border[episode] as number) + days;
  kernel.delay(episode, time + days);
  return true;
}
