/**
 * What designs set that does nothing, in the report.
 *
 * The rule this file keeps: it stands beside the way to repeat the run, in the language of the page,
 * and only where there is some.
 */
import { describe, expect, it } from "vitest";
import { checkResults } from "#scenarios";
import { renderReport } from "#viz";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const [design] = results.variants;
const text = {
  nl: "doet niets zolang ventiel.on uit staat; verander daarvoor ventiel.on",
  en: "does nothing while ventiel.on is off; to make it count, change ventiel.on",
};
const variant = design?.id ?? "";
const withRemarks = {
  ...results,
  remarks: [
    { variant, ids: ["ventiel.price"], found: "1.2", text },
    { variant, ids: ["ventiel.price", "ventiel.clawback"], found: "price, clawback", text },
  ],
};

/** The page that is shown, without the packed page in the other language. */
const shownPart = (page: string): string => page.slice(page.indexOf('id="replay"'));

describe("what a design sets that does nothing", () => {
  it.each(["nl", "en"] as const)("is told with the way to repeat the run, in %s", (lang) => {
    const page = shownPart(renderReport(withRemarks, { lang }));
    const title = lang === "nl" ? design?.nl : design?.en;
    expect(page).toContain(`<li>${title}: <code>ventiel.price = 1.2</code> ${text[lang]}.</li>`);
    expect(page).toContain("<code>ventiel.price</code>, <code>ventiel.clawback</code>");
  });

  it("is nowhere on the page when there is nothing of the kind", () => {
    expect(renderReport(results)).not.toContain('id="remarks"');
    expect(renderReport({ ...results, remarks: [] })).not.toContain('id="remarks"');
  });

  it("may stand in a results file, and has its shape there", () => {
    expect(checkResults(withRemarks)).toEqual([]);
    expect(checkResults(results)).toEqual([]);
    const wrong = { ...results, remarks: [{ variant, ids: [], found: "1.2", text }] };
    expect(checkResults(wrong)).not.toEqual([]);
  });
});
