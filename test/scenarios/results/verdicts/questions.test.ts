/**
 * The verdicts on the questions of the implementation test: each follows from one figure by rule.
 *
 * The rule this file keeps: findings are put in by hand, so that what is expected follows from the
 * rule and not from a run.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { inProcessRunner, type Results } from "#scenarios";
import { type RunTable, runTable } from "../../../../scenarios/results/run-table.ts";
import type {
  Certainty,
  Estimate,
  Finding,
  QuestionId,
} from "../../../../scenarios/results/types.ts";
import { buildQuestions } from "../../../../scenarios/results/verdicts/build-questions.ts";
import { resultsOf, smallPlan } from "../../small-runs.ts";

let results: Results;
let table: RunTable;

beforeAll(async () => {
  const plan = smallPlan(3);
  results = await resultsOf(plan);
  table = runTable(plan.designs, await inProcessRunner().run(plan.job));
});

const between = (low: number, high: number): Estimate => ({ mean: (low + high) / 2, low, high });

/** The verdict on a question when one finding has these figures. */
function verdictOn(
  id: QuestionId,
  kind: Finding["kind"],
  figures: Finding["figures"],
  certainty: Certainty = "likely",
) {
  const some = results.findings[0];
  if (some === undefined) throw new Error("A run without findings.");
  const finding: Finding = { ...some, id: kind, kind, certainty, figures };
  const { walls, waterbeds } = results;
  const all = buildQuestions(table, { findings: [finding], walls, waterbeds });
  const asked = all.find((one) => one.id === id);
  if (asked === undefined) throw new Error(`No verdict on ${id}.`);
  return asked;
}

describe("the questions of a run", () => {
  it("are eleven, each with a verdict, and name only findings that are there", () => {
    expect(results.questions).toHaveLength(11);
    const ids = new Set(results.findings.map(({ id }) => id));
    expect(
      results.questions.flatMap(({ because }) => because).filter((id) => !ids.has(id)),
    ).toEqual([]);
  });

  it("that nothing was run for are not known: no stronger teams, no behaviour, towns too small", () => {
    const open = results.questions.filter(({ figures }) => Object.keys(figures).length === 0);
    expect(open.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["local-teams", "unknown"],
      ["incentives", "unknown"],
      ["municipalities", "unknown"],
    ]);
  });

  it("name a clause wherever the answer could ask for a change", () => {
    const { questions } = results;
    for (const { because, clause, figures } of questions.filter((one) => "lead" in one.figures)) {
      expect(because.length > 0 || clause !== undefined, JSON.stringify(figures)).toBe(true);
    }
    expect(questions.find(({ id }) => id === "referrers")?.clause?.nl).toContain("aan te nemen");
  });

  it("are none for a design by itself", () => {
    const alone = { ...table, last: table.first };
    expect(buildQuestions(alone, results)).toEqual([]);
  });
});

describe("a verdict on waiting", () => {
  const wait = (
    low: number,
    high: number,
    certainty: Certainty = "likely",
    crises = between(-9, 9),
  ) =>
    verdictOn(
      "inhabitants",
      "price-for-youths",
      { waitChange: between(low, high), crisesChange: crises },
      certainty,
    ).verdict;

  it("is no when youths wait longer, yes when shorter, open when the interval holds zero", () => {
    expect(wait(3, 9)).toBe("fails");
    expect(wait(-9, -3)).toBe("works");
    expect(wait(-3, 9)).toBe("unknown");
  });

  it("is open when the finding is not likely, whatever its interval", () => {
    expect(wait(3, 9, "uncertain")).toBe("unknown");
    expect(wait(-9, -3, "unknown")).toBe("unknown");
  });

  it("has a condition when waits fall and crises rise", () => {
    expect(wait(-9, -3, "certain", between(2, 8))).toBe("conditional");
  });
});

describe("a verdict on the saving", () => {
  const saving = (low: number, high: number) =>
    verdictOn("savings", "saving", { found: between(low, high), target: 20 }).verdict;

  it("needs the whole interval on one side of the target, not of zero", () => {
    expect(saving(21, 30)).toBe("works");
    expect(saving(5, 19)).toBe("fails");
    expect(saving(-5, 15)).toBe("fails");
    expect(saving(15, 25)).toBe("unknown");
  });
});

describe("other verdicts", () => {
  it("on walls are never yes: none shown is not known", () => {
    expect(verdictOn("walls", "walls", { shown: 0, judged: 20 }).verdict).toBe("unknown");
    expect(verdictOn("walls", "walls", { shown: 2, judged: 20 }).verdict).toBe("fails");
  });

  it("on walls and the waterbed are open where nothing says how certain it is, as with one replication", () => {
    for (const certainty of ["unknown", "uncertain"] as const) {
      const walls = verdictOn("walls", "walls", { shown: 1, judged: 11 }, certainty);
      expect(walls.verdict).toBe("unknown");
      const bed = verdictOn("waterbed", "waterbeds", { shown: 1, judged: 3 }, certainty);
      expect(bed.verdict).toBe("unknown");
    }
  });

  it("on the waterbed are no when one was shown", () => {
    expect(verdictOn("waterbed", "waterbeds", { shown: 1, judged: 3 }).verdict).toBe("fails");
  });

  it("on incentives and municipalities ask for a condition when a difference was shown", () => {
    expect(verdictOn("incentives", "behaviour", { euro: between(1, 5) }).verdict).toBe(
      "conditional",
    );
    expect(verdictOn("incentives", "behaviour", { euro: between(-1, 5) }).verdict).toBe("unknown");
    const gap = { gap: between(0.01, 0.03), municipality: "denhaag" };
    expect(verdictOn("municipalities", "municipalities", gap).verdict).toBe("conditional");
  });

  it("on practice rest on nine in ten figures foretold", () => {
    const of = (insidePredicted: number) =>
      verdictOn("practice", "not-known", { predicted: 20, insidePredicted }).verdict;
    expect(of(18)).toBe("conditional");
    expect(of(17)).toBe("unknown");
  });
});
