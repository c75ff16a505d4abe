/**
 * Findings of comparisons that change one choice: segment 2, behaviour, the rule for places.
 *
 * The rule this file keeps: a comparison is known by what differs between the two models, not by
 * the name of a scenario.
 */
import type { Model } from "#journeys";
import { readTotalCost, readWaitDays } from "./build-measures.ts";
import { clauses } from "./clauses.ts";
import {
  agreement,
  certaintyOfDifference,
  differenceBetween,
  type FindingDraft,
  plain,
} from "./finding-certainty.ts";
import type { RunDesign, RunTable } from "./run-table.ts";
import type { Finding } from "./types.ts";

interface SideKind {
  readonly kind: "segment-2" | "behaviour" | "places-rule";
  readonly differs: (variant: Model, against: Model) => boolean;
  readonly origin: Finding["origin"];
  readonly perspective: Finding["perspective"];
  readonly clause: Finding["clause"];
}

const secondSegment = ({ contracts }: Model): string =>
  Object.values(contracts.fundingDesign)
    .map((segments) => segments["2"].value)
    .join();

const sideKinds: readonly SideKind[] = [
  {
    kind: "segment-2",
    differs: (variant, against) => secondSegment(variant) !== secondSegment(against),
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.segment("2"),
  },
  {
    kind: "behaviour",
    differs: (variant, against) => variant.behaviour.on.value !== against.behaviour.on.value,
    origin: "put-in",
    perspective: "municipalities",
    clause: clauses.behaviour,
  },
  {
    kind: "places-rule",
    differs: (variant, against) =>
      variant.contracts.placesRule.value !== against.contracts.placesRule.value,
    origin: "put-in",
    perspective: "youths",
    clause: clauses.places,
  },
];

/** The finding of a design against the one it stands on; null when it is none of these. */
export function sideFinding(table: RunTable, design: RunDesign): FindingDraft | null {
  const against = table.designs.find(({ id }) => id === design.against);
  if (against === undefined) return null;
  const side = sideKinds.find(({ differs }) => differs(design.model, against.model));
  if (side === undefined) return null;
  const euro = differenceBetween(table, design.id, against.id, readTotalCost);
  const wait = differenceBetween(table, design.id, against.id, readWaitDays);
  const occupancy =
    side.kind === "places-rule" ? { occupancy: design.model.contracts.targetOccupancy.value } : {};
  return {
    id: `${side.kind}-${design.id}`,
    kind: side.kind,
    certainty: certaintyOfDifference(table, euro),
    basis: "assumption",
    origin: side.origin,
    perspective: side.perspective,
    clause: side.clause,
    figures: { euro: plain(euro), wait: plain(wait), ...occupancy, ...agreement(euro) },
    variant: design.id,
    against: against.id,
  };
}
