/**
 * `explain`: the register as an analyst reads it.
 */
import { describe, expect, it } from "vitest";
import { quantitiesOf } from "#scenarios";
import { readRegion } from "../../cli/region-files.ts";
import { kindText, ownerText, unitText } from "../../cli/register-words.ts";
import { repoRoot } from "../support/repo-files.ts";
import { start } from "./klantreis.ts";

const explain = (...args: string[]) => start(repoRoot, ["explain", ...args]).ended;
const quantities = quantitiesOf(readRegion()).map(({ quantity }) => quantity);
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

describe("the register in Dutch", () => {
  it("has a Dutch word for every unit and every kind of source", () => {
    const units = distinct(quantities.map(({ unit }) => unit));
    const same = units.filter((unit) => unitText(unit, "nl") === unit);
    expect(units.length).toBeGreaterThan(10);
    expect(same).toEqual(["factor", "segment"]);
    const kinds = distinct(quantities.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kindText(kind, "nl") === kind)).toEqual([]);
  });

  it("has a Dutch word for everybody who knows better, but for names", () => {
    const names = /^(?:CBS.*|Den Haag|H9|Servicebureau(?: .*)?|Zoetermeer|Zuid-West)$/;
    const owners = distinct(quantities.map(({ owner }) => ownerText(owner, "nl")));
    const parts = owners.flatMap((owner) => owner.split(" / ")).filter((part) => part !== "");
    const english =
      /\b(?:panel|model output|council|municipalit|provider|calibration|management|finance)/;
    expect(parts.filter((part) => english.test(part))).toEqual([]);
    expect(parts.filter((part) => names.test(part)).length).toBeGreaterThan(3);
    expect(ownerText("CBS / Servicebureau", "nl")).toBe("CBS / Servicebureau");
    expect(ownerText("project / councils", "nl")).toBe("het project / gemeenteraden");
  });

  it("stays English where English is asked", () => {
    expect(unitText("share", "en")).toBe("share");
    expect(kindText("assumption", "en")).toBe("assumption");
    expect(ownerText("expert panel", "en")).toBe("expert panel");
  });
});

describe("explain", () => {
  it("writes every number as Dutch does, says where English begins and where codes are", async () => {
    const { code, out } = await explain("contracts.targetOccupancy");
    expect(code).toBe(0);
    expect(
      out
        .split("\n")
        .map((line) => line.replace(/(?<=Engels\)): .*/, ""))
        .slice(1),
    ).toEqual([
      "  Waarde: 0,95 (aandeel)",
      "  Aannemelijk: 0,85 – 0,98",
      "  Toegestaan: 0,3 – 1",
      "  Herkomst: aanname (A007; A008)",
      "  Waarom (in het Engels)",
      "  Wie weet het beter: contractmanagement",
      '  In een scenario: {"change":{"contracts":{"targetOccupancy":0.95}}}',
      "De codes bij de herkomst staan in journeys/data/SOURCES.md.",
      "",
    ]);
  });

  it("writes a year as a year, not as a thousand and some", async () => {
    const { out } = await explain("savings.startYear");
    expect(out).toMatch(/Waarde: 20\d\d \(jaar\)/);
    expect(out).toMatch(/Toegestaan: 20\d\d – 20\d\d$/m);
  });

  it("is English with English numbers when asked", async () => {
    const { out } = await explain("contracts.targetOccupancy", "--lang", "en");
    expect(out).toContain("  Value: 0.95 (share)\n");
    expect(out).toContain("  Allowed: 0.3 – 1\n");
    expect(out).toContain("  Origin: assumption (A007; A008)\n");
  });
});
