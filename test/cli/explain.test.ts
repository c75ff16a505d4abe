/**
 * `explain`: the register as an analyst reads it.
 */
import { describe, expect, it } from "vitest";
import { quantitiesOf } from "#scenarios";
import { readRegion } from "../../cli/reading/region-files.ts";
import { kindText, ownerText, unitText } from "../../cli/words/register-words.ts";
import { choiceText } from "../../cli/words/value-text.ts";
import { repoRoot } from "../support/repo-files.ts";
import { within } from "./within.ts";

const explain = (...args: string[]) => within(repoRoot, ["explain", ...args]);
const quantities = quantitiesOf(readRegion()).map(({ quantity }) => quantity);
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

describe("the register in Dutch", () => {
  it("has a Dutch word for every unit and every kind of source", () => {
    const units = distinct(quantities.map(({ unit }) => unit));
    const same = units.filter((unit) => unitText(unit, "nl") === unit);
    expect(units.length).toBeGreaterThan(10);
    expect(same).toEqual(["factor", "segment"]);
    const kinds = [...new Set(quantities.map(({ kind }) => kind))];
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
  it("writes every number as Dutch does, why in Dutch too, and says where codes are", async () => {
    const { code, out } = await explain("contracts.targetOccupancy");
    expect(code).toBe(0);
    expect(out.split("\n").slice(1)).toEqual([
      "  Waarde: 0,95 (aandeel)",
      "  Aannemelijk: 0,85 – 0,98",
      "  Toegestaan: 0,3 – 1",
      "  Herkomst: aanname (A007; A008)",
      "  Waarom: De bezetting waarmee de plaatsen van 2028 worden afgeleid bij `use-2024`.",
      "  Wie weet het beter: contractmanagement",
      '  In een scenario: {"change":{"contracts":{"targetOccupancy":0.95}}}',
      "  Doet niets zolang: geen segment de bekostiging capacity heeft",
      "  Doet niets zolang: contracts.placesRule equal-places is, contracts.capacityReset fixed is en behaviour.on uit staat",
      "  Doet niets zolang: contracts.placesRule equal-places is, contracts.capacityReset fixed is en behaviour.selectivity 0 is",
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

describe("explain of a scenario", () => {
  it("tells what it asks, builds on and changes, and the command that runs it", async () => {
    const { code, out, err } = await explain("help-at-home-5", "--lang", "en");
    expect([code, err]).toEqual([0, ""]);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toBe("help-at-home-5: Help at home beside stay in segment 5");
    expect(lines[1]).toMatch(/^ {2}Asks: What .+\?$/);
    expect(lines.slice(2)).toEqual([
      "  Builds on: behaviour (With behaviour of providers)",
      "  Changes:",
      "    forms.ambulant-bij-verblijf.segment: 1 → 5 (Integrated help at home beside or instead of a stay: segment in 2028)",
      "  Chooses in contradiction: C15 (Help at home beside a stay: segment 1, or the same help in segment 5)",
      "  To run: npx klantreis run help-at-home-5",
    ]);
  });

  it("tells both where a part of the model has the name of a scenario", async () => {
    const { out } = await explain("savings");
    expect(out).toMatch(/^savings: Besparing erbij\n/);
    expect(out).toContain("\n    savings.on: nee → ja (");
    expect(out).toContain("\n\nsavings.against: ");
    const { out: json } = await explain("savings", "--json");
    const told = JSON.parse(json).map(({ what, id }: Record<string, string>) => `${what} ${id}`);
    expect(told.slice(0, 2)).toEqual(["scenario savings", "parameter savings.against"]);
  });

  it("reads a file of the reader's own", async () => {
    const { out } = await explain("scenarios/library/swap.scenario.json", "--lang", "en");
    expect(out).toContain("    contracts.regime: today → 2028 (");
    expect(out).toContain("npx klantreis run scenarios/library/swap.scenario.json\n");
  });
});

describe("explain of a contradiction", () => {
  it("is told in Dutch, with the command that takes the other side", async () => {
    const { out } = await explain("C13");
    expect(out).not.toMatch(/\bnot in\b/);
    expect(out).toContain("    npx klantreis run dyslexia-4");
  });

  it("says of a question of the documents where its scenarios are named", async () => {
    const { code, err } = await explain("S-3");
    expect(code).toBe(2);
    expect(err).toContain("docs/scenarios.md");
    expect(err).not.toContain("bedoelt u");
  });

  it("tells where its switches stand, what else they can be, and which scenarios move them", async () => {
    const { out } = await explain("C7", "--lang", "en");
    expect(out).toContain("  Documents: S0; S1; S3\n");
    expect(out).toContain(
      "    contracts.emptyCapacityKey: residents (can also be: use-before)\n  Scenarios: settlement-letter,",
    );
    expect(out).toContain(", empty-by-use\n");
  });

  it("says where there is nothing to choose, whatever the case of the name", async () => {
    const { code, out } = await explain("c11");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^C11: .+\n {2}Documenten: S2; S4\n {2}Schakelaar: verandert geen berekening\n/,
    );
  });

  it("is refused when there is no such number, with the name that comes near", async () => {
    const { code, err } = await explain("C99");
    expect(code).toBe(2);
    expect(err).toMatch(/^explain: gevonden "C99"; .*bedoelt u "C\d+"\?$/m);
  });
});

describe("list", () => {
  const list = (...args: string[]) => within(repoRoot, ["list", ...args]);

  it("shows the numbers that begin so, with value, unit and origin, and no others", async () => {
    const { code, out } = await list("--parameters", "contracts.target");
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
      ["getal", "waarde", "eenheid", "herkomst"],
      ["contracts.targetOccupancy", "0,95", "aandeel", "aanname"],
      [""],
    ]);
  });

  it("shows the whole register without a beginning, as many as there are", async () => {
    const { out } = await list("--parameters", "--json");
    const { parameters } = JSON.parse(out);
    expect(parameters).toHaveLength(quantities.length);
    expect(parameters[0]).toHaveProperty("source");
  });

  it("calls a line that only an agreement would fill open, and not derived", async () => {
    const { out } = await list("--parameters", "agreed.budgets.1");
    const origins = out
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(/ {2,}/).at(-1));
    expect(distinct(origins.map(String))).toEqual(["nog geen getal: in te vullen"]);
    const { parameters } = JSON.parse((await list("--parameters", "agreed.", "--json")).out);
    expect(parameters.every(({ notAgreed }: { notAgreed?: boolean }) => notAgreed)).toBe(true);
  });

  it("tells a beginning that no name has", async () => {
    const { code, err } = await list("--parameters", "contract.");
    expect(code).toBe(2);
    expect(err).toMatch(/^--parameters: gevonden "contract\."; .*bedoelt u "contracts"\?$/m);
  });

  it("shows every contradiction with what switches it, and refuses two lists at once", async () => {
    const { out } = await list("--contradictions");
    expect(out.match(/^C\d+ /gm)).toHaveLength(21);
    expect(out).toMatch(/^C21 .* savings\.against$/m);
    const { code, err } = await list("--contradictions", "--parameters");
    expect(code).toBe(2);
    expect(err).toContain("óf --parameters, óf --contradictions");
  });
});

describe("a choice", () => {
  it("stands as a scenario writes it, with what it does, and so do the others", async () => {
    const { out } = await explain("contracts.settlement");
    expect(out).toContain(
      "  Waarde: B: eigen gebruik tegen de prijs per eenheid, de rest met een sleutel (keuze)\n",
    );
    expect(out).toContain(
      "  Toegestaan: letter: zoals in de raadsbrief; A: alles naar gebruik; B: ",
    );
    expect((await explain("placement.rule", "--lang", "en")).out).toContain(
      "  Value: severity: most severe first (choice)\n",
    );
  });

  it("has words in both languages, but for segments and forms of care, which have a name", () => {
    const forms = Object.keys(readRegion().forms);
    const choices = quantitiesOf(readRegion()).flatMap(({ quantity }) => quantity.options ?? []);
    const told = distinct(choices).filter((one) => !/^[1-5]$/.test(one) && !forms.includes(one));
    expect(told).toContain("C");
    for (const lang of ["nl", "en"] as const) {
      expect(told.filter((choice) => choiceText(choice, lang) === choice)).toEqual([]);
    }
  });
});
