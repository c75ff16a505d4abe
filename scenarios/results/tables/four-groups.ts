/**
 * The four groups of the implementation test: inhabitants, local teams, providers, referrers.
 *
 * The rule this file keeps: each group sees the figures that are about its own work, in the first
 * design and in the last, and a figure is read where every other table reads it.
 */
import { COUNTERS, type Counter, PLACES, SEGMENT_COUNT } from "#journeys";
import { type Reading, readingOf, readWaitDays } from "../build-measures.ts";
import { estimateOrNull } from "../estimates.ts";
import { useAboveBudget, withoutPayer } from "../money/build-accounts.ts";
import { counted, occupancy, placeCost, yearlyMean } from "../readings.ts";
import { type RunTable, sumOver, valuesOf } from "../run-table.ts";
import type { Label, NamedTable, RowUnit, TableRow } from "../types.ts";
import { differenceBetween } from "../verdicts/finding-certainty.ts";
import { cellOf, column, label } from "./parts.ts";

const localTeam = PLACES.indexOf("local-team");

interface Line {
  readonly name: Label;
  readonly unit: RowUnit;
  readonly read: Reading;
}

const line = (nl: string, en: string, unit: RowUnit, read: Reading): Line => ({
  name: label(nl, en),
  unit,
  read,
});

const perYear = (counter: Counter): Reading => {
  if (!COUNTERS.includes(counter)) throw new RangeError(`There is no counter ${counter}.`);
  return (run, { policyYears }) => yearlyMean(policyYears, (year) => counted(run, counter, year));
};

/** Sum over municipalities of a column at one place, a year. */
const atPlace =
  (name: "days" | "starts", place: number): Reading =>
  (run, { policyYears }) =>
    yearlyMean(policyYears, (year) => {
      const cells = run.municipalities.map(
        (_, town) => (place * run.municipalities.length + town) * run.years.length + year,
      );
      return sumOver(run[name], cells);
    });

const meanOccupancy =
  (segment: number): Reading =>
  (run, { policyYears }) =>
    yearlyMean(policyYears, (year) => occupancy(run, segment, year));

interface Group {
  readonly id: string;
  readonly title: Label;
  readonly questions: readonly number[];
  readonly lines: readonly Line[];
  readonly leavesOut: Label;
}

const inhabitants: Group = {
  id: "group-inhabitants",
  title: label("Voor inwoners", "For inhabitants"),
  questions: [3, 20, 21],
  lines: [
    line("Wachttijd tot de start", "Wait until the start", "days", readWaitDays),
    line("Op een wachtlijst", "Waiting", "youths", readingOf("waiting-youths")),
    line("Afgehaakt, per jaar", "Gave up, a year", "youths", perYear("gave-up")),
    line(
      "Crisis tijdens het wachten",
      "Crisis while waiting",
      "count",
      perYear("crisis-while-waiting"),
    ),
    line(
      "Verhuizing tussen verblijven",
      "Moves between stays",
      "count",
      perYear("moves-between-stays"),
    ),
    line(
      "Plaatsing buiten de regio",
      "Placed out of the region",
      "count",
      perYear("out-of-region-starts"),
    ),
    line("Komt terug na het einde", "Comes back after the end", "count", perYear("repeat-starts")),
  ],
  leavesOut: label(
    "Of de hulp helpt en of jongeren tevreden zijn, zit niet in het model.",
    "Whether care helps and whether youths are satisfied is not in the model.",
  ),
};

const localTeams: Group = {
  id: "group-local-teams",
  title: label("Voor lokale teams", "For local teams"),
  questions: [16, 17],
  lines: [
    line("Vragen om hulp", "Requests for help", "count", perYear("requests")),
    line("Zelf geholpen", "Helped by the team itself", "count", perYear("own-help-starts")),
    line("Dagen eigen hulp", "Days of own help", "count", atPlace("days", localTeam)),
    line(
      "Kosten van het team, voor zover geteld",
      "Cost of the team, as far as counted",
      "euro",
      (run, { policyYears }) => yearlyMean(policyYears, (year) => placeCost(run, localTeam, year)),
    ),
    line(
      "Lichte hulp tijdens het wachten",
      "Light care while waiting",
      "count",
      perYear("bridging-starts"),
    ),
    line(
      "Dagen door een regel aan de grens",
      "Days by border rules",
      "count",
      perYear("border-lost-days"),
    ),
  ],
  leavesOut: label(
    "Uren voor triage, regie en volgen van de hulp tellen alleen mee in een ontwerp dat uren van teams telt. Vergelijk zo'n ontwerp niet met een ontwerp zonder die uren: teams werken die uren vandaag ook.",
    "Hours for triage, coordination and following care count only in a design that counts hours of teams. Such a design should not be compared with one without them: teams work these hours today too.",
  ),
};

const providers: Group = {
  id: "group-providers",
  title: label("Voor aanbieders", "For providers"),
  questions: [12, 15],
  lines: [
    line("Starts van hulp", "Starts of care", "count", perYear("care-starts")),
    ...[...Array(SEGMENT_COUNT).keys()].map((segment) =>
      line(
        `Bezetting segment ${segment + 1}`,
        `Occupancy of segment ${segment + 1}`,
        "share",
        meanOccupancy(segment),
      ),
    ),
    line("Weigeringen", "Refusals", "count", perYear("refusals")),
    line("Dagen bezet na het einde", "Days held after the end", "count", perYear("blocked-days")),
    line("Gebruik boven het budget", "Use above the budget", "euro", (run, { policyYears }) =>
      yearlyMean(policyYears, (year) => useAboveBudget(run, year)),
    ),
    line(
      "Lege plaatsen zonder betaler",
      "Empty places without payer",
      "euro",
      (run, { policyYears }) => yearlyMean(policyYears, (year) => withoutPayer(run, year)),
    ),
    line("Maatwerkinkoop", "Off-contract purchase", "euro", perYear("off-contract-euro")),
  ],
  leavesOut: label(
    "Wat een aanbieder overhoudt, zijn personeel en zijn administratie staan hier niet in.",
    "What a provider earns, its staff and its administration are not in it.",
  ),
};

const referrers: Group = {
  id: "group-referrers",
  title: label("Voor verwijzers", "For referrers"),
  questions: [18],
  lines: [
    line(
      "Weigeringen na een verwijzing",
      "Refusals after a referral",
      "count",
      perYear("refusals"),
    ),
    line("Wachttijd tot de start", "Wait until the start", "days", readWaitDays),
    line(
      "Start buiten de contracten",
      "Starts off contract",
      "count",
      perYear("off-contract-starts"),
    ),
    line(
      "Dagen wachten omdat het budget op is",
      "Days as the budget has run out",
      "count",
      perYear("budget-stop-days"),
    ),
    line("Afgehaakt, per jaar", "Gave up, a year", "youths", perYear("gave-up")),
  ],
  leavesOut: label(
    "De cijfers gaan over alle verwijzers samen: huisarts, jeugdarts, rechter en de anderen zijn niet gesplitst.",
    "The figures are of all referrers together: GP, youth doctor, court and the others are not told apart.",
  ),
};

function rowOf(table: RunTable, { name, unit, read }: Line): TableRow {
  const { first, last } = table;
  const values = (id: string) => estimateOrNull(valuesOf(table, id, (run) => read(run, table)));
  return {
    key: name,
    unit,
    cells: [
      values(first.id),
      values(last.id),
      cellOf(differenceBetween(table, last.id, first.id, read)),
    ],
  };
}

function tableOf(group: Group) {
  return (table: RunTable): NamedTable | null => {
    const { first, last } = table;
    if (first === last) return null;
    return {
      id: group.id,
      ...group.title,
      questions: group.questions,
      keyName: label("cijfer", "figure"),
      columns: [
        column("first", "by-row", first.title.nl, first.title.en),
        column("last", "by-row", last.title.nl, last.title.en),
        column("change", "by-row-change", "verschil", "difference"),
      ],
      rows: group.lines.map((own) => rowOf(table, own)),
      shows: label(
        "Wat deze groep merkt van het ontwerp, per jaar in de hele regio.",
        "What this group notices of the design, a year in the whole region.",
      ),
      leavesOut: group.leavesOut,
    };
  };
}

/** One table for each of the four groups; each is null for one design alone. */
export const groupTables = [inhabitants, localTeams, providers, referrers].map(tableOf);
