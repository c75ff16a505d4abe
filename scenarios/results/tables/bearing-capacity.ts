/**
 * Bearing capacity: how large a cut a segment can carry, and the split that costs least waiting.
 *
 * The rule this file keeps: a cut is borne until the mean wait passes the norm or until more than
 * the threshold of what it saves comes back elsewhere; between cuts that were run lines are straight.
 */
import { ratioEstimate } from "#engine";
import { estimateOf, estimateOrNull } from "../estimates.ts";
import { placeLabel } from "../place-labels.ts";
import type { RunTable } from "../run-table.ts";
import type { Estimate, Label, NamedTable, TableRow } from "../types.ts";
import { type Cut, type CutRun, cutsOf } from "./cuts.ts";
import { efficientSplit } from "./efficient-split.ts";
import { column, joined, label } from "./parts.ts";
import { type Turning, turningPoint } from "./turning-point.ts";

const segmentLabel = (segment: number): Label => placeLabel(String(segment + 1));

function leakageOf({ runs }: Cut): Estimate | null {
  const back = runs.map(({ gross, net }) => gross - net);
  const gross = runs.map((run) => run.gross);
  if (runs.length < 2) {
    const [only] = gross;
    const share = (back[0] ?? 0) / (only ?? 0);
    return Number.isFinite(share) ? { mean: share, low: null, high: null } : null;
  }
  const { ratio, low, high, denominatorNearZero } = ratioEstimate(back, gross);
  return ratio === null || denominatorNearZero ? null : { mean: ratio, low, high };
}

/** Every cut that was run. */
export function cutsTable(table: RunTable): NamedTable | null {
  const cuts = cutsOf(table);
  if (cuts.length === 0) return null;
  const mean = (cut: Cut, name: keyof CutRun) => estimateOrNull(cut.runs.map((run) => run[name]));
  return {
    id: "cuts",
    ...label("Bezuiniging op één segment", "A cut in one segment"),
    questions: [4, 5, 6],
    keyName: label("Segment en ontwerp", "Segment and design"),
    columns: [
      column("asked", "euro", "gevraagd per jaar", "asked a year"),
      column("part", "share", "deel van het segment", "part of the segment"),
      column("gross", "euro", "minder betaald in het segment", "paid less in the segment"),
      column("net", "euro", "minder betaald in totaal", "paid less in total"),
      column(
        "leakage",
        "ratio",
        "elders meer betaald (deel van de besparing)",
        "paid more elsewhere (part of the saving)",
      ),
      column("wait", "days", "wachttijd in het segment", "wait in the segment"),
      column(
        "waiting-days",
        "count-change",
        "wachtdagen per jaar, overal",
        "waiting days a year, everywhere",
      ),
    ],
    rows: cuts.map((cut) => ({
      key: joined(segmentLabel(cut.segment), cut.design.title),
      cells: [
        cut.asked,
        estimateOf(cut.runs.map(({ whole }) => (whole > 0 ? cut.asked / whole : 0))),
        mean(cut, "gross"),
        mean(cut, "net"),
        leakageOf(cut),
        mean(cut, "wait"),
        mean(cut, "waitingDays"),
      ],
    })),
    shows: label(
      "Wat een bezuiniging op één segment oplevert, hoeveel gemeenten daardoor elders meer betalen en hoe lang jongeren dan wachten.",
      "What a cut in one segment brings, how much more municipalities pay elsewhere by it and how long youths then wait.",
    ),
    leavesOut: label(
      "Wat gevraagd is, wordt niet altijd gevonden: hulp zonder plaatsen krimpt niet mee. Meer wachten is geen bedrag, maar wel een prijs. Dit gaat over wat gemeenten betalen. De waarde van de hulp die elders terugkomt, staat bij het waterbed.",
      "What is asked is not always found: care without places does not shrink. More waiting is no amount of money, but it is a price. This is about what municipalities pay. The worth of the care that comes back elsewhere stands with the waterbed.",
    ),
  };
}

interface Limit {
  readonly turning: Turning | null;
  readonly name: Label;
  /** What is said when it is passed from the first value on. */
  readonly always: Label;
}

const meanOf = (runs: readonly CutRun[], name: keyof CutRun): number =>
  estimateOf(runs.map((run) => run[name])).mean;

/** How far the wait is above the norm, from no cut at all to the largest. */
function waitLimit(table: RunTable, cuts: readonly Cut[]): Limit {
  const norm = table.first.model.detection.waitNormDays.value;
  const none = (cuts[0]?.runs ?? []).map(({ waitBefore }) => waitBefore - norm);
  const tried = cuts.map(({ asked, runs }) => ({
    value: asked,
    differences: runs.map(({ wait }) => wait - norm),
  }));
  return {
    turning: turningPoint([{ value: 0, differences: none }, ...tried]),
    name: label("wachten boven de norm", "waits above the norm"),
    always: label(
      "ook zonder bezuiniging wachten boven de norm",
      "waits above the norm without a cut too",
    ),
  };
}

/** How far what comes back is above the threshold; where next to nothing is saved nothing can. */
function leakLimit(table: RunTable, cuts: readonly Cut[]): Limit {
  const { waterbedThreshold, waterbedLeastSaving } = table.first.model.detection;
  const saving = cuts.filter(
    ({ runs }) => meanOf(runs, "gross") > waterbedLeastSaving.value * meanOf(runs, "whole"),
  );
  const tried = saving.map(({ asked, runs }) => ({
    value: asked,
    differences: runs.map(({ gross, net }) => gross - net - waterbedThreshold.value * gross),
  }));
  return {
    turning: turningPoint(tried),
    name: label("elders wordt te veel meer betaald", "too much more is paid elsewhere"),
    always: label(
      "ook bij de kleinste die is doorgerekend wordt elders te veel meer betaald",
      "too much more is paid elsewhere at the smallest that was run too",
    ),
  };
}

/** The limit that is met first, and at which cut. */
function bindingOf(table: RunTable, cuts: readonly Cut[]) {
  const limits = [waitLimit(table, cuts), leakLimit(table, cuts)];
  const passed = limits.find(({ turning }) => turning?.kind === "never" && turning.sign > 0);
  if (passed !== undefined) return { at: null, binds: passed.always };
  const [met] = limits
    .flatMap(({ turning, name }) =>
      turning?.kind === "turns" && turning.above > 0 ? [{ at: turning.at, binds: name }] : [],
    )
    .sort((a, b) => a.at.mean - b.at.mean);
  const none = label(
    "niets, tot de grootste die is doorgerekend",
    "nothing, up to the largest that was run",
  );
  return met ?? { at: null, binds: none };
}

function rowOf(table: RunTable, cuts: readonly Cut[], share: Estimate | null): TableRow {
  const [least] = cuts;
  const { at, binds } = bindingOf(table, cuts);
  const most = cuts.at(-1)?.asked ?? 0;
  return {
    key: segmentLabel(least?.segment ?? 0),
    cells: [
      at,
      binds,
      estimateOf((least?.runs ?? []).map(({ whole }) => whole)),
      estimateOrNull((least?.runs ?? []).map(({ waitBefore }) => waitBefore)),
      most,
      share,
    ],
  };
}

/** The largest cut of each segment; null without cuts. */
export function bearingTable(table: RunTable): NamedTable | null {
  const cuts = cutsOf(table);
  const segments = [...new Set(cuts.map(({ segment }) => segment))];
  if (segments.length === 0) return null;
  const groups = segments.map((segment) => cuts.filter((cut) => cut.segment === segment));
  const shares = efficientSplit(table, groups);
  const norm = table.first.model.detection.waitNormDays.value;
  const share = Math.round(100 * table.first.model.detection.waterbedThreshold.value);
  return {
    id: "bearing-capacity",
    ...label("Hoeveel bezuiniging een segment kan dragen", "How large a cut a segment can carry"),
    questions: [5, 9],
    keyName: label("Segment", "Segment"),
    columns: [
      column("largest", "euro", "grootste bezuiniging per jaar", "largest cut a year"),
      column("binds", "text", "wat dan knelt", "what binds then"),
      column("whole", "euro", "kosten van het segment", "cost of the segment"),
      column("wait", "days", "wachttijd zonder bezuiniging", "wait without a cut"),
      column("most", "euro", "grootste die is doorgerekend", "largest that was run"),
      column("split", "share", "deel bij het minste wachten", "share at the least waiting"),
    ],
    rows: groups.map((group, at) => rowOf(table, group, shares[at] ?? null)),
    shows: label(
      `Tot welk bedrag per jaar het wachten in een segment onder ${norm} dagen blijft, en gemeenten elders niet meer dan ${share}% ervan alsnog betalen. De laatste kolom: hoe u de bezuiniging van het besparingspad verdeelt met zo weinig mogelijk wachtdagen per euro.`,
      `Up to which amount a year waits in a segment stay below ${norm} days, and municipalities pay no more than ${share}% of it elsewhere after all. The last column: how to split the cut of the savings path with as few days of waiting a euro as can be.`,
    ),
    leavesOut: label(
      "De norm voor wachten en de grens voor terugkomen zijn aannames. Segmenten zijn één voor één gekort: samen kunnen zij elkaar in de weg zitten. Een wachtdag telt in elk segment even zwaar. De waarde van de hulp die elders terugkomt, staat bij het waterbed.",
      "The norm for waiting and the limit for what comes back are assumptions. Segments are cut one by one: together they may hinder each other. A day of waiting weighs the same in every segment. The worth of the care that comes back elsewhere stands with the waterbed.",
    ),
  };
}
