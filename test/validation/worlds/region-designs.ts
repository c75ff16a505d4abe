/**
 * Designs of the youth-care model itself whose truth is known: nothing, a wall, a cut.
 *
 * The rule this file keeps: every variant differs from the quiet design in one thing, from the
 * contract date on.
 */
import type { Design, Model } from "#journeys";
import { changeAll, changeTowns, fewGroups, haaglanden, ladderUpTo } from "../../support/model.ts";

/** The design of 2028 in which a move asks as much paper as a request at the door, and no more. */
export function quietDesign(region: Model): Model {
  return changeAll(ladderUpTo(region, "swap"), {
    "borders.sameUnitDays": region.borders.authorisationDays.value,
    "borders.borderDaysToday": 0,
    "borders.borderDaysDesign": 0,
    "borders.refusalToday": 0,
    "borders.refusalDesign": 0,
  });
}

/** A region of a share of the residents. */
export function smallRegion(share: number, groups: number): Model {
  const residents = (all: number) => Math.round(all * share);
  return fewGroups(changeTowns(haaglanden, "residents", residents), groups);
}

/** The same wall on every border between segments. */
export function walled(quiet: Model, days: number): Model {
  return changeAll(quiet, { "borders.borderDaysDesign": days });
}

/** Segment 1 keeps 90% of its places: a target far above its budget, stopped at that share. */
export function cutOfSegment1(quiet: Model): Model {
  const years = ["2027", "2028", "2028-S3", "2029", "2030", "2031", "2032", "2033"];
  return changeAll(quiet, {
    "savings.on": true,
    "savings.startYear": 2028,
    "savings.leastShare": 0.9,
    ...Object.fromEntries(
      ["1", "2", "3", "4", "5"].map((id) => [`savings.split.${id}`, +(id === "1")]),
    ),
    ...Object.fromEntries(years.map((year) => [`savings.path.${year}`, 500])),
  });
}

/** Decisions that are drawn anew in turn; each is taken often and reaches far. */
export const SALTED = [
  "stay:ambulant-jo",
  "stay:behandelgroep",
  "stay:specialistische-ggz",
  "match:pleegzorg-bestand",
  "home:ambulant-jo",
  "repeat",
  "end:early",
  "own-help",
  "patience:ambulant-jo",
  "referral",
] as const;

/** The quiet design and what stands beside it; every variant is paired with `quiet`. */
export function designsOf(quiet: Model, variants: readonly Omit<Design, "against">[]): Design[] {
  return [
    { id: "quiet", model: quiet, against: null },
    ...variants.map((variant) => ({ ...variant, against: "quiet" })),
  ];
}
