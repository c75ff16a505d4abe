/**
 * Laws of the kernel: what holds in every network at every moment, tried on random ones.
 *
 * Times are small whole numbers, so that many things happen at one instant.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS, PHASE, UNLIMITED } from "#engine";
import {
  type Moment,
  type Person,
  type Script,
  ScriptedNetwork,
} from "../../support/scripted-network.ts";

const STATIONS = 3;
const settings = { seed: 20_280_101, numRuns: 400 };

const visit = fc.record(
  {
    station: fc.nat(STATIONS - 1),
    service: fc.nat(6),
    level: fc.nat(LEVELS - 1),
    patience: fc.nat(8),
    secondPatience: fc.integer({ min: 9, max: 15 }),
    pause: fc.nat(3),
  },
  { requiredKeys: ["station", "service"] },
);

const people = fc
  .array(fc.record({ arrives: fc.nat(30), visits: fc.array(visit, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((drawn): Person[] =>
    drawn
      .toSorted((a, b) => a.arrives - b.arrives)
      .map((one, index) => ({ name: `P${index}`, ...one })),
  );

const moment: fc.Arbitrary<Moment> = fc
  .record({
    time: fc.nat(40),
    station: fc.nat(STATIONS - 1),
    change: fc.oneof(fc.nat(4), fc.boolean()),
  })
  .map(({ time, station, change }) => ({
    time,
    name: `${station} becomes ${change}`,
    act: (kernel) => {
      if (typeof change === "number") kernel.setPlaces(station, change);
      else kernel.setClosed(station, change);
    },
  }));

/** At the end everything opens without limit, so that whoever was stuck can go on. */
const release: readonly Moment[] = Array.from({ length: STATIONS }, (_, station) => ({
  time: 200,
  name: "opens",
  act: (kernel) => {
    kernel.setClosed(station, false);
    kernel.setPlaces(station, UNLIMITED);
  },
}));

const script: fc.Arbitrary<Script> = fc
  .record({
    places: fc.array(fc.integer({ min: 0, max: 3 }), {
      minLength: STATIONS,
      maxLength: STATIONS,
    }),
    people,
    drawnMoments: fc.array(moment, { maxLength: 8 }),
    between: fc.constantFrom("kept" as const, "freed" as const),
  })
  .map(({ drawnMoments, ...rest }) => ({ ...rest, moments: [...drawnMoments, ...release] }));

/** What a network tells about itself, and the same counted customer by customer. */
function counts(network: ScriptedNetwork): { told: unknown; counted: unknown } {
  const { kernel } = network;
  const slots = Array.from({ length: kernel.slots }, (_, slot) => slot);
  const present = slots.filter((slot) => kernel.phase[slot] !== PHASE.free);
  const perStation = (test: (slot: number, station: number) => boolean): number[] =>
    Array.from(
      { length: STATIONS },
      (_, station) => present.filter((slot) => test(slot, station)).length,
    );
  const isWaiting = (slot: number): boolean => kernel.phase[slot] === PHASE.waiting;
  return {
    told: {
      present: network.present,
      held: [...kernel.held],
      waiting: [...kernel.waiting],
    },
    counted: {
      present: present.length,
      held: perStation((slot, station) => kernel.hold[slot] === station),
      waiting: perStation((slot, station) => isWaiting(slot) && kernel.station[slot] === station),
    },
  };
}

describe("in every network", () => {
  it("who is there is counted once, at each moment, and in the end all have left", () => {
    fc.assert(
      fc.property(script, (drawn) => {
        const network = new ScriptedNetwork(drawn);
        for (let time = 0; time < 60; time += 1) {
          network.run(time);
          const { told, counted } = counts(network);
          expect(told).toEqual(counted);
        }
        network.run(400);
        expect(network.present).toBe(0);
        expect([...network.kernel.held, ...network.kernel.waiting]).toEqual(Array(6).fill(0));
        const arrived = network.log.filter((line) => line.endsWith("arrives")).length;
        const gone = network.log.filter((line) => /leaves|gives up/.test(line)).length;
        expect([arrived, gone]).toEqual([drawn.people.length, drawn.people.length]);
      }),
      settings,
    );
  });

  it("nobody waits where there is room, and the clock never goes back", () => {
    fc.assert(
      fc.property(script, (drawn) => {
        const network = new ScriptedNetwork(drawn);
        const { kernel } = network;
        for (let time = 0; time < 60; time += 1) {
          network.run(time);
          for (let station = 0; station < STATIONS; station += 1) {
            if (kernel.waiting[station]! > 0) expect(kernel.hasRoom(station)).toBe(false);
          }
        }
        const times = network.log.map((line) => Number(line.split(" ", 1)[0]));
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      settings,
    );
  });

  it("the time integrals are the sums over people of the time they held and waited", () => {
    fc.assert(
      fc.property(script, (drawn) => {
        const network = new ScriptedNetwork(drawn);
        const sums = new Float64Array(2 * STATIONS);
        // Everything happens at whole times, so what holds after one lasts until the next.
        for (let time = 0; time < 60; time += 1) {
          network.run(time);
          const { told } = counts(network) as { told: { held: number[]; waiting: number[] } };
          [...told.held, ...told.waiting].forEach((number, index) => {
            sums[index]! += number;
          });
        }
        network.run(60 - 1e-9);
        const { kernel } = network;
        const stations = Array.from({ length: STATIONS }, (_, station) => station);
        const held = stations.map((station) => kernel.heldArea(station));
        const waiting = stations.map((station) => kernel.waitingArea(station));
        [...held, ...waiting].forEach((area, index) => {
          expect(area).toBeCloseTo(sums[index]!, 5);
        });
      }),
      settings,
    );
  });

  it("a state saved half-way leads to the same end", () => {
    fc.assert(
      fc.property(script, fc.nat(45), (drawn, half) => {
        const network = new ScriptedNetwork(drawn);
        network.run(half);
        const state = network.save();
        const done = network.log.length;
        const onward = network.run(400).slice(done);
        const elsewhere = new ScriptedNetwork(drawn);
        elsewhere.load(state);
        expect(elsewhere.run(400)).toEqual(onward);
      }),
      settings,
    );
  });
});

describe("one line, first come first served, nobody giving up", () => {
  const queue = fc.record({
    places: fc.integer({ min: 1, max: 4 }),
    extra: fc.integer({ min: 1, max: 3 }),
    gaps: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 2, maxLength: 60 }),
    services: fc.array(fc.double({ min: 0, max: 9, noNaN: true }), {
      minLength: 60,
      maxLength: 60,
    }),
  });

  function starts(places: number, gaps: readonly number[], services: readonly number[]): number[] {
    let arrives = 0;
    const crowd = gaps.map((gap, index) => {
      arrives += gap;
      const only = { station: 0, service: services[index]! };
      return { name: `${index}`, arrives, visits: [only] };
    });
    const log = new ScriptedNetwork({ places: [places], people: crowd }).run(10_000);
    const times = new Array<number>(gaps.length).fill(Number.NaN);
    for (const line of log) {
      const [time, name, what] = line.split(" ");
      if (what === "starts") times[Number(name)] = Number(time);
    }
    return times;
  }

  it("more places never let anyone start later", () => {
    // Kiefer and Wolfowitz (1955): start times in G/G/c fall with c, path by path. Sums of times
    // may be rounded another way when another place is freed first, hence the billionth.
    fc.assert(
      fc.property(queue, ({ places, extra, gaps, services }) => {
        const few = starts(places, gaps, services);
        const many = starts(places + extra, gaps, services);
        expect(many.every((time, index) => time <= few[index]! + 1e-9)).toBe(true);
      }),
      settings,
    );
  });

  it("start times are those of Kiefer and Wolfowitz's recursion over free places", () => {
    fc.assert(
      fc.property(queue, ({ places, gaps, services }) => {
        const free = new Array<number>(places).fill(0);
        let arrives = 0;
        const expected = gaps.map((gap, index) => {
          arrives += gap;
          free.sort((a, b) => a - b);
          const start = Math.max(arrives, free[0]!);
          free[0] = start + services[index]!;
          return start;
        });
        expect(starts(places, gaps, services)).toEqual(expected);
      }),
      settings,
    );
  });
});

describe("what lies downstream", () => {
  const line = fc.record({
    gaps: fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), {
      minLength: 5,
      maxLength: 60,
    }),
    first: fc.array(fc.double({ min: 0.01, max: 4, noNaN: true }), {
      minLength: 60,
      maxLength: 60,
    }),
    second: fc.array(fc.double({ min: 0.01, max: 4, noNaN: true }), {
      minLength: 60,
      maxLength: 60,
    }),
    places: fc.integer({ min: 1, max: 3 }),
    factor: fc.double({ min: 0.2, max: 3, noNaN: true }),
  });

  it("leaves the log of a station untouched when places are freed between stations", () => {
    fc.assert(
      fc.property(line, ({ gaps, first, second, places, factor }) => {
        const logAtFirst = (times: number, secondPlaces: number): string[] => {
          let arrives = 0;
          const crowd = gaps.map((gap, index) => {
            arrives += gap;
            const visits = [
              { station: 0, service: first[index]!, patience: 3, level: index % 2 },
              { station: 1, service: second[index]! * times, patience: 2 },
            ];
            return { name: `P${index}`, arrives, visits };
          });
          const network = new ScriptedNetwork({
            places: [places, secondPlaces],
            people: crowd,
            between: "freed",
          });
          return network.run(10_000).filter((text) => /arrives|at A/.test(text));
        };
        expect(logAtFirst(factor, 3)).toEqual(logAtFirst(1, 1));
      }),
      settings,
    );
  });
});
