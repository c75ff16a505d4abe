/**
 * Youths at home who will ask again.
 *
 * The rule this file keeps: whoever will come back is in the network already, so a run that is cut
 * at its last day never forgets a return that was due.
 */
import { ROLE } from "../episodes.ts";
import { beginEpisode } from "../open-episodes.ts";
import type { World } from "../world.ts";

/** The youth is at home and will ask again at `until`. Returns the episode of being away. */
export function sendHome(
  world: World,
  youth: number,
  need: number,
  until: number,
  repeat: boolean,
): number {
  const episode = beginEpisode(world, youth, ROLE.away);
  world.episodes.need[episode] = need;
  world.episodes.repeat[episode] = repeat ? 1 : 0;
  world.kernel.delay(episode, until);
  return episode;
}
