/** How the two designs of a conclusion are called: the whole ladder, or both by their titles. */
import { describe, expect, it } from "vitest";
import type { FindingKind, Results } from "#results";
import { conclusionLines, renderReport } from "#viz";
import { claimOf, claimOfKind, comparedOf } from "../../viz/prepare/findings.ts";
import { prepareLadder } from "../../viz/prepare/ladder.ts";
import { prepareSegmentChange } from "../../viz/prepare/savings.ts";
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

  it("says on the page what its design asks, which a ladder tells step by step", () => {
    const asks = sample.variants.find(({ id }) => id === design)?.asks[lang] ?? "";
    const { asked } = voiceOf(lang).words.page;
    expect(renderReport(stepped, { lang })).toContain(`${asked} ${asks}`);
    expect(renderReport(sample, { lang })).not.toContain(asked);
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

describe("designs that each stand beside the first", () => {
  const order = sample.variants.filter(({ step }) => step !== null).map(({ id }) => id);
  const costOf = (id: string): number =>
    sample.ladder.find(({ variant }) => variant === id)?.euro.mean ?? Number.NaN;
  const base = costOf("today");
  /** The sample as a comparison: every design against today, with a margin of its own. */
  const beside: Results = {
    ...stepped,
    conclusions: {
      wholeDesign: false,
      pairs: order.slice(1).map((variant) => ({ variant, against: "today" })),
    },
    variants: sample.variants.filter(({ step }) => step !== null),
    ladder: sample.ladder
      .filter(({ variant }) => order.includes(variant))
      .map((step, index) => {
        if (index === 0) return step;
        const mean = step.euro.mean - base;
        const difference = {
          ...{ against: "today", mean, low: mean - 2e6, high: mean + 2e6 },
          ...{ sameSign: 20, replications: 20, varianceReduction: null },
        };
        const bySegment = {
          "1": { ...difference, mean: mean / 4 },
          "5": { ...difference, mean: (3 * mean) / 4 },
        };
        return { ...step, against: "today", difference, bySegment };
      }),
    gains: null,
  };
  const voice = voiceFor(beside, "nl");

  it("have bars that start at nothing and end inside their own margin, and no total", () => {
    const { bars } = prepareLadder(beside, voice);
    expect(bars.map(({ variant }) => variant)).toEqual(order);
    for (const { variant, from, to, change, isTotal } of bars.slice(1)) {
      expect([from, isTotal]).toEqual([0, false]);
      expect(to).toBeCloseTo(costOf(variant) - base, 6);
      expect(from + (change?.low ?? Number.NaN)).toBeLessThan(to);
      expect(from + (change?.high ?? Number.NaN)).toBeGreaterThan(to);
    }
    const chained = prepareLadder(sample, voiceOf("nl")).bars;
    expect(chained.at(-1)?.isTotal).toBe(true);
    expect(chained.slice(2, -1).every(({ from }, index) => from === chained[index + 1]?.to)).toBe(
      true,
    );
  });

  it("have segments that add up to the difference of the last design, not of all", () => {
    const changes = prepareSegmentChange(beside, voice).map(({ change }) => change.mean);
    const sum = changes.reduce((total, one) => total + one, 0);
    expect(sum).toBeCloseTo(costOf(order.at(-1) ?? "") - base, 3);
  });

  it("are called designs and not steps, and are told of once", () => {
    const page = renderReport(beside);
    expect(page).toContain("De ontwerpen naast elkaar");
    expect(page).toContain("Kosten per ontwerp");
    expect(page).toMatch(/Van de 5 ontwerpen verschilt ‘[^’]+’ in kosten het meest van ‘[^’]+’/);
    expect(page).not.toMatch(/Kosten per stap|De grootste stap|keuzes is aangetoond/);
    expect(renderReport(beside, { lang: "en" })).toContain("The bars do not add up.");
  });
});
