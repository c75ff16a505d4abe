/** Numbers of the model inside a text stand there by their names, not by their ids. */
import { describe, expect, it } from "vitest";
import { renderReport, voiceOf } from "../../viz/index.ts";
import { prepareRegister } from "../../viz/prepare/register.ts";
import { withNames } from "../../viz/prepare/register-names.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const [first] = results.register;
if (first === undefined) throw new Error("no register in the sample");
const id = "team.strictDesign";
const record = { ...first, id, nl: "Streng lokaal team", en: "Strict local team" };
const voice = voiceOf("nl");

describe("an id inside a text", () => {
  it("becomes the name of that number, with or without backticks", () => {
    const told = (text: string) => withNames(text, [record], voice);
    expect(told(`Hier is ${id} een aanname.`)).toBe("Hier is ‘streng lokaal team’ een aanname.");
    expect(told(`(\`${id}\` zegt hoe vaak)`)).toBe("(‘streng lokaal team’ zegt hoe vaak)");
    expect(withNames(id, [record], voiceOf("en"))).toBe("‘strict local team’");
  });

  it("leaves alone what is no number of the register", () => {
    const text = "Zie docs/studio.md en report.html. Per 1.000 jongeren, 0.5 of meer.";
    expect(withNames(text, [record], voice)).toBe(text);
  });

  it("stands by its name under a table of the report", () => {
    const [table] = results.tables;
    if (table === undefined) throw new Error("no table in the sample");
    const leavesOut = { nl: `Dit is een aanname (${id}).`, en: `It is assumed (${id}).` };
    const page = renderReport(
      { ...results, register: [record], tables: [{ ...table, leavesOut }] },
      { lang: "nl" },
    );
    expect(page.includes("Dit is een aanname (‘streng lokaal team’).")).toBe(true);
    expect(page.includes(`aanname (${id}`)).toBe(false);
  });
});

describe("a value in the register", () => {
  it("reads as a choice, a form of care or a date, never as a code", () => {
    const texts = (value: string, unit: string): string => {
      const register = [{ ...record, value, unit, notAgreed: false, low: null, high: null }];
      const [group] = prepareRegister({ ...results, register }, voice);
      return group?.table.rows[0]?.[1] ?? "";
    };
    const form = results.dictionaries.forms.items[0];
    expect(texts("residents", "choice")).toBe("naar inwoners");
    expect(texts("2028-01-01", "date")).toBe("1 januari 2028");
    expect(texts(form?.id ?? "", "form")).toBe(form?.nl);
  });
});
