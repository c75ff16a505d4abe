/**
 * The savings that may come back elsewhere, as findings: one over all of them, and each of them.
 *
 * The rule this file keeps: what is rated is what the detector rated, in the ledger that decides, as
 * everywhere, and a receiver is named only where the tests name it; what two findings would share, such
 * as the wait of the whole design, is said in one.
 */
import { type Model, RECEIVERS } from "#journeys";
import { modelHash } from "../../definition/resolve-scenario.ts";
import type { PairSummary } from "../design-pairs.ts";
import type { RunTable } from "../run-table.ts";
import type { Finding, Waterbed } from "../types.ts";
import { clauses } from "../verdicts/clauses.ts";
import { certaintyFrom, type FindingDraft } from "../verdicts/finding-certainty.ts";

const mostWaterbeds = 3;

/**
 * Change in all places but those acted on and those the policy wants youths to go to, per replication;
 * where the design acts on others than the targets too, what belongs to these.
 */
function leaked(table: RunTable, bed: Waterbed): readonly number[] {
  const { ledger } = bed;
  const targets = bed.target.split("+").map((id) => (RECEIVERS as readonly string[]).indexOf(id));
  const changeIn = (pair: PairSummary, row: number) =>
    bed.alongside === undefined
      ? (pair[ledger].change[row] ?? 0)
      : targets.reduce((sum, at) => sum + (pair[ledger].tied[at * RECEIVERS.length + row] ?? 0), 0);
  const kept = bed.receivers.filter(({ intent }) => !intent).map(({ place }) => place);
  const places = [...RECEIVERS.entries()].filter(([, id]) => kept.includes(id));
  return table.replications
    .map(({ pairs }) => pairs[`${bed.variant}|${bed.against}`])
    .filter((pair) => pair !== undefined)
    .map((pair) => places.reduce((sum, [row]) => sum + changeIn(pair, row), 0));
}

/** The share in the ledger that decides; null where the saving was not rated. */
function leakageOf({ ledger, leakageEuro, leakageDays }: Waterbed): Waterbed["leakageEuro"] {
  return ledger === "euro" ? leakageEuro : leakageDays;
}

function waterbedCertainty(table: RunTable, bed: Waterbed): Finding["certainty"] {
  const leakage = leakageOf(bed);
  if (isNextToNothing(bed)) return "likely";
  if (leakage === null) return bed.grossEuro.low === null ? "unknown" : "uncertain";
  return leakage.method === "unbounded"
    ? "unknown"
    : certaintyFrom(table, leakage, leaked(table, bed));
}

/** All that is squeezed, judged together. */
const isTogether = ({ target, squeezed }: Waterbed): boolean => squeezed?.join("+") === target;

/** One of several that are squeezed at once, looked at by itself: told beside the others only. */
const isPart = (bed: Waterbed): boolean => bed.squeezed !== undefined && !isTogether(bed);

/** A saving may have been asked; where only staff differ there is none to judge. */
const isAsked = ({ targetAct }: Waterbed): boolean => targetAct !== "staff";

/** Shown to be as good as none, by a test of its own. */
const isNextToNothing = ({ verdict }: Waterbed): boolean => verdict === "equivalent-to-none";

const withoutSaving = (model: Model): string =>
  modelHash({ ...model, savings: null } as unknown as Model);

/**
 * How well a comparison tells what squeezing this segment did: 2 when only this segment was asked
 * to save, or all of these together, and nothing else changed; 1 for the whole ladder at once, 0 for
 * a step in which other things changed.
 */
function isolation(table: RunTable, bed: Waterbed): number {
  const model = table.designs.find(({ id }) => id === bed.variant)?.model;
  const before = table.designs.find(({ id }) => id === bed.against)?.model;
  const saves = model?.savings.on.value === true && before?.savings.on.value === false;
  const split = Object.entries(model?.savings.split ?? {});
  const alone = split.every(([segment, share]) => segment === bed.target || share.value === 0);
  const isOnly = () => saves && withoutSaving(model) === withoutSaving(before);
  if ((alone || isTogether(bed)) && isOnly()) return 2;
  return bed.variant === table.last.id && bed.against === table.first.id ? 1 : 0;
}

interface ChosenBed {
  readonly bed: Waterbed;
  readonly clear: number;
}

/** How the two designs of a waterbed differ: only in this saving, or in more. */
function comparisonOf({ bed, clear }: ChosenBed): string {
  if (clear !== 2) return "whole";
  return isTogether(bed) ? "together" : "alone";
}

/**
 * Whether designs stand side by side, each beside the first: then none is a step towards the last, and
 * what one of them did is told as its own only.
 */
function isSideBySide({ designs, first }: RunTable): boolean {
  const steps = designs.filter((design) => design.step !== null && design !== first);
  return steps.length > 1 && steps.every(({ against }) => against === first.id);
}

/** One per segment: where it alone was squeezed, else over the whole ladder; first of all together. */
function chosenBeds(table: RunTable, beds: readonly Waterbed[]): readonly ChosenBed[] {
  const targets = new Set<string>();
  const isApart = isSideBySide(table);
  const isOwn = ({ variant, against }: Waterbed) =>
    !isApart || (variant === table.last.id && against === table.first.id);
  return beds
    .filter(isOwn)
    .map((bed) => ({ bed, clear: isolation(table, bed) }))
    .filter(({ bed, clear }) => clear > 0 && !isPart(bed) && isAsked(bed))
    .filter(({ bed }) => bed.grossDays.mean !== 0)
    .sort(
      (a, b) =>
        b.clear - a.clear || Math.abs(b.bed.grossEuro.mean) - Math.abs(a.bed.grossEuro.mean),
    )
    .filter(({ bed }) => !targets.has(bed.target) && targets.add(bed.target))
    .slice(0, mostWaterbeds);
}

/** The first receiver that the tests let through, with what it got; none where they name nobody. */
function namedReceiver({ tests, receivers }: Waterbed): Waterbed["receivers"][number] | null {
  const shown = tests.order.places.find((place) =>
    tests.cells.some((cell) => cell.place === place && cell.isShown),
  );
  return receivers.find(({ place }) => place === shown) ?? null;
}

function waterbedFinding(table: RunTable, chosen: ChosenBed): FindingDraft {
  const { bed, clear } = chosen;
  const receiver = namedReceiver(bed);
  return {
    id: `waterbed-${bed.variant}-${bed.target.replaceAll("+", "-")}`,
    kind: "waterbed",
    certainty: waterbedCertainty(table, bed),
    basis: "assumption",
    origin: bed.origin,
    perspective: "municipalities",
    clause: isTogether(bed) ? clauses.funding : clauses.segment(bed.target),
    figures: {
      target: bed.target,
      comparison: comparisonOf(chosen),
      gross: bed.pricedEuro ?? bed.grossEuro,
      net: isTogether(bed) ? (bed.price?.netSaved ?? bed.netEuro) : null,
      leakage: leakageOf(bed),
      threshold: bed.thresholdShare,
      ...(isNextToNothing(bed) ? { equivalence: bed.equivalenceShare } : {}),
      receiver: receiver?.place ?? null,
      receiverEuro: receiver?.euro ?? null,
      // The whole design makes youths wait once, whatever segment is looked at: told in the sum.
      waiting: clear === 2 ? bed.waitingDays : null,
    },
    variant: bed.variant,
    against: bed.against,
  };
}

/** Of the saving of which most comes back where a verdict was reached on it; else not known or uncertain. */
function headlineCertainty(
  table: RunTable,
  most: ChosenBed | undefined,
  isReached: boolean,
  chosen: readonly ChosenBed[],
): Finding["certainty"] {
  if (isReached && most !== undefined) return waterbedCertainty(table, most.bed);
  return chosen.some(({ bed }) => bed.grossEuro.low !== null) ? "uncertain" : "unknown";
}

/** Whether any saving that was looked at comes back, and how much more youths wait for it. */
function waterbedsFinding(
  table: RunTable,
  beds: readonly Waterbed[],
  chosen: readonly ChosenBed[],
): FindingDraft | null {
  const { first, last } = table;
  const [any] = chosen;
  if (any === undefined) return unaskedFinding(table, beds);
  const shown = chosen.filter(({ bed }) => bed.verdict === "waterbed" && leakageOf(bed) !== null);
  const told = (shown.length > 0 ? shown : chosen).filter(({ bed }) => leakageOf(bed) !== null);
  const [most] = [...told].sort(
    (a, b) =>
      Number(isTogether(b.bed)) - Number(isTogether(a.bed)) ||
      (leakageOf(b.bed)?.mean ?? 0) - (leakageOf(a.bed)?.mean ?? 0),
  );
  const whole = beds.find(({ variant, against }) => variant === last.id && against === first.id);
  const receiver = most === undefined ? null : namedReceiver(most.bed);
  const isNone = told.length > 0 && told.every(({ bed }) => isNextToNothing(bed));
  return {
    id: "waterbeds",
    kind: "waterbeds",
    certainty: headlineCertainty(table, most, shown.length > 0 || isNone, chosen),
    basis: "assumption",
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.funding,
    figures: {
      shown: shown.length,
      judged: chosen.length,
      cashShown: chosen.every(({ bed }) => bed.cash.verdict === "unknown")
        ? null
        : chosen.filter(({ bed }) => bed.cash.verdict === "waterbed").length,
      nothingSaved: chosen.filter(({ bed }) => leakageOf(bed) === null).length,
      threshold: any.bed.thresholdShare,
      ...(isNone ? { equivalence: any.bed.equivalenceShare } : {}),
      target: most?.bed.target ?? null,
      comparison: most === undefined ? null : comparisonOf(most),
      leakage: most === undefined ? null : leakageOf(most.bed),
      receiver: receiver?.place ?? null,
      receiverEuro: receiver?.euro ?? null,
      waiting: whole?.waitingDays ?? null,
    },
    variant: last.id,
    against: first.id,
  };
}

/** That nothing was asked, where only staff differ: known from the designs, whatever came of it. */
function unaskedFinding({ first, last }: RunTable, beds: readonly Waterbed[]): FindingDraft | null {
  const own = beds.find(({ variant, against }) => variant === last.id && against === first.id);
  if (own === undefined || isAsked(own)) return null;
  return {
    id: "waterbeds",
    kind: "waterbeds",
    certainty: "certain",
    basis: "assumption",
    origin: "put-in",
    perspective: "municipalities",
    clause: clauses.funding,
    figures: { shown: 0, judged: 0 },
    variant: last.id,
    against: first.id,
  };
}

/**
 * One over all segments that were squeezed, then each that saved something; the others are counted
 * in the first.
 */
export function waterbedFindings(table: RunTable, beds: readonly Waterbed[]) {
  const chosen = chosenBeds(table, beds);
  return {
    headline: waterbedsFinding(table, beds, chosen),
    others: chosen
      .filter(({ bed }) => leakageOf(bed) !== null)
      .map((one) => waterbedFinding(table, one)),
  };
}
