/**
 * Agreements that look odd beside the scenario they will change.
 *
 * The rule this file keeps: what is expected is worked out from the data of the region or given by
 * hand, never read back from what is doubted.
 */
import { describe, expect, it } from "vitest";
import {
  doubts,
  type Library,
  readCsv,
  resolveScenario,
  type Spending,
  tableToScenario,
} from "#scenarios";
import { scenario, shippedLibrary, shippedRegion } from "../shipped.ts";

const region = shippedRegion();
const library: Library = shippedLibrary();
const wish = { id: "mine", base: "swap", title: { nl: "Mijn", en: "Mine" } };
const spending = { "1": 90e6, "3": 30e6 };

const today = resolveScenario(scenario("base"), region, library);

function doubted(text: string, base = today, euro: Spending = spending) {
  const sheet = readCsv(text, ";", "a.csv").sheet;
  const { agreements, issues } = tableToScenario([sheet], wish, region, library);
  expect(issues).toEqual([]);
  return doubts(agreements, base, euro);
}

describe("a budget", () => {
  const head = "segment;jaar;euro per jaar\n";

  it("of 45 euro is told with file, cell, found and expected", () => {
    expect(doubted(`${head}1;2029;45\n`)).toEqual([
      expect.objectContaining({
        file: "a.csv",
        path: "budgetten!C2",
        found: "45",
        expected: expect.objectContaining({
          nl: "30.000.000 tot 270.000.000 (90.000.000 euro, wat het segment nu kost)",
        }),
      }),
    ]);
  });

  it("is doubted from three times more or less on, and not where nothing is known", () => {
    expect(doubted(`${head}1;2029;30.000.001\n1;2030;269.999.999\n`)).toEqual([]);
    expect(doubted(`${head}1;2029;29.999.999\n1;2030;270.000.001\n`)).toHaveLength(2);
    expect(doubted(`${head}1;2029;45\n`, today, {})).toEqual([]);
  });
});

describe("a tariff", () => {
  const head = "vorm;nu;euro;prijspeil\n";
  const { low, high } = region.forms["gezinshuis"]?.price ?? {};

  it("is doubted outside the range of the register", () => {
    const cell = (value: number) => String(value).replace(".", ",");
    const [least, most] = [low ?? 0, high ?? 0];
    expect(doubted(`${head}gezinshuis;;${cell(least)};\n`)).toEqual([]);
    expect(doubted(`${head}gezinshuis;;${cell(most)};\n`)).toEqual([]);
    expect(doubted(`${head}gezinshuis;;${cell(least - 1)};\n`)).toHaveLength(1);
    expect(doubted(`${head}gezinshuis;;${cell(most * 10)};\n`)).toHaveLength(1);
  });
});

describe("places", () => {
  const head = "aanbieder;vorm;gebied;plaatsen\n";

  it("of several providers are doubted together, at the first of them", () => {
    const [one, ...more] = doubted(`${head}A;behandelgroep;regio;900\nB;behandelgroep;regio;900\n`);
    expect([one?.path, one?.found, more.length]).toEqual(["plaatsen!D2", "1800", 0]);
    expect(doubted(`${head}A;behandelgroep;regio;100\nB;behandelgroep;regio;100\n`)).toEqual([]);
  });

  it("are held against what the base has agreed itself", () => {
    const change = { agreed: { places: { behandelgroep: { region: 1500 } } } };
    const base = resolveScenario(scenario("base", { change }), region, library);
    expect(doubted(`${head};behandelgroep;regio;1.800\n`, base)).toEqual([]);
    expect(doubted(`${head};behandelgroep;regio;400\n`, base)).toHaveLength(1);
  });
});
