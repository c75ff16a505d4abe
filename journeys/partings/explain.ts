/**
 * Why the journeys of a youth part, back to what the designs do otherwise.
 *
 * The rule this file keeps: a youth who waited longer because another had the place is followed by that
 * other, whose journeys must have parted by then; the chain ends where something else than a place
 * parted them. It is one chain of what may be several.
 */
import type { JourneyLog } from "../measures/summary.ts";
import type { Cause, Causes } from "./cause.ts";
import { causesOf, PLACES } from "./causes.ts";
import { JourneyIndex } from "./journey-index.ts";
import { type Parting, partingOf } from "./parting.ts";
import { type PlaceStory, placeStory } from "./place-takers.ts";
import type { PlanPair } from "./plan-pair.ts";

/** One youth of a chain: how the journeys of this one parted. */
export interface PartingStep extends Causes {
  readonly youth: number;
  readonly parting: Parting;
  /** Who had the place, where it was a line; null otherwise. */
  readonly story: PlaceStory | null;
}

/** A youth of whom a longer chain than this is followed is told to have one of this many. */
const LONGEST_CHAIN = 200;

export class PartingBook {
  readonly base: JourneyIndex;
  readonly variant: JourneyIndex;
  private readonly pair: PlanPair | null;
  private readonly localTeam: number;
  private readonly known = new Map<number, PartingStep | null>();

  /**
   * @param forms number of care forms
   * @param pair the two designs; without them what lies behind a rule stays unknown
   */
  constructor(base: JourneyLog, variant: JourneyLog, forms: number, pair: PlanPair | null) {
    this.base = new JourneyIndex(base);
    this.variant = new JourneyIndex(variant, base);
    this.pair = pair;
    this.localTeam = forms;
  }

  /** Where the journeys of a youth part and why; null when they never do. */
  stepOf(youth: number): PartingStep | null {
    const known = this.known.get(youth);
    if (known !== undefined) return known;
    const step = this.explained(youth);
    this.known.set(youth, step);
    return step;
  }

  /**
   * From this youth to the one whose journeys were not parted by a place: each has the place that the
   * one before waited for. Empty when the journeys never part.
   */
  chainOf(youth: number): readonly PartingStep[] {
    const chain: PartingStep[] = [];
    const seen = new Set<number>();
    let next: number | null = youth;
    while (next !== null && !seen.has(next) && chain.length < LONGEST_CHAIN) {
      const step = this.stepOf(next);
      if (step === null) break;
      seen.add(next);
      chain.push(step);
      next = followed(step);
    }
    return chain;
  }

  private explained(youth: number): PartingStep | null {
    const { base, variant, localTeam, pair } = this;
    const parting = partingOf(base.rowsOf(youth), variant.rowsOf(youth), localTeam);
    if (parting === null) return null;
    const story = placeStory(youth, parting, { base, variant });
    const causes =
      story === null ? this.causes(youth, parting) : causesOfQueue(story, parting, pair);
    return { youth, parting, story, ...causes };
  }

  private causes(youth: number, parting: Parting): Causes {
    if (this.pair === null) return { causes: [], sure: false };
    return causesOf(parting, this.pair, { town: this.townOf(youth) });
  }

  private townOf(youth: number): number {
    const index = this.base.placeOf(youth) === null ? this.variant : this.base;
    return index.log.people.municipality[index.placeOf(youth) ?? 0] as number;
  }
}

/** Whose journeys to look at next: of the one who has the place. */
function followed({ story, causes }: PartingStep): number | null {
  const isOther = causes.some(({ id }) => id === "another-youth");
  return isOther ? (story?.taker?.youth ?? null) : null;
}

/** Fewer places, another youth, or somebody who has no journey here. */
function causesOfQueue(
  { held, taker }: PlaceStory,
  { kind, first, day, waits }: Parting,
  pair: PlanPair | null,
): Causes {
  const fewer = first === "base" ? held.variant < held.base : held.base < held.variant;
  const order = pair?.differ(/^placement\.rule$|^contracts\.regime$/, day) ?? [];
  const isPlaced = pair !== null && pair.variant.plan.central[waits?.base.place ?? -1] === 1;
  const found: Cause[] = [];
  if (fewer) found.push({ id: "fewer-places", levers: pair?.differ(PLACES, day) ?? [] });
  if (taker !== null && !fewer) found.push({ id: "another-youth", levers: [] });
  if (
    taker?.elsewhere === "same-line" &&
    !fewer &&
    isPlaced &&
    order.some(({ base }) => base.id === "placement.rule")
  ) {
    found.push({ id: "order", levers: order });
  }
  const channel = pair?.differ(/^channels\.otherProvider$/, day) ?? [];
  if (kind === "way-out" && channel.length > 0) found.push({ id: "channel", levers: channel });
  if (taker === null && !fewer) found.push(...unseen(day, pair));
  return { causes: found, sure: found.length === 1 };
}

/** Who holds a place and is in no log: youths of other regions, places whose end is not yet known. */
function unseen(day: number, pair: PlanPair | null): readonly Cause[] {
  const guests = pair?.differ(/^placement\.otherRegionShare$|^clauses\.ownRegion/, day) ?? [];
  const messages = pair?.differ(/^administration\.stop/, day) ?? [];
  const causes: readonly Cause[] = [
    { id: "other-region", levers: guests },
    { id: "messages", levers: messages },
  ];
  return causes.filter(({ levers }) => levers.length > 0);
}
