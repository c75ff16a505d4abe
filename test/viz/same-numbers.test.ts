/**
 * The numbers of a figure, of its table and of the results file are the same.
 *
 * The rule this file keeps: it reads what is drawn and what is written, and compares it with the
 * results through the writers of the page only.
 */
import { describe, expect, it } from "vitest";
import { gainMap, narrowMap } from "../../viz/figures/gains.ts";
import { moverScene } from "../../viz/figures/movers.ts";
import { prepareGains } from "../../viz/prepare/gains.ts";
import { prepareMovers } from "../../viz/prepare/movers.ts";
import type { FigureView } from "../../viz/report/figure.ts";
import { sectionsOf } from "../../viz/report/page.tsx";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const voice = voiceOf("nl");
const { format } = voice;
const figures = new Map(
  sectionsOf(results, voice)
    .flatMap((section) => section.figures)
    .map((figure) => [figure.id, figure]),
);

function figureOf(id: string): FigureView {
  const found = figures.get(id);
  if (found === undefined) throw new Error(`No figure ${id}.`);
  return found;
}

const drawn = (id: string): string[] =>
  figureOf(id).panels.flatMap(({ scene }) =>
    scene.marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : [])),
  );

const cellsOf = (id: string): string[] =>
  figureOf(id).tables.flatMap(({ table }) => table.rows.flat());

/** Cells that begin with this number; a margin may follow. */
const begins = (cells: readonly string[], number: string): boolean =>
  cells.some((cell) => cell === number || cell.startsWith(`${number} (`));

describe("the same number", () => {
  it("stands beside the bar, in the table and in the file: who pays more and less", () => {
    for (const { change } of results.gains?.lines ?? []) {
      expect(drawn("gains")).toContain(format.euroChange(change.mean));
      expect(begins(cellsOf("gains"), format.fitting(change, format.euroChange)(change.mean))).toBe(
        true,
      );
    }
  });

  it("stands in the tile, in the table and in the file: municipality by year", () => {
    const bare = (text: string) => text.replace("+", "");
    const tiles = drawn("gains-years").map(bare);
    for (const { share } of results.gains?.cells ?? []) {
      expect(tiles).toContain(format.percent(share.mean));
    }
    expect(cellsOf("gains-years")).toHaveLength(9 * 7);
  });

  it("is not written as none in the tile where it was shown to be more or less", () => {
    const view = prepareGains(results, voice);
    if (view === null) throw new Error("No gains.");
    const tile = { year: view.years[0] ?? 0, share: -0.0031, sign: "less" as const };
    const shares = [tile, { ...tile, share: 0.0031, sign: "more" as const }];
    const open = { ...tile, sign: "open" as const };
    const towns = [...shares, open].map((own) => ({ name: "Delft", tiles: [own] }));
    for (const room of [undefined, narrowMap]) {
      const { marks } = gainMap({ ...view, towns }, voice, room);
      const texts = marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));
      expect(texts).toEqual(expect.arrayContaining(["−0,3%", "+0,3%", format.percent(-0.0031)]));
    }
  });

  it("is the total of a row in the figure and in the table, where a part lies below the noise", () => {
    const noisy = results.movers.map((movers) => ({
      ...movers,
      noise: movers.youthsMatrix.map((row) => row.map((count, to) => (to === 0 ? count + 1 : 0))),
    }));
    const seen = prepareMovers({ ...results, movers: noisy }, voice);
    if (seen === null) throw new Error("No movers.");
    expect(seen.belowNoise).toBeGreaterThan(0);
    const bold = moverScene(seen, voice).marks.flatMap((mark) =>
      mark.mark === "text" && mark.bold ? [mark.text] : [],
    );
    const whole = (cell = "") => format.count(Number(cell.replace(".", "")));
    for (const [at, { id }] of seen.rows.entries()) {
      if (!seen.bands.some(({ from }) => from === id)) continue;
      expect(bold).toContain(whole(seen.table.rows[at]?.at(-1)));
    }
  });

  it("is as fine in the note as in the sentence: who has left", () => {
    const near = results.contrasts.map((one) =>
      one.id === "left"
        ? {
            ...one,
            base: { ...one.base, mean: 0.821 },
            level: { ...one.level, mean: 0.825 },
            difference: { ...one.difference, mean: 0.004, low: 0.003, high: 0.005 },
            certainty: "certain" as const,
          }
        : one,
    );
    const { told, notes } =
      sectionsOf({ ...results, contrasts: near }, voice)
        .flatMap(({ figures: own }) => own)
        .find(({ id }) => id === "unrolled") ?? figureOf("unrolled");
    for (const number of ["82,5", "82,1"]) {
      expect(told?.sentence).toContain(number);
      expect(notes.filter((note) => typeof note === "string").join(" ")).toContain(number);
    }
  });

  it("stands above the curve, in the table and in the file: half of those who wait", () => {
    const of = (variant: string) =>
      results.waits.filter((curve) => curve.variant === variant && curve.origin === "direct");
    for (const { half } of of("behaviour")) {
      const days = format.waitDays(half?.mean ?? 0);
      expect(drawn("waits-direct").some((told) => told.includes(`binnen ${days}`))).toBe(true);
      expect(begins(cellsOf("waits-direct"), days)).toBe(true);
    }
  });

  it("stands beside the bar, in the table and in the file: the steps of the ladder", () => {
    for (const { euro, difference } of results.ladder.filter(({ variant }) =>
      results.variants.some(({ id, step }) => id === variant && step !== null),
    )) {
      const change = difference === null ? null : format.euroChange(difference.mean);
      expect(begins(cellsOf("ladder"), format.fitting(euro, format.euroShort)(euro.mean))).toBe(
        true,
      );
      if (change !== null) expect(drawn("ladder")).toContain(change);
    }
  });

  it("stands at the end of the bar, in the table and in the file: the tornado", () => {
    for (const { low, high } of results.influence?.lines ?? []) {
      for (const end of [low, high]) {
        if (end === null) continue;
        const days = format.fitting(end.wait, format.waitChange)(end.wait.mean);
        expect(begins(cellsOf("influence"), days)).toBe(true);
      }
    }
  });
});
