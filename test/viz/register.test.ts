/** The register as a reader meets it: words of the language, years as names, agreements apart. */
import { describe, expect, it } from "vitest";
import type { ParameterRecord, Results } from "#results";
import { registerOf } from "../../scenarios/definition/register.ts";
import dutchGrounds from "../../scenarios/definition/register-grounds.json" with { type: "json" };
import { groundLabel } from "../../scenarios/definition/register-words.ts";
import { buildDictionaries } from "../../scenarios/results/build-dictionaries.ts";
import { prepareRegister } from "../../viz/prepare/register.ts";
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
const [value, unit, range, ground, owner, influence] = [1, 2, 3, 4, 6, 7] as const;

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

  it("says in Dutch why each number is what it is, with the same figures as in English", () => {
    const digits = (told: string) =>
      (told.replace(/(?<=\d)[.,](?=\d)/g, "").match(/\d+/g) ?? []).sort();
    const whys = new Set(register.map(({ why }) => why).filter((why) => why !== ""));
    expect([...whys].filter((why) => groundLabel(why).nl === why)).toEqual([]);
    for (const why of whys) expect(digits(groundLabel(why).nl), why).toEqual(digits(why));
    expect(Object.keys(dutchGrounds).filter((why) => !whys.has(why))).toEqual([]);
    const record = register.find(({ id }) => id === "detection.wallMarginDays") as ParameterRecord;
    expect(rowOf(record.id)[ground]).toBe(groundLabel(record.why).nl);
    const [english] = prepareRegister({ ...results, register: [record] }, voiceOf("en"));
    expect(english?.table.rows[0]?.[ground]).toBe(record.why);
  });

  it("says in Dutch what a scenario changed too", () => {
    const told = groundLabel(
      "The ages of closed care. [Set by scenario mine; was 12; outside the plausible range 10 to 14.]",
    );
    expect(told.nl).toBe(
      "De leeftijden van gesloten hulp. [Gezet door scenario mine; was 12; buiten het aannemelijke bereik 10 tot 14.]",
    );
  });

  it("has the assumptions in the order of their influence, what was not measured last", () => {
    const [first] = groups;
    const told = first?.table.rows.map((row) => row[influence] ?? "") ?? [];
    const ranks = told.map((text) => Number(/^(\d+)e:/.exec(text)?.[1] ?? 99));
    expect(first?.kind).toBe("assumption");
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    // A kind of many forms and a number by itself; the other number is no assumption.
    expect(new Set(ranks)).toEqual(new Set([1, 3, 99]));
    expect(rowOf("demand.inflowGrowth")[influence]).toBe(
      "2e: tot +1,4 procentpunt, tot +18\u00a0dagen",
    );
    expect(told.at(-1)).toBe("–");
    const without = prepareRegister({ ...results, influence: null }, voiceOf("nl"))[0];
    expect(without?.table.columns).toHaveLength(influence);
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
