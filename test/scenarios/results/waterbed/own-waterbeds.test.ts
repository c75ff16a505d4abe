/**
 * Designs side by side: what one of them did is told as its own, and no receiver is named that was not
 * shown.
 *
 * The rule this file keeps: findings are held against the waterbeds of the same runs.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { comparison, inProcessRunner, planExperiment, type ScenarioFile } from "#scenarios";
import { type RunTable, runTable } from "../../../../scenarios/results/run-table.ts";
import type { Waterbed } from "../../../../scenarios/results/types.ts";
import { concludedTables } from "../../../../scenarios/results/verdicts/conclusion-pairs.ts";
import { waterbedFindings } from "../../../../scenarios/results/waterbed/build-waterbed-findings.ts";
import { buildWaterbeds } from "../../../../scenarios/results/waterbed/build-waterbeds.ts";
import { scenario, shippedRegion } from "../../shipped.ts";
import { smallLibrary } from "../../small-runs.ts";

const alone = { on: true, split: { 1: 1, 2: 0, 3: 0, 4: 0, 5: 0 } };
const own = (id: string, change: ScenarioFile["change"]) =>
  scenario(id, { extends: "small-swap", change: change ?? {} });
const others = [
  own("all-save", { savings: { on: true } }),
  own("one-saves", { savings: alone }),
  own("one-and-tariff", { savings: alone, agreed: { tariffs: { "ambulant-jo": 60 } } }),
  own("one-and-room", { savings: alone, contracts: { extraPlaces: { 5: 0.1 } } }),
];
const swap = smallLibrary.get("small-swap") as ScenarioFile;
const library = new Map([...smallLibrary, ...others.map((file) => [file.id, file] as const)]);

let table: RunTable;
let beds: readonly Waterbed[];

beforeAll(async () => {
  const options = { seed: "own", replications: 4, quick: true };
  const plan = planExperiment(comparison(swap, others), shippedRegion(), library, options);
  table = runTable(plan.designs, await inProcessRunner().run(plan.job));
  beds = buildWaterbeds(table);
});

const bedOf = (variant: string): Waterbed => {
  const found = beds.find((bed) => bed.variant === variant);
  if (found === undefined) throw new Error(`No waterbed of ${variant}.`);
  return found;
};
const leakageOf = ({ ledger, leakageDays, leakageEuro }: Waterbed) =>
  ledger === "euro" ? leakageEuro : leakageDays;

describe("designs beside one base", () => {
  it("each have a conclusion on what they did themselves, and on nothing of another", () => {
    const tables = concludedTables(table, null);
    expect(tables.map(({ last }) => last.id)).toEqual([
      "one-and-room",
      "all-save",
      "one-saves",
      "one-and-tariff",
    ]);
    for (const one of tables) {
      const { headline, others: each } = waterbedFindings(one, beds);
      const bed = bedOf(one.last.id);
      const rated = leakageOf(bed);
      expect(headline?.figures, one.last.id).toMatchObject({
        judged: 1,
        shown: bed.verdict === "waterbed" ? 1 : 0,
        target: rated === null ? null : bed.target,
        leakage: rated,
      });
      expect(each.map(({ variant }) => variant)).toEqual(rated === null ? [] : [one.last.id]);
    }
  });

  it("save and leak as much beside another tariff, to the last bit", () => {
    const [plain, repriced] = [bedOf("one-saves"), bedOf("one-and-tariff")];
    expect(repriced.leakageEuro).toEqual(plain.leakageEuro);
    expect(repriced.receivers).toEqual(plain.receivers);
    expect(repriced.lag).toEqual(plain.lag);
    expect(repriced.price?.net.mean).toBeLessThan(0);
    expect(plain).not.toHaveProperty("price");
    // What is paid says nothing of help where prices differ.
    expect([repriced.cash.leakage, repriced.cash.p]).toEqual([null, null]);
  });

  it("are looked at where they cut, and room they give is no receiver", () => {
    const bed = bedOf("one-and-room");
    expect(bed.target).toBe("1");
    expect(bed).not.toHaveProperty("squeezed");
    expect(bed.alongside?.map(({ place, act }) => [place, act])).toEqual([["5", "eased"]]);
    expect(bed.receivers.map(({ place }) => place)).not.toContain("5");
    expect(bed.tests.cells.map(({ place }) => place)).not.toContain("5");
    const all = bedOf("all-save");
    expect([all.target, all.squeezed]).toEqual(["1+2+3+4+5", ["1", "2", "3", "4", "5"]]);
  });
});

describe("the receiver of a conclusion", () => {
  /** Findings on the last design, with these places let through by the tests. */
  const receiversFrom = (places: readonly string[]) => {
    const last = bedOf("one-saves");
    const rated = { mean: 0.5, low: 0.4, high: 0.6, method: "delta" as const };
    const order = ["out-of-region", "off-contract", "2"];
    const cells = order.map((place) => {
      const some = last.tests.cells[0];
      if (some === undefined) throw new Error("There is a cell.");
      return { ...some, place, isShown: places.includes(place) };
    });
    const tests = { ...last.tests, cells, order: { ...last.tests.order, places: order } };
    const bed = {
      ...last,
      verdict: "waterbed" as const,
      ledger: "euro" as const,
      leakageEuro: rated,
      tests,
    };
    const narrow = concludedTables(table, null).find((one) => one.last.id === "one-saves");
    if (narrow === undefined) throw new Error("It is concluded on.");
    const { headline, others: each } = waterbedFindings(narrow, [bed]);
    return [headline, ...each].map((finding) => finding?.figures["receiver"]);
  };

  it("is the first that the tests let through, and nobody where they let none", () => {
    expect(receiversFrom([])).toEqual([null, null]);
    expect(receiversFrom(["off-contract"])).toEqual(["off-contract", "off-contract"]);
    expect(receiversFrom(["2", "out-of-region"])).toEqual(["out-of-region", "out-of-region"]);
  });
});
