/**
 * Go or no-go per municipality: the strength of local teams at which the design still holds.
 *
 * The rule this file keeps: a design holds where a municipality pays no more and its youths wait no
 * longer than in the first design; a municipality with few youths gets no verdict.
 */
import { type RunSummary, SEGMENT_COUNT } from "#journeys";
import { differenceOf, estimateOf } from "../estimates.ts";
import { totalOf, townMeans } from "../money/build-accounts.ts";
import { yearlyMean } from "../readings.ts";
import { type RunDesign, type RunTable, valuesOf } from "../run-table.ts";
import type { Label, NamedTable, PairedDifference, TableCell, TableRow } from "../types.ts";
import { type Levels, numberLevels } from "./model-changes.ts";
import { cellOf, column, label, numberLabel, townLabel } from "./parts.ts";
import { turningPoint } from "./turning-point.ts";

const strength = "entrance.teamStepStrength";
const segments = [...Array(SEGMENT_COUNT).keys()];

interface TownFigures {
  readonly total: number;
  readonly localTeam: number;
  readonly wait: number;
}

/** Every municipality in one run: what it pays a year, its team, the mean wait of its youths. */
function figuresOf(table: RunTable, { model }: RunDesign, run: RunSummary): TownFigures[] {
  return townMeans(table, model, run).map((means, town) => {
    const cells = segments.flatMap((segment) =>
      table.policyYears.map(
        (year) => (segment * run.municipalities.length + town) * run.years.length + year,
      ),
    );
    const all = (values: Float64Array) => cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0);
    const wait = all(run.townWaitSum) / all(run.townWaitCount);
    return { total: totalOf(means), localTeam: means.localTeam, wait };
  });
}

/** By replication number: a design may be run in some replications only. */
type Figures = ReadonlyMap<number, readonly TownFigures[]>;

function figuresByRun(table: RunTable, design: RunDesign): Figures {
  return new Map(
    table.replications.flatMap(({ replication, runs }) => {
      const run = runs[design.id];
      return run === undefined ? [] : [[replication, figuresOf(table, design, run)] as const];
    }),
  );
}

/** A figure of one municipality in two designs, in the replications that have both. */
function bothOf(here: Figures, there: Figures, town: number, name: keyof TownFigures) {
  const shared = [...here.keys()].filter((replication) => there.has(replication));
  const read = (figures: Figures) =>
    shared.map((replication) => figures.get(replication)?.[town]?.[name] ?? Number.NaN);
  return { variant: read(here), base: read(there) };
}

const words = {
  small: label("te klein voor een oordeel", "too small to judge"),
  go: label("houdt stand", "holds"),
  dearer: label("houdt geen stand: duurder", "does not hold: costs more"),
  longer: label("houdt geen stand: langer wachten", "does not hold: longer waits"),
  both: label(
    "houdt geen stand: duurder en langer wachten",
    "does not hold: costs more and longer waits",
  ),
  open: label("niet zeker", "not certain"),
} as const;

const isWorse = (change: PairedDifference | null): boolean =>
  change !== null && change.low !== null && change.low > 0;
const isFine = (change: PairedDifference | null): boolean =>
  change !== null && change.high !== null && change.high <= 0;

function verdictOf(cost: PairedDifference | null, wait: PairedDifference | null): Label {
  if (isWorse(cost)) return isWorse(wait) ? words.both : words.dearer;
  if (isWorse(wait)) return words.longer;
  return isFine(cost) && isFine(wait) ? words.go : words.open;
}

/** The strength at which a figure is that of the first design; words where there is none. */
function breakEven(
  levels: Levels,
  tried: readonly Figures[],
  first: Figures,
  town: number,
  name: "total" | "wait",
): TableCell {
  const turning = turningPoint(
    levels.levels.map(({ value }, at) => {
      const { variant, base } = bothOf(tried[at] ?? new Map(), first, town, name);
      return { value, differences: variant.map((own, run) => own - (base[run] ?? Number.NaN)) };
    }),
  );
  if (turning === null) return null;
  if (turning.kind === "turns") return turning.at;
  return turning.sign > 0
    ? label("overal meer", "more everywhere")
    : label("overal minder of gelijk", "less or equal everywhere");
}

function rowsOf(table: RunTable, levels: Levels): TableRow[] {
  const { first, shape, policyYears } = table;
  const base = figuresByRun(table, first);
  const tried = levels.levels.map(({ design }) => figuresByRun(table, design));
  const planned = tried[levels.levels.findIndex(({ design }) => design === levels.against)];
  if (planned === undefined) return [];
  const least = first.model.detection.minimumYouths.value;
  return shape.municipalities.map((name, town) => {
    const cost = differenceOf(bothOf(planned, base, town, "total"), first.id);
    const wait = differenceOf(bothOf(planned, base, town, "wait"), first.id);
    const team = bothOf(planned, planned, town, "localTeam").variant;
    const youths = estimateOf(
      valuesOf(table, first.id, (run) =>
        yearlyMean(policyYears, (year) => run.anyYouths[town * run.years.length + year] ?? 0),
      ),
    );
    const verdict: TableCell = youths.mean < least ? words.small : verdictOf(cost, wait);
    return {
      key: townLabel(first.model, name),
      cells: [
        verdict,
        cellOf(cost),
        cellOf(wait),
        estimateOf(team),
        breakEven(levels, tried, base, town, "total"),
        breakEven(levels, tried, base, town, "wait"),
      ],
    };
  });
}

/** Null unless the strength of local teams has two values or more. */
export function goTable(table: RunTable): NamedTable | null {
  const levels = numberLevels(table).find(
    ({ id, against }) => id === strength && against !== table.first,
  );
  if (levels === undefined) return null;
  const planned = levels.levels.find(({ design }) => design === levels.against)?.value ?? 0;
  const { nl, en } = numberLabel(planned);
  return {
    id: "go-no-go",
    ...label(
      "Houdt het ontwerp stand in elke gemeente?",
      "Does the design hold in each municipality?",
    ),
    questions: [17],
    keyName: label("Gemeente", "Municipality"),
    columns: [
      column("verdict", "text", "oordeel", "verdict"),
      column("cost", "euro-change", "kosten tegenover vandaag", "cost against today"),
      column("wait", "days-change", "wachttijd tegenover vandaag", "wait against today"),
      column("team", "euro", "eigen hulp van het lokale team", "own help of the local team"),
      column(
        "break-even",
        "number",
        "even duur als vandaag bij sterkte",
        "costs as much as today at strength",
      ),
      column("even-wait", "number", "even lang wachten bij sterkte", "waits as long at strength"),
    ],
    rows: rowsOf(table, levels),
    shows: label(
      `Of het ontwerp in een gemeente niet meer kost en niet langer laat wachten dan vandaag, met lokale teams op sterkte ${nl}. De laatste twee kolommen: bij welke sterkte van alle teams de gemeente evenveel betaalt, en even lang laat wachten, als vandaag.`,
      `Whether the design costs a municipality no more and makes youths wait no longer than today, with local teams at strength ${en}. The last two columns: at which strength of all teams the municipality pays as much, and waits as long, as today.`,
    ),
    leavesOut: label(
      "De sterkte geldt voor alle gemeenten tegelijk; één gemeente alleen is niet doorgerekend. Van het lokale team telt alleen de eigen hulp mee, niet de uren voor triage en regie.",
      "The strength holds for all municipalities at once; one alone was not run. Of the local team only its own help counts, not hours for triage and coordination.",
    ),
  };
}
