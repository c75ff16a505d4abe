/**
 * The tank animation: what is shown of a day is what the tape says of it, and no block is lost.
 *
 * The one rule: pixels are counted in the buffer, and places in the tape, by ways of their own.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TankTape, TapeDesign } from "#results";
import { mostOf, TankFrames } from "../../viz/tank/frames.ts";
import { slotX, slotY, tankLayout } from "../../viz/tank/layout.ts";
import { flightTime, pixelOf, TankPainter } from "../../viz/tank/painter.ts";
import { firstDifference, TankPlayer } from "../../viz/tank/player.ts";

const tanks = ["1", "2", "3", "4", "5", "local-team"];
const places = [
  "not-yet",
  ...tanks,
  ...tanks.map((tank) => `waiting:${tank}`),
  "out",
  ...tanks.map((tank) => `bridged:${tank}`),
];
const shades = ["#154273", "#4b8efc", "#9b77aa", "#ec633b", "#6251c5", "#82220e"];
const colours = {
  paper: pixelOf("#ffffff"),
  line: pixelOf("#4d5968"),
  tanks: shades.map(pixelOf),
};

/** Where each youth is on each day: [day][youth]. */
type Whereabouts = readonly (readonly number[])[];

/** The tape of what is known of every day. */
function tapeOf(sides: readonly Whereabouts[]): TankTape {
  const days = sides[0]?.length ?? 0;
  const designs = sides.map((days_, at): TapeDesign => {
    const size = days_[0]?.length ?? 0;
    const [youth, from, to]: number[][] = [[], [], []];
    const start = [0];
    days_.forEach((now, day) => {
      now.forEach((code, who) => {
        const before = days_[day - 1]?.[who] ?? 0;
        if (before === code) return;
        youth?.push(who);
        from?.push(before);
        to?.push(code);
      });
      start.push(youth?.length ?? 0);
    });
    return {
      id: `design-${at}`,
      size,
      start: Uint32Array.from(start),
      youth: Uint32Array.from(youth ?? []),
      from: Uint8Array.from(from ?? []),
      to: Uint8Array.from(to ?? []),
      requests: Uint32Array.from({ length: tanks.length * days }, (_, cell) => cell % 17),
    };
  });
  return { firstDay: "2023-01-01", days, places, tanks, designs };
}

const whereabouts = (days: number, youths: number) =>
  fc.array(
    fc.array(fc.integer({ min: 0, max: places.length - 1 }), {
      minLength: youths,
      maxLength: youths,
    }),
    { minLength: days, maxLength: days },
  );

/** Youths in each tank and on each pile, counted from where everybody is. */
function counted(day: readonly number[]): { inTank: number[]; onPile: number[]; helped: number[] } {
  const ids = day.map((code) => places[code] ?? "");
  const of = (wanted: (tank: string) => readonly string[]) =>
    tanks.map((tank) => ids.filter((id) => wanted(tank).includes(id)).length);
  return {
    inTank: of((tank) => [tank]),
    onPile: of((tank) => [`waiting:${tank}`, `bridged:${tank}`]),
    helped: of((tank) => [`bridged:${tank}`]),
  };
}

function told(player: TankPlayer, side: number) {
  const { care, waiting, bridged } = player.told().sides[side] ?? {};
  return { inTank: care, onPile: waiting, helped: bridged };
}

describe("the day that is shown", () => {
  it("has the youths of that day, however one gets there", () => {
    const walk = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(whereabouts(12, 30), walk, (days, stops) => {
        const player = new TankPlayer(tapeOf([days]), () => undefined);
        for (const stop of stops) {
          player.go(stop);
          expect(told(player, 0)).toEqual(counted(days[stop] ?? []));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives each youth a slot of its own, without holes", () => {
    fc.assert(
      fc.property(whereabouts(8, 40), (days) => {
        const tape = tapeOf([days]);
        const frames = new TankFrames(tape, tape.designs[0] as TapeDesign);
        for (const day of [7, 2, 5, 0, 6]) {
          frames.go(day);
          frames.piles.forEach((youths, pile) => {
            const count = frames.counts[pile] as number;
            const own = [...youths.subarray(0, count)];
            expect(new Set(own).size).toBe(count);
            own.forEach((youth, slot) => {
              expect([frames.pileOf(youth), frames.slot[youth]]).toEqual([pile, slot]);
            });
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("begins the day before the designs part, paused", () => {
    const same = Array.from({ length: 6 }, (_, day) => [1, day < 2 ? 0 : 7, 3]);
    const other = same.map((day, at) => (at < 4 ? day : [2, ...day.slice(1)]));
    const tape = tapeOf([same, other]);
    expect(firstDifference(tape)).toBe(4);
    const player = new TankPlayer(tape, () => undefined);
    expect([player.told().day, player.isPlaying]).toEqual([3, false]);
    expect(player.tick(5_000)).toBe(false);
    expect(player.told().day).toBe(3);
    expect(firstDifference(tapeOf([same, same]))).toBe(0);
  });

  it("goes by at the speed that was asked for, and stops at the end", () => {
    const player = new TankPlayer(
      tapeOf([Array.from({ length: 100 }, () => [1])]),
      () => undefined,
    );
    player.play(30, 1_000);
    for (let now = 1_000; now <= 2_000; now += 20) expect(player.tick(now)).toBe(true);
    expect(player.told().day).toBe(30);
    // Out of sight for a minute: at most a quarter of a second goes by.
    player.tick(62_000);
    expect(player.told().day).toBe(37);
    for (let now = 62_000; now <= 66_000; now += 20) player.tick(now);
    expect([player.told().day, player.isPlaying]).toEqual([99, false]);
    player.play(30, 10_000);
    expect([player.told().day, player.isPlaying]).toEqual([0, true]);
  });
});

describe("a page that can draw no picture", () => {
  it("has the numbers all the same, while it plays too", () => {
    const days = Array.from({ length: 40 }, (_, day) => [day < 20 ? 7 : 1, 3]);
    const player = new TankPlayer(tapeOf([days]), () => {
      throw new Error("There is nothing to paint on.");
    });
    player.play(120, 0);
    player.tick(250);
    expect(player.told().day).toBe(30);
    expect(told(player, 0)).toEqual(counted(days[30] ?? []));
  });
});

/** Pixels of each colour. */
function pixelsOf(pixels: Uint32Array): number[] {
  return colours.tanks.map((colour) => pixels.filter((pixel) => pixel === colour).length);
}

/** Coloured pixels of one block that waits: its rim, or all of it when it is small. */
const openPixels = (block: number): number =>
  block === 1 ? 1 : block === 2 ? 3 : block * block - (block - 2) ** 2;

describe("the picture", () => {
  it.each([
    [900, 600],
    [390, 320],
    [200, 40],
  ])(
    "%d pixels wide and %d high shows a block for each youth, and no two over each other",
    (width, highest) => {
      fc.assert(
        fc.property(whereabouts(4, 160), (days) => {
          // Nobody with light help: those blocks have a size of their own.
          const plain = days.map((day) => day.map((code) => (code > 13 ? code - 7 : code)));
          const tape = tapeOf([plain]);
          const design = tape.designs[0] as TapeDesign;
          const most = mostOf(tape, design);
          const layout = tankLayout([...most], width, 20, highest);
          const painter = new TankPainter(layout, new TankFrames(tape, design, most), colours);
          plain.forEach((day, at) => {
            painter.show(at, null);
            const { still, flying } = painter.paint(0);
            const { inTank, onPile } = counted(day);
            const expected = tanks.map(
              (_, tank) =>
                (inTank[tank] ?? 0) * layout.block ** 2 +
                (onPile[tank] ?? 0) * openPixels(layout.block),
            );
            expect(pixelsOf(painter.pixels)).toEqual(expected);
            expect([still, flying]).toEqual([
              [...inTank, ...onPile].reduce((sum, one) => sum + one, 0),
              0,
            ]);
          });
        }),
        { numRuns: 12 },
      );
    },
  );

  it("loses nobody while blocks fly: those who stand and those on their way are all", () => {
    fc.assert(
      fc.property(whereabouts(5, 80), (days) => {
        const tape = tapeOf([days]);
        const design = tape.designs[0] as TapeDesign;
        const layout = tankLayout([...mostOf(tape, design)], 400, 20, 400);
        const painter = new TankPainter(layout, new TankFrames(tape, design), colours);
        painter.show(0, null);
        days.forEach((day, at) => {
          painter.show(at, 1_000 * at);
          const { inTank, onPile } = counted(day);
          const here = [...inTank, ...onPile].reduce((sum, one) => sum + one, 0);
          const before = days[at - 1] ?? day;
          const isIn = (code = 0) => code !== 0 && code !== 13;
          const leaving = day.filter((code, who) => !isIn(code) && isIn(before[who])).length;
          const halfway = painter.paint(1_000 * at + flightTime / 2);
          expect(halfway.still + halfway.flying).toBe(here + leaving);
          const after = painter.paint(1_000 * at + flightTime);
          expect(after).toEqual({ still: here, flying: 0 });
        });
      }),
      { numRuns: 40 },
    );
  });

  it("has tanks of one size for both designs, and room for the fullest day of either", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 280, max: 1_000 }),
        (most, width) => {
          const layout = tankLayout(most, width, 30, 500);
          most.forEach((count, pile) => {
            if (count === 0) return;
            const { x, across } = layout.boxes[pile % 6] ?? { x: 0, across: 0 };
            expect(x + across * layout.pitch).toBeLessThanOrEqual(width);
            const top = slotY(layout, pile, count - 1);
            expect(top).toBeGreaterThanOrEqual(pile < 6 ? layout.lid : 0);
            expect(slotX(layout, pile, count - 1)).toBeGreaterThanOrEqual(x);
          });
        },
      ),
    );
  });

  it("tells who waits by the form of the block and not by colour alone", () => {
    const codes = [places.indexOf("2"), places.indexOf("waiting:2"), places.indexOf("bridged:2")];
    const tape = tapeOf([codes.map((code) => [code])]);
    const design = tape.designs[0] as TapeDesign;
    const layout = tankLayout([...mostOf(tape, design)], 400, 20, 400);
    const painter = new TankPainter(layout, new TankFrames(tape, design), colours);
    const dots = codes.map((_, day) => {
      painter.show(day, null);
      painter.paint(0);
      return pixelsOf(painter.pixels)[1] ?? 0;
    });
    expect(new Set(dots).size).toBe(3);
    expect(dots[0]).toBe(layout.block ** 2);
    expect(dots[1]).toBe(openPixels(layout.block));
  });
});
