/** What a conclusion says, and above all what it does not say. */
import { describe, expect, it } from "vitest";
import type { Certainty, Estimate, Finding, Results } from "#results";
import { conclusionLines } from "#viz";
import { certaintyLegend, claimOf } from "../../viz/prepare/findings.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const certainties: readonly Certainty[] = ["certain", "likely", "uncertain", "unknown"];
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function told(
  changes: Partial<Finding> & { readonly kind: Finding["kind"] },
  lang: "nl" | "en" = "nl",
): string {
  const found = results.findings.find((finding) => finding.kind === changes.kind);
  if (found === undefined) throw new Error(`No finding of kind ${changes.kind}.`);
  return plain(claimOf(results, { ...found, ...changes }, voiceOf(lang)).sentence);
}

const around = (mean: number, half: number): Estimate => ({
  mean,
  low: mean - half,
  high: mean + half,
});

describe("the whole cost", () => {
  const base = around(372.4e6, 3e6);

  it("is told with its margin when it is certain", () => {
    const sentence = told({
      kind: "total-cost",
      certainty: "certain",
      figures: { euro: around(-12.3e6, 3e6), base },
    });
    expect(sentence).toBe(
      "Het hele ontwerp kost € 12,3 miljoen minder per jaar dan vandaag doortrekken (marge: € 9,3 tot € 15,3 miljoen). Vandaag doortrekken kost € 372 miljoen per jaar.",
    );
  });

  it("begins with 'waarschijnlijk' when it is likely", () => {
    const sentence = told({
      kind: "total-cost",
      certainty: "likely",
      figures: { euro: around(4e6, 3e6), base },
    });
    expect(sentence).toMatch(/^Waarschijnlijk kost het hele ontwerp € 4 miljoen meer per jaar/);
  });

  it("is 'niet aangetoond' when it is uncertain, with both ends of the margin", () => {
    const sentence = told({
      kind: "total-cost",
      certainty: "uncertain",
      figures: { euro: around(-1.8e6, 3.4e6), base },
    });
    expect(sentence).toContain("niet aangetoond");
    expect(sentence).toContain("tussen € 5,2 miljoen minder en € 1,6 miljoen meer per jaar");
  });

  it("is not certain while its margin holds zero, whatever the finding says of itself", () => {
    const finding = results.findings.find((found) => found.kind === "total-cost");
    const claim = claimOf(
      results,
      { ...(finding as Finding), certainty: "certain", figures: { euro: around(-1e6, 3e6), base } },
      voiceOf("nl"),
    );
    expect(claim.certaintyWord).toBe("onzeker");
    expect(claim.sentence).toContain("niet aangetoond");
  });
});

describe("a wall", () => {
  const figures = {
    from: "5",
    to: "1",
    excess: around(47, 6),
    attempts: around(410, 20),
    lostDays: around(26_300, 2_500),
  };

  function withVerdict(
    verdict: Results["walls"]["walls"][number]["verdict"],
    certainty: Certainty,
  ): string {
    const walls = results.walls.walls.map((wall) =>
      wall.variant === "behaviour" && wall.from === "5" && wall.to === "1"
        ? { ...wall, verdict }
        : wall,
    );
    const changed = { ...results, walls: { ...results.walls, walls } };
    const finding = results.findings.find((found) => found.kind === "wall") as Finding;
    return plain(claimOf(changed, { ...finding, certainty, figures }, voiceOf("nl")).sentence);
  }

  it("is told in weeks, moves and days lost", () => {
    expect(withVerdict("wall", "certain")).toBe(
      "In het hele ontwerp duurt een overstap van segment 5 (veelvoorkomende hulp) naar segment 1 (verblijf en crisis) 7 weken langer dan een eerste start daar (marge: 6 tot 8 weken). Dat gaat om 410 overstappen per jaar. Samen wachten jongeren bij deze overstap per jaar 26.000 dagen (marge: 24.000 tot 29.000 dagen), ook doordat plekken vol zijn.",
    );
  });

  it("names the fixed budget where that causes the wait, and never says there is no wall", () => {
    const sentence = withVerdict("budget-causes-wait", "certain");
    expect(sentence).toContain("doordat het budget vast is");
    expect(sentence).toContain("niet aangetoond");
    expect(sentence).not.toMatch(/geen muur/i);
  });

  it("is 'niet aangetoond', not 'nee', when none was shown", () => {
    expect(withVerdict("no-wall-shown", "certain")).toContain("is niet aangetoond");
  });

  it("says that too little is known when there is too little evidence", () => {
    expect(withVerdict("not-enough-evidence", "certain")).toContain("weten we te weinig");
  });
});

describe("a waterbed", () => {
  it("says what comes back of every euro", () => {
    expect(told({ kind: "waterbed" })).toContain(
      "46 cent ergens anders terug (marge: 33 tot 60 cent)",
    );
  });

  it("has nothing to leak when no saving was shown", () => {
    const finding = results.findings.find((found) => found.id === "waterbed-3") as Finding;
    const sentence = claimOf(results, finding, voiceOf("nl")).sentence;
    expect(sentence).toContain("geen besparing aangetoond");
    expect(sentence).toContain("niets dat kan weglekken");
    expect(sentence).not.toContain("cent");
  });

  it("gives no number when the ratio has no bounds", () => {
    const leakage = { mean: 0.9, low: null, high: null, method: "unbounded" } as const;
    const figures = {
      target: "1",
      gross: around(1e6, 2e6),
      leakage,
      receiver: "5",
      receiverEuro: null,
      waiting: null,
    };
    const sentence = told({ kind: "waterbed", certainty: "likely", figures });
    expect(sentence).toContain("weten we niet");
    expect(sentence).not.toMatch(/\d+ cent/);
  });

  it("tells a move that policy wants apart", () => {
    const figures = {
      ...results.findings.find((found) => found.id === "waterbed-1")?.figures,
      receiver: "local-team",
    };
    expect(told({ kind: "waterbed", figures })).toContain("Dat is wat het beleid wil.");
  });
});

describe("a waterbed in words", () => {
  const base = {
    target: "1",
    gross: around(1.9e6, 0.6e6),
    receiver: "local-team",
    receiverEuro: around(-100, 600),
    waiting: around(26_748, 3_200),
  };

  it("says that only one segment was asked to save, where that was compared", () => {
    const figures = {
      ...base,
      comparison: "alone",
      leakage: { ...around(0.3, 0.1), method: "delta" as const },
    };
    expect(told({ kind: "waterbed", certainty: "certain", figures })).toBe(
      "Als alleen segment 1 (verblijf en crisis) bespaart, komt van elke euro minder 30 cent ergens anders terug (marge: 20 tot 40 cent). Alle jongeren samen wachten per jaar meer: 27.000 dagen (marge: 24.000 tot 30.000 dagen).",
    );
    expect(told({ kind: "waterbed", certainty: "likely", figures }, "en")).toMatch(
      /^If only segment 1 \(.*\) saves, of every euro less probably 30 cents come back elsewhere/,
    );
  });

  it("says that cost falls elsewhere too, and that waiting may have taken its place", () => {
    const figures = {
      ...base,
      comparison: "whole",
      leakage: { ...around(-0.0388, 0.0145), method: "delta" as const },
    };
    expect(told({ kind: "waterbed", certainty: "certain", variant: "behaviour", figures })).toBe(
      "In het hele ontwerp komt de besparing bij segment 1 (verblijf en crisis) niet elders terug. Ook daar dalen de kosten: per bespaarde euro 4 cent (marge: 2 tot 5 cent). Alle jongeren samen wachten per jaar meer: 27.000 dagen (marge: 24.000 tot 30.000 dagen). Geld dat niet terugkomt, kan dus wachten zijn geworden.",
    );
    const calm = { ...figures, waiting: around(-500, 100) };
    expect(told({ kind: "waterbed", certainty: "certain", figures: calm })).not.toContain(
      "wachten zijn geworden",
    );
  });
});

describe("the value of fixed places", () => {
  const figures = {
    balance: around(4.1e6, 0.5e6),
    withoutPayer: around(40_000, 45_000),
    useAboveBudget: around(4.2e6, 0.5e6),
    budget: around(127e6, 1e6),
  };

  it("tells both lines with their margins, and who bears what the budget does not pay", () => {
    const sentence = told({ kind: "empty-capacity", certainty: "certain", figures });
    expect(sentence).toBe(
      "De hulp op vaste plekken is per jaar meer waard dan het vaste budget van € 127 miljoen. Gebruik boven het budget: € 4,2 miljoen per jaar (marge: € 3,7 tot € 4,7 miljoen). Geen gemeente betaalt dat; de aanbieder draagt het. Leegstand zonder betaler: hooguit € 90.000 per jaar.",
    );
  });

  it("gives no direction that was not shown", () => {
    const sentence = told({ kind: "empty-capacity", certainty: "uncertain", figures });
    expect(sentence).toContain("is niet aangetoond");
    expect(sentence).toContain("Gebruik boven het budget: € 4,2 miljoen");
  });
});

describe("the rule for places", () => {
  it("says what was compared with what", () => {
    const figures = { euro: around(-3e6, 1e6), wait: around(1.07, 0.42), occupancy: 0.95 };
    expect(told({ kind: "places-rule", certainty: "certain", figures })).toBe(
      "Als de plekken van 2028 worden afgeleid van het gebruik in 2024 (bij een bezetting van 95%), kost het ontwerp € 3 miljoen minder per jaar dan met de plekken van nu (marge: € 2 tot € 4 miljoen). Jongeren wachten 1,1 dagen langer op de start van hulp (marge: 0,7 tot 1,5 dagen).",
    );
    expect(told({ kind: "places-rule", certainty: "uncertain", figures })).toContain(
      "is niet aangetoond dat het ontwerp meer of minder kost",
    );
  });
});

describe("the word of certainty", () => {
  it.each([
    ["data", "certain", "zeker"],
    ["assumption", "certain", "zeker in het model"],
    ["construction", "certain", "zeker in het model"],
    ["data", "likely", "waarschijnlijk"],
    ["assumption", "likely", "waarschijnlijk in het model"],
    ["construction", "uncertain", "onzeker"],
    ["assumption", "unknown", "weten we niet"],
  ] as const)("of a conclusion that rests on %s and is %s is '%s'", (basis, certainty, word) => {
    const finding = results.findings.find(({ kind }) => kind === "total-cost") as Finding;
    const figures = { euro: around(-9e6, 2e6), base: around(372e6, 3e6) };
    const claim = claimOf(results, { ...finding, basis, certainty, figures }, voiceOf("nl"));
    expect(claim.certaintyWord).toBe(word);
  });

  it("is explained where it is used, and nowhere else", () => {
    const legend = certaintyLegend(results, voiceOf("nl"));
    expect(legend.map(({ word }) => word)).not.toContain("zeker");
    expect(legend).toContainEqual({
      word: "zeker in het model",
      means:
        "Ook met ander toeval komt dit eruit. Als een aanname niet klopt, kan het anders zijn.",
    });
  });
});

describe("every kind of finding", () => {
  const kinds = results.findings.map((finding) => finding.kind);

  it.each(kinds.flatMap((kind) => certainties.map((certainty) => [kind, certainty] as const)))(
    "makes whole sentences for %s when %s",
    (kind, certainty) => {
      for (const lang of ["nl", "en"] as const) {
        const sentence = told({ kind, certainty }, lang);
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
        expect(sentence).not.toMatch(/ {2}|\.\.| \./);
      }
    },
  );

  it.each(kinds)("gives %s no direction when nothing is known", (kind) => {
    expect(told({ kind, certainty: "unknown" })).not.toMatch(
      / (meer|langer|duurder) (per jaar|dan)/,
    );
  });

  it.each(kinds)("survives %s without any figure", (kind) => {
    expect(told({ kind, figures: {} })).not.toMatch(/undefined|null|NaN/);
  });

  it("uses no word that a reader would have to look up", () => {
    const all = certainties.flatMap((certainty) =>
      conclusionLines(sampleResults({ certainty }), "nl", { width: 100 }),
    );
    expect(all.join(" ")).not.toMatch(
      /mediaan|P90|percentiel|bandbreedte|significant|confidence|replicatie/i,
    );
  });

  it("keeps sentences short: fifteen words on average at most, margins aside", () => {
    const sentences = results.findings
      .map((finding) =>
        claimOf(results, finding, voiceOf("nl")).sentence.replace(/ ?\([^)]*\)/g, ""),
      )
      .flatMap((text) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u));
    const words = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeLessThanOrEqual(15);
  });
});

describe("the lines for a terminal", () => {
  it.each([40, 72, 100])("stay within %d columns", (width) => {
    const lines = conclusionLines(results, "nl", { width });
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.length).toBeGreaterThan(30);
  });

  it("say for each conclusion how certain it is, for whom, and on what it rests", () => {
    const text = conclusionLines(results, "nl", { width: 200 }).join("\n");
    expect(text).toContain("ZEKER IN HET MODEL");
    expect(text).toContain("WAARSCHIJNLIJK IN HET MODEL");
    expect(text).toContain("Zeker in het model: Ook met ander toeval komt dit eruit.");
    expect(text).toContain("WETEN WE NIET");
    expect(text).toContain(
      "voor jongeren; rust op aannames; ingevoerd. Raakt: Afbakening segment 5 en 1",
    );
    expect(text).toContain("In 13 van de 20 keer doorrekenen");
  });

  it("end with what the margin does not cover", () => {
    const text = conclusionLines(results, "nl", { width: 200 }).join(" ");
    expect(text).toContain("Fouten in de aannames zitten niet in die marge.");
  });

  it("let no name steer the terminal", () => {
    const hostile = sampleResults({ hostileName: "\u001b[2J\u202eslecht" });
    const text = conclusionLines(hostile, "nl", { width: 100 }).join("\n");
    expect(text).not.toMatch(/\p{Cc}(?<!\n)|\p{Bidi_C}/u);
  });

  it("tell that there are no conclusions when there are none", () => {
    expect(conclusionLines(sampleResults({ bare: true }), "nl", { width: 80 })[0]).toBe(
      "Deze berekening heeft geen conclusies.",
    );
  });
});
