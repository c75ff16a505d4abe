/**
 * What taking walls away would bring: at the border itself, and in the whole region
 * (`methods.md` 3.1, W8 and rule 2).
 *
 * The rule this file keeps: a gain at the border that does not reach the region is no gain; then places
 * bind, and the wall in front of them only held back a queue.
 */
import { ratioEstimate } from "#engine";
import { type Estimate, estimateOver } from "../estimate.ts";
import { shapleyOf } from "./shapley.ts";

/** What one design shows in one replication, a year. */
export interface RemovalFigures {
  /** Days of waiting at each of the borders, in their order, and in the whole region. */
  readonly atBorder: readonly number[];
  readonly waitingDays: number;
  readonly dropouts: number;
  /** Repeat intakes: refusals that begin another round. */
  readonly repeatIntakes: number;
  readonly euro: number;
}

/** One replication: a design per company of borders taken away, and one per segment with more places. */
export interface RemovalReplication {
  /** By company, as in `shapleyOf`; the first is the design as it is. */
  readonly companies: readonly RemovalFigures[];
  /** By segment that a border leads into, in the order of `segments`. */
  readonly roomier: readonly RemovalFigures[];
}

/** Net over gross below which places bind and not the border (`methods.md` 3.1). */
const CAPACITY_BINDS = 0.5;

export interface RemovedBorder {
  readonly from: string;
  readonly to: string;
  /** Days less a year: at the border, and in the whole region. Above 0 is gained. */
  readonly gross: Estimate;
  readonly net: Estimate;
  /** Net over gross; null where nothing is gained at the border. */
  readonly reaches: Estimate | null;
  readonly dropouts: Estimate;
  readonly repeatIntakes: Estimate;
  readonly euro: Estimate;
  /** Its part of what all borders together would bring in the region (Shapley). */
  readonly worth: Estimate;
  /** Days gained in the region by more places behind the border, with the border still there. */
  readonly byPlaces: Estimate;
  readonly binds: "border" | "capacity" | "unknown";
}

export interface RemovalJudgement {
  /** Ordered by worth, the largest first. */
  readonly borders: readonly RemovedBorder[];
  /** Days gained in the region by taking all of them away. */
  readonly together: Estimate;
}

export interface BorderName {
  readonly from: string;
  readonly to: string;
}

/** Judges borders, at most five, from replications on the same chance. */
export function judgeRemoval(
  borders: readonly BorderName[],
  segments: readonly string[],
  replications: readonly RemovalReplication[],
): RemovalJudgement {
  const worths = replications.map(({ companies }) =>
    shapleyOf(companies.map((company) => companies[0]!.waitingDays - company.waitingDays)),
  );
  const judged = borders.map((border, index) => ({
    ...border,
    ...gainsOf(replications, index),
    worth: estimateOver(worths.map((worth) => worth[index]!)),
    byPlaces: estimateOver(
      replications.map(
        ({ companies, roomier }) =>
          companies[0]!.waitingDays - roomier[segments.indexOf(border.to)]!.waitingDays,
      ),
    ),
  }));
  return {
    borders: judged.sort((a, b) => b.worth.mean - a.worth.mean),
    together: estimateOver(
      replications.map(
        ({ companies }) => companies[0]!.waitingDays - companies.at(-1)!.waitingDays,
      ),
    ),
  };
}

/** What one border alone would bring. */
function gainsOf(replications: readonly RemovalReplication[], index: number) {
  const gains = (value: (figures: RemovalFigures) => number) =>
    replications.map(({ companies }) => value(companies[0]!) - value(companies[1 << index]!));
  const gross = gains(({ atBorder }) => atBorder[index]!);
  const net = gains(({ waitingDays }) => waitingDays);
  return {
    gross: estimateOver(gross),
    net: estimateOver(net),
    reaches: reachOf(net, gross),
    dropouts: estimateOver(gains(({ dropouts }) => dropouts)),
    repeatIntakes: estimateOver(gains(({ repeatIntakes }) => repeatIntakes)),
    euro: estimateOver(gains(({ euro }) => euro)),
    binds: bindsOf(net, gross),
  };
}

function reachOf(net: readonly number[], gross: readonly number[]): Estimate | null {
  if (net.length < 2) return null;
  const { ratio, low, high } = ratioEstimate(net, gross);
  return ratio === null ? null : { mean: ratio, low, high };
}

/** Said only where the whole interval of net over gross lies on one side of a half. */
function bindsOf(net: readonly number[], gross: readonly number[]): RemovedBorder["binds"] {
  const reach = reachOf(net, gross);
  const gain = estimateOver(gross);
  if (reach === null || reach.low === null || reach.high === null) return "unknown";
  if (gain.low === null || gain.low <= 0) return "unknown";
  if (reach.high < CAPACITY_BINDS) return "capacity";
  return reach.low > CAPACITY_BINDS ? "border" : "unknown";
}
