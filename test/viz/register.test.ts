/** The register as a reader meets it: words of the language, years as names, agreements apart. */
import { describe, expect, it } from "vitest";
import type { ParameterRecord, Results } from "#results";
import { registerOf } from "../../scenarios/definition/register.ts";
import { buildDictionaries } from "../../scenarios/results/build-dictionaries.ts";
import { prepareRegister } from "../../viz/prepare/records.ts";
import { renderReport } from "../../viz/report/render.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { shippedRegion } from "../scenarios/shipped.ts";
import { sampleResults } from "../support/sample-results.ts";

const region = shippedRegion();
const register = registerOf(region);
const results: Results = {
  ...sampleResults(),
  dictionaries: buildDictionaries(region),
  register,
};
const groups = prepareRegister(results, voiceOf("nl"));
const rows = groups.flatMap(({ table }) => table.rows);
const [value, unit, range, owner] = [1, 2, 3, 6] as const;

const rowOf = (id: string): readonly string[] => {
  const record = register.find((found) => found.id === id) as ParameterRecord;
  const row = rows.find(([name = ""]) => name.startsWith(record.nl));
  if (row === undefined) throw new Error(id);
  return row;
};

describe("the register of the shipped region in Dutch", () => {
  it("has every number of the file once", () => {
    expect(rows).toHaveLength(register.length);
  });

  it("has no English unit or owner", () => {
    const told = new Set(rows.flatMap((row) => [row[unit] ?? "", row[owner] ?? ""]));
    const english =
      /\b(persons|choice|share|days|months?|years|weeks|switch|places|hours|per day)\b/;
    expect([...told].filter((word) => english.test(word))).toEqual([]);
    expect(rowOf("municipalities.midden-delfland.residents")[unit]).toBe("personen");
    expect(rowOf("team.hoursRule")[unit]).toBe("keuze");
    expect(rowOf("team.hoursRule")[owner]).toBe("gemeenten");
  });

  it("writes a year as a name and a count as a number", () => {
    expect(rowOf("region.policyFirstYear")[value]).toBe("2028");
    expect(rowOf("municipalities.midden-delfland.residents")[value]).toBe("4.089");
    const years = register.filter(({ unit: own }) => own === "year");
    expect(years.length).toBeGreaterThan(5);
    for (const { id } of years) {
      expect(`${rowOf(id)[value]} ${rowOf(id)[range]}`, id).not.toMatch(/\d\.\d{3}/);
    }
  });

  it("counts lines that only an agreement would fill apart from the numbers", () => {
    const open = register.filter(({ id }) => id.startsWith("agreed."));
    const last = groups.at(-1);
    // 81 numbers that may be agreed, 51 of them with the year from which.
    expect(open).toHaveLength(81 + 51);
    expect([last?.kind, last?.count]).toEqual(["not-agreed", open.length]);
    const page = renderReport(results);
    const numbers = new Intl.NumberFormat("nl-NL").format(register.length - open.length);
    expect(page).toContain(`Het model heeft ${numbers} getallen.`);
    expect(page).toContain("132 lege regels");
  });

  it("counts an agreement as a number once it is made", () => {
    const agreed = structuredClone(region);
    const [form] = Object.values(agreed.agreed.places);
    const [place] = Object.values(form ?? {}) as { value: number }[];
    if (place === undefined) throw new Error("No places.");
    place.value = 12;
    expect(registerOf(agreed).filter(({ notAgreed }) => notAgreed)).toHaveLength(80 + 51);
  });
});
