/**
 * Transition workload: care that runs on the day before the contract, and what it asks of teams.
 *
 * The rule this file keeps: what runs in a segment is shared over municipalities by their days of
 * care there in the year before, so that the lines add up to the region.
 */
import type { Model, RunSummary } from "#journeys";
import { SEGMENT_COUNT } from "#journeys";
import { estimateOf } from "../estimates.ts";
import { placeLabel } from "../place-labels.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { column, label, townLabel } from "./parts.ts";

const segments = [...Array(SEGMENT_COUNT).keys()];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

interface Moment {
  /** Month on whose first day the contract begins, and the year before, as places in the run. */
  readonly month: number;
  readonly yearBefore: number;
}

/** Where the contract date lies in the run; null when it has no full year before it there. */
function momentOf({ contracts }: Model, { years, months }: RunSummary): Moment | null {
  const [year = 0, month = 1] = contracts.contractDate.value.split("-").map(Number);
  const at = years.indexOf(year);
  const index = at * 12 + month - 1;
  return at < 1 || index >= months ? null : { month: index, yearBefore: at - 1 };
}

/** Care running on the day and starts in the year before, by segment and municipality. */
interface Load {
  readonly running: readonly (readonly number[])[];
  readonly starts: readonly (readonly number[])[];
}

function loadOf(run: RunSummary, { month, yearBefore }: Moment): Load {
  const towns = run.municipalities.length;
  const row = (column: Float64Array, segment: number) =>
    run.municipalities.map(
      (_, town) => column[(segment * towns + town) * run.years.length + yearBefore] ?? 0,
    );
  const running = segments.map((segment) => {
    const days = row(run.days, segment);
    const whole = sum(days);
    const now = run.inCare[segment * run.months + month] ?? 0;
    return days.map((own) => (whole > 0 ? (now * own) / whole : 0));
  });
  return { running, starts: segments.map((segment) => row(run.starts, segment)) };
}

/** One line from what `pick` takes out of every run. */
function rowOf(
  key: Label,
  loads: readonly Load[],
  pick: (cells: Load["running"]) => number,
): TableRow {
  const running = loads.map((load) => pick(load.running));
  const starts = loads.map((load) => pick(load.starts) / 12);
  const months = running.map((care, run) =>
    (starts[run] ?? 0) > 0 ? care / (starts[run] ?? 1) : 0,
  );
  return { key, cells: [estimateOf(running), estimateOf(starts), estimateOf(months)] };
}

function rowsOf(table: RunTable, { id, model }: RunDesign, moment: Moment): TableRow[] {
  const loads = runsOf(table, id).map((run) => loadOf(run, moment));
  const bySegment = segments.map((segment) =>
    rowOf(placeLabel(String(segment + 1)), loads, (cells) => sum(cells[segment] ?? [])),
  );
  const byTown = table.shape.municipalities.map((name, town) =>
    rowOf(townLabel(model, name), loads, (cells) => sum(cells.map((own) => own[town] ?? 0))),
  );
  const all = rowOf(label("Hele regio", "Whole region"), loads, (cells) => sum(cells.map(sum)));
  return [all, ...bySegment, ...byTown];
}

/** Of the last design with the contracts of 2028; null without one, or when its date is not lived. */
export function transitionTable(table: RunTable): NamedTable | null {
  const isNew = ({ model }: RunDesign): boolean => model.contracts.regime.value === "2028";
  const design = isNew(table.last) ? table.last : table.designs.find(isNew);
  const moment = design === undefined ? null : momentOf(design.model, table.shape);
  if (design === undefined || moment === null) return null;
  return {
    id: "transition-workload",
    ...label("Werk bij de overgang naar nieuwe contracten", "Work at the change of contracts"),
    questions: [16, 23],
    keyName: label("Segment of gemeente", "Segment or municipality"),
    columns: [
      column("running", "count", "hulp die dan loopt", "care running then"),
      column(
        "starts",
        "count",
        "nieuwe starts per maand, jaar ervoor",
        "new starts a month, year before",
      ),
      column(
        "months",
        "months",
        "maanden gewoon werk in één keer",
        "months of ordinary work at once",
      ),
    ],
    rows: rowsOf(table, design, moment),
    shows: label(
      "Hoeveel hulp er loopt op de dag voor de contractdatum. Als elke lopende hulp een nieuwe toewijzing nodig heeft, komt zoveel maanden gewoon werk in één keer bij de lokale teams.",
      "How much care runs on the day before the contract date. If all of it needs a new authorisation, that many months of ordinary work come to local teams at once.",
    ),
    leavesOut: label(
      "Of lopende hulp echt in één keer over moet, is nog niet besloten. Als alleen nieuwe starts onder de nieuwe contracten vallen, is er geen piek. Uren per toewijzing zijn niet bekend. De verdeling over gemeenten volgt hun dagen hulp in het jaar ervoor.",
      "Whether running care must change at once is not decided. If only new starts come under the new contracts, there is no peak. Hours for an authorisation are not known. The split over municipalities follows their days of care in the year before.",
    ),
  };
}
