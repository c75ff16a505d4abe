/**
 * Messages between municipality and provider: how many, what waits for them, and how much work.
 *
 * The rule this file keeps: means a year over the policy years; hours are the messages times the work
 * of one, more at a provider that is paid in several forms.
 */
import { ADMINISTRATION_COUNTS, type AdministrationCount, type RunSummary } from "#journeys";
import { estimateOf } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { column, joined, label } from "./parts.ts";

/** Mean a year of one count. */
function mean(run: RunSummary, count: AdministrationCount, years: readonly number[]): number {
  const row = ADMINISTRATION_COUNTS.indexOf(count) * run.years.length;
  const sum = years.reduce((all, year) => all + (run.administration[row + year] ?? 0), 0);
  return sum / Math.max(1, years.length);
}

type Line = readonly [
  nl: string,
  en: string,
  count: AdministrationCount,
  days?: AdministrationCount,
];

const lines: readonly Line[] = [
  ["verzoek om toewijzing (315)", "request for assignment (315)", "request", "request-days"],
  ["toewijzing (301)", "assignment (301)", "assignment", "assignment-days"],
  ["startbericht (305)", "start message (305)", "start"],
  ["stopbericht (307)", "stop message (307)", "stop", "stop-days"],
  [
    "start en stop bij een aanbieder met twee vormen van bekostiging",
    "start and stop at a provider with two forms of funding",
    "two-regime-messages",
    "two-regime-days",
  ],
  [
    "hulp op een school in een andere gemeente",
    "help at a school in another municipality",
    "cross-border",
    "cross-border-days",
  ],
];

function rowsOf(table: RunTable, { id, title, model }: RunDesign): readonly TableRow[] {
  const { hoursPerMessage, twoRegimeFactor } = model.administration;
  const years = table.policyYears;
  return lines.map(([nl, en, count, days]) => {
    const runs = runsOf(table, id);
    const sent = (run: RunSummary): number => mean(run, count, years);
    const waited = (run: RunSummary): number =>
      days === undefined || sent(run) === 0 ? 0 : mean(run, days, years) / sent(run);
    const extra = count === "two-regime-messages" ? twoRegimeFactor.value - 1 : 1;
    const work = count === "cross-border" ? 0 : hoursPerMessage.value * extra;
    return {
      key: joined(label(nl, en), title),
      cells: [
        estimateOf(runs.map(sent)),
        estimateOf(runs.map(waited)),
        estimateOf(runs.map((run) => sent(run) * work)),
      ],
    };
  });
}

/** Of the first and the last design; null without any message. */
export function messagesTable(table: RunTable): NamedTable | null {
  const designs = table.first === table.last ? [table.first] : [table.first, table.last];
  const sends = ({ id }: RunDesign): boolean =>
    runsOf(table, id).some((run) => mean(run, "assignment", table.policyYears) > 0);
  if (!designs.some(sends)) return null;
  return {
    id: "messages",
    ...label(
      "Berichten tussen gemeente en aanbieder",
      "Messages between municipality and provider",
    ),
    questions: [23],
    keyName: label("Bericht, ontwerp", "Message, design"),
    columns: [
      column("sent", "number", "berichten per jaar", "messages a year"),
      column("days", "days", "dagen onderweg per bericht", "days under way per message"),
      column("hours", "hours", "uren werk per jaar", "hours of work a year"),
    ],
    rows: designs.flatMap((design) => rowsOf(table, design)),
    shows: label(
      "Hoeveel berichten er zijn, hoeveel dagen er op wordt gewacht en hoeveel werk ze zijn. De uren in de regel met twee vormen van bekostiging komen boven op die van de andere regels.",
      "How many messages there are, for how many days something waits for them, and how much work they are. Hours in the line with two forms of funding come on top of those of the other lines.",
    ),
    leavesOut: label(
      "Hoeveel dagen en uren een bericht kost, is een aanname; hoe ze zijn ingevuld, staat in het register. Declaraties en andere berichten tellen niet mee.",
      "How many days and hours a message takes is an assumption; the register has the values. Bills and other messages are not counted.",
    ),
  };
}
