/**
 * Episodes by youth: where one begins and ends, and which others are open beside it.
 *
 * The rule this file keeps: every episode of a youth is in the list of that youth from its beginning
 * until it leaves; a holder of a place that is no youth of the region is in none.
 */
import type { World } from "./world.ts";

/** The end of a list. */
export const NO_EPISODE = -1;

/** A new episode of a youth, or of nobody (below 0), in this role. */
export function beginEpisode(world: World, youth: number, role: number): number {
  const { kernel, episodes, youths } = world;
  const episode = kernel.admit();
  episodes.ensure(kernel.phase.length);
  episodes.begin(episode, youth, role);
  if (youth < 0) return episode;
  episodes.beside[episode] = youths.episode[youth] as number;
  youths.episode[youth] = episode;
  return episode;
}

/** The episode is over: it leaves the network and the list of its youth. */
export function endEpisode(world: World, episode: number): void {
  const { kernel, episodes } = world;
  const youth = episodes.youth[episode] as number;
  if (youth >= 0) unlink(world, youth, episode);
  kernel.leave(episode);
}

function unlink({ episodes, youths }: World, youth: number, episode: number): void {
  const next = episodes.beside[episode] as number;
  let at = youths.episode[youth] as number;
  if (at === episode) {
    youths.episode[youth] = next;
    return;
  }
  while (episodes.beside[at] !== episode) at = episodes.beside[at] as number;
  episodes.beside[at] = next;
}
