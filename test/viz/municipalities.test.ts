/** What each municipality pays: parts that add up, and what no municipality pays beside them. */
import { describe, expect, it } from "vitest";
import { municipalityScene } from "../../viz/figures/municipalities.ts";
import { prepareMunicipalities } from "../../viz/prepare/municipalities.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const voice = voiceOf("nl");
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

describe("municipalities", () => {
  const view = prepareMunicipalities(results, voice);

  it("have parts that add up to the total of their account", () => {
    for (const row of view.rows) {
      for (const [variant, bar] of [
        ["today", row.today],
        ["behaviour", row.design],
      ] as const) {
        const account = results.accounts.find(
          (found) => found.variant === variant && found.municipality === row.id,
        );
        expect(bar.total).toBeCloseTo(account?.total.mean ?? Number.NaN, 2);
      }
    }
  });

  it("draw no bar of what is too little to be seen, and write totals as far as the change needs", () => {
    const [row] = view.rows;
    if (row === undefined) throw new Error("No municipality.");
    const bar = (total: number) => ({ parts: [], total });
    const [today, design] = [bar(240.3e6), bar(240.8e6)];
    const large = { ...row, today, design, change: 240.8 / 240.3 - 1 };
    const even = { ...large, design: bar(235.2e6), change: 235.2 / 240.3 - 1 };
    const small = { ...view, rows: [large, even], region: 500e6 };
    const marks = municipalityScene(
      { ...small, withoutPayer: 1_600, useAboveBudget: 5.5e6 },
      voice,
    ).marks;
    const words = marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));
    const plain = words.map((word) => word.replaceAll("\u00a0", " "));
    expect(plain).toContain("€ 240,3 → € 240,8 mln (+0,2%)");
    expect(plain).toContain("€ 240 → € 235 mln (−2,1%)");
    expect(plain.some((word) => /^€ 1\.600 \(0% van allen\)$/.test(word))).toBe(true);
    const unpaid = marks.filter(
      (mark) => mark.mark === "rect" && (mark.fill ?? mark.hatch) === "returns",
    );
    expect(unpaid).toHaveLength(1);
    const widths = unpaid.map((mark) => (mark.mark === "rect" ? mark.width : Number.NaN));
    expect(widths[0]).toBeCloseTo((1.1 * 380) / (100 * (1 + large.change)), 9);
  });

  it.each(["nl", "en"] as const)(
    "have their whole name beside amounts of this size, in %s",
    (lang) => {
      const own = voiceOf(lang);
      const seen = prepareMunicipalities(results, own);
      const rows = seen.rows.map((row) => ({
        ...row,
        today: { ...row.today, total: 24.61e6 },
        design: { ...row.design, total: 24.06e6 },
        change: -0.0224,
      }));
      const view = { ...seen, rows, withoutPayer: 4.2e6, useAboveBudget: 12.4e6 };
      const texts = municipalityScene(view, own).marks.flatMap((mark) =>
        mark.mark === "text" ? [mark.text] : [],
      );
      expect(texts.filter((text) => text.includes("…"))).toEqual([]);
      expect(texts).toContain("Leidschendam-Voorburg");
      // What nobody pays is no part of one municipality: it says of whose amount it is.
      expect(texts.filter((text) => /% (?:van allen|of all)\)$/.test(text))).toHaveLength(2);
    },
  );

  it("together pay what the ladder says", () => {
    expect(view.region).toBeCloseTo(372.4e6, 0);
    expect(sum(view.rows.map((row) => row.design.total))).toBeCloseTo(370.6e6, 0);
  });

  it("bear their share of the empty places in their bar, and none of the use above the budget", () => {
    const shared = { mean: 3e5, low: null, high: null };
    const accounts = results.accounts.map((account) => ({
      ...account,
      paidEmptyCapacity: shared,
      total: { ...account.total, mean: account.total.mean + shared.mean },
    }));
    const seen = prepareMunicipalities({ ...results, accounts }, voice);
    const [before, after] = [view, seen].map(({ rows }) => rows[0]?.design.total ?? Number.NaN);
    expect((after ?? 0) - (before ?? 0)).toBeCloseTo(shared.mean, 3);
    expect(seen.useAboveBudget).toBe(view.useAboveBudget);
  });
});
