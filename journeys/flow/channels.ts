/**
 * Whether a way from a full place to another is open on a day.
 *
 * The rule this file keeps: before the contract date every way is open, so that designs that close
 * one share their past with those that do not.
 */
import type { Channel } from "../model/parts/channels.ts";
import type { World } from "./world.ts";

export function isChannelOpen({ plan }: World, channel: Channel, time: number): boolean {
  return plan.model.channels[channel].value || time < plan.calendar.contractDay;
}
