/**
 * Levers as they are written, typed, stepped and found.
 */
import { describe, expect, it } from "vitest";
import type { Lever } from "#results";
import { leversOf } from "../../../scenarios/studio/levers.ts";
import { searchLevers } from "../../../viz/studio/controls/lever-list.tsx";
import {
  fromShown,
  inField,
  isUnlikely,
  onGrain,
  spanOf,
  stepped,
  toShown,
  typedNumber,
  unitOf,
  written,
} from "../../../viz/studio/lever-words.ts";
import { studioVoice } from "../../../viz/studio/voice.ts";
import { haaglanden } from "../../support/model.ts";

const lever = (parts: Partial<Lever>): Lever => ({
  ...{ id: "waiting.share", nl: "Wachten op pleegzorg", en: "Waiting for foster care" },
  ...{
    unit: "share",
    unitLabel: { nl: "aandeel", en: "share" },
    value: 0.3,
    low: 0.1,
    high: 0.5,
    min: 0,
    max: 1,
  },
  ...{ kind: "assumption", source: "A001", why: "", options: null, names: {}, isAmount: false },
  ...parts,
});

describe("a number that is typed", () => {
  it.each([
    ["nl", "0,5", 0.5],
    ["nl", "0.5", 0.5],
    ["nl", "1.500", 1500],
    ["nl", "1.500,25", 1500.25],
    ["nl", "−3", -3],
    ["en", "1,500.25", 1500.25],
    ["en", "0,5", 0.5],
    ["nl", " 7 ", 7],
  ] as const)("is read in %s: %s", (lang, text, value) => {
    expect(typedNumber(text, lang)).toBe(value);
  });

  it.each(["", "-", "3 dagen", "1e9", "0x10", "1.2.3", "Infinity"])("is none: %j", (text) => {
    expect(typedNumber(text, "nl")).toBeNaN();
  });

  it("is read back from how it is shown, in both languages", () => {
    for (const lang of ["nl", "en"] as const) {
      const { format } = studioVoice(lang);
      for (const value of [0, 0.1, 28, 1234.5, 111_438, -2.75]) {
        expect(typedNumber(format.number(value, 6), lang)).toBe(value);
      }
    }
  });
});

describe("a share", () => {
  it("is shown in percent and comes back as the share it was", () => {
    for (let hundredths = 0; hundredths <= 100; hundredths += 1) {
      const share = hundredths / 100;
      expect(fromShown(lever({}), toShown(lever({}), share))).toBe(share);
    }
    expect(written(lever({}), 0.28, studioVoice("nl"))).toBe("28%");
    const unitLabel = { nl: "aandeel per jaar", en: "share per year" };
    const yearly = lever({ unit: "share per year", unitLabel });
    expect(unitOf(lever({}), studioVoice("nl"))).toBe("%");
    expect(unitOf(yearly, studioVoice("nl"))).toBe("% per jaar");
  });

  it("says of residents of the whole region that they are rounded, and of other amounts not", () => {
    const unitLabel = { nl: "personen", en: "persons" };
    const people = lever({ unit: "persons", unitLabel, isAmount: true });
    expect(unitOf(people, studioVoice("nl"))).toBe(
      "personen, voor heel Haaglanden, afgerond op tientallen",
    );
    const euro = lever({ unit: "EUR mln", unitLabel: { nl: "miljoen euro", en: "million euro" } });
    expect(unitOf({ ...euro, isAmount: true }, studioVoice("nl"))).toBe(
      "miljoen euro, voor heel Haaglanden",
    );
  });
});

describe("a slider", () => {
  it("reaches over the plausible range and over what was set, inside the bounds", () => {
    expect(spanOf(lever({}), 0.8, 0.3)).toMatchObject({ low: 10, high: 80 });
    expect(spanOf(lever({ low: -1, high: 3 }), 0.3, 0.3)).toMatchObject({ low: 0, high: 100 });
  });

  it("leaves room to wish for something else where the number is known well", () => {
    const known = lever({ unit: "EUR mln", low: 14.3, high: 14.8, min: 0, max: 500 });
    expect(spanOf(known, 14.8, 14.8)).toEqual({ low: 7.4, high: 22.2, fine: 0.1, coarse: 1 });
  });

  it("keeps what a slider gives on the grain of the slider, and inside it", () => {
    const span = { low: 7.4, high: 22.25, fine: 0.1, coarse: 1 };
    expect(onGrain(span, Math.fround(14.8))).toBe(14.8);
    expect(onGrain(span, Math.fround(7.4))).toBe(7.4);
    expect(onGrain(span, 22.25)).toBe(22.25);
  });

  it("has one step of its buttons at most a tenth of its way, and stops at the bounds", () => {
    const span = spanOf(lever({}), 0.3, 0.3);
    expect(span.coarse).toBeLessThanOrEqual((span.high - span.low) / 10);
    expect(stepped(lever({}), 99.6, 1)).toBe(100);
    expect(stepped(lever({}), 0.4, -1)).toBe(0);
    expect(stepped(lever({}), 30, 1)).toBe(31);
  });
});

describe("a lever is found", () => {
  const other = lever({ id: "prices.x", nl: "Prijs van dagbesteding", en: "Price of day care" });

  it("by all words that are typed, in any order, with or without accents and capitals", () => {
    const found = (text: string) => searchLevers([lever({}), other], text).map(({ id }) => id);
    expect(found("PLEEGZORG wachten")).toEqual(["waiting.share"]);
    expect(found("prijs")).toEqual(["prices.x"]);
    expect(found("waiting.share")).toEqual(["waiting.share"]);
    expect(found("prijs pleegzorg")).toEqual([]);
  });
});

describe("the levers of the region", () => {
  const levers = leversOf(haaglanden);

  it.each(["nl", "en"] as const)("have words for every group and every choice in %s", (lang) => {
    const { groups, options } = studioVoice(lang).studio;
    const ids = levers.map(({ id }) => id.split(".")[0] ?? "");
    expect([...new Set(ids)].filter((group) => groups[group] === undefined)).toEqual([]);
    // Segments go by a figure, forms of care by their own names.
    const given = levers.flatMap(({ options: own, names }) =>
      (own ?? []).filter((choice) => !/^[1-5]$/.test(choice) && names[choice] === undefined),
    );
    const choices = new Set(given);
    expect([...choices].filter((choice) => options[choice] === undefined)).toEqual([]);
  });
});

describe("a value in words", () => {
  it("is a form of care by its name, also where the register has no list of choices", () => {
    const own = leversOf(haaglanden).find(({ id }) => id === "supply.conversionTo");
    expect(own?.options).toContain("basis-ggz");
    const { nl, en } = haaglanden.forms["basis-ggz"] ?? {};
    const told = (["nl", "en"] as const).map((lang) =>
      written(own as Lever, "basis-ggz", studioVoice(lang)),
    );
    expect(told).toEqual([nl, en]);
  });

  it("is a year without a point in it, and a day as a date", () => {
    const year = lever({ unit: "year", value: 2028, low: 2027, high: 2033 });
    expect(written(year, 2028, studioVoice("nl"))).toBe("2028");
    expect(inField(year, 2028, studioVoice("en"))).toBe("2028");
    expect(inField(lever({ unit: "persons" }), 2028, studioVoice("nl"))).toBe("2.028");
    const day = lever({ unit: "date", value: "2028-01-01" });
    expect(written(day, "2028-01-01", studioVoice("nl"))).toBe("1 januari 2028");
  });
});

describe("a number outside what is thinkable", () => {
  it("is warned of when somebody set it there, and not when it was so", () => {
    expect([0.09, 0.51].map((value) => isUnlikely(lever({}), value, 0.3))).toEqual([true, true]);
    expect([0.1, 0.3, 0.5].map((value) => isUnlikely(lever({}), value, 0.2))).toEqual([
      ...[false, false, false],
    ]);
    expect(isUnlikely(lever({}), 0.6, 0.6)).toBe(false);
    expect(isUnlikely(lever({ low: null, high: null }), 9, 0.3)).toBe(false);
  });
});
