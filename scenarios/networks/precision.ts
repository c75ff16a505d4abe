/**
 * Replications until figures of a network are known to a stated precision.
 *
 * The rule this file keeps: replications count in order of number, whoever was first, so that the
 * number of them does not depend on how many threads there were.
 */
import { type NetworkReplication, PrecisionWatch } from "#engine";
import type { Measure } from "./measures.ts";
import type { TimedReplication } from "./timed-replication.ts";

export interface PrecisionAim {
  /** Half the width of the 95% interval at most, as a share of the mean. */
  readonly share: number;
  readonly measures: readonly Measure[];
  /** Whether measures of which nothing was ever seen are left out of account. */
  readonly skipsUnseen: boolean;
}

/** How well a measure is known. */
export interface Known {
  readonly mean: number;
  /** Half the width of the interval as a share of the mean; null while that is not known. */
  readonly share: number | null;
}

/** What came of an aim. */
export interface PrecisionOutcome {
  readonly asked: number;
  readonly met: boolean;
  /** The replications at which it was met and remained so, if it was. */
  readonly at: number | null;
  readonly measures: Readonly<Record<string, Known>>;
}

function isStuck({ deadlock, variants = {} }: NetworkReplication): boolean {
  return deadlock !== null || Object.values(variants).some((variant) => variant.deadlock !== null);
}

/** Takes replications in any order and says when there are enough. */
export class NetworkWatch {
  private readonly aim: PrecisionAim;
  private readonly watch: PrecisionWatch;
  private readonly early = new Map<number, TimedReplication>();
  private readonly counted: TimedReplication[] = [];
  private hasStuck = false;

  constructor(aim: PrecisionAim) {
    const { share, measures, skipsUnseen } = aim;
    this.aim = aim;
    this.watch = new PrecisionWatch(
      { halfWidth: share, relative: true },
      measures.length,
      skipsUnseen,
    );
  }

  /** Takes a replication. */
  add(run: TimedReplication): void {
    this.early.set(run.result.replication, run);
    for (;;) {
      const next = this.early.get(this.counted.length);
      if (next === undefined || this.isDone) return;
      this.early.delete(this.counted.length);
      this.counted.push(next);
      this.watch.add(this.aim.measures.map(({ of }) => of(next.result)));
      this.hasStuck ||= isStuck(next.result);
    }
  }

  /** True when no more replications are needed, or would help: a deadlock ends it too. */
  get isDone(): boolean {
    return this.hasStuck || this.watch.reached !== null;
  }

  /** The replications that count, in order. */
  get runs(): readonly TimedReplication[] {
    return this.counted;
  }

  get outcome(): PrecisionOutcome {
    const widths = this.watch.widths();
    const known = this.aim.measures.flatMap(({ name }, at): [string, Known][] => {
      const { mean, halfWidth, seen } = widths[at] as (typeof widths)[number];
      if (seen === 0 && this.aim.skipsUnseen) return [];
      const share = halfWidth === 0 ? 0 : halfWidth / Math.abs(mean);
      return [[name, { mean, share: Number.isFinite(share) ? share : null }]];
    });
    return {
      asked: this.aim.share,
      met: this.watch.reached !== null,
      at: this.watch.reached,
      measures: Object.fromEntries(known),
    };
  }
}

/** The measure that is furthest from what is asked; null when there are none. */
export function widest({ measures }: PrecisionOutcome): readonly [string, Known] | null {
  const all = Object.entries(measures);
  const width = ({ share }: Known): number => share ?? Number.POSITIVE_INFINITY;
  return all.reduce<readonly [string, Known] | null>(
    (worst, one) => (worst === null || width(one[1]) > width(worst[1]) ? one : worst),
    null,
  );
}
