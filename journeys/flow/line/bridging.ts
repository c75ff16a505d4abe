/**
 * Light care at home while a youth waits.
 *
 * The rule this file keeps: the pathway says which light forms go with a form and how often; who gets
 * one of them, and which, is one draw of the wait.
 */
import { markForm } from "../books.ts";
import { isChannelOpen } from "../channels.ts";
import { NO_FORM, ROLE } from "../episodes.ts";
import { countNow } from "../path.ts";
import type { World } from "../world.ts";
import { isOpenTo } from "./asking.ts";
import { chanceOf } from "./wait-key.ts";

/** Light care from now on, for some, where the pathway names a form for it that the youth may have. */
export function startBridge(world: World, episode: number, time: number): void {
  const { episodes } = world;
  if (episodes.role[episode] !== ROLE.main || !isChannelOpen(world, "bridge", time)) return;
  const form = bridgeForm(world, episode, time);
  if (form === NO_FORM) return;
  episodes.bridge[episode] = form;
  episodes.bridgeStart[episode] = time;
  episodes.bridgeSince[episode] = time;
  episodes.bridgeCost[episode] = 0;
  markForm(world, episodes.youth[episode] as number, form);
  countNow(world, "bridging-starts");
}

/** The light form that this wait gets; NO_FORM for none. */
function bridgeForm(world: World, episode: number, time: number): number {
  const { plan, episodes } = world;
  const rows = plan.edges.bridge;
  const form = episodes.form[episode] as number;
  const from = rows.start[form] as number;
  const to = rows.start[form + 1] as number;
  if (from === to) return NO_FORM;
  const age = world.youths.age(episodes.youth[episode] as number, time);
  const u = chanceOf(world, episode, plan.purposes.bridge);
  let below = 0;
  for (let at = from; at < to; at++) {
    below += plan.model.waiting.bridgeShare.value * (rows.share[at] as number);
    if (u < below) {
      const light = rows.to[at] as number;
      return isOpenTo(plan, light, age) ? light : NO_FORM;
    }
  }
  return NO_FORM;
}
