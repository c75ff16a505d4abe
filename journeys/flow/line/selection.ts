/**
 * Whom a provider takes: with a fixed budget and a full house, or with a price per course, a heavy
 * youth may be refused ("no match").
 *
 * The rule this file keeps: this is behaviour, off by default; nothing here happens in a design
 * whose knobs are off.
 */
import { FUNDING } from "../../contracts/funding.ts";
import { countNow } from "../path.ts";
import type { World } from "../world.ts";
import { needsNoPaper } from "./crisis-wait.ts";

/** Refuses the episode for now, and sends it round again, when the knob says so. Returns whether. */
export function selects(world: World, episode: number, station: number, time: number): boolean {
  const { plan, episodes, youths, kernel, chance } = world;
  const { on } = plan.model.behaviour;
  if (!on.value || !world.funding.isNew(time)) return false;
  if (needsNoPaper(world, episode)) return false;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const most = plan.model.borders.mostRefusals.value;
  if (youths.severe[youth] === 0 || (episodes.refusals[episode] as number) >= most) return false;
  const share = selectivityAt(world, youth, station, time);
  if (share === 0) return false;
  const occurrence =
    (episodes.wait[episode] as number) * (most + 1) + (episodes.refusals[episode] as number);
  const u = chance.uniform(
    youths.who[youth] as number,
    plan.purposes.select[form] as number,
    occurrence,
  );
  if (u >= share) return false;
  countNow(world, "refusals");
  world.moves.note("refused", world.clock.year);
  episodes.refusals[episode] = (episodes.refusals[episode] as number) + 1;
  const days = plan.model.borders.retriageDays.value;
  episodes.border[episode] = (episodes.border[episode] as number) + days;
  kernel.delay(episode, time + days);
  return true;
}

/** Chance that a heavy need is refused: by a full house under a budget, by any under a price per course. */
function selectivityAt(world: World, youth: number, station: number, time: number): number {
  const { plan, kernel, funding } = world;
  const { behaviour, trajectory, contracts } = plan.model;
  const segment = world.segmentOf(plan.stationForm[station] as number);
  const form = funding.of(segment, world.townOf(youth), time);
  if (form === FUNDING.trajectory) return trajectory.selectivity.value;
  if (form !== FUNDING.capacity) return 0;
  const occupancy = (kernel.held[station] as number) / (kernel.places[station] as number);
  return occupancy < contracts.targetOccupancy.value ? 0 : behaviour.selectivity.value;
}
