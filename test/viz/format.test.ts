/** Numbers as a Dutch or English reader meets them. */
import { describe, expect, it } from "vitest";
import { formatter, roundTo } from "../../viz/words/format.ts";

const nl = formatter("nl");
const en = formatter("en");
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("Dutch numbers", () => {
  it.each([
    [12_345_678, "€ 12,3 miljoen"],
    [372_400_000, "€ 372 miljoen"],
    [-1_840_000, "€ −1,8 miljoen"],
    [347_056, "€ 350.000"],
    [4_420, "€ 4.400"],
    [0, "€ 0"],
    [-20, "€ 0"],
  ])("write %d euro as %s", (value, expected) => {
    expect(plain(nl.euro(value))).toBe(expected);
  });

  it.each([
    [1, "1 dag"],
    [5, "5 dagen"],
    [13.4, "13 dagen"],
    [14, "2 weken"],
    [34 * 7, "8 maanden"],
    [26 * 7, "26 weken"],
    [27 * 7, "6 maanden"],
    [-21, "−3 weken"],
    [0.2, "0 dagen"],
    [-0.2, "0 dagen"],
  ])("write a wait of %d days as %s", (days, expected) => {
    expect(plain(nl.wait(days))).toBe(expected);
  });

  it.each([
    [37_412, "37.000"],
    [7_420, "7.400"],
    [412, "410"],
    [64.4, "64"],
    [-0.3, "0"],
  ])("write a count of %d as %s, no finer than a model knows", (value, expected) => {
    expect(nl.count(value)).toBe(expected);
  });

  it("put a sign before a change, and none before nothing", () => {
    expect(plain(nl.euroChange(1_200_000))).toBe("€ +1,2 mln");
    expect(plain(nl.euroChange(-1_200_000))).toBe("€ −1,2 mln");
    expect(plain(nl.euroChange(3))).toBe("€ 0");
    expect(nl.change(12)).toBe("+12");
  });

  it("write the unit of a range once", () => {
    expect(plain(nl.range({ mean: 49, low: 42, high: 56 }, nl.wait))).toBe("6 tot 8 weken");
    const points = (value: number) => `${value}\u00a0percentage points`;
    expect(plain(en.range({ mean: 2, low: 1, high: 3 }, points))).toBe("1 to 3 percentage points");
    expect(plain(nl.range({ mean: 12, low: 3, high: 21 }, nl.wait))).toBe("3 tot 21 dagen");
    expect(plain(nl.range({ mean: 6e6, low: 5e6, high: 7.5e6 }, nl.euro))).toBe(
      "€ 5,0 tot € 7,5 miljoen",
    );
    expect(nl.range({ mean: 1, low: null, high: null }, nl.wait)).toBe("");
  });

  it.each([
    [15.4, 14.2, 16.7, nl.wait, "14 tot 17 dagen"],
    [5.8, 5.6, 6.004, nl.wait, "5,6 tot 6,0 dagen"],
    [9.9, 9.6, 10.04, (value: number) => nl.number(value, 1), "9,6 tot 10,0"],
    [2.5, 0, 5.04, (value: number) => nl.number(value, 1), "0 tot 5,0"],
    [
      9.7,
      8.9,
      10.448,
      (value: number, finer = 0) => nl.number(value, (value < 10 ? 1 : 0) + finer),
      "8,9 tot 10,4",
    ],
    [104.72e6, 99.9e6, 109.54e6, nl.euroShort, "€ 99,9 tot € 109,5 mln"],
    [101.9e6, 99.9e6, 104.03e6, nl.euroShort, "€ 99,9 tot € 104,0 mln"],
    [104.6, 98.4, 98.44, nl.count, "98,40 tot 98,44"],
    [104.62, 99.96, 104.62, nl.count, "100 tot 105"],
    [400, 398, 402, nl.wait, "398 tot 402 dagen"],
    [3.5e6, 3.51e6, 3.53e6, nl.euro, "€ 3,51 tot € 3,53 miljoen"],
    [5, -20, 30, nl.euro, "€ −20 tot € 30"],
    [11_015, 10_951, 10_979, nl.count, "10.950 tot 10.980"],
    [36.4, 36.2, 36.4, nl.days, "36,2 tot 36,4 dagen"],
    [0.093, 0.0931, 0.0934, nl.percent, "9,31% tot 9,34%"],
  ] as const)(
    "write the margin around %d with ends that differ",
    (mean, low, high, write, text) => {
      expect(plain(nl.range({ mean, low, high }, write))).toBe(text);
    },
  );

  it.each([
    [{ mean: 12, low: 3, high: 21 }, nl.wait, "12 dagen", "3 tot 21 dagen"],
    [{ mean: 180, low: 150, high: 210 }, nl.wait, "26 weken", "21 tot 30 weken"],
    [{ mean: 1.1e6, low: 0.4e6, high: 1.8e6 }, nl.euro, "€ 1,1 miljoen", "€ 0,4 tot € 1,8 miljoen"],
    [
      { mean: -0.6e6, low: -1.2e6, high: 20_000 },
      nl.euroChange,
      "€ −0,6 mln",
      "€ −1,2 tot € 0 mln",
    ],
  ] as const)("hold a mean and its margin to one unit, %#", (value, write, mean, margin) => {
    expect(plain(nl.fitting(value, write)(value.mean))).toBe(mean);
    expect(plain(nl.range(value, write))).toBe(margin);
  });

  it("put a sign before a change of days", () => {
    expect([5, 1, 0.2, -1].map((days) => plain(nl.waitChange(days)))).toEqual([
      "+5 dagen",
      "+1 dag",
      "0 dagen",
      "−1 dag",
    ]);
  });

  it("write no margin that has no width, or one too small to write", () => {
    expect(nl.range({ mean: 3, low: 3, high: 3 }, nl.days)).toBe("");
    expect(nl.range({ mean: 3, low: 3, high: 3.000001 }, nl.days)).toBe("");
  });

  it("write a mean with the digits of its margin", () => {
    const value = { mean: 15.4, low: 14.2, high: 16.7 };
    expect(plain(nl.fitting(value, nl.wait)(value.mean))).toBe("15 dagen");
    expect(plain(nl.fitting({ mean: 49, low: 42, high: 56 }, nl.wait)(49))).toBe("7 weken");
  });

  it("write dates in words, whatever the time zone", () => {
    expect(nl.date("2028-01-01")).toBe("1 januari 2028");
    expect(nl.month("2033-12-01")).toBe("december 2033");
    expect(nl.date("not a date")).toBe("not a date");
  });
});

describe("English numbers", () => {
  it("use points and commas the other way round", () => {
    expect(plain(en.euro(12_345_678))).toBe("€ 12.3 million");
    expect(en.count(37_412)).toBe("37,000");
    expect(plain(en.wait(21))).toBe("3 weeks");
  });
});

describe("rounding", () => {
  it.each([
    [26_345, 10, 26_000],
    [995, 10, 1_000],
    [104, 10, 100],
    [0, 10, 0],
    [-26_345, 10, -26_000],
  ])("takes %d to two figures, at least %d: %d", (value, smallest, expected) => {
    expect(roundTo(value, smallest)).toBe(expected);
  });
});
