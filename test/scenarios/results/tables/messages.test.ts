/**
 * The table on messages: worked out on paper.
 *
 * The one rule: hours are messages times the work of one, and extra work stands in its own line.
 */
import { expect, it } from "vitest";
import { ADMINISTRATION_COUNTS, type AdministrationCount } from "#journeys";
import { messagesTable } from "../../../../scenarios/results/tables/messages.ts";
import { type emptyRun, handTable, handYears } from "../../../support/run-tables.ts";

type Run = ReturnType<typeof emptyRun>;

function note(run: Run, count: AdministrationCount, amount: number): void {
  for (const year of [1, 2]) {
    run.administration[ADMINISTRATION_COUNTS.indexOf(count) * handYears.length + year] = amount;
  }
}

it("tells messages, days each and hours a year", () => {
  const change = { administration: { hoursPerMessage: 0.5, twoRegimeFactor: 1.5 } };
  const table = handTable([{ id: "papers", change }], 1, (run) => {
    note(run, "assignment", 100);
    note(run, "assignment-days", 400);
    note(run, "stop", 80);
    note(run, "two-regime-messages", 40);
  });
  const rows = messagesTable(table)?.rows ?? [];
  const of = (word: string): readonly number[] =>
    (rows.find(({ key }) => key.en.includes(word))?.cells ?? []).map(
      (cell) => (cell as { readonly mean: number }).mean,
    );
  expect(of("(301)")).toEqual([100, 4, 50]);
  expect(of("(307)")).toEqual([80, 0, 40]);
  // Half an hour a message, and half of that on top.
  expect(of("two forms")).toEqual([40, 0, 10]);
});

it("is left out where nobody sends a message", () => {
  expect(messagesTable(handTable([{ id: "none" }], 1, () => {}))).toBeNull();
});
