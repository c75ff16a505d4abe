/**
 * The conclusions as facts: which stand first, and that their figures are those of the other blocks.
 *
 * The rule this file keeps: a finding is checked against other blocks of the same file, or against
 * an identity that does not depend on how it was made.
 */
import { beforeAll, describe, expect, it } from "vitest";
import {
  comparison,
  type ExperimentPlan,
  inProcessRunner,
  planExperiment,
  type Results,
} from "#scenarios";
import { buildAccounts } from "../../../../scenarios/results/money/build-accounts.ts";
import { municipalityFinding } from "../../../../scenarios/results/money/build-municipality-finding.ts";
import { shortLabel } from "../../../../scenarios/results/place-labels.ts";
import { runTable } from "../../../../scenarios/results/run-table.ts";
import type { Estimate, Finding } from "../../../../scenarios/results/types.ts";
import { textWidth } from "../../../../viz/figures/scene.ts";
import { labelRoom, labelSize } from "../../../../viz/figures/unrolled.ts";
import { shippedRegion } from "../../shipped.ts";
import { resultsOf, smallLibrary, smallPlan, smallScenarios } from "../../small-runs.ts";

let results: Results;

beforeAll(async () => {
  results = await resultsOf(smallPlan(4));
});

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function findingOf(kind: Finding["kind"], of: Results = results): Finding {
  const found = of.findings.find((finding) => finding.kind === kind);
  if (found === undefined) throw new Error(`No finding of kind ${kind}.`);
  return found;
}

function estimateIn(finding: Finding, key: string): Estimate {
  const value = finding.figures[key];
  if (typeof value !== "object" || value === null) throw new Error(`No estimate ${key}.`);
  return value;
}

/** Two designs of the small region beside each other. */
function planOf(base: string, variant: string, replications: number): ExperimentPlan {
  const scenario = (id: string) => {
    const found = smallScenarios.find((file) => file.id === id);
    if (found === undefined) throw new Error(`No scenario ${id}.`);
    return found;
  };
  const experiment = comparison(scenario(base), [scenario(variant)]);
  const options = { seed: "test", replications, quick: false };
  return planExperiment(experiment, shippedRegion(), smallLibrary, options);
}

describe("the first page", () => {
  it("has at most seven conclusions, in order of importance and before all others", () => {
    const first = results.findings.filter(({ headline }) => headline).map(({ kind }) => kind);
    expect(first.length).toBeLessThanOrEqual(7);
    // Municipalities have a test of their own: here they may be too small to judge.
    expect(first.filter((kind) => kind !== "municipalities")).toEqual([
      "saving",
      "price-for-youths",
      "empty-capacity",
      "walls",
      "waterbeds",
      "not-known",
    ]);
    expect(results.findings.slice(first.length).some(({ headline }) => headline)).toBe(false);
    expect(results.findings.length).toBeGreaterThan(9);
  });

  it("is not certain of four replications", () => {
    expect(results.findings.filter(({ certainty }) => certainty === "certain")).toEqual([]);
  });
});

describe("the saving", () => {
  it("is that of the ladder from its first to its last rung, year by year", () => {
    const saving = findingOf("saving");
    expect([saving.variant, saving.against]).toEqual(["small-savings", "small"]);
    expect(saving.figures["base"]).toEqual(results.ladder[0]?.euro);
    const years = results.savings.filter(({ year }) => year >= 2028);
    const [first, last] = [years[0], years.at(-1)];
    const share = (year: typeof first) =>
      (year?.found["small-savings"]?.mean ?? Number.NaN) / (year?.targetEuro ?? 1);
    expect(saving.figures["firstYear"]).toBe(2028);
    expect(estimateIn(saving, "firstShare").mean).toBeCloseTo(share(first), 9);
    expect(saving.figures["lastYear"]).toBe(2029);
    expect(estimateIn(saving, "lastShare").mean).toBeCloseTo(share(last), 9);
  });

  it("names what only another way of paying takes off, which is that rung of the ladder", () => {
    const saving = findingOf("saving");
    const rung = results.ladder.find(({ variant }) => variant === "small-swap");
    expect(saving.figures["swapStep"]).toBe("small-swap");
    expect(estimateIn(saving, "swap").mean).toBeCloseTo(-(rung?.difference?.mean ?? Number.NaN), 3);
    const unpaid = results.emptyCapacity.filter(({ variant }) => variant === "small-swap");
    const years = results.years.filter((year) => year >= 2028).length;
    expect(estimateIn(saving, "swapUnpaid").mean).toBeCloseTo(
      sum(unpaid.map(({ useAboveBudget }) => useAboveBudget.mean)) / years,
      3,
    );
  });

  it("names no such part where one step changes more than the way of paying", async () => {
    const both = await resultsOf(planOf("small", "small-savings", 2));
    expect(findingOf("saving", both).figures["swap"]).toBeNull();
  });
});

describe("the price for youths", () => {
  it.each([
    ["wait", "wait-days"],
    ["crises", "crisis-while-waiting"],
    ["gaveUp", "gave-up"],
    ["offContract", "off-contract-euro"],
  ])("has for %s the levels of the measure %s", (key, measure) => {
    const { figures } = findingOf("price-for-youths");
    const values = results.measures.find(({ id }) => id === measure)?.values;
    expect(figures[key]).toEqual(values?.["small-savings"]);
    expect(figures[`${key}Base`]).toEqual(values?.["small"]);
  });
});

describe("walls", () => {
  const own = () => results.walls.walls.filter(({ variant }) => variant === "small-savings");

  it("are ranked by what the border costs, not by the queue behind it", () => {
    const told = results.findings.filter(({ kind }) => kind === "wall");
    const costs = told.map((finding) => estimateIn(finding, "borderDays").mean);
    const shown = own().filter(({ verdict }) => verdict === "wall");
    const among = shown.length > 0 ? shown : own();
    const most = Math.max(...among.map(({ borderDays }) => borderDays.mean));
    expect(costs[0]).toBe(most);
    const next = told.flatMap(({ figures }) =>
      [2, 3].flatMap((place) => (figures[`borderDays${place}`] as Estimate | undefined) ?? []),
    );
    const days = next.map(({ mean }) => mean);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(told.every(({ figures }) => !("lostDays" in figures))).toBe(true);
  });

  it("together cost what the borders told of cost, and full places stand apart", () => {
    const walls = findingOf("walls");
    const shown = own().filter(({ verdict }) => verdict === "wall");
    const judged = own().filter(({ verdict }) => verdict !== "not-enough-evidence");
    const told = shown.length > 0 ? shown : judged;
    const border = sum(
      told.map(({ causes }) => causes["border-rule"].mean + causes.authorisation.mean),
    );
    const shortage = sum(
      told.map(({ causes }) => causes.capacity.mean + causes["budget-stop"].mean),
    );
    expect(estimateIn(walls, "borderDays").mean).toBeCloseTo(border, 3);
    expect(estimateIn(walls, "shortageDays").mean).toBeCloseTo(shortage, 3);
    expect([walls.figures["shown"], walls.figures["judged"]]).toEqual([
      shown.length,
      judged.length,
    ]);
  });

  it("are only likely or certain where the verdict is that there is one", () => {
    for (const { kind, certainty, figures } of results.findings) {
      if (kind !== "wall") continue;
      const wall = own().find(({ from, to }) => from === figures["from"] && to === figures["to"]);
      if (wall?.verdict !== "wall") expect(["uncertain", "unknown"]).toContain(certainty);
    }
  });
});

describe("waterbeds", () => {
  it("tell the wait of one comparison in one finding only", () => {
    const told = results.findings
      .filter(({ figures }) => "waiting" in figures && figures["waiting"] !== null)
      .map(({ variant, against }) => `${variant}|${against}`);
    expect(told).toEqual([...new Set(told)]);
    expect(told).toContain("small-savings|small");
  });

  it("count as without a saving what the detector did not rate, and nothing else", () => {
    for (const { figures, variant, against } of results.findings.filter(
      ({ kind }) => kind === "waterbed",
    )) {
      const bed = results.waterbeds.find(
        (one) =>
          one.variant === variant && one.against === against && one.target === figures["target"],
      );
      const leakage = bed?.ledger === "euro" ? bed.leakageEuro : bed?.leakageDays;
      expect(figures["leakage"]).toEqual(leakage);
      expect(figures["gross"]).toEqual(bed?.pricedEuro ?? bed?.grossEuro);
    }
  });

  it("are told one by one where the value of care fell, and counted together where it did not", () => {
    const told = results.findings.filter(({ kind }) => kind === "waterbed");
    for (const { figures } of told) {
      expect(estimateIn({ figures } as Finding, "gross").low).toBeGreaterThan(0);
      expect(figures["leakage"]).not.toBeNull();
      expect(figures["threshold"]).toBe(0.2);
    }
    const { judged, nothingSaved } = findingOf("waterbeds").figures;
    expect(told.length + Number(nothingSaved)).toBe(judged);
    expect(judged).toBeGreaterThanOrEqual(1);
    // All segments save at once, and nothing else changes in that step.
    expect(told[0]?.figures).toMatchObject({ target: "1+2+3+4+5", comparison: "together" });
    const parts = results.waterbeds.filter(
      ({ squeezed, target }) => squeezed && target.length === 1,
    );
    expect(parts.length).toBeGreaterThan(0);
    expect(told.some(({ figures }) => String(figures["target"]).length === 1)).toBe(false);
  });
});

describe("municipalities", () => {
  /** Judged from this number of youths in care on. */
  async function judged(base: string, variant: string, replications: number, fewest = 1) {
    const plan = planOf(base, variant, replications);
    const designs = plan.designs.map(({ model, ...design }) => {
      const minimumYouths = { ...model.detection.minimumYouths, value: fewest };
      return { ...design, model: { ...model, detection: { ...model.detection, minimumYouths } } };
    });
    const table = runTable(designs, await inProcessRunner().run(plan.job));
    const accounts = buildAccounts(table);
    return { accounts, finding: municipalityFinding(table, accounts) };
  }

  it("are compared with the rest by what they pay in the accounts", async () => {
    const { accounts, finding } = await judged("small", "small-savings", 3);
    if (finding === null) throw new Error("No finding.");
    const town = finding.figures["municipality"];
    const total = (variant: string, mine: boolean) =>
      sum(
        accounts
          .filter((account) => account.variant === variant)
          .filter(({ municipality }) => (municipality === town) === mine)
          .map((account) => account.total.mean),
      );
    const change = (mine: boolean) => total("small-savings", mine) / total("small", mine) - 1;
    // A mean of ratios beside a ratio of means.
    expect((finding.figures["own"] as Estimate).mean).toBeCloseTo(change(true), 1);
    expect((finding.figures["rest"] as Estimate).mean).toBeCloseTo(change(false), 1);
    expect(change(true)).not.toBe(0);
  });

  it("do not differ when nothing differs", async () => {
    const { finding } = await judged("small", "small-again", 3);
    expect(finding?.certainty).toBe("uncertain");
    expect(finding?.figures["gap"]).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it("are not judged when they are small", async () => {
    const { accounts, finding } = await judged("small", "small-savings", 2, 1_000);
    expect(Math.max(...accounts.map(({ youths }) => youths.mean))).toBeLessThan(1_000);
    expect(finding).toBeNull();
  });
});

describe("what is not known", () => {
  it("counts the assumptions of the register", () => {
    const { figures, certainty } = findingOf("not-known");
    const assumed = results.register.filter(({ kind }) => kind === "assumption").length;
    expect([figures["numbers"], figures["assumptions"]]).toEqual([
      results.register.filter(({ id }) => !id.startsWith("agreed.")).length,
      assumed,
    ]);
    expect(certainty).toBe("unknown");
  });
});

describe("the short names of places", () => {
  it("fit in a column of the unrolled journeys, with their number", () => {
    const places = [...new Set(results.unrolled.nodes.map(({ place }) => place))];
    expect(places.length).toBeGreaterThan(8);
    for (const place of places) {
      for (const name of Object.values(shortLabel(place)))
        expect([name, textWidth(`${name}: 16.000`, labelSize)]).toEqual([
          name,
          Math.min(labelRoom, textWidth(`${name}: 16.000`, labelSize)),
        ]);
    }
  });
});
