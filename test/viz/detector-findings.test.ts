/** What is said of walls and waterbeds: one verdict a sentence, and the limit it was judged by. */
import { describe, expect, it } from "vitest";
import type { Certainty, Finding, Results } from "#results";
import { claimOf } from "../../viz/prepare/findings.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { around, findingOf, plain, results, told } from "./told.ts";

const certainties: readonly Certainty[] = ["certain", "likely", "uncertain", "unknown"];

/** The sample with another limit of refusals, and so many days put at a border. */
function ruledBy(ruleDays: number): Results {
  return { ...results, walls: { ...results.walls, marginRefused: 0.07, ruleDays } };
}
const withRule = ruledBy(14);

describe("a wall", () => {
  const figures = {
    from: "5",
    to: "1",
    excess: around(47, 6),
    attempts: around(410, 20),
    perMove: around(33, 1),
    borderDays: around(13_400, 500),
    shortageDays: around(9_500, 900),
  };
  type Verdict = Results["walls"]["walls"][number]["verdict"];

  function claimWith(
    verdict: Verdict,
    certainty: Certainty,
    changes: object = {},
    tests: object = {},
    from: Results = results,
  ) {
    const walls = results.walls.walls.map((wall) =>
      wall.variant === "behaviour" && wall.from === "5" && wall.to === "1"
        ? { ...wall, verdict, ...tests }
        : wall,
    );
    const changed = { ...from, walls: { ...from.walls, walls } };
    const finding = results.findings.find((found) => found.kind === "wall") as Finding;
    const asked = { ...finding, certainty, figures: { ...figures, ...changes } };
    return claimOf(changed, asked, voiceOf("nl"));
  }
  const withVerdict = (verdict: Verdict, certainty: Certainty): string =>
    plain(claimWith(verdict, certainty).sentence);

  it("is told by what the border costs, with the full places beside it", () => {
    expect(withVerdict("wall", "certain")).toBe(
      "In het hele ontwerp duurt een start over de grens van segment 5 (veelvoorkomende hulp) naar segment 1 (verblijf en crisis) 47 dagen langer dan een eerste start daar (marge: 41 tot 53 dagen). Dat gaat om 410 starts per jaar: overstappen en hulp die erbij komt. De regel aan de grens en de nieuwe toewijzing kosten daar 33 dagen per start en samen 13.000 dagen (marge: 13.000 tot 14.000 dagen) per jaar. Wachten op een volle plaats komt daar nog bij: 9.500 dagen per jaar.",
    );
  });

  it("names the borders that cost most after it", () => {
    expect(told({ kind: "wall" })).toContain(
      "Daarna kosten de meeste dagen: van segment 2 naar segment 5 (9.600 dagen).",
    );
  });

  it("names the fixed budget where that causes the wait, and never says there is no wall", () => {
    const sentence = withVerdict("budget-causes-wait", "certain");
    expect(sentence).toContain("doordat het budget vast is");
    expect(sentence).toContain("niet aangetoond");
    expect(sentence).not.toMatch(/geen schot/i);
  });

  it("says that it rests on refusals only, where its days alone would not have shown it", () => {
    // 2 x 0.2 is above the false discovery rate, so above any share of it.
    const { sentence } = claimWith("wall", "certain", {}, { pDelay: 0.2, pRefused: 0.0001 });
    expect(plain(sentence)).toContain(
      "een schot, maar alleen door weigeringen. Van de 100 starts worden er 2 extra geweigerd, vergeleken met een eerste start (marge: 1 tot 3). Het extra wachten is 47 dagen (marge: 41 tot 53 dagen): dat is niet zeker meer dan 14 dagen.",
    );
    expect(claimWith("wall", "certain", {}, { pDelay: 1e-9 }).sentence).not.toContain(
      "weigeringen",
    );
  });

  it("names the limit of the refusals beside that of the days, as the results have it", () => {
    const { sentence } = claimWith("no-wall-shown", "certain", {}, {}, withRule);
    expect(plain(sentence)).toContain(
      "Pas als dat zeker meer is dan 14 dagen, of als van de 100 starts er zeker meer dan 7 extra worden geweigerd, noemen we het een schot.",
    );
  });

  it("says above how many days it would be one, where none was shown", () => {
    const sentence = withVerdict("no-wall-shown", "certain");
    expect(sentence).toContain("is niet aangetoond");
    expect(sentence).toContain(
      "Pas als dat zeker meer is dan 14 dagen, of als van de 100 starts er zeker meer dan 5 extra worden geweigerd, noemen we het een schot.",
    );
  });

  it("says that too little is known when there is too little evidence", () => {
    expect(withVerdict("not-enough-evidence", "certain")).toContain("weten we te weinig");
  });

  it.each(
    (["wall", "no-wall-shown", "not-enough-evidence", "budget-causes-wait"] as const).flatMap(
      (verdict) => certainties.map((certainty) => [verdict, certainty] as const),
    ),
  )("has one verdict when %s and %s, and the word above it says the same", (verdict, certainty) => {
    const claim = claimWith(verdict, certainty);
    const shown = claim.sentence.includes("langer dan een eerste start");
    const open = claim.sentence.includes("niet aangetoond");
    const unknown = claim.sentence.includes("weten we te weinig");
    expect([shown, open, unknown].filter(Boolean)).toHaveLength(1);
    expect(claim.sentence.includes("waarschijnlijk")).toBe(claim.certainty === "likely");
    if (shown) expect(["certain", "likely"]).toContain(claim.certainty);
    if (open) expect(claim.certainty).toBe("uncertain");
    if (unknown) expect(claim.certainty).toBe("unknown");
  });

  it("writes the extra wait and its margin in one unit, also around two weeks", () => {
    const { sentence } = claimWith("no-wall-shown", "uncertain", { excess: around(15, 8) });
    expect(plain(sentence)).toContain("Het extra wachten is 15 dagen (marge: 7 tot 23 dagen).");
    expect(sentence).not.toMatch(/we[e]?k/);
  });
});

describe("walls and waterbeds together", () => {
  it("tell of the walls how many were shown, what they cost, and that full places are no wall", () => {
    const off = { ...results, walls: { ...results.walls, ruleDays: 0 } };
    const { sentence } = claimOf(off, findingOf("walls"), voiceOf("nl"));
    expect(plain(sentence)).toBe(
      "In het hele ontwerp is er waarschijnlijk bij 9 van de 19 grenzen tussen segmenten een schot. Met de inkoop van vandaag bij geen. De regel aan de grens en de nieuwe toewijzing kosten daar 52.000 dagen (marge: 52.000 tot 53.000 dagen) per jaar. Wachten op een volle plaats komt daar nog bij: 110.000 dagen per jaar. Dat is een tekort en geen schot. De meeste dagen kost de grens van segment 5 (veelvoorkomende hulp) naar segment 1 (verblijf en crisis): 13.000 dagen. Bij 1 grens zijn er te weinig starts om iets te zeggen.",
    );
  });

  it("name both inputs that can make a wall, and how many are there by refusals alone", () => {
    const told = (ruleRefused: number) =>
      plain(
        claimOf(
          { ...withRule, walls: { ...withRule.walls, marginRefused: 0.05, ruleRefused } },
          findingOf("walls"),
          voiceOf("nl"),
        ).sentence,
      );
    expect(told(0.06)).toMatch(
      /14 dagen extra\. Dat is evenveel als de 14 dagen .* bij elke grens 6 van de 100 starts\. Dat is meer dan de 5 van de 100 .*Met minder dagen en minder weigeringen vinden we minder schotten\./,
    );
    expect(told(0.04)).toMatch(/4 van de 100 starts\. Dat is minder dan de 5 van de 100/);
    expect(told(0)).not.toMatch(/weigeringen zijn invoer|minder weigeringen/);
  });

  it.each([
    ["nl", "tekort"],
    ["en", "shortage"],
  ] as const)("call nothing a shortage where nobody waits for a full place (%s)", (lang, word) => {
    const { figures } = findingOf("walls");
    expect(told({ kind: "walls" }, lang)).toContain(word);
    const idle = { ...figures, shortageDays: around(0, 0) };
    expect(told({ kind: "walls", figures: idle }, lang)).not.toContain(word);
  });

  it.each([
    [14, "wij rekenen bij elke grens 14 dagen extra. Dat is evenveel als de 14 dagen"],
    [20, "wij rekenen bij elke grens 20 dagen extra. Dat is meer dan de 14 dagen"],
    [6, "wij rekenen bij elke grens 6 dagen extra. Dat is minder dan de 14 dagen"],
  ])("tell how %i border days that were put in stand to the limit", (days, text) => {
    const { sentence } = claimOf(ruledBy(days), findingOf("walls"), voiceOf("nl"));
    expect(plain(sentence)).toContain(text);
    expect(sentence).toContain("Met minder dagen en minder weigeringen vinden we minder schotten.");
  });

  it("say nothing of border days where no rule puts any", () => {
    expect(claimOf(ruledBy(0), findingOf("walls"), voiceOf("nl")).sentence).not.toContain("invoer");
  });

  it("tell what of the days a direct entry does not have, also where that is nothing", () => {
    const { figures } = findingOf("walls");
    const of = (mean: number, lang: "nl" | "en"): string =>
      told({ kind: "walls", figures: { ...figures, extraDays: around(mean, 100) } }, lang);
    expect(of(8200, "nl")).toContain(
      "Daarvan is 8.200 dagen meer dan wie rechtstreeks instroomt aan een toewijzing kwijt is.",
    );
    expect(of(-300, "nl")).toContain("Dat is niet meer dan wie rechtstreeks instroomt");
    expect(of(-300, "en")).toContain("That is no more than who comes in directly");
  });

  it("tell the waiting of the whole design as such beside a saving of one step", () => {
    const of = (comparison: string) => {
      const finding = findingOf("waterbeds");
      const figures = { ...finding.figures, comparison };
      return plain(claimOf(results, { ...finding, figures }, voiceOf("nl")).sentence);
    };
    for (const comparison of ["together", "alone"]) {
      expect(of(comparison)).toContain(
        "In het hele ontwerp wachten alle jongeren samen per jaar meer",
      );
      expect(of(comparison)).not.toContain("kan dus wachten zijn geworden");
    }
    expect(of("whole")).toContain(". Alle jongeren samen wachten per jaar meer");
    expect(of("whole")).toContain("kan dus wachten zijn geworden");
  });

  it("hold the limit from which a saving that comes back is a waterbed", () => {
    expect(told({ kind: "waterbeds" })).toBe(
      "Een waterbed door de besparing is niet aangetoond: niet in de waarde van de hulp, en niet in wat gemeenten betalen. Zo noemen we het pas als van elke bespaarde euro meer dan 20 cent elders terugkomt. Het meest komt terug van wat segment 5 (veelvoorkomende hulp) minder kost, in het hele ontwerp: 18 cent (marge: 3 tot 33 cent) per euro. Alle jongeren samen wachten per jaar meer: 690.000 dagen (marge: 680.000 tot 710.000 dagen). Geld dat niet terugkomt, kan dus wachten zijn geworden.",
    );
  });

  it("count together where no saving was shown", () => {
    const { figures } = findingOf("waterbeds");
    expect(told({ kind: "waterbeds", figures: { ...figures, nothingSaved: 2 } })).toContain(
      "Bij 2 van de 3 is de besparing zelf niet aangetoond. Daar kan niets weglekken.",
    );
  });

  it("name no saving as the one that comes back most while its margin holds zero", () => {
    const { figures } = findingOf("waterbeds");
    const leakage = { ...around(0.05, 1.2), method: "delta" as const };
    expect(told({ kind: "waterbeds", figures: { ...figures, leakage } })).not.toContain(
      "Het meest",
    );
  });

  it("are never surer than their verdict", () => {
    for (const kind of ["walls", "waterbeds"] as const) {
      const finding = results.findings.find((found) => found.kind === kind) as Finding;
      const none = { ...finding.figures, shown: 0 };
      const claim = claimOf(
        results,
        { ...finding, certainty: "certain", figures: none },
        voiceOf("nl"),
      );
      expect(claim.certainty).toBe("uncertain");
      expect(claim.sentence).toMatch(/is niet aangetoond|bij geen van de grenzen aangetoond/);
    }
  });
});

describe("a waterbed", () => {
  it("says what comes back of every euro", () => {
    expect(told({ kind: "waterbed" })).toContain(
      "46 cent ergens anders terug (marge: 33 tot 60 cent)",
    );
  });

  it.each([
    [around(0.46, 0.13), "Dat is een waterbed: het is meer dan 20 cent."],
    [around(0.12, 0.06), "Een waterbed is het niet: zo noemen we het pas boven 20 cent."],
    [
      around(0.18, 0.15),
      "Pas boven 20 cent noemen we het een waterbed. Of het zo veel is, weten we niet.",
    ],
  ])("says on which side of the limit of 20 cents it stands, %#", (share, sentence) => {
    const { figures } = results.findings.find(({ id }) => id === "waterbed-1") as Finding;
    const leakage = { ...share, method: "delta" as const };
    expect(told({ kind: "waterbed", figures: { ...figures, leakage } })).toContain(sentence);
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

describe("next to nothing that comes back", () => {
  const none = { leakage: around(-0.03, 0.05), equivalence: 0.15 };

  it("is told with the margin of its test, and is as likely as the detector says", () => {
    const { figures } = findingOf("waterbeds");
    const changed = { ...figures, ...none, shown: 0 };
    const whole = told({ kind: "waterbeds", certainty: "likely", figures: changed });
    expect(whole).toMatch(/zo goed als niets .* tussen −15 cent en 15 cent per bespaarde euro\./);
    expect(whole).not.toMatch(/niet aangetoond/);
    const own = results.findings.find(({ id }) => id === "waterbed-1") as Finding;
    const one = { ...own, certainty: "likely" as const, figures: { ...own.figures, ...none } };
    const claim = claimOf(results, one, voiceOf("nl"));
    expect(plain(claim.sentence)).toMatch(/zo goed als niets .*tussen −15 cent en 15 cent/);
    expect(claim.certainty).toBe("likely");
    const all = { ...findingOf("waterbeds"), certainty: "likely" as const, figures: changed };
    expect(claimOf(results, all, voiceOf("nl")).certainty).toBe("likely");
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
