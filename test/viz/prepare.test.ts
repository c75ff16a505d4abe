/** What a figure is made of: nothing is lost, nothing is counted twice, nothing is invented. */
import { describe, expect, it } from "vitest";
import type { Estimate } from "#results";
import { panelWidth } from "../../viz/figures/axis.ts";
import { textWidth } from "../../viz/figures/scene.ts";
import { wallScene } from "../../viz/figures/walls.ts";
import { bridgeOf } from "../../viz/figures/waterbed.ts";
import { prepareMap, throughput } from "../../viz/prepare/flows.ts";
import { prepareLadder } from "../../viz/prepare/ladder.ts";
import { prepareMovers } from "../../viz/prepare/movers.ts";
import { prepareCalibration } from "../../viz/prepare/records.ts";
import { prepareSavings, prepareSegmentChange } from "../../viz/prepare/savings.ts";
import { prepareSeries } from "../../viz/prepare/series.ts";
import { prepareUnrolled, youthsIn } from "../../viz/prepare/unrolled.ts";
import { withMargin } from "../../viz/prepare/view.ts";
import { classOf, prepareCauses, prepareWalls } from "../../viz/prepare/walls.ts";
import { prepareWaterbeds, savedEuro, waterbedTable } from "../../viz/prepare/waterbed.ts";
import { turned } from "../../viz/words/clauses.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const voice = voiceOf("nl");
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

describe("unrolled journeys", () => {
  const view = prepareUnrolled(results, voice);

  it.each(["today", "design"] as const)("hold the whole cohort in every column, %s", (which) => {
    const links = view[which];
    const columns = Array.from({ length: view.steps }, (_, step) =>
      sum(view.nodes.filter((node) => node.step === step).map((node) => youthsIn(links, node.id))),
    );
    expect(columns).toEqual(Array(view.steps).fill(view.cohort));
    expect(view.steps).toBeGreaterThan(3);
  });

  it.each(["today", "design"] as const)("let out of a node what came in, %s", (which) => {
    const links = view[which];
    const inner = view.nodes.filter((node) => node.step > 0 && node.step < view.steps - 1);
    for (const node of inner) {
      const into = sum(links.filter((link) => link.to === node.id).map((link) => link.youths));
      const out = sum(links.filter((link) => link.from === node.id).map((link) => link.youths));
      expect(out).toBe(into);
    }
  });

  it("print in the table what is drawn", () => {
    const table = sum(
      view.table.rows
        .filter((row) => row[1] === "2")
        .map((row) => Number((row[3] ?? "").replaceAll(".", ""))),
    );
    expect(table).toBe(view.cohort);
  });

  it("would notice a lost youth", () => {
    const links = view.design.map((link, index) =>
      index === 3 ? { ...link, youths: link.youths - 1 } : link,
    );
    const second = view.nodes
      .filter((node) => node.step === 1)
      .map((node) => youthsIn(links, node.id));
    expect(sum(second)).toBe(view.cohort - 1);
  });
});

describe("the process map", () => {
  const view = prepareMap(results, voice);

  it("draws and hides together all there is", () => {
    const all = sum(results.processMap.links.map((link) => link.youths["behaviour"]?.mean ?? 0));
    expect(sum(view.design.map((band) => band.youths)) + view.hiddenYouths).toBeCloseTo(all, 6);
  });

  it("hides the same links in both designs", () => {
    const key = (band: { from: string; to: string }) => `${band.from}>${band.to}`;
    expect(view.today.map(key).sort()).toEqual(view.design.map(key).sort());
    expect(view.hiddenLinks).toBeGreaterThan(0);
  });

  it("counts at a place all who pass, also on links too thin to be drawn", () => {
    const first = results.processMap.nodes.find(({ kind }) => kind === "referrer")?.id;
    const little = { mean: 0.4, low: null, high: null };
    const thin = results.processMap.links.map((link) =>
      link.from === first ? { ...link, youths: { today: little, behaviour: little } } : link,
    );
    const changed = { ...results, processMap: { ...results.processMap, links: thin } };
    const seen = prepareMap(changed, voice);
    const node = seen.nodes.find(({ id }) => id === first);
    const links = thin.filter(({ from }) => from === node?.id).length;
    expect(seen.today.filter(({ from }) => from === node?.id)).toEqual([]);
    expect(node?.through.today).toBeCloseTo(0.4 * links, 9);
  });

  it("takes for a place the larger of what enters and what leaves", () => {
    const bands = [
      { from: "a", to: "b", returns: false, youths: 3 },
      { from: "b", to: "c", returns: false, youths: 5 },
    ];
    expect(throughput(bands, "b")).toBe(5);
  });
});

describe("the ladder", () => {
  const view = prepareLadder(results, voice);

  it("starts each bar where the one before ended, and ends at the whole difference", () => {
    const steps = view.bars.filter((bar) => !bar.isTotal);
    for (const [index, bar] of steps.slice(1).entries())
      expect(bar.from).toBeCloseTo(steps[index]?.to ?? Number.NaN, 6);
    expect(steps.at(-1)?.to).toBeCloseTo((370.6 - 372.4) * 1e6, 3);
    expect(view.bars.at(-1)?.to).toBe(steps.at(-1)?.to);
  });

  it("splits the whole difference over segments without rest", () => {
    const parts = prepareSegmentChange(results, voice).map(({ change }) => change.mean);
    expect(sum(parts)).toBeCloseTo((370.6 - 372.4) * 1e6, 0);
  });
});

describe("walls", () => {
  it("are classed by the norm, not by the largest", () => {
    const wall = results.walls.walls.find((found) => found.excessDirect !== null);
    if (wall === undefined) throw new Error("No wall to look at.");
    const withExcess = (mean: number) => ({
      ...wall,
      verdict: "wall" as const,
      excessDirect: { mean, low: null, high: null },
    });
    const limits = { marginDays: 14, farTimes: 3 };
    expect([14, 14.1, 42, 42.1].map((days) => classOf(withExcess(days), limits))).toEqual([
      "within",
      "over",
      "over",
      "far",
    ]);
    expect(classOf({ ...withExcess(99), verdict: "not-enough-evidence" }, limits)).toBe("none");
  });

  it("print no days over a limit as days within it", () => {
    const wall = results.walls.walls.find(({ variant }) => variant === "behaviour");
    if (wall === undefined) throw new Error("No wall to look at.");
    const printed = (mean: number) => {
      const excessDirect = { mean, low: null, high: null };
      const walls = {
        ...results.walls,
        marginDays: 14,
        farTimes: 3,
        walls: [{ ...wall, excessDirect }],
      };
      const view = prepareWalls({ ...results, walls }, voice);
      const marks = wallScene(view, view.design, voice).marks;
      const numbers = marks.flatMap((mark) =>
        mark.mark === "text" && mark.bold && mark.text.startsWith("+") ? [mark] : [],
      );
      const cell = (panelWidth - 128) / view.places.length;
      for (const { text, size } of numbers) expect(textWidth(text, size, true)).toBeLessThan(cell);
      return numbers.map(({ text }) => text);
    };
    const days = [13.6, 14, 14.2, 14.04, 15.4, 42.3];
    expect(days.flatMap(printed)).toEqual(["+14", "+14", "+14,2", "+14,04", "+15", "+42,3"]);
  });

  it("count every border of the design once", () => {
    const view = prepareWalls(results, voice);
    expect(sum(Object.values(view.counts))).toBe(view.design.length);
    expect(view.design).toHaveLength(20);
  });

  it("are shown by both comparisons, and a wall says where it comes from", () => {
    const view = prepareWalls(results, voice);
    const written = (cell: (typeof view.design)[number]) =>
      wallScene({ ...view, places: view.places.slice(0, 5) }, [cell], voice)
        .marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []))
        .join("|");
    const wall = view.design.find(({ verdict }) => verdict === "wall")!;
    const source = results.walls.walls.find(
      ({ variant, from, to }) => variant === "behaviour" && from === wall.from && to === wall.to,
    )!;
    expect(wall.excessInside).toBe(source.excessInside?.mean);
    expect(written(wall)).toContain(voice.format.change(source.excessDirect?.mean ?? 0));
    expect(written(wall)).toContain(`(${voice.format.change(source.excessInside?.mean ?? 0)})`);
    expect(written(wall)).toContain(voice.words.origin[source.origin]);
    const other = view.design.find(({ verdict }) => verdict === "not-enough-evidence")!;
    expect(written(other)).toContain("(?)");
    expect(written(other)).not.toContain(voice.words.origin[other.origin]);
  });

  it("stand in the order of what the border itself costs, whatever the queue behind it", () => {
    // A queue ten times as long at the cheapest border.
    const design = results.walls.walls.filter(({ variant }) => variant === "behaviour");
    const cheap = design.reduce((a, b) => (a.borderDays.mean < b.borderDays.mean ? a : b));
    const queue = { mean: 1e6, low: 9e5, high: 1.1e6 };
    const walls = results.walls.walls.map((wall) =>
      wall === cheap ? { ...wall, shortageDays: queue, lostDays: queue } : wall,
    );
    const view = prepareCauses({ ...results, walls: { ...results.walls, walls } }, voice);
    const days = view.bars.map(({ borderDesign }) => borderDesign);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(view.bars.map(({ from, to }) => `${from}${to}`)).not.toContain(
      `${cheap.from}${cheap.to}`,
    );
    const cell = prepareWalls(results, voice).design.find(
      ({ from, to }) => from === cheap.from && to === cheap.to,
    );
    expect(cell?.borderDays).toBe(cheap.borderDays.mean);
  });

  it("have causes that add up to the lost days, shown and hidden", () => {
    const view = prepareCauses(results, voice);
    for (const bar of view.bars)
      expect(sum(Object.values(bar.design))).toBeCloseTo(bar.totalDesign, 6);
    expect(sum(view.bars.map((bar) => bar.totalDesign)) + view.hiddenDays).toBeCloseTo(
      view.totalDesign,
      6,
    );
    const borders = sum(view.bars.map((bar) => bar.borderDesign)) + view.hiddenBorderDays;
    expect(borders).toBeCloseTo(view.borderDesign, 6);
  });
});

describe("a waterbed", () => {
  it("goes from the change in the segment itself to that of all together", () => {
    for (const view of prepareWaterbeds(results, voice)) {
      const bars = bridgeOf(view);
      const left = bars.at(-1);
      const last = bars.at(-2);
      expect(last?.to).toBeCloseTo(left?.to ?? Number.NaN, 3);
    }
  });

  it("draws the saving that the cents are of, and what else its value changes beside it", () => {
    const [bed] = results.waterbeds;
    if (bed === undefined) throw new Error("No waterbed.");
    const pricedEuro = { mean: bed.grossEuro.mean - 1e6, low: 1e6, high: 9e6 };
    const [view] = prepareWaterbeds({ ...results, waterbeds: [{ ...bed, pricedEuro }] }, voice);
    if (view === undefined) throw new Error("No view.");
    const [gross, aside] = view.lines;
    expect(gross?.euro).toEqual(turned(pricedEuro));
    expect([aside?.role, aside?.euro.mean]).toEqual(["apart", -1e6]);
    // What is drawn still ends where all care together does.
    const bars = bridgeOf(view);
    expect(bars.at(-2)?.to).toBeCloseTo(bars.at(-1)?.to ?? Number.NaN, 3);
    // Divided by the top bar, what came back is the share that is told.
    const table = waterbedTable({ ...results, waterbeds: [{ ...bed, pricedEuro }] }, voice);
    const written = table.rows.slice(0, 2).map((row) => row[4]);
    expect(written[0]).toBe(withMargin(turned(pricedEuro), voice.format.euroChange, voice));
    expect(written[1]).toBe(voice.format.euroChange(-1e6));
    const unrated = { ...bed, pricedEuro, leakageEuro: null };
    expect(savedEuro(unrated)).toEqual(bed.grossEuro);
  });

  it("keeps intended moves apart", () => {
    const lines = prepareWaterbeds(results, voice)[0]?.lines ?? [];
    expect(lines.filter((line) => line.intent).map((line) => line.place)).toEqual(["local-team"]);
  });
});

describe("signs", () => {
  it("are the same everywhere: what costs less is below zero", () => {
    const [bed] = prepareWaterbeds(results, voice);
    const gross = bed?.lines.find(({ role }) => role === "gross");
    const saved = results.waterbeds.find(({ variant }) => variant === "savings");
    expect(saved?.grossEuro.mean).toBeGreaterThan(0);
    expect(gross?.euro.mean).toBe(-(saved?.grossEuro.mean ?? Number.NaN));
    expect(bed?.ledgers[0]?.value).toMatch(/^−/);
    const year = prepareSavings(results, voice).bars.find(({ year }) => year === 2033);
    const found = results.savings.find(({ year }) => year === 2033)?.found["behaviour"];
    expect(found?.mean).toBeGreaterThan(0);
    expect(year?.found?.mean).toBe(-(found?.mean ?? Number.NaN));
    expect(year?.target).toBe(-25e6);
    const cheaper = prepareLadder(results, voice).bars.find(({ variant }) => variant === "savings");
    expect(cheaper?.to).toBeLessThan(cheaper?.from ?? Number.NaN);
  });

  it("stand beside what is paid: the ledger of cash is the step of the ladder", () => {
    const beds = prepareWaterbeds(results, voice);
    const net = results.waterbeds[0]?.cash.net;
    const told = beds[0]?.ledgers.find(({ name }) => name === voice.words.waterbedLine.paid)?.value;
    expect(told).toBe(withMargin(turned(net as Estimate), voice.format.euroChange, voice));
  });
});

describe("the savings path", () => {
  it("is shown from its first year, also before the contracts", () => {
    expect(prepareSavings(results, voice).bars.map(({ year }) => year)).toEqual([
      2027, 2028, 2029, 2030, 2031, 2032, 2033,
    ]);
  });
});

describe("movers", () => {
  const view = prepareMovers(results, voice);

  it("are all drawn or counted as below the noise", () => {
    const all = sum((view?.counts ?? []).map((row) => sum(row)));
    expect(sum((view?.bands ?? []).map((band) => band.youths)) + (view?.belowNoise ?? 0)).toBe(all);
  });

  it("have totals that are the sums of what is written, the same in figure and table", () => {
    const uneven = results.movers.map((movers) => ({
      ...movers,
      youthsMatrix: movers.youthsMatrix.map((row, at) =>
        row.map((count, to) => (at === to ? 0 : count + 0.4)),
      ),
      noise: movers.noise.map((row) => row.map(() => 0)),
    }));
    const seen = prepareMovers({ ...results, movers: uneven }, voice);
    const numbers = (cells: readonly string[]) =>
      cells.map((cell) => Number(cell.replace(/[.()]/g, "")));
    const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
    for (const [at, [, ...cells]] of (seen?.table.rows ?? []).entries()) {
      const [total = Number.NaN, ...rest] = numbers(cells).reverse();
      // Who adds up a row finds its total, and the figure says the same of it.
      expect(total).toBe(sum(rest));
      const id = seen?.rows[at]?.id;
      if (id === undefined) continue;
      expect(
        sum(seen?.bands.filter(({ from }) => from === id).map((one) => one.youths) ?? []),
      ).toBe(total);
    }
  });

  it("are none when nothing moved", () => {
    const still = results.movers.map((movers) => ({
      ...movers,
      youthsMatrix: movers.youthsMatrix.map((row) => row.map(() => 0)),
    }));
    expect(prepareMovers({ ...results, movers: still }, voice)?.bands).toEqual([]);
  });

  it("have in the table the totals of both sides, as the bands have them", () => {
    const total = view?.table.rows.at(-1) ?? [];
    const columns = view?.columns ?? [];
    const counted = columns.map((_, column) =>
      sum((view?.counts ?? []).map((row) => row[column] ?? 0)),
    );
    const all = sum(counted);
    expect(total).toEqual([
      "Totaal",
      ...[...counted, all].map((count) => voice.format.number(count)),
    ]);
    for (const table of [view?.daysTable, view?.euroTable])
      expect(table?.rows.at(-1)).toHaveLength(columns.length + 2);
  });

  it("close the matrix with a row and a column of their own", () => {
    expect(view?.rows.at(-1)?.id).toBe("new");
    expect(view?.columns.at(-1)?.id).toBe("nowhere");
  });
});

describe("what is followed over time", () => {
  it("adds up counts over segments, and of waits tells the shortest and the longest", () => {
    const counts = prepareSeries(results, "waiting-youths", voice);
    const last = (id: string, at: number) =>
      prepareSeries(results, id, voice)?.panels.map((panel) => panel.design.at(at)?.mean ?? 0) ??
      [];
    expect(counts?.lastDesign).toBe(voice.format.count(sum(last("waiting-youths", -1))));
    const waits = last("wait-days", -1);
    const { count, days } = voice.format;
    const ends = `${count(Math.min(...waits))} tot ${days(Math.max(...waits))}`;
    expect(prepareSeries(results, "wait-days", voice)?.lastDesign).toBe(ends);
  });

  it("is a gap, not zero, where nothing was seen", () => {
    const view = prepareSeries(results, "waiting-youths", voice);
    expect(view?.panels[0]?.design[0]).toBeNull();
    expect(
      view?.panels.every((panel) =>
        panel.design.slice(1).every((point) => point !== null && point.mean > 0),
      ),
    ).toBe(true);
  });

  it("is the same in both designs before the contracts start", () => {
    const view = prepareSeries(results, "waiting-youths", voice);
    const before = (view?.panels ?? []).flatMap((panel) =>
      panel.design.flatMap((point, index) =>
        point !== null && point.when < 2028 ? [point.mean - (panel.today[index]?.mean ?? 0)] : [],
      ),
    );
    expect(before.length).toBeGreaterThan(250);
    expect(before.filter((difference) => difference !== 0)).toEqual([]);
  });
});

describe("calibration", () => {
  it("counts a fitted figure apart from a real test", () => {
    const view = prepareCalibration(results, voice);
    expect(view?.simulated).toBe(8);
    expect(view?.inside).toBe(6);
    expect(view?.insideFitted).toBe(3);
  });
});
