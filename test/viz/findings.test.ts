/** What a conclusion says, and above all what it does not say. */
import { describe, expect, it } from "vitest";
import type { Certainty, Finding } from "#results";
import { conclusionLines } from "#viz";
import { certaintyLegend, claimOf, headlinesOf } from "../../viz/prepare/findings.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";
import { around, findingOf, results, told } from "./told.ts";

const certainties: readonly Certainty[] = ["certain", "likely", "uncertain", "unknown"];

describe("the saving", () => {
  const figures = {
    found: around(12.2e6, 1.7e6),
    target: 22.55e6,
    base: around(487.6e6, 1.2e6),
    firstYear: 2028,
    firstShare: around(0.67, 0.09),
    lastYear: 2033,
    lastShare: around(0.35, 0.09),
    swap: around(6.2e6, 1.7e6),
    swapStep: "swap",
    swapUnpaid: around(4.3e6, 1e6),
  };

  it("says how it falls over the years, and what of it is no saving", () => {
    expect(told({ kind: "saving", certainty: "certain", figures })).toBe(
      "Het hele ontwerp kost € 12,2 miljoen per jaar minder dan vandaag doortrekken (marge: € 10,5 tot € 13,9 miljoen), gemiddeld over 2028 tot en met 2033. Daarvan komt € 6,2 miljoen (marge: € 4,5 tot € 7,9 miljoen) alleen al door de stap ‘Andere bekostiging’. Het vaste budget groeit daar niet mee met de vraag. Dat is hulp die niet wordt betaald of niet komt. Het is geen besparing. De opgave is gemiddeld € 22,6 miljoen per jaar. In 2028 haalt het ontwerp 67% (marge: 58% tot 76%) van de opgave, in 2033 nog 35% (marge: 26% tot 44%). Vandaag doortrekken kost € 488 miljoen per jaar.",
    );
  });

  it("gives no cause to a step that leaves nothing unpaid, and no share to one that saves nothing", () => {
    const paid = { ...figures, swapUnpaid: around(0.1e6, 0.2e6) };
    expect(told({ kind: "saving", certainty: "certain", figures: paid })).not.toContain("groeit");
    const dearer = { ...figures, swap: around(-1e6, 0.4e6) };
    expect(told({ kind: "saving", certainty: "certain", figures: dearer })).not.toContain(
      "Daarvan",
    );
    const gone = { ...figures, lastShare: around(0.02, 0.09) };
    expect(told({ kind: "saving", certainty: "certain", figures: gone })).toContain(
      "in 2033 is geen besparing aangetoond",
    );
  });

  it("begins with 'waarschijnlijk' when it is likely, and says 'meer' when it is dearer", () => {
    const dearer = { ...figures, found: around(-4e6, 3e6) };
    const sentence = told({ kind: "saving", certainty: "likely", figures: dearer });
    expect(sentence).toMatch(/^Waarschijnlijk kost het hele ontwerp € 4 miljoen per jaar meer dan/);
    expect(sentence).not.toContain("van de opgave");
  });

  it("is 'niet aangetoond' when it is uncertain, with both ends of the margin", () => {
    const open = { ...figures, found: around(1.8e6, 3.4e6) };
    const sentence = told({ kind: "saving", certainty: "uncertain", figures: open });
    expect(sentence).toContain("niet aangetoond");
    expect(sentence).toContain("tussen € 1,6 miljoen duurder en € 5,2 miljoen goedkoper per jaar");
  });

  it("is not certain while its margin holds zero, whatever the finding says of itself", () => {
    const finding = results.findings.find((found) => found.kind === "saving") as Finding;
    const open = { ...figures, found: around(1e6, 3e6) };
    const claim = claimOf(
      results,
      { ...finding, certainty: "certain", figures: open },
      voiceOf("nl"),
    );
    expect(claim.certaintyWord).toBe("onzeker");
    expect(claim.sentence).toContain("niet aangetoond");
  });
});

describe("the price for youths", () => {
  it("tells both levels and the margin of the change, in one unit, and leaves out what was not shown", () => {
    expect(told({ kind: "price-for-youths" })).toBe(
      "Jongeren wachten langer op de start van hulp: gemiddeld 97 dagen in plaats van 62 dagen (verschil: 34 tot 37 dagen). Crisis tijdens het wachten: 260 keer per jaar in plaats van 120 keer (verschil: 130 tot 150 keer). Maatwerkinkoop buiten contract: € 4,4 miljoen per jaar in plaats van € 0,5 miljoen (verschil: € 3,5 tot € 4,3 miljoen). Er is geen bekende wachttijd waarmee wij dit konden vergelijken. De wachttijden volgen uit aannames: let op de richting, niet op het precieze aantal dagen.",
    );
  });

  it("is not called unchecked where a known wait stands beside the model, or nothing at all", () => {
    const finding = results.findings.find(({ kind }) => kind === "price-for-youths") as Finding;
    const [row] = results.calibration?.rows ?? [];
    if (row === undefined || results.calibration === null) throw new Error("no known figure");
    const wait = { ...row, nl: "Wachttijd", en: "Mean wait for a first start" };
    const calibration = { ...results.calibration, rows: [row, wait] };
    for (const known of [calibration, null]) {
      const claim = claimOf({ ...results, calibration: known }, finding, voiceOf("nl"));
      expect(claim.sentence).not.toContain("geen bekende wachttijd");
    }
  });

  it("is 'niet aangetoond' when the wait did not change for sure", () => {
    const { figures } = results.findings.find(({ kind }) => kind === "price-for-youths") as Finding;
    const sentence = told({
      kind: "price-for-youths",
      figures: { ...figures, waitChange: around(1, 3) },
    });
    expect(sentence).toMatch(
      /^Dat jongeren langer of korter op hulp wachten, is niet aangetoond\./,
    );
    expect(sentence).toContain("tussen 2 dagen korter en 4 dagen langer");
  });
});

describe("a difference between municipalities", () => {
  it("is told of the one that differs most, beside the rest together", () => {
    expect(told({ kind: "municipalities" })).toBe(
      "Den Haag betaalt 1,7% minder (marge: 1,4% tot 2,0%) dan bij vandaag doortrekken, de andere gemeenten samen 3,3% minder (marge: 3,0% tot 3,6%). Den Haag wijkt in euro's het meest af van de rest.",
    );
  });

  it("calls its own difference not shown, with both ends, where that may be either", () => {
    const { figures } = findingOf("municipalities");
    const wide = { ...figures, own: around(-0.017, 0.026) };
    const sentence = told({ kind: "municipalities", certainty: "likely", figures: wide });
    expect(sentence).toBe(
      "Waarschijnlijk wijkt Den Haag in euro's het meest af van de andere gemeenten. Dat Den Haag zelf minder of meer betaalt dan bij vandaag doortrekken, is niet aangetoond: het verschil ligt tussen 4,3% minder en 0,9% meer. Bij de andere gemeenten samen is het 3,3% minder (marge: 3,0% tot 3,6%).",
    );
  });

  it("tells the waits that go with it, where they were counted", () => {
    const { figures } = findingOf("municipalities");
    const waits = { ...figures, waitOwn: around(1, 2), waitRest: around(51, 1) };
    expect(told({ kind: "municipalities", figures: waits })).toMatch(
      / Jongeren uit Den Haag wachten .*langer.*, die uit de andere gemeenten samen .*langer/,
    );
  });

  it("is not told of anybody when it was not shown", () => {
    expect(told({ kind: "municipalities", certainty: "uncertain" })).toBe(
      "Dat de ene gemeente meer bespaart dan de andere, is niet aangetoond.",
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
      "De hulp op vaste plaatsen is per jaar meer waard dan het vaste budget van € 127 miljoen. Gebruik boven het budget: € 4,2 miljoen per jaar (marge: € 3,7 tot € 4,7 miljoen). Geen gemeente betaalt dat; de aanbieder draagt het. Lege plaatsen waarvoor de raadsbrief van 3 maart 2026 geen betaler noemt: hooguit € 90.000 per jaar. Het model verdeelt die over de gemeenten.",
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
      "Als de plaatsen van 2028 worden afgeleid van het gebruik in 2024 (bij een bezetting van 95%), kost het ontwerp € 3 miljoen minder per jaar dan met de plaatsen van nu (marge: € 2 tot € 4 miljoen). Jongeren wachten 1,1 dagen langer op de start van hulp (marge: 0,7 tot 1,5 dagen).",
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
    const finding = results.findings.find(({ kind }) => kind === "saving") as Finding;
    const figures = { found: around(9e6, 2e6), base: around(372e6, 3e6) };
    const claim = claimOf(results, { ...finding, basis, certainty, figures }, voiceOf("nl"));
    expect(claim.certaintyWord).toBe(word);
  });

  it("is explained where it is used, and nowhere else", () => {
    const legend = certaintyLegend(headlinesOf(results, voiceOf("nl")), voiceOf("nl"));
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

describe("how often the replications agreed", () => {
  const saving = results.findings.find(({ kind }) => kind === "saving");
  if (saving === undefined) throw new Error("No finding on the saving.");
  const timesOf = (certainty: "likely" | "uncertain") => {
    const found = { mean: 5e6, low: certainty === "likely" ? 2e6 : -1e6, high: 1.2e7 };
    const figures = { ...saving.figures, found, sameSign: 3, replications: 3 };
    return claimOf(results, { ...saving, certainty, figures }, voiceOf("nl")).times;
  };

  it("is told of a direction that was shown, and not beside one that was not", () => {
    expect(timesOf("likely")).toBe(
      "In 3 van de 3 keer doorrekenen wijst het verschil dezelfde kant op.",
    );
    expect(timesOf("uncertain")).toBe("");
  });
});
