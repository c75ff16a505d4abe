/**
 * Pathologies of contracts and payers: a school across the border, prevention that others pay for or
 * profit by, and two contracts at once.
 *
 * The one rule: days come from the log without its reasons, euro from what municipalities pay.
 */
import { describe, expect, it } from "vitest";
import { type Model, simulateReplication } from "#journeys";
import { accountCents } from "../../scenarios/results/money/account-lines.ts";
import { FIRST, quietRegion } from "../journeys/flow/two-stays.ts";
import { change, changeAll, changeForms } from "../support/model.ts";
import {
  expectGrowth,
  expectRising,
  isWait,
  type Seen,
  see,
  seenAt,
  sum,
  withoutDelays,
  withRoom,
} from "./levels.ts";

const SCHOOL = "school-individueel";

describe("17. a school in another municipality", () => {
  const region = (days: number, share = 0.3): Model =>
    changeAll(withRoom(withoutDelays(quietRegion([SCHOOL], []))), {
      [`forms.${SCHOOL}.inflowPer1000`]: 2,
      "school.crossShare": share,
      "school.crossDays": days,
    });
  const slower = { region, levels: [0, 7, 28, 60], until: 2026 } as const;
  const waits = ({ stretches }: Seen) => stretches.filter(isWait);

  it("is seen in days before care, though there are places for all", () => {
    expectGrowth(seenAt(slower, (seen) => sum(waits(seen).map(({ from, until }) => until - from))));
  });

  it("is seen in the stated share of youths, for the stated days, and in no other", () => {
    const seen = see(region(28), { until: 2026 });
    const closed = waits(seen).filter(({ open }) => !open);
    for (const { from, until } of closed) expect(until - from).toBeCloseTo(28, 2);
    // Who was in care already asked before the run.
    const came = seen.journeys.filter(([row]) => (row?.youth ?? 0) >= seen.world.firstCandidate);
    const asked = came.length;
    const crossing = came.filter((journey) => journey.some(isWait)).length;
    const error = Math.sqrt((0.3 * 0.7) / asked);
    expect(Math.abs(crossing / asked - 0.3)).toBeLessThan(5 * error);
  });

  it("vanishes when all schools stand where their pupils live", () => {
    expect(waits(see(region(28, 0), { until: 2026 }))).toEqual([]);
  });

  it("is longer where a request is sent back", () => {
    const back = changeAll(region(28), {
      "school.crossRefusal": 0.5,
      "borders.retriageDays": 30,
    });
    const days = waits(see(back, { until: 2026 }))
      .filter(({ open }) => !open)
      .map(({ from, until }) => Math.round(until - from));
    expect([...new Set(days)].sort()).toEqual([28, 58]);
  });
});

describe("27. prevention that others pay for", () => {
  /** Care of one form with a fixed budget from 2026 on; one municipality asks for less from 2026. */
  const region = (prevented: number, rule: string): Model =>
    changeAll(withRoom(withoutDelays(quietRegion([FIRST], []))), {
      "contracts.regime": "2028",
      "contracts.contractDate": "2026-01-01",
      "contracts.settlement": rule,
      // More than any use is worth: part of it pays empty places.
      "agreed.budgets.1.2028": 100_000_000,
      [`forms.${FIRST}.inflowPer1000`]: 1,
      [`forms.${FIRST}.meanDays`]: 150,
      "demand.targetFrom": 2025,
      "demand.targetYear": 2026,
      "demand.targetShare.zoetermeer": 1 - prevented,
    });
  const LAST = 2028;

  /** What a municipality, and all others, pay in cents in 2028. */
  function bills(
    prevented: number,
    rule: string,
  ): { readonly own: number; readonly others: number } {
    const model = region(prevented, rule);
    let own = 0;
    let others = 0;
    for (const replication of [0, 1, 2]) {
      const { runs } = simulateReplication([{ id: "one", model, against: null }], {
        seed: "prevention",
        replication,
        untilYear: LAST,
      });
      const run = runs["one"];
      if (run === undefined) throw new Error("no run");
      const lines = Object.values(accountCents(run, model, 0, run.years.indexOf(LAST)));
      run.municipalities.forEach((town, at) => {
        const paid = sum(lines.map((line) => line[at] ?? 0));
        if (town === "zoetermeer") own += paid;
        else others += paid;
      });
    }
    return { own, others };
  }
  const levels = [0, 0.3, 0.6, 0.9];
  const proRata = levels.map((level) => bills(level, "A"));
  const all = ({ own, others }: { readonly own: number; readonly others: number }): number =>
    own + others;

  it("is seen in the bills of the others, who did nothing and pay more the more one prevents", () => {
    expectRising(proRata.map(({ others }) => others));
    expectRising(proRata.map(({ own }) => -own));
  });

  it("saves the region nothing: places are paid all the same, to the cent", () => {
    for (const paid of proRata) expect(all(paid)).toBe(all(proRata[0] ?? paid));
  });

  it("vanishes where who prevents nothing pays its own use alone, as the letter says", () => {
    const letter = levels.map((level) => {
      const { others } = bills(level, "letter");
      return others;
    });
    const more = letter.map((value) => value - (letter[0] ?? 0));
    // Their own use is the same; what is left over has no payer, and stands in no bill of theirs.
    for (const extra of more) expect(Math.abs(extra)).toBeLessThan(1);
  });
});

describe("28. two contracts at once", () => {
  /** Long courses, of which many run when the contracts change; the old ones pay for so many months. */
  const region = (months: number): Model =>
    changeAll(
      changeForms(withRoom(withoutDelays(quietRegion([FIRST], []))), "meanDays", () => 700),
      {
        [`forms.${FIRST}.inflowPer1000`]: 1,
        "contracts.regime": "2028",
        "contracts.contractDate": "2025-01-01",
        "transition.oldContract.1": months > 0 ? "runs-on" : "ends",
        "transition.oldContractMonths": months,
      },
    );
  const longer = { region, levels: [0, 3, 9, 18], until: 2027 } as const;

  /** Euro by the unit under the new contracts: with a budget for all places there should be none. */
  function byUnit({ world }: Seen): number {
    const { recorder, plan } = world;
    const from = 2025 - plan.calendar.firstHistoryYear;
    let euro = 0;
    for (let town = 0; town < recorder.towns; town++) {
      for (let year = from; year < recorder.years; year++) {
        euro += recorder.euro[recorder.cell(0, town, year)] ?? 0;
      }
    }
    return euro;
  }
  const budget = ({ world }: Seen): number => sum(world.recorder.capacityBudget);

  it("is seen in euro by the unit beside a budget, more the longer the old contracts run", () => {
    expectGrowth(seenAt(longer, byUnit));
  });

  it("is paid twice: the budget is the same", () => {
    const budgets = seenAt(longer, budget);
    for (const paid of budgets) expect(paid).toBe(budgets[0]);
  });

  it.each([
    ["three months", 3, 90],
    ["till the end of the run", 48, 3 * 365],
  ])("is the price of care that began before, and of no other: %s", (_title, months, paidDays) => {
    const seen = see(region(months), { until: 2027 });
    const { plan } = seen.world;
    const first = plan.calendar.contractDay;
    const began = seen.stretches.filter(
      ({ phase, from, until }) => phase === "care" && from < first && until > first,
    );
    const days = began.map(({ until }) => Math.min(until, first + paidDays) - first);
    const price = plan.dayPrice[plan.forms.indexOf(FIRST)] ?? Number.NaN;
    expect(began.length).toBeGreaterThan(20);
    // Care that begins later is paid by the budget alone, and there is some.
    expect(seen.stretches.some(({ phase, from }) => phase === "care" && from > first)).toBe(true);
    expect(byUnit(seen) / (sum(days) * price)).toBeCloseTo(1, 3);
  });

  it("is none where the way of paying does not change that day", () => {
    const kept = changeAll(region(9), {
      "contracts.fundingToday.denhaag.1": "population",
      "contracts.fundingDesign.denhaag.1": "population",
      "contracts.fundingToday.h8.1": "population",
      "contracts.fundingDesign.h8.1": "population",
    });
    expect(byUnit(see(kept, { until: 2027 }))).toBe(0);
    const [paid, ends] = [kept, change(kept, "transition.oldContract.1", "ends")].map((model) =>
      sum(see(model, { until: 2027 }).world.recorder.populationUse),
    );
    expect(paid).toBe(ends);
  });

  it("moves nobody: care is the same to the day", () => {
    const days = seenAt(longer, ({ world }) => sum(world.recorder.formStarts));
    for (const value of days) expect(value).toBe(days[0]);
  });
});
