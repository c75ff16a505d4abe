/**
 * One line, two journeys, and a place that came in one of them only: who had it in the other.
 *
 * The rule this file keeps: who waits in a line is met by places that are all held, so those who hold
 * them are all there are. What is said of a place follows from who held one at that instant.
 */
import { attemptsAt } from "./attempt-rows.ts";
import type { Holder, JourneyIndex } from "./journey-index.ts";
import type { JourneySide, Parting } from "./parting.ts";

/** Where a youth is in a journey on a day. */
export type Whereabouts =
  | "same-line"
  | "other-line"
  | "same-care-elsewhere"
  | "other-care"
  | "waiting"
  | "not-in-care";

/** Who has a place in one journey and not in the other. */
export interface Taker {
  readonly youth: number;
  /** Day since which the place is held, where the line was longer. */
  readonly since: number;
  /** Where this youth is in the other journey on that day. */
  readonly elsewhere: Whereabouts;
  /** The place came free in the other journey because this youth left it on that day. */
  readonly justLeft: boolean;
}

export interface PlaceStory {
  readonly group: number;
  /** Places held at the end of the day, in each journey. */
  readonly held: { readonly base: number; readonly variant: number };
  /** Holders in the journey where the wait was longer who hold none in the other. */
  readonly others: number;
  /** The one of them who stands for all: who did not leave that day, else who came last. */
  readonly taker: Taker | null;
}

export type Indexes = Readonly<Record<JourneySide, JourneyIndex>>;

const otherSide = (side: JourneySide): JourneySide => (side === "base" ? "variant" : "base");

/** What became of the place that one journey got and the other did not; null when there is none. */
export function placeStory(youth: number, parting: Parting, indexes: Indexes): PlaceStory | null {
  const { waits, first, kind } = parting;
  const care = first === null ? null : (waits?.[first].care ?? null);
  if ((kind !== "queue" && kind !== "way-out") || first === null || care?.group == null)
    return null;
  const later = otherSide(first);
  const spot = { group: care.group, place: care.place, day: care.from };
  const here = indexes[first].holdersAt(spot.group, spot.day);
  const there = indexes[later].holdersAt(spot.group, spot.day);
  const others = notAmong(there, here).filter((holder) => holder.youth !== youth);
  const [base, variant] = first === "base" ? [here, there] : [there, here];
  return {
    group: spot.group,
    held: { base: base.length, variant: variant.length },
    others: others.length,
    taker: takerOf(others, indexes[first], spot),
  };
}

/** Holders that the other journey does not have; a youth with two places counts twice. */
function notAmong(there: readonly Holder[], here: readonly Holder[]): readonly Holder[] {
  const left = here.map((holder) => holder.youth);
  return there.filter((holder) => {
    const at = left.indexOf(holder.youth);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Who stands for all who have a place here and not there. */
function takerOf(others: readonly Holder[], elsewhere: JourneyIndex, spot: Spot): Taker | null {
  const gone = others.find((holder) => leavesOn(elsewhere, holder.youth, spot));
  const chosen = gone ?? others.at(-1);
  if (chosen === undefined) return null;
  return {
    youth: chosen.youth,
    since: chosen.from,
    elsewhere: whereIs(elsewhere, chosen.youth, spot),
    justLeft: gone !== undefined,
  };
}

/** Whether a youth gave up a place of this group on this day. */
function leavesOn(index: JourneyIndex, youth: number, { group, day }: Spot): boolean {
  return index
    .rowsOf(youth)
    .some(
      (row) => row.group === group && row.phase !== "out" && row.until === day && holdsPlace(row),
    );
}

const holdsPlace = ({
  phase,
  reason,
}: {
  readonly phase: string;
  readonly reason: string;
}): boolean => phase === "care" || reason === "blocked";

interface Spot {
  readonly group: number;
  readonly place: number;
  readonly day: number;
}

/** Where a youth is on a day, seen from a place of a provider group. */
function whereIs(index: JourneyIndex, youth: number, { group, place, day }: Spot): Whereabouts {
  const rows = index.rowsOf(youth);
  const now = rows.filter(
    ({ from, until, censored, phase }) =>
      phase !== "out" && from <= day && (until > day || censored),
  );
  const caring = now.filter(holdsPlace);
  if (caring.some((row) => row.place === place)) return "same-care-elsewhere";
  const wait = attemptsAt(rows, place, day).find(({ ends }) => ends > day);
  if (wait !== undefined) return wait.line === group ? "same-line" : "other-line";
  if (caring.length > 0) return "other-care";
  return now.length > 0 ? "waiting" : "not-in-care";
}
