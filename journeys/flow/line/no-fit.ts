/**
 * Requests for a stay for which no provider group of the region fits.
 *
 * The rule this file keeps: it is known when the match is made and has nothing to do with how full the
 * region is; a crisis takes any place, and who is brought back from outside is not sent there again.
 */
import { isChannelOpen } from "../channels.ts";
import { ROLE, SPECIAL } from "../episodes.ts";
import type { World } from "../world.ts";
import { cannotWait } from "./crisis-wait.ts";

/** True when this request has to go out of the region at once; drawn once for each wait. */
export function fitsNowhere(world: World, episode: number, time: number): boolean {
  const { plan, episodes, youths, chance } = world;
  const form = episodes.form[episode] as number;
  const share = plan.model.waiting.noFitShare.value;
  if (share === 0 || plan.central[form] === 0 || plan.stay[form] === 0) return false;
  if (episodes.role[episode] !== ROLE.main || episodes.special[episode] !== SPECIAL.none)
    return false;
  if (cannotWait(world, episode) || !isChannelOpen(world, "outOfRegion", time)) return false;
  const who = youths.who[episodes.youth[episode] as number] as number;
  const purpose = plan.purposes.noFit[form] as number;
  return chance.uniform(who, purpose, episodes.wait[episode] as number) < share;
}
