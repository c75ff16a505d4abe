/** Sentences of figures that no conclusion belongs to: sign, size, interval, and how sure it is. */
import { describe, expect, it } from "vitest";
import type { Contrast, Results } from "#results";
import { budgetScene } from "../../viz/figures/budget.ts";
import { prepareBoundaries } from "../../viz/prepare/boundaries.ts";
import { prepareBudget } from "../../viz/prepare/budget.ts";
import { prepareRemoval } from "../../viz/prepare/removal.ts";
import { contrastTold } from "../../viz/prepare/told.ts";
import { waterbedDrawings } from "../../viz/prepare/waterbed-figures.ts";
import { sectionsOf } from "../../viz/report/page.tsx";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const sample = sampleResults();
const voice = voiceOf("nl");
const plain = (text: string | undefined) => (text ?? "").replaceAll("\u00a0", " ");

/** The sample in which youths waiting at the end differ so. */
function waiting(change: Partial<Contrast["difference"]>, certainty: Contrast["certainty"]) {
  const contrasts = sample.contrasts.map((found) =>
    found.id === "waiting-youths" && found.variant === "behaviour"
      ? {
          ...found,
          level: { mean: 5_900, low: 5_700, high: 6_100 },
          base: { mean: 4_000, low: 3_900, high: 4_100 },
          difference: { ...found.difference, ...change },
          certainty,
        }
      : found,
  );
  return contrastTold({ ...sample, contrasts }, "waiting-youths", voice);
}

describe("the sentence of a total", () => {
  it("has the level, what it was and the margin of the paired difference", () => {
    const told = waiting({ mean: 1_900, low: 1_700, high: 2_100 }, "certain");
    expect(plain(told?.sentence)).toBe(
      "In het ontwerp staan er in december 2033 meer jongeren op een wachtlijst: 5.900 in plaats van 4.000 (verschil: 1.700 tot 2.100).",
    );
    expect(told?.certaintyWord).toBe("zeker in het model");
  });

  it("says less where it is less, and probably where it is likely", () => {
    const told = waiting({ mean: -200, low: -300, high: -100 }, "likely");
    expect(plain(told?.sentence)).toMatch(/waarschijnlijk minder jongeren .*verschil: 100 tot 300/);
    expect(told?.certaintyWord).toBe("waarschijnlijk in het model");
  });

  it("never writes the end of a shown difference as none", () => {
    const told = waiting({ mean: 1.2, low: 0.3, high: 2.1 }, "certain");
    expect(plain(told?.sentence)).toContain("(verschil: 0,3 tot 2,1)");
  });

  it("is not shown while the margin holds zero, whatever the file says of it", () => {
    const told = waiting({ mean: 100, low: -300, high: 500 }, "certain");
    expect(plain(told?.sentence)).toMatch(
      /^Dat er in het ontwerp .* is niet aangetoond\..*tussen 300 minder en 500 meer\.$/,
    );
    expect(told?.certainty).toBe("uncertain");
  });

  it("of one replication says that it may be chance", () => {
    const told = waiting({ mean: 100, low: null, high: null }, "unknown");
    expect(plain(told?.sentence)).toMatch(/Of dat verschil toeval is, weten we niet/);
    expect(told?.certainty).toBe("unknown");
  });

  it("of designs that are the same says so, and that is certain", () => {
    const told = waiting({ mean: 0, low: 0, high: 0 }, "uncertain");
    expect(plain(told?.sentence)).toBe(
      "In december 2033 staan er evenveel jongeren op een wachtlijst: 5.900.",
    );
    expect(told?.certainty).toBe("certain");
  });

  it("names the step that was chosen", () => {
    const pair = { today: "today", design: "savings" };
    expect(contrastTold(sample, "returns", voice, pair)?.sentence).toMatch(
      /bij ‘Besparing erbij’/i,
    );
  });
});

describe("figures of the report", () => {
  it.each(["nl", "en"] as const)("have a sentence with its certainty, in %s", (lang) => {
    const figures = sectionsOf(sample, voiceOf(lang)).flatMap((section) => section.figures);
    const describing = figures.filter(({ claim, told }) => claim === null && told === null);
    // One journey proves nothing, and the calibration is a count and no test. The sample has no
    // conclusion on first waits or on who pays more; a run of two designs always has. The tanks stand below the
    // lanes, which conclude on the same youths.
    const ids = describing.map(({ id }) => id).filter((id) => !id.startsWith("journey-"));
    expect(ids).toEqual(["tanks", "waits-direct", "gains", "calibration"]);
    for (const { told } of figures) {
      expect(told?.sentence ?? "").not.toMatch(/undefined|NaN|null/);
    }
  });
});

describe("fixed budgets", () => {
  const view = prepareBudget(sample, voice);

  it("stop in the first year from which every year is shown to be above them", () => {
    // Care of segment 1 is 2% of the budget above it more each year, with a margin of 0.6 million.
    expect(view?.panels.map(({ segment, stopsIn }) => [segment, stopsIn])).toEqual([
      ["1", 2029],
      ["3", null],
    ]);
    expect(plain(view?.told?.sentence)).toMatch(
      /^In 2033 is de hulp bij segment 1 .* € 8,1 miljoen \(marge: € 7,5 tot € 8,7 miljoen\) meer waard dan het vaste budget van € 90 miljoen\. Vanaf 2029/,
    );
  });

  it("are not said to be passed from the last year on: what comes after it is not calculated", () => {
    const late = columns.mean.map((_, year) => (sample.years[year] === 2033 ? 1 : -1));
    const series = sample.series.map((found) =>
      found.id === "above-budget"
        ? { ...found, values: { behaviour: { "1": { ...columns, low: late } } } }
        : found,
    );
    const last = prepareBudget({ ...sample, series } as Results, voice);
    const [panel] = last?.panels ?? [];
    if (last === null || panel === undefined) throw new Error("no budget");
    expect([panel.stopsIn, last.told?.sentence]).toEqual([
      2033,
      expect.stringMatching(/^In 2033 is de hulp .* meer waard dan het vaste budget/),
    ]);
    const drawn = JSON.stringify(budgetScene(last, panel, voice));
    expect(drawn).toContain("in 2033 boven het budget");
    expect(`${last.told?.sentence} ${drawn}`).not.toMatch(/[Vv]anaf/);
  });

  it("are told by one that is shown to be passed, also where another differs more", () => {
    const segments = { "1": { ...columns, low: columns.mean.map(() => -1) }, "3": columns };
    const series = sample.series.map((found) =>
      found.id === "above-budget" ? { ...found, values: { behaviour: segments } } : found,
    );
    const told = prepareBudget({ ...sample, series } as Results, voice)?.told;
    expect(told?.sentence).toMatch(/^In 2033 is de hulp bij segment\u00a03 /);
  });

  it("name the earlier years in which they are shown to be passed, where the last is not one", () => {
    const early = columns.mean.map((_, year) =>
      [2028, 2029].includes(sample.years[year] ?? 0) ? 1 : -1,
    );
    const series = sample.series.map((found) =>
      found.id === "above-budget"
        ? { ...found, values: { behaviour: { "1": { ...columns, low: early } } } }
        : found,
    );
    const told = prepareBudget({ ...sample, series } as Results, voice)?.told;
    expect(told?.sentence).toMatch(
      /niet aangetoond.* Bij segment\u00a01 .*is het wel aangetoond in 2028 en 2029\.$/,
    );
  });

  it("are not said to be passed where that is not shown", () => {
    const series = sample.series.map((found) =>
      found.id === "above-budget"
        ? {
            ...found,
            values: { behaviour: { "1": { ...columns, low: columns.mean.map(() => -1) } } },
          }
        : found,
    );
    const told = prepareBudget({ ...sample, series } as Results, voice)?.told;
    expect(told?.sentence).toMatch(/is niet aangetoond/);
    expect(told?.certainty).toBe("uncertain");
  });

  const columns = sample.series.find(({ id }) => id === "above-budget")?.values["behaviour"]?.[
    "1"
  ] as Results["series"][number]["values"][string][string];
});

describe("borders that are moved", () => {
  it("are counted when shown, and the one that does most is named", () => {
    const view = prepareBoundaries(sample, voice);
    expect(plain(view?.told?.sentence)).toBe(
      "Bij 1 van de 2 verschuivingen is aangetoond dat jongeren meer of minder dagen wachten door regels aan de grens. Het meest bij ‘Crisisopvang: 1 naar 5’: −1.900 dagen per jaar (marge: −2.100 tot −1.700).",
    );
    expect(view?.parts.cost).toHaveLength(1);
    expect(prepareBoundaries({ ...sample, tables: [] }, voice)).toBeNull();
  });

  it("have the command where they were not run", () => {
    const notesOf = (results: Results) =>
      sectionsOf(results, voice)
        .flatMap(({ figures }) => figures)
        .find(({ id }) => id === "walls")
        ?.always.join(" ");
    expect(notesOf({ ...sample, tables: [] })).toContain("npx klantreis run boundaries");
    expect(notesOf({ ...sample, tables: [] })).toContain("npx klantreis walls behaviour --remove");
    expect(notesOf(sample)).not.toContain("npx klantreis run boundaries");
  });
});

describe("walls that are taken away", () => {
  it("bring what reaches the region, and each says what binds", () => {
    const [wall] = sample.walls.walls;
    if (wall === undefined) throw new Error("The sample has a wall.");
    const found = { ...wall, variant: "behaviour", verdict: "wall" as const };
    const withWalls = (count: number): Results => ({
      ...sample,
      walls: { ...sample.walls, walls: Array.from({ length: count }, () => found) },
    });
    expect(plain(prepareRemoval(withWalls(7), voice)?.told.sentence)).toMatch(
      /zonder de 3 duurste van de 7 gevonden schotten samen \(de andere 4 blijven\):/,
    );
    const view = prepareRemoval(withWalls(3), voice);
    expect(plain(view?.told.sentence)).toMatch(
      /zonder de 3 gevonden schotten samen: jongeren wachten in de regio 14\.000 dagen per jaar \(marge: 12\.000 tot 17\.000 dagen\) minder/,
    );
    expect(view?.bars.map(({ binds }) => binds)).toEqual([
      "de grens knelt",
      "de plaatsen knellen",
      "niet te zeggen wat knelt",
    ]);
    expect(prepareRemoval({ ...sample, removal: null }, voice)).toBeNull();
  });
});

describe("when it comes back", () => {
  it("has a half-time only where a waterbed was shown", () => {
    const halves = (verdict: Results["waterbeds"][number]["verdict"]) =>
      waterbedDrawings(
        { ...sample, waterbeds: sample.waterbeds.map((bed) => ({ ...bed, verdict })) },
        voice,
      );
    expect(halves("waterbed").some(({ halfTime }) => halfTime !== null)).toBe(true);
    for (const { halfTime, lagTold, lagSentence } of halves("no-waterbed-shown")) {
      expect(halfTime).toBeNull();
      expect(`${lagTold?.sentence} ${lagSentence}`).not.toMatch(/half zo hoog|De helft/);
    }
  });
});
