/** Wide pictures on a narrow screen: a form of their own, with the same numbers. */
import { describe, expect, it } from "vitest";
import { panelWidth } from "../../viz/figures/axis.ts";
import { laneList, mapList, unrolledList } from "../../viz/figures/narrow.ts";
import { boxOf, overlaps, type Scene, type TextMark } from "../../viz/figures/scene.ts";
import { prepareMap } from "../../viz/prepare/flows.ts";
import { prepareSlices } from "../../viz/prepare/slices.ts";
import { prepareUnrolled } from "../../viz/prepare/unrolled.ts";
import type { FigureText, Note } from "../../viz/report/figure.ts";
import { sectionsOf } from "../../viz/report/page.tsx";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

type Screen = "wide" | "narrow";

const sample = sampleResults();
const voice = voiceOf("nl");
const textsOf = ({ marks }: Scene): readonly TextMark[] =>
  marks.filter((mark): mark is TextMark => mark.mark === "text");

describe.each(["nl", "en"] as const)("a wide figure, in %s", (lang) => {
  const wide = sectionsOf(sample, voiceOf(lang))
    .flatMap(({ figures }) => figures)
    .filter((figure) => figure.wide);
  const panels = wide.flatMap(({ panels: own, choices }) => [
    ...own,
    ...choices.flatMap((choice) => choice.panels),
  ]);

  it("has a narrow form of each panel, no wider than one panel", () => {
    expect(panels.length).toBeGreaterThan(5);
    for (const { id, narrow } of panels) {
      expect(narrow?.width, id).toBeLessThanOrEqual(panelWidth);
    }
  });

  it("has no label over another, and none cut off at a side, in its narrow form", () => {
    for (const { id, narrow } of panels) {
      if (narrow === undefined) continue;
      const boxes = textsOf(narrow).map(boxOf);
      for (const [at, box] of boxes.entries()) {
        expect(box.left, `${id}: ${box.text}`).toBeGreaterThanOrEqual(-1);
        expect(box.right, `${id}: ${box.text}`).toBeLessThanOrEqual(narrow.width + 1);
        const other = boxes.slice(at + 1).find((later) => overlaps(box, later, 1));
        expect(other?.text, `${id}: over ${box.text}`).toBeUndefined();
      }
    }
  });
});

describe("what is said of a wide figure on a narrow screen", () => {
  const wide = sectionsOf(sample, voice)
    .flatMap(({ figures }) => figures)
    .filter(({ panels }) => panels.some(({ narrow }) => narrow !== undefined));
  const saidOf = (figure: FigureText & { readonly always?: readonly Note[] }, part: Screen) =>
    [...figure.notes, ...(figure.always ?? [])]
      .map((note) => (typeof note === "string" ? note : (note[part] ?? "")))
      .join(" ");

  it("speaks of bars and slanted strokes, never of the lines and lanes that are not there", () => {
    const lines = /gestreepte lijn|[Dd]unne lijnen|Elke baan|te dun/;
    const drawn = wide.filter(({ id }) => id !== "movers").flatMap((one) => [one, ...one.choices]);
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.filter((one) => lines.test(saidOf(one, "wide"))).length).toBeGreaterThan(2);
    for (const one of drawn) expect(saidOf(one, "narrow")).not.toMatch(lines);
  });

  it("says how much is left to the table", () => {
    const [map] = wide.filter(({ id }) => id === "map");
    if (map === undefined) throw new Error("no map");
    expect(saidOf(map, "narrow")).toContain("Alleen de 10 grootste stromen");
  });
});

describe("what holds for every design of a figure", () => {
  it("is said once, not again for each design that can be chosen", () => {
    const choosable = sectionsOf(sample, voice)
      .flatMap(({ figures }) => figures)
      .filter(({ choices }) => choices.length > 1);
    expect(choosable.length).toBeGreaterThan(1);
    for (const { id, choices } of choosable) {
      const said = choices.flatMap(({ notes }) => notes.filter((note) => typeof note === "string"));
      expect(new Set(said).size, id).toBe(said.length);
    }
  });
});

describe("the numbers of a narrow form", () => {
  it("are those of the map, the largest flow on top", () => {
    const view = prepareMap(sample, voice);
    const [largest] = [...view.design].sort((one, other) => other.youths - one.youths);
    const texts = textsOf(mapList(view, "design", voice)).map((mark) => mark.text);
    expect(texts.slice(0, 4)).toContain(voice.format.count(largest?.youths ?? 0));
  });

  it("are those of the steps: who enters a place at a step", () => {
    const view = prepareUnrolled(sample, voice);
    const [node] = view.nodes.filter(({ step }) => step === 1);
    const into = view.design.filter(({ to }) => to === node?.id);
    const youths = into.reduce((sum, link) => sum + link.youths, 0);
    const texts = textsOf(unrolledList(view, view.design, voice)).map((mark) => mark.text);
    expect(texts.join(" ")).toContain(node?.name ?? "none");
    expect(texts).toContain(voice.format.count(youths));
  });

  it("are those of the lanes on the first and on the last day", () => {
    const view = prepareSlices(sample, voice);
    const panel = view?.panels[0];
    if (view === null || panel === undefined) throw new Error("no lanes in the sample");
    const [first, last] = [panel.stock[0]?.[1] ?? 0, panel.stock.at(-1)?.[1] ?? 0];
    const texts = textsOf(laneList(view, panel, voice)).map((mark) => mark.text);
    const { count } = voice.format;
    expect(texts).toContain(`${count(first)} → ${count(last)}`);
  });
});
