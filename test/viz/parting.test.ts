/**
 * Where two journeys part, in sentences: the same in both languages, and nothing surer than it is.
 */
import { describe, expect, it } from "vitest";
import { CAUSES, PARTING_KINDS } from "#journeys";
import type { JourneyParting } from "#results";
import { voiceOf } from "#viz";
import { partingView } from "../../viz/prepare/parting.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const sides = { base: "A", variant: "B" };
const told = (parting: JourneyParting, lang: "nl" | "en") =>
  partingView(parting, results, sides, voiceOf(lang));
const partings = results.journeys.map(({ parting }) => parting).filter((one) => one !== null);

describe("a parting", () => {
  it("has words for every kind and every cause, in both languages", () => {
    for (const lang of ["nl", "en"] as const) {
      const { parting: words } = voiceOf(lang).words;
      expect(Object.keys(words.kind).sort()).toEqual([...PARTING_KINDS].sort());
      expect(Object.keys(words.cause).sort()).toEqual([...CAUSES].sort());
    }
  });

  it("says as much in English as in Dutch, of every kind", () => {
    const first = partings[0] as JourneyParting;
    const all = [...partings, ...PARTING_KINDS.map((kind) => ({ ...first, kind }))];
    for (const parting of all) {
      const [dutch, english] = [told(parting, "nl"), told(parting, "en")];
      expect(english.sentences).toHaveLength(dutch.sentences.length);
      expect([english.day, english.numbers.length]).toEqual([dutch.day, dutch.numbers.length]);
      const text = [...dutch.sentences, ...english.sentences, ...dutch.numbers].join(" ");
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it("of a queue names who has the place and where that begins", () => {
    const queue = partings.find(({ kind }) => kind === "queue") as JourneyParting;
    const { sentences, numbers } = told(queue, "nl");
    const text = sentences.join(" ");
    expect(text).toContain("Jongere 4711 heeft in B een plaats bij aanbieder 2 (Den Haag)");
    expect(text).toContain("jongere 4711, 11 februari 2028: de regel aan de grens");
    expect(numbers.join(" ")).toMatch(/vandaag \(3.*\) in A, en .*ontwerp \(14.*\) in B/);
  });

  it("is not said to have one cause where it can have more, nor where nothing is known", () => {
    const open = partings[0] as JourneyParting;
    expect(open.causes).toHaveLength(2);
    expect(told(open, "nl").sentences.join(" ")).toMatch(/meer dan één ding/);
    expect(told(open, "nl").sentences.join(" ")).not.toMatch(/Oorzaak:/);
    const silent = told({ ...open, causes: [] }, "nl").sentences.join(" ");
    expect(silent).toMatch(/niet te zeggen/);
  });
});
