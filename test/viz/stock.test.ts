/**
 * Where youths are, as drawn: lanes and tanks of one size, and as many as the file says.
 *
 * The one rule: heights and blocks are measured in the scene and turned back into youths.
 */
import { describe, expect, it } from "vitest";
import { alluvialLayout, alluvialScene, hiddenYouths } from "../../viz/figures/alluvial.ts";
import type { LineMark, Mark, RectMark } from "../../viz/figures/scene.ts";
import { stillLayout, stillScene } from "../../viz/figures/tank-still.ts";
import { prepareSlices } from "../../viz/prepare/slices.ts";
import { prepareStills } from "../../viz/prepare/stills.ts";
import { sectionsOf } from "../../viz/report/page.tsx";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const voice = voiceOf("nl");
const { format } = voice;
const view = prepareSlices(results, voice);
const stills = prepareStills(results, voice);
if (view === null || stills === null) throw new Error("The sample has no slices.");
const layout = alluvialLayout(view);

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const textsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));
const figureOf = (id: string) =>
  sectionsOf(results, voice)
    .flatMap(({ figures }) => figures)
    .find((figure) => figure.id === id);

/** Bars of the lanes: they alone are as wide as a bar and stand at a column. */
const barsOf = (marks: readonly Mark[]): RectMark[] =>
  marks.filter(
    (mark): mark is RectMark =>
      mark.mark === "rect" && layout.columns.includes(mark.x) && mark.width === 10,
  );

describe("the lanes", () => {
  it("lie at one height and on one scale in both designs", () => {
    const [today, design] = view.panels.map((panel) => alluvialScene(view, panel, voice));
    expect([design?.width, design?.height]).toEqual([today?.width, today?.height]);
    const floors = [today, design].map((scene) =>
      barsOf(scene?.marks ?? []).map(({ x, y, height }) => `${x} ${(y + height).toFixed(3)}`),
    );
    expect(floors[1]).toEqual(floors[0]);
    // The first day is the same in both, so its bars are too.
    const first = [today, design].map((scene) =>
      barsOf(scene?.marks ?? []).filter(({ x }) => x === layout.columns[0]),
    );
    expect(first[0]).toHaveLength(12);
    expect(first[1]).toEqual(first[0]);
  });

  it("are as high as there are youths in the file", () => {
    view.panels.forEach((panel, side) => {
      const bars = barsOf(alluvialScene(view, panel, voice).marks);
      const youths = results.slices?.designs[side]?.youths ?? [];
      youths.forEach((day, at) => {
        const here = bars.filter(({ x }) => x === layout.columns[at]);
        expect(here).toHaveLength(12);
        // Bars under a pixel are drawn as one.
        const drawn = here.map(({ height }) => height / layout.scale);
        const lanes = [1, 2, 3, 4, 5, 6].flatMap((tank) => [day[tank + 6] ?? 0, day[tank] ?? 0]);
        drawn.forEach((count, lane) => {
          const most = Math.max(lanes[lane] ?? 0, 1 / layout.scale);
          expect(count).toBeCloseTo(most, 6);
        });
      });
    });
  });

  it("pass on everybody: what leaves a lane and what enters it are its bar", () => {
    const lanes = view.lanes.length;
    for (const { stock, intervals } of view.panels) {
      intervals.forEach(({ between, fresh, back, gone }, at) => {
        for (let lane = 0; lane < lanes; lane += 1) {
          const out = sum(between.slice(lane * lanes, (lane + 1) * lanes)) + (gone[lane] ?? 0);
          const into =
            sum(between.filter((_, cell) => cell % lanes === lane)) +
            (fresh[lane] ?? 0) +
            (back[lane] ?? 0);
          expect([out, into]).toEqual([stock[at]?.[lane], stock[at + 1]?.[lane]]);
        }
      });
    }
  });

  it("write each number of the file, in the picture and in the table", () => {
    const cells = figureOf("stock")?.tables[0]?.table.rows.flat() ?? [];
    view.panels.forEach((panel) => {
      const drawn = textsOf(alluvialScene(view, panel, voice).marks);
      for (const count of panel.stock.flat()) {
        expect(drawn).toContain(format.number(count));
        expect(cells).toContain(format.number(count));
      }
      for (const { fresh, back, gone } of panel.intervals) {
        expect(drawn).toContain(voice.words.stock.fresh(format.number(sum(fresh))));
        expect(drawn).toContain(voice.words.stock.back(format.number(sum(back))));
        expect(drawn).toContain(voice.words.stock.gone(format.number(sum(gone))));
      }
    });
  });

  it("show who comes back in a dress of their own, and say how many are too few to draw", () => {
    const [panel] = view.panels;
    if (panel === undefined) throw new Error("No panel.");
    const { marks } = alluvialScene(view, panel, voice);
    const back = marks.filter((mark) => "dash" in mark && mark.stroke === "returns");
    expect(back.length).toBeGreaterThan(10);
    expect(hiddenYouths(view)).toBeGreaterThan(0);
    const wide = figureOf("stock")?.notes.map((note) =>
      typeof note === "string" ? note : note.wide,
    );
    expect(wide?.join(" ")).toContain(format.number(hiddenYouths(view)));
  });
});

/** Youths that the blocks of a still stand for, filled and open ones apart. */
function youthsDrawn(marks: readonly Mark[], youths: number): { filled: number; open: number } {
  const rows = marks.filter(
    (mark): mark is LineMark => mark.mark === "line" && mark.dash === "5 1",
  );
  const inner = new Set(
    marks.flatMap((mark) => (mark.mark === "line" && mark.stroke === "paper" ? [mark.y1] : [])),
  );
  const count = ({ x1, x2 }: LineMark): number => {
    const whole = Math.floor((x2 - x1 + 1 + 1e-6) / 6);
    return youths * (whole + (x2 - x1 + 1e-9 - whole * 6 > 0 ? (x2 - x1 - whole * 6) / 5 : 0));
  };
  const of = (isOpen: boolean) => sum(rows.filter(({ y1 }) => inner.has(y1) === isOpen).map(count));
  return { filled: of(false), open: of(true) };
}

describe("the stills", () => {
  const { youths } = stillLayout(stills);

  it("have blocks of one size, and as many as there are youths", () => {
    for (const still of stills.stills) {
      const { filled, open } = youthsDrawn(stillScene(stills, still, voice).marks, youths);
      expect(filled + open).toBeCloseTo(
        sum(still.tanks.flatMap(({ care, waiting }) => [care, waiting])),
        3,
      );
      expect(filled).toBeGreaterThan(open);
    }
    const sizes = new Set(
      stills.stills.map((still) => {
        const { width, height } = stillScene(stills, still, voice);
        return `${width} ${height}`;
      }),
    );
    expect(sizes.size).toBe(1);
  });

  it("write the numbers of the file over the piles and under the tanks, and in the table", () => {
    const cells = figureOf("tanks")?.tables[0]?.table.rows ?? [];
    stills.stills.forEach((still, at) => {
      const drawn = textsOf(stillScene(stills, still, voice).marks);
      still.tanks.forEach(({ care, waiting, requests }, tank) => {
        expect(drawn).toEqual(
          expect.arrayContaining([care, waiting].map((one) => format.number(one))),
        );
        const row = cells[at * still.tanks.length + tank];
        expect([row?.[3], row?.[4], row?.[6]]).toEqual(
          [care, waiting, requests].map((one) => format.number(one)),
        );
      });
    });
  });

  it("are of the first day, one in the middle and the last, the designs side by side", () => {
    expect(stills.stills.map(({ day }) => day.slice(0, 4))).toEqual([
      ...["2027", "2027", "2030", "2030", "2033", "2033"],
    ]);
    expect(figureOf("tanks")?.caption).toContain(`${format.number(youths)} jongeren`);
  });
});

describe("one design alone", () => {
  it("has its own lanes and stills, by its own name", () => {
    const { slices } = results;
    if (slices === undefined) throw new Error("The sample has no slices.");
    const alone = { ...results, slices: { ...slices, designs: slices.designs.slice(0, 1) } };
    const [lanes, tanks] = [prepareSlices(alone, voice), prepareStills(alone, voice)];
    expect(lanes?.panels.map(({ name }) => name)).toEqual(["Vandaag doorgetrokken"]);
    expect(tanks?.stills).toHaveLength(3);
    expect(new Set(lanes?.table.rows.map((row) => row[1]))).toEqual(
      new Set(["Vandaag doorgetrokken"]),
    );
  });
});

describe("a results file without slices", () => {
  it("has a report all the same, without these figures", () => {
    const { slices: _slices, ...older } = results;
    const ids = sectionsOf(older, voice).flatMap(({ figures }) => figures.map(({ id }) => id));
    expect(ids).not.toContain("stock");
    expect(ids).not.toContain("tanks");
    expect(ids).toContain("waits-direct");
  });
});
