/**
 * Along which ways a saving comes back: leakage with each way open and closed.
 *
 * The rule this file keeps: a way is closed in both designs, so that what is compared is a world
 * without that way, and not the closing itself.
 */
import { type JackknifeEstimate, jackknife } from "#engine";
import { shapleyOf } from "../walls/shapley.ts";
import { INTENT_PLACES, sumOver } from "./leakage.ts";
import type { PairSummary } from "./pair-summary.ts";
import { gainedBy, leaksOf, type Saving } from "./saving.ts";

/** Two designs in a world without these channels, in the same replications as every other world. */
export interface ChannelWorld {
  readonly closed: readonly string[];
  readonly pairs: readonly PairSummary[];
}

export interface ChannelEffect {
  /** Channels that were closed together; mostly one. */
  readonly channels: readonly string[];
  /** Leakage in the world without them; null where nothing is saved there. */
  readonly without: number | null;
  /** Leakage with all open less that: what comes back along them. Jackknife over replications. */
  readonly effect: JackknifeEstimate | null;
}

export interface ChannelEffects {
  readonly ledger: "days" | "euro";
  /** Replications in which every world was lived. */
  readonly replications: number;
  /** Leakage with all channels open, and with all of them closed. */
  readonly open: number | null;
  readonly closed: number | null;
  /** One by one, largest first. */
  readonly effects: readonly ChannelEffect[];
  /** Their sum; when it is off from open less closed by more than a fifth, the ways hang together. */
  readonly sum: number | null;
  readonly interact: boolean | null;
  /** Shares that do add up (Shapley), where every combination was lived; else null. */
  readonly shapley: readonly Pick<ChannelEffect, "channels" | "effect">[] | null;
}

/** Off by more than this share of the whole, single effects may not be added up. */
const OFF = 0.2;

/** Saved and leaked a replication in one world. */
interface Leak {
  readonly saved: readonly number[];
  readonly leaked: readonly number[];
}

/**
 * Sets worlds beside the one in which nothing is closed. Null when that one is not there.
 *
 * @param savingIn the saving that may come back, in the pairs of a world
 */
export function channelEffects(
  worlds: readonly ChannelWorld[],
  savingIn: (pairs: readonly PairSummary[]) => Saving,
): ChannelEffects | null {
  const open = worlds.find(({ closed }) => closed.length === 0);
  if (open === undefined || worlds.length < 2) return null;
  const ledger = savingIn(open.pairs).rating.euro.rating === "fixed-budget" ? "days" : "euro";
  const leaks = new Map(
    worlds.map(({ closed, pairs }) => [keyOf(closed), leakIn(pairs, savingIn(pairs), ledger)]),
  );
  const size = open.pairs.length;
  const shareOf = (closed: readonly string[]) => shareIn(leaks.get(keyOf(closed)));
  const all = [...new Set(worlds.flatMap(({ closed }) => closed))];
  const single = worlds.filter(({ closed }) => closed.length === 1).map(({ closed }) => closed);
  const effects = single
    .map((channels): ChannelEffect => {
      const without = finite(shareOf(channels)(rowsOf(size)));
      const difference = (rows: ArrayLike<number>) => shareOf([])(rows) - shareOf(channels)(rows);
      return { channels, without, effect: estimateOf(difference, size) };
    })
    .sort((a, b) => Math.abs(b.effect?.mean ?? 0) - Math.abs(a.effect?.mean ?? 0));
  const [whole, none] = [shareOf([])(rowsOf(size)), shareOf(all)(rowsOf(size))];
  const isWhole = effects.every(({ effect }) => effect !== null) && single.length === all.length;
  const sum = isWhole ? effects.reduce((total, { effect }) => total + effect!.mean, 0) : null;
  const together = finite(whole - none);
  return {
    ledger,
    replications: size,
    open: finite(whole),
    closed: finite(none),
    effects,
    sum,
    interact:
      sum === null || together === null
        ? null
        : Math.abs(sum - together) > OFF * Math.abs(together),
    shapley: shapleyIn(worlds, shareOf, size),
  };
}

const keyOf = (closed: readonly string[]): string => [...closed].sort().join(" ");
const rowsOf = (size: number): number[] => Array.from({ length: size }, (_, row) => row);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function estimateOf(statistic: (rows: ArrayLike<number>) => number, size: number) {
  const estimate = jackknife(statistic, size);
  return Number.isFinite(estimate.mean) ? estimate : null;
}

function leakIn(pairs: readonly PairSummary[], saving: Saving, ledger: "days" | "euro"): Leak {
  const { days, euro, priced } = saving;
  const saved = ledger === "days" ? days : (priced ?? euro);
  const rows = leaksOf(saving, INTENT_PLACES).map((at) => gainedBy(pairs, saving, ledger, at));
  return { saved, leaked: sumOver(pairs.length, rows) };
}

/** Leakage over some replications; not a number where nothing is saved. */
function shareIn(leak: Leak | undefined): (rows: ArrayLike<number>) => number {
  return (rows) => {
    let [saved, leaked] = [0, 0];
    for (let at = 0; at < rows.length; at++) {
      saved += leak?.saved[rows[at]!] ?? 0;
      leaked += leak?.leaked[rows[at]!] ?? 0;
    }
    return saved > 0 ? leaked / saved : Number.NaN;
  };
}

/**
 * Shapley values where the worlds are all combinations of some blocks of channels: the smallest sets
 * that were closed.
 */
function shapleyIn(
  worlds: readonly ChannelWorld[],
  shareOf: (closed: readonly string[]) => (rows: ArrayLike<number>) => number,
  size: number,
): ChannelEffects["shapley"] {
  const sets = worlds.map(({ closed }) => closed).filter((closed) => closed.length > 0);
  const blocks = sets.filter((set) => !sets.some((other) => isPart(other, set)));
  const known = new Set(worlds.map(({ closed }) => keyOf(closed)));
  const combined = (closedBits: number) =>
    blocks.flatMap((block, at) => (closedBits & (1 << at) ? block : []));
  const all = Array.from({ length: 2 ** blocks.length }, (_, bits) => keyOf(combined(bits)));
  if (blocks.length < 2 || blocks.length > 10 || !all.every((key) => known.has(key))) return null;
  const last = all.length - 1;
  // A cause that takes part is a block that is open.
  const company = all.map((_, open) => shareOf(combined(last & ~open)));
  const worths = (rows: ArrayLike<number>) => shapleyOf(company.map((share) => share(rows)));
  return blocks.map((channels, cause) => ({
    channels,
    effect: estimateOf((rows) => worths(rows)[cause]!, size),
  }));
}

function isPart(smaller: readonly string[], larger: readonly string[]): boolean {
  return smaller.length < larger.length && smaller.every((one) => larger.includes(one));
}
