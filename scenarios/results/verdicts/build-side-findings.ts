/**
 * Findings of comparisons that change one choice: segment 2, behaviour, the rule for places.
 *
 * The rule this file keeps: a comparison is known by what differs between the two models, not by
 * the name of a scenario; and two that differ in more than this choice tell nothing of it.
 */
import { readTotalCost, readWaitDays } from "../build-measures.ts";
import type { RunDesign, RunTable } from "../run-table.ts";
import type { Finding } from "../types.ts";
import { clauses } from "./clauses.ts";
import {
  agreement,
  certaintyOfDifference,
  differenceBetween,
  type FindingDraft,
  plain,
} from "./finding-certainty.ts";
import { type Choice, choices, differOnlyIn } from "./one-choice.ts";

interface SideKind {
  readonly kind: "segment-2" | "behaviour" | "places-rule";
  readonly choice: Choice;
  readonly origin: Finding["origin"];
  readonly perspective: Finding["perspective"];
  readonly clause: Finding["clause"];
}

const sideKinds: readonly SideKind[] = [
  {
    kind: "segment-2",
    choice: choices.secondSegment,
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.segment("2"),
  },
  {
    kind: "behaviour",
    choice: choices.behaviour,
    origin: "put-in",
    perspective: "municipalities",
    clause: clauses.behaviour,
  },
  {
    kind: "places-rule",
    choice: choices.places,
    origin: "put-in",
    perspective: "municipalities",
    clause: clauses.places,
  },
];

/** The finding of a design against the one it stands on; null when it is none of these. */
export function sideFinding(table: RunTable, design: RunDesign): FindingDraft | null {
  const against = table.designs.find(({ id }) => id === design.against);
  if (against === undefined) return null;
  const side = sideKinds.find(({ choice }) => differOnlyIn(design.model, against.model, choice));
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
