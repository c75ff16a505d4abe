/**
 * Designs with other prices are compared at one: a dearer or cheaper day is no more and no less care.
 *
 * The one rule: the design with other prices is set beside one that differs in nothing else, so that
 * what must be the same is known to the last bit.
 */
import { describe, expect, it } from "vitest";
import { type Design, type Model, RECEIVERS, Rerun, simulateReplication } from "#journeys";
import { change, changeAll, ladderUpTo, smallRegion } from "../support/model.ts";
import { firstDifference } from "./bits.ts";

const before = changeAll(ladderUpTo(smallRegion, "swap"), {
  "region.lastDay": "2030-12-31",
  "waiting.outOfRegionShare": 0.5,
  "waiting.offContractShare": 0.3,
});
const fewer = { "contracts.targetOccupancy": 0.999, "contracts.placesRule": "use-2024" };
const cut = changeAll(before, fewer);
const tariff = (model: Model, euro: number, from = 0) =>
  changeAll(model, { "agreed.tariffs.ambulant-jo": euro, "agreed.tariffsFrom.ambulant-jo": from });
const dearer = change(before, "prices.intensityGrowth", 0.05);

const options = { seed: "one price", replication: 0 };
const design = (id: string, model: Model, against: string | null): Design => ({
  id,
  model,
  against,
});
const usual = before.forms["ambulant-jo"]!.price.value;
const models = {
  cut,
  cheap: tariff(before, 60),
  half: tariff(before, (60 + usual) / 2),
  "cut-cheap": tariff(cut, 60),
  "cut-later": tariff(cut, 60, 2029),
  "cheap-dear": changeAll(tariff(before, 60), {
    "prices.stepOn": true,
    "prices.smallerGroupsPrice": 1.4,
  }),
  dearer,
  "other-label": change(before, "forms.crisisopvang.segment", "5"),
};
const list: readonly Design[] = [
  design("before", before, null),
  ...Object.entries(models).map(([id, model]) => design(id, model, "before")),
  // Beside a design that has other prices than the first.
  design("cut-cheap-again", tariff(cut, 60), "cheap"),
  design("dear-groups", changeAll(tariff(cut, 70), { "prices.stepOn": true }), "cheap"),
];
const whole = simulateReplication(list, options);
const pairOf = (id: string, against = "before") => whole.pairs[`${id}|${against}`]!;
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const at = (place: (typeof RECEIVERS)[number]) => RECEIVERS.indexOf(place);

describe("another tariff alone", () => {
  it("changes no care and no euro of care, of no youth", () => {
    const { days, euro } = pairOf("cheap");
    for (const ledger of [days, euro]) {
      expect(new Set([...ledger.change, ...ledger.moves.moved, ...ledger.byTown])).toEqual(
        new Set([0]),
      );
    }
  });

  it("is told as what it takes off the price of the care there", () => {
    const effect = pairOf("cheap").priceEffect!;
    expect(effect[at("5")]!).toBeLessThan(-1e5);
    for (const place of ["1", "2", "3", "4", "local-team"] as const) {
      expect(Math.abs(effect[at(place)]!)).toBe(0);
    }
    // Half as far below the tariff of before: half as much less.
    expect(sum(effect) / sum(pairOf("half").priceEffect!)).toBeCloseTo(2, 3);
  });

  it("is nothing where prices are the same, also when both differ from those of the first", () => {
    expect(pairOf("cut")).not.toHaveProperty("priceEffect");
    expect(pairOf("cut-cheap-again", "cheap")).not.toHaveProperty("priceEffect");
  });
});

describe("a cut beside another tariff", () => {
  it("moves the same care at the same price as the cut alone, to the last bit", () => {
    for (const id of ["cut-cheap", "cut-later"]) {
      const { priceEffect, isSteady, ...own } = pairOf(id);
      expect(isSteady).toBe(true);
      expect(firstDifference(own, pairOf("cut")), id).toBeNull();
      expect(priceEffect![at("5")]!).toBeLessThan(-1e5);
      const months = whole.runs[id]!.monthSteady;
      expect(firstDifference(months, whole.runs["cut"]!.monthValue), id).toBeNull();
    }
    expect(Math.abs(pairOf("cut").euro.change[0]!)).toBeGreaterThan(1e4);
    expect(pairOf("cut-later").priceEffect![at("5")]!).toBeGreaterThan(
      pairOf("cut-cheap").priceEffect![at("5")]!,
    );
  });

  it("has care and prices add up to the difference in value, place by place", () => {
    for (const [id, against] of [
      ["cut-cheap", "before"],
      ["cheap-dear", "before"],
      ["dear-groups", "cheap"],
    ] as const) {
      const { euro, priceEffect } = pairOf(id, against);
      const { months } = whole.runs[id]!;
      for (const [receiver, name] of RECEIVERS.entries()) {
        const value = (run: string) =>
          sum(whole.runs[run]!.monthValue.subarray(receiver * months, (receiver + 1) * months));
        const told = euro.change[receiver]! + priceEffect![receiver]!;
        // Youths are added up in single precision.
        expect(Math.abs(told - (value(id) - value(against))), `${id} ${name}`).toBeLessThan(2000);
      }
    }
  });

  it("is valued at the prices of the first design where the one beside it has others", () => {
    const [here, there] = ["dear-groups", "cheap"].map((id) => whole.runs[id]!.monthSteady!);
    const { months } = whole.runs["cheap"]!;
    const five = (row: Float64Array) => sum(row.subarray(4 * months, 5 * months));
    const { euro } = pairOf("dear-groups", "cheap");
    expect(Math.abs(five(here!) - five(there!) - euro.change[4]!)).toBeLessThan(2000);
  });
});

describe("a form of care under another segment", () => {
  const run = whole.runs["other-label"]!;
  const row = (column: Float64Array, place: (typeof RECEIVERS)[number]) =>
    sum(column.subarray(at(place) * run.months, (at(place) + 1) * run.months));
  const shift = (place: (typeof RECEIVERS)[number]) =>
    row(run.monthSteadyDays!, place) - row(run.monthDays, place);

  it("is counted in the segment of the first design, and all other care where it is", () => {
    expect(pairOf("other-label").isSteady).toBe(true);
    expect(pairOf("other-label")).not.toHaveProperty("priceEffect");
    const form = run.forms.indexOf("crisisopvang");
    const given = run.years.map((year, index) =>
      year >= 2028 ? run.formDays[form * run.years.length + index]! : 0,
    );
    // Of that form some is bought outside the contracts.
    expect(shift("1")).toBeGreaterThan(0.5 * sum(given));
    expect(shift("1")).toBeLessThanOrEqual(sum(given) + 1);
    expect(shift("5")).toBeCloseTo(-shift("1"), 3);
    for (const place of RECEIVERS) {
      if (place !== "1" && place !== "5") expect(shift(place), place).toBeCloseTo(0, 6);
    }
  });

  it("is no youth that moved to other segments", () => {
    const { moved, youths } = pairOf("other-label");
    // Some do live another life, as the rules at borders are others; not all who had that care.
    expect(moved).toBeLessThan(youths / 10);
  });
});

describe("a branch and a rerun with other prices", () => {
  it("equal a run of their own, to the last bit", () => {
    const logs = list.map(({ id }) => id);
    const { logs: _kept, ...apart } = simulateReplication(list, { ...options, logs });
    const { logs: _none, ...short } = whole;
    expect(firstDifference(short, apart)).toBeNull();
    const rerun = new Rerun(list[0]!, options);
    for (const id of ["cut-later", "cut-cheap", "cut", "dearer"] as const) {
      const variant = design(id, models[id], "before");
      const alone = simulateReplication([list[0]!, variant], options);
      expect(firstDifference(rerun.beside(variant), alone), id).toBeNull();
    }
  });
});
