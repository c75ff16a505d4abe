/**
 * Pairs of designs that are another pair without some ways from place to place.
 *
 * The rule this file keeps: they are known by their models, which differ in nothing else; not by name.
 */
import { CHANNELS, channelEffects, isOneOfMany, type Model, type Saving } from "#journeys";
import type { DesignPair, PairSummary } from "../design-pairs.ts";
import type { RunDesign, RunTable } from "../run-table.ts";
import type { Waterbed } from "../types.ts";

const closedIn = ({ channels }: Model): readonly string[] =>
  CHANNELS.filter((channel) => !channels[channel].value);

const known = new WeakMap<RunDesign, string>();

/** The model of a design but for its channels, as text; models of designs have their names in one order. */
function withoutChannels(design: RunDesign): string {
  const before = known.get(design);
  if (before !== undefined) return before;
  const text = JSON.stringify({ ...design.model, channels: null });
  known.set(design, text);
  return text;
}

const isSame = (one: DesignPair, other: DesignPair): boolean =>
  withoutChannels(one.variant) === withoutChannels(other.variant) &&
  withoutChannels(one.against) === withoutChannels(other.against);

/** True for a pair in which some way is closed that is open in another, equal pair. */
export function isChannelWorld(pair: DesignPair, all: readonly DesignPair[]): boolean {
  return (
    closedIn(pair.variant.model).length > 0 &&
    all.some((other) => closedIn(other.variant.model).length === 0 && isSame(pair, other))
  );
}

/**
 * What comes back along each way, where worlds without them were lived; else null, and for one of
 * several segments that are squeezed at once.
 */
export function channelsOf(
  table: RunTable,
  pair: DesignPair,
  all: readonly DesignPair[],
  savingIn: (pairs: readonly PairSummary[]) => Saving,
): Waterbed["channels"] {
  const others = all.filter((other) => isChannelWorld(other, [pair]));
  if (others.length === 0 || isOneOfMany(savingIn(pair.sums))) return null;
  const keys = [pair, ...others].map(({ variant, against }) => `${variant.id}|${against.id}`);
  const whole = table.replications.filter(({ pairs }) => keys.every((key) => pairs[key]));
  if (whole.length === 0) return null;
  const worlds = [pair, ...others].map(({ variant }, at) => ({
    closed: closedIn(variant.model),
    pairs: whole.flatMap(({ pairs }) => pairs[keys[at] ?? ""] ?? []),
  }));
  return channelEffects(worlds, savingIn);
}
