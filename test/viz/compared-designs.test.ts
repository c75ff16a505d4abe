/** How the two designs of a conclusion are called: the whole ladder, or both by their titles. */
import { describe, expect, it } from "vitest";
import type { FindingKind, Results } from "#results";
import { conclusionLines, renderReport } from "#viz";
import { claimOf, claimOfKind, comparedOf } from "../../viz/prepare/findings.ts";
import { voiceFor } from "../../viz/prepare/view.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const sample = sampleResults();
const design = "behaviour";
const parent = "teams";

/** The sample as the run of one scenario: its findings are of the design and what it builds on. */
const stepped: Results = {
  ...sample,
  conclusions: {
    wholeDesign: false,
    pairs: [
      { variant: design, against: parent },
      { variant: design, against: "today" },
    ],
  },
  findings: sample.findings.map((finding) => ({
    ...finding,
    certainty: "likely",
    against: finding.against === null ? null : parent,
  })),
};

const titleOf = (id: string, lang: "nl" | "en"): string => {
  const found = sample.variants.find((variant) => variant.id === id);
  if (found === undefined) throw new Error(id);
  return `‘${found[lang]}’`;
};

function sentence(kind: FindingKind, lang: "nl" | "en", results = stepped): string {
  const finding = results.findings.find((found) => found.kind === kind);
  if (finding === undefined) throw new Error(kind);
  return claimOf(results, finding, voiceOf(lang)).sentence;
}

describe.each(["nl", "en"] as const)("the run of one scenario, in %s", (lang) => {
  const names = [titleOf(design, lang), titleOf(parent, lang)];

  it.each(["saving", "price-for-youths", "waterbeds", "municipalities", "moved"] as const)(
    "names both designs in what it says of %s",
    (kind) => {
      const told = sentence(kind, lang);
      for (const name of names) expect(told).toContain(name);
      expect(told).not.toMatch(/hele ontwerp|vandaag doortrekken|whole design|today extended/i);
    },
  );

  it("says first, on the terminal and on the page, what it compares", () => {
    const told = comparedOf(stepped, voiceOf(lang)) ?? "";
    for (const name of [...names, titleOf("today", lang)]) expect(told).toContain(name);
    const lines = conclusionLines(stepped, lang, { width: 1000 });
    expect(lines[0]).toBe(told.replaceAll("\u00a0", " "));
    expect(renderReport(stepped, { lang })).toContain(told);
    expect(comparedOf(sample, voiceOf(lang))).toBeNull();
  });

  it("calls the ends of its figures by their titles too", () => {
    const { words } = voiceFor(stepped, lang);
    expect([words.today, words.design]).toEqual(
      ["today", design].map((id) => titleOf(id, lang).slice(1, -1)),
    );
    expect(words.caption.map("1", "2")).toContain(names[0]);
    expect(voiceFor(sample, lang).words).toEqual(voiceOf(lang).words);
  });
});

describe("a design that changes nothing", () => {
  const nothing = { mean: 0, low: 0, high: 0 };
  const same: Results = {
    ...stepped,
    findings: stepped.findings.map((finding) => ({
      ...finding,
      certainty: "uncertain",
      figures: { ...finding.figures, found: nothing, waitChange: nothing, target: null },
    })),
  };

  it("costs as much and lets youths wait as long, and that is certain", () => {
    expect(sentence("saving", "nl", same)).toMatch(/kost evenveel als/);
    expect(sentence("price-for-youths", "nl", same)).toMatch(/even lang/);
    expect(claimOfKind(same, "saving", voiceOf("nl"))).toMatchObject({
      certainty: "certain",
      about: "Kosten",
    });
  });
});

describe("a conclusion under a figure", () => {
  it("is of the two designs that the figure shows", () => {
    const [saving] = stepped.findings;
    if (saving === undefined) throw new Error("No finding.");
    const also = { ...saving, id: "saving-against-today", against: "today", headline: false };
    const both = { ...stepped, findings: [...stepped.findings, also] };
    expect(claimOfKind(both, "saving", voiceOf("nl"))?.id).toBe(also.id);
  });
});
