/**
 * Settlement: sums to the cent, tables worked by hand, and the formula of the marginal saving.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apportion,
  marginalSaving,
  type Settlement,
  settleByMovingAverage,
  settleByUnitPrice,
  settleByUse,
  settleProRata,
  settleReserved,
} from "../../journeys/contracts/settlement.ts";

const seed = 20280101;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const whole = (settlement: Settlement) =>
  total(settlement.paidCents) + settlement.withoutPayerCents;

/** Nine municipalities: use in days with fractions, residents, and a budget up to 200 million. */
const years = fc.record({
  budgetCents: fc.integer({ min: 0, max: 20_000_000_000 }),
  unitPriceCents: fc.double({ min: 0, max: 90_000, noNaN: true }),
  use: fc.array(fc.double({ min: 0, max: 200_000, noNaN: true }), { minLength: 9, maxLength: 9 }),
  key: fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 9, maxLength: 9 }),
});

describe("apportioning cents", () => {
  it("gives the cents that rounding leaves over to the largest remainders", () => {
    // Exact shares 16.67, 33.33, 50: the one cent left goes to the first.
    expect(apportion(100, [1, 2, 3])).toEqual([17, 33, 50]);
    // Exact shares 3.33 each: equal remainders, first come first.
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(0, [1, 5])).toEqual([0, 0]);
    expect(apportion(7, [0, 1, 0])).toEqual([0, 7, 0]);
  });

  it("adds up to the total and is nowhere a cent from the exact share", () => {
    fc.assert(
      fc.property(years, ({ budgetCents, key }) => {
        const shares = apportion(budgetCents, key);
        expect(total(shares)).toBe(budgetCents);
        const keys = total(key);
        for (const [index, share] of shares.entries()) {
          expect(Number.isSafeInteger(share)).toBe(true);
          expect(Math.abs(share - (budgetCents * key[index]!) / keys)).toBeLessThan(1.001);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it("refuses a part of a cent, a negative budget and weights that are all 0", () => {
    expect(() => apportion(0.5, [1])).toThrow("0.5");
    expect(() => apportion(-1, [1])).toThrow("-1");
    expect(() => apportion(1, [0, 0])).toThrow("all 0");
    expect(() => apportion(1, [1, Number.NaN])).toThrow("NaN");
  });
});

describe("a year settled", () => {
  const year = { budgetCents: 100_000, unitPriceCents: 100, use: [300, 500], key: [1, 1] };

  it("leaves unused places without payer when each pays its own use", () => {
    expect(settleByUse(year)).toEqual({ paidCents: [30_000, 50_000], withoutPayerCents: 20_000 });
  });

  it("shares a budget pro rata when use is worth more, and never has less than nothing left", () => {
    // Worth 90,000 and 60,000 of a budget of 100,000.
    const over = settleByUse({ ...year, use: [900, 600] });
    expect(over).toEqual({ paidCents: [60_000, 40_000], withoutPayerCents: 0 });
  });

  it("spreads empty places by use in variant A", () => {
    expect(settleProRata(year).paidCents).toEqual([37_500, 62_500]);
    expect(settleProRata({ ...year, use: [0, 0] }).paidCents).toEqual([50_000, 50_000]);
  });

  it("spreads empty places by key in variant B", () => {
    expect(settleByUnitPrice(year).paidCents).toEqual([40_000, 60_000]);
    expect(settleByUnitPrice({ ...year, key: [3, 1] }).paidCents).toEqual([45_000, 55_000]);
  });

  it("charges what was reserved and trades the rest in variant C", () => {
    // Reserved 500 each at 100 cents; 1 leaves 200 and 2 uses 650: 150 change hands.
    const use = [300, 650];
    const traded = settleReserved({ budgetCents: 100_000, use, reserved: [500, 500] });
    expect(traded).toEqual({ paidCents: [35_000, 65_000], withoutPayerCents: 0 });
    const cheap = settleReserved({
      budgetCents: 100_000,
      use,
      reserved: [500, 500],
      tradePriceCents: 40,
    });
    expect(cheap.paidCents).toEqual([44_000, 56_000]);
    // Two sellers share one buyer by what they offer: 300 and 100 for 200.
    const shared = settleReserved({
      budgetCents: 90_000,
      use: [0, 200, 500],
      reserved: [300, 300, 300],
    });
    expect(shared.paidCents).toEqual([15_000, 25_000, 50_000]);
  });

  it("looks back the stated years in variant D, and fewer at the start", () => {
    const history = [
      [900, 100],
      [100, 300],
      [300, 300],
      [200, 600],
    ];
    // The last year alone: 200 of 800; the last two: 500 of 1,400.
    expect(settleByMovingAverage(80_000, history, [1, 1], 1).paidCents).toEqual([20_000, 60_000]);
    expect(settleByMovingAverage(84_000, history, [1, 1], 2).paidCents).toEqual([30_000, 54_000]);
    // Last three years: 600 and 1,200.
    expect(settleByMovingAverage(90_000, history, [1, 1], 3).paidCents).toEqual([30_000, 60_000]);
    expect(settleByMovingAverage(90_000, history.slice(0, 1), [1, 1], 3).paidCents).toEqual([
      81_000, 9_000,
    ]);
  });

  it("loses no cent in any variant", () => {
    fc.assert(
      fc.property(years, fc.double({ min: 0, max: 1000, noNaN: true }), (any, tradePriceCents) => {
        const { budgetCents, use, key } = any;
        const literal = settleByUse(any);
        expect(whole(literal)).toBe(budgetCents);
        expect(literal.withoutPayerCents).toBeGreaterThanOrEqual(0);
        const spread = [
          settleProRata(any),
          settleByUnitPrice(any),
          settleReserved({ budgetCents, use, reserved: key }),
          settleReserved({ budgetCents, use, reserved: key, tradePriceCents }),
          settleByMovingAverage(budgetCents, [key, use, use, key], key, 3),
        ];
        for (const settlement of spread) {
          expect(settlement.withoutPayerCents).toBe(0);
          expect(total(settlement.paidCents)).toBe(budgetCents);
          expect(settlement.paidCents.every(Number.isSafeInteger)).toBe(true);
        }
        for (const settlement of [literal, spread[0]!, spread[1]!, spread[2]!, spread[4]!]) {
          for (const paid of settlement.paidCents) expect(paid).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it("refuses lists that do not hold the same municipalities", () => {
    expect(() => settleProRata({ ...year, key: [1] })).toThrow("2 and 1");
    expect(() => settleByUse({ ...year, use: [-1, 2] })).toThrow("-1");
  });
});

describe("the saving of one prevented stay", () => {
  // 40 million over 200,000 days: 200 euro a day. The own shares are 50% and 2%.
  const budgetCents = 4_000_000_000;
  const use = [100_000, 4_000, 96_000];
  const stayDays = 365;
  const key = [120_000, 20_000, 80_000];
  const proRata = (days: readonly number[]) => settleProRata({ budgetCents, use: days, key });

  it.each([0, 1])(
    "is (1 - share) x average price under variant A, and the others pay it (municipality %i)",
    (municipality) => {
      const { ownCents, othersCents, regionCents } = marginalSaving(
        proRata,
        use,
        municipality,
        stayDays,
      );
      const share = use[municipality]! / total(use);
      // d/du of budget x u / U is (1 - u / U) x budget / U; exact for a step with U after the step.
      const averageAfter = budgetCents / (total(use) - stayDays);
      expect(Math.abs(ownCents - (1 - share) * averageAfter * stayDays)).toBeLessThan(2);
      expect(othersCents).toBe(-ownCents);
      expect(regionCents).toBe(0);
      // "Saves little", the reading that was corrected, would be share x average price.
      expect(ownCents).toBeGreaterThan(0.45 * averageAfter * stayDays);
    },
  );

  it("is nothing for anybody under variant A when all prevent alike", () => {
    const alike = use.map((days) => days * 0.9);
    const before = proRata(use).paidCents;
    for (const [index, paid] of proRata(alike).paidCents.entries()) {
      expect(Math.abs(paid - before[index]!)).toBeLessThanOrEqual(1);
    }
  });

  it("is the unit price when each pays its own use, and leaves the place without payer", () => {
    const literal = (days: readonly number[]) =>
      settleByUse({ budgetCents, use: days, unitPriceCents: 19_000 });
    const saving = marginalSaving(literal, use, 1, stayDays);
    expect(saving).toEqual({
      ownCents: stayDays * 19_000,
      othersCents: 0,
      regionCents: stayDays * 19_000,
    });
    const after = use.map((days, index) => (index === 1 ? days - stayDays : days));
    expect(literal(after).withoutPayerCents - literal(use).withoutPayerCents).toBe(
      stayDays * 19_000,
    );
  });

  it("is the unit price less the own part of the key under variant B", () => {
    const byPrice = (days: readonly number[]) =>
      settleByUnitPrice({ budgetCents, use: days, unitPriceCents: 19_000, key });
    const { ownCents, regionCents } = marginalSaving(byPrice, use, 1, stayDays);
    const ownKey = key[1]! / total(key);
    expect(Math.abs(ownCents - stayDays * 19_000 * (1 - ownKey))).toBeLessThan(2);
    expect(regionCents).toBe(0);
  });

  it("is the trade price under variant C only when somebody buys the place", () => {
    const reserved = [90_000, 10_000, 100_000];
    const trading = (days: readonly number[]) =>
      settleReserved({ budgetCents, use: days, reserved });
    // 10,000 wanted and 10,000 offered: every place more on offer lowers the sellers' part.
    expect(marginalSaving(trading, use, 0, stayDays).ownCents).toBe(stayDays * 20_000);
    const nobodyBuys = (days: readonly number[]) =>
      settleReserved({ budgetCents, use: days, reserved: use });
    expect(marginalSaving(nobodyBuys, use, 1, stayDays).ownCents).toBe(0);
  });

  it("refuses to prevent more than there is", () => {
    expect(() => marginalSaving(proRata, use, 1, 4_001)).toThrow("4001");
  });
});
