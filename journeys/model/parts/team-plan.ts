/**
 * The part on local teams compiled: purposes of the draws, and what differs by municipality.
 *
 * The rule this file keeps: whom one may ask past the team is decided here once: every referrer but
 * the municipality and those behind a measure of the court.
 */
import type { PurposeRegistry } from "#engine";
import { municipalityOf } from "../lookup.ts";
import type { Model } from "../model.ts";

export interface TeamPlan {
  /** Per municipality: extra help by the practice nurse, against the region. */
  readonly pohFactor: Float64Array;
  /** Per municipality: hours a month today; 0 where they follow from what is asked. */
  readonly hours: Float64Array;
  /** Per municipality: shares of first requests through the team, and through a court. */
  readonly ownShare: Float64Array;
  readonly courtShare: Float64Array;
  /** Per referrer: 1 for those not asked after a no of the team. */
  readonly avoided: Uint8Array;
  readonly turnedDown: number;
  readonly asksElsewhere: number;
  readonly elsewhereDays: number;
  readonly rereferred: number;
  readonly rereferrer: number;
  readonly ineffective: number;
  readonly followed: number;
  readonly seen: number;
}

interface Names {
  readonly municipalities: readonly string[];
  readonly referrers: readonly string[];
}

/** `court` are the referrers behind a measure of the court. */
export function compileTeam(
  model: Model,
  { municipalities, referrers }: Names,
  court: readonly string[],
  registry: PurposeRegistry,
): TeamPlan {
  const towns = municipalities.map((id) => municipalityOf(model, id));
  const share = (ids: readonly string[]): Float64Array =>
    Float64Array.from(towns, (town) =>
      ids.reduce((sum, id) => sum + (town.referrers[id]?.value ?? 0), 0),
    );
  return {
    pohFactor: Float64Array.from(towns, (town) => town.pohFactor.value),
    hours: Float64Array.from(towns, (town) => town.teamHours.value),
    ownShare: share(["gemeente"]),
    courtShare: share(court),
    avoided: Uint8Array.from(referrers, (id) => (["gemeente", ...court].includes(id) ? 1 : 0)),
    turnedDown: registry.register("team:turned-down"),
    asksElsewhere: registry.register("team:asks-elsewhere"),
    elsewhereDays: registry.register("team:elsewhere-days"),
    rereferred: registry.register("team:rereferred"),
    rereferrer: registry.register("team:rereferrer"),
    ineffective: registry.register("monitoring:ineffective"),
    followed: registry.register("monitoring:followed"),
    seen: registry.register("monitoring:seen"),
  };
}
