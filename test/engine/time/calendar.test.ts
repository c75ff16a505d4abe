import { describe, expect, it } from "vitest";
import {
  civilDate,
  dayNumber,
  isLeapYear,
  isoDate,
  yearStartDays,
} from "../../../engine/time/calendar.ts";

const EPOCH = "2023-01-01";

describe("the calendar", () => {
  it.each([
    ["2023-01-01", 0],
    ["2022-12-31", -1],
    ["2024-02-29", 424],
    ["2024-03-01", 425],
    ["2028-01-01", 1826],
    ["2033-12-31", 4017],
  ])("counts %s as day %i from 1 January 2023", (iso, day) => {
    // Counted by hand from years of 365 days and the leap days of 2024, 2028 and 2032.
    expect(dayNumber(iso, EPOCH)).toBe(day);
    expect(isoDate(day, EPOCH)).toBe(iso);
  });

  it("agrees with the platform's own calendar for 400 years and a day", () => {
    const first = Date.UTC(1800, 0, 1);
    const wrong: string[] = [];
    for (let day = 0; day <= 146_097; day += 1) {
      const platform = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
      if (isoDate(day, "1800-01-01") !== platform) wrong.push(platform);
      else if (day % 7 === 0 && dayNumber(platform, "1800-01-01") !== day) wrong.push(platform);
    }
    expect(wrong).toEqual([]);
  });

  it("knows leap years, of centuries too", () => {
    expect([1900, 2000, 2023, 2024, 2200, 2400].map(isLeapYear)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it("gives the first day of every year", () => {
    expect(yearStartDays(2023, 2029, EPOCH)).toEqual([0, 365, 731, 1096, 1461, 1826, 2192]);
    expect(yearStartDays(2024, 2023, EPOCH)).toEqual([]);
  });

  it("puts a moment within a day on that day, before the epoch as well", () => {
    expect(isoDate(0.999, EPOCH)).toBe("2023-01-01");
    expect(isoDate(-0.001, EPOCH)).toBe("2022-12-31");
    expect(civilDate(31.5, EPOCH)).toEqual({ year: 2023, month: 2, day: 1 });
  });

  it.each(["2023-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "1-1-2023", "2023-1-1", ""])(
    "refuses %j, and says how a date is written",
    (iso) => {
      expect(() => dayNumber(iso, EPOCH)).toThrow(`not "${iso}"`);
    },
  );
});
