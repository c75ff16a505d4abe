/** The shipped experiments hold what their tables look for: known by their designs, on empty runs. */
import { describe, expect, it } from "vitest";
import type { NamedTable } from "#scenarios";
import { checkExperiment } from "../../../../scenarios/definition/check-experiment.ts";
import { planExperiment } from "../../../../scenarios/experiments/ladder.ts";
import { buildTables } from "../../../../scenarios/results/tables/registry.ts";
import { readRepoFile } from "../../../support/repo-files.ts";
import { filledTable, put } from "../../../support/run-tables.ts";
import { shippedExperiments, shippedLibrary, shippedRegion } from "../../shipped.ts";

const base = shippedRegion();
const library = shippedLibrary();

/** Every table of an experiment, of runs in which next to nothing happened. */
function tablesOf(id: string, quick: boolean): readonly NamedTable[] {
  const experiment = shippedExperiments().find((file) => file.id === id);
  if (experiment === undefined) throw new Error(`No experiment ${id}.`);
  const { designs } = planExperiment(experiment, base, library, {
    seed: "s",
    replications: 3,
    quick,
  });
  const table = filledTable(designs, 3, (run) => {
    put.segment(run, "waitCount", 0, 1);
    run.distanceByTown.fill(1);
    run.distanceByForm.fill(1);
  });
  return buildTables(table);
}

function rowsOf(id: string, quick: boolean): Readonly<Record<string, number>> {
  return Object.fromEntries(tablesOf(id, quick).map((made) => [made.id, made.rows.length]));
}

describe("a shipped experiment", () => {
  it.each([
    ["bearing", { "bearing-capacity": 4, cuts: 16 }],
    ["boundaries", { boundaries: 7 }],
    ["clauses", { clauses: 11 }],
    ["team-strength", { "go-no-go": 2, flip: 2 }],
    ["unknowns", { flip: 22, "go-no-go": 2 }],
    ["ladder", { equality: 2, "transition-workload": 8, "group-providers": 11 }],
  ])("%s gives its tables, a row for every design or number", (id, expected) => {
    expect(rowsOf(id, false)).toMatchObject(expected);
  });

  it.each([
    ["bearing", "cuts"],
    ["boundaries", "boundaries"],
    ["clauses", "clauses"],
    ["team-strength", "go-no-go"],
    ["unknowns", "flip"],
  ])("%s gives %s in a quick answer too", (id, table) => {
    expect(rowsOf(id, true)[table]).toBeGreaterThan(0);
  });

  it("fills every column of every row, and names no column twice", () => {
    for (const { id } of shippedExperiments()) {
      for (const { columns, rows } of tablesOf(id, false)) {
        expect(rows.filter(({ cells }) => cells.length !== columns.length)).toEqual([]);
        expect(new Set(columns.map((own) => own.id)).size).toBe(columns.length);
      }
    }
  });

  it("gives no table that asks for other designs", () => {
    const ids = Object.keys(rowsOf("boundaries", false));
    expect(ids).not.toContain("clauses");
    expect(ids).not.toContain("bearing-capacity");
    expect(ids).not.toContain("flip");
  });
});

describe("the document on tables", () => {
  const document = readRepoFile("docs/decision-tables.md");

  it("names every table that the shipped experiments give, and no other", () => {
    const given = new Set(
      shippedExperiments().flatMap(({ id }) => [
        ...Object.keys(rowsOf(id, false)),
        "empty-capacity",
      ]),
    );
    given.add("monitoring");
    const rows = document.split("\n").filter((line) => line.startsWith("| `"));
    const named = rows.flatMap((line) =>
      [...(line.split("|")[1] ?? "").matchAll(/`([a-z-]+)`/g)].map((found) => found[1]),
    );
    expect([...named].sort()).toEqual([...given].sort());
  });

  it("shows an experiment that can be run", () => {
    const [, example = ""] = /```json\n([\s\S]*?)```/.exec(document) ?? [];
    expect(checkExperiment(JSON.parse(example), library, base)).toEqual([]);
  });
});
