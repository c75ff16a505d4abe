/**
 * Events: who comes first at one instant, what becomes of events nobody waits for any more, time
 * integrals, and a state that can be saved and gone on from.
 */
import { describe, expect, it } from "vitest";
import { Kernel, LEVELS, PHASE, type Rules, SimulationError } from "#engine";
import {
  logOf,
  person,
  type Script,
  ScriptedNetwork,
  silentRules,
} from "../../support/scripted-network.ts";

const at = (station: number, service: number) => ({ station, service });
const FOREVER = Number.POSITIVE_INFINITY;

describe("events at one instant", () => {
  /** Puts one event of every kind at time 5, made in the order given. */
  function kindsInOrder(order: readonly string[]): string[] {
    const seen: string[] = [];
    const kernel = new Kernel(Int32Array.from([1, 1]));
    const rules: Rules = {
      ...silentRules,
      arrive: () => seen.push("arrival"),
      ended: () => seen.push("end"),
      timer: () => seen.push("timer"),
      reneged: () => seen.push("renege"),
      due: () => seen.push("due"),
    };
    kernel.attach(rules, Float64Array.from([5]));
    kernel.place(kernel.admit(), 1, 100);
    const make: Record<string, () => void> = {
      end: () => kernel.place(kernel.admit(), 0, 5),
      timer: () => kernel.schedule(5, 0),
      renege: () => kernel.join(kernel.admit(), 1, 0, 5),
      due: () => kernel.delay(kernel.admit(), 5),
    };
    for (const kind of order) make[kind]!();
    kernel.run(5);
    return seen;
  }

  const expected = ["end", "due", "timer", "renege", "arrival"];

  it.each([
    ["end", "timer", "renege", "due"],
    ["due", "renege", "timer", "end"],
    ["renege", "end", "due", "timer"],
  ])("go end, due, timer, renege, arrival, made as %s, %s, %s, %s", (...order) => {
    expect(kindsInOrder(order)).toEqual(expected);
  });

  it("go by number within a kind, whoever was first to ask", () => {
    const seen: string[] = [];
    const kernel = new Kernel(Int32Array.from([9]));
    kernel.attach(
      {
        ...silentRules,
        ended: (customer) => seen.push(`end ${customer}`),
        due: (customer) => seen.push(`due ${customer}`),
        timer: (code) => seen.push(`timer ${code}`),
      },
      new Float64Array(0),
    );
    const [zero, one, two, three] = [0, 1, 2, 3].map(() => kernel.admit()) as [
      number,
      number,
      number,
      number,
    ];
    kernel.delay(three, 5);
    kernel.delay(one, 5);
    kernel.place(two, 0, 5);
    kernel.place(zero, 0, 5);
    kernel.schedule(5, 4_294_967_295);
    kernel.schedule(5, 7);
    kernel.run(5);
    expect(seen).toEqual(["end 0", "end 2", "due 1", "due 3", "timer 7", "timer 4294967295"]);
  });

  it("free a place before anyone asks for it: ten of ten are served one after the other", () => {
    const people = Array.from({ length: 10 }, (_, index) =>
      person(`P${index}`, index, { ...at(0, 1), patience: 0 }),
    );
    const log = logOf({ places: [1], people });
    expect(log.filter((line) => line.includes("ends"))).toHaveLength(10);
    expect(log.filter((line) => line.includes("gives up"))).toEqual([]);
  });

  it("may take no time at all: service of length zero through three stations", () => {
    const people = [person("Ann", 2, at(0, 0), at(1, 0), at(2, 0))];
    expect(logOf({ places: [1, 1, 1], people })).toEqual([
      "2 Ann arrives",
      "2 Ann starts at A",
      "2 Ann ends at A",
      "2 Ann starts at B",
      "2 Ann ends at B",
      "2 Ann starts at C",
      "2 Ann ends at C",
      "2 Ann leaves",
    ]);
  });

  it("happen up to and including the end of a run, and later ones in the next run", () => {
    const network = new ScriptedNetwork({ places: [1], people: [person("Ann", 2, at(0, 3))] });
    expect(network.run(5)).toHaveLength(4);
    expect(network.kernel.time).toBe(5);
    const inParts = new ScriptedNetwork({ places: [1], people: [person("Ann", 2, at(0, 3))] });
    for (const until of [0.5, 1.999, 2, 4, 4.999]) inParts.run(until);
    expect(inParts.log).toHaveLength(2);
    expect(inParts.run(5)).toEqual(network.log);
  });
});

describe("customers", () => {
  it("leave their number, when they go, to others, who do not inherit their events", () => {
    const seen: string[] = [];
    const kernel = new Kernel(Int32Array.from([1, 1]));
    kernel.attach(
      {
        ...silentRules,
        started: () => 100,
        ended: (customer, station, time) => seen.push(`${time} end ${customer} at ${station}`),
        reneged: (customer, _station, time) => seen.push(`${time} renege ${customer}`),
        due: (customer, time) => seen.push(`${time} due ${customer}`),
      },
      new Float64Array(0),
    );
    const [served, waiting, delayed] = [kernel.admit(), kernel.admit(), kernel.admit()];
    kernel.place(served, 0, 10);
    kernel.join(waiting, 0, 0, 20);
    kernel.delay(delayed, 30);
    kernel.run(1);
    for (const customer of [waiting, served, delayed]) kernel.leave(customer);
    expect([kernel.held[0], kernel.waiting[0]]).toEqual([0, 0]);
    // The same three numbers, used the other way round.
    const again = [kernel.admit(), kernel.admit(), kernel.admit()];
    expect([...again].sort()).toEqual([served, waiting, delayed].sort());
    expect(kernel.slots).toBe(3);
    kernel.delay(served, 40);
    kernel.place(waiting, 1, 49);
    kernel.run(200);
    expect(seen).toEqual(["40 due 0", "50 end 1 at 1"]);
  });

  it("count as no event when what they had asked for does not come to pass", () => {
    const people = [
      person("Ann", 0, at(0, 4)),
      // Starts at 4 and has patience until 9: that end of patience is nobody's.
      person("Bob", 1, { ...at(0, 2), patience: 8 }),
      person("Cas", 2, { ...at(0, 2), patience: 1 }),
    ];
    const network = new ScriptedNetwork({ places: [1], people });
    network.run(50);
    // 3 arrivals, 2 starts, 2 ends, 1 renege.
    expect(network.kernel.events).toBe(8);
  });

  it("can be ten thousand at a time: the columns grow and keep what they hold", () => {
    const count = 10_000;
    const ended: number[] = [];
    const kernel = new Kernel(Int32Array.from([count]));
    kernel.attach(
      { ...silentRules, ended: (customer) => ended.push(customer) },
      new Float64Array(0),
    );
    for (let index = 0; index < count; index += 1) {
      kernel.place(kernel.admit(), 0, count - index);
    }
    kernel.run(count);
    expect(ended).toEqual(Array.from({ length: count }, (_, index) => count - 1 - index));
    expect(kernel.phase.subarray(0, count).every((phase) => phase === PHASE.holding)).toBe(true);
    expect(kernel.held[0]).toBe(count);
    for (let customer = 0; customer < count; customer += 1) kernel.leave(customer);
    expect(kernel.held[0]).toBe(0);
  });

  it("tell since when they wait or are served", () => {
    const network = new ScriptedNetwork({
      places: [1],
      people: [person("busy", 0, at(0, 5)), person("Ann", 2, at(0, 5))],
    });
    network.run(4);
    const slot = network.slotOf("Ann");
    expect(network.kernel.since[slot]).toBe(2);
    network.run(6);
    expect(network.kernel.since[slot]).toBe(5);
  });
});

describe("time integrals", () => {
  it("of held and waiting are exact, blocking included", () => {
    const network = new ScriptedNetwork({
      places: [1, 1],
      people: [
        person("Ann", 0, at(0, 1), at(1, 10)),
        person("Bob", 0, at(0, 2), at(1, 1)),
        person("Cas", 0, at(0, 3)),
      ],
    });
    network.run(20);
    const { kernel } = network;
    // A is held by Ann 0-1, Bob 1-11 (blocked from 3), Cas 11-14. B by Ann 1-11, Bob 11-12.
    expect([kernel.heldArea(0), kernel.heldArea(1)]).toEqual([14, 11]);
    // At A Bob waits 1 and Cas 11; at B Bob waits from 3 to 11.
    expect([kernel.waitingArea(0), kernel.waitingArea(1)]).toEqual([12, 8]);
  });

  it("begin at the start of the run, not at zero, and do not depend on when one looks", () => {
    const kernel = new Kernel(Int32Array.from([1]), -100);
    kernel.attach(silentRules, new Float64Array(0));
    kernel.place(kernel.admit(), 0, 50);
    kernel.join(kernel.admit(), 0, 0, FOREVER);
    for (const time of [-99, -90.5, -75, -75, -60]) {
      kernel.run(time);
      expect(kernel.heldArea(0)).toBe(time + 100);
    }
    expect([kernel.heldArea(0), kernel.waitingArea(0)]).toEqual([40, 40]);
  });
});

describe("a saved state", () => {
  const script: Script = {
    places: [2, 1],
    people: Array.from({ length: 400 }, (_, index) =>
      person(
        `P${index}`,
        index * 0.7,
        { station: 0, service: 1 + (index % 5) * 0.45, level: index % LEVELS, patience: 6 },
        { station: 1, service: 0.3 + (index % 7) * 0.21, level: index % 2, secondPatience: 9 },
      ),
    ),
    moments: [
      { time: 90, name: "grows", act: (kernel) => kernel.setPlaces(0, 3) },
      { time: 120, name: "closes", act: (kernel) => kernel.setClosed(1, true) },
      { time: 133, name: "opens", act: (kernel) => kernel.setClosed(1, false) },
    ],
  };

  function integrals({ kernel }: ScriptedNetwork): unknown {
    const { closedTime, events, slots, time } = kernel;
    const stations = [...kernel.places.keys()];
    const held = stations.map((station) => kernel.heldArea(station));
    const waiting = stations.map((station) => kernel.waitingArea(station));
    return { held, waiting, closedTime, events, slots, time };
  }

  it.each([0, 55.5, 125, 140])("at %d goes on to the last bit, here and elsewhere", (branch) => {
    const whole = new ScriptedNetwork(script);
    const full = whole.run(400);
    const network = new ScriptedNetwork(script);
    const before = [...network.run(branch)];
    const state = network.save();
    expect([...before, ...network.run(400).slice(before.length)]).toEqual(full);
    expect(integrals(network)).toEqual(integrals(whole));

    network.load(state);
    expect([...before, ...network.run(400)]).toEqual(full);
    expect(integrals(network)).toEqual(integrals(whole));

    const elsewhere = new ScriptedNetwork(script);
    elsewhere.run(300);
    elsewhere.load(state);
    expect([...before, ...elsewhere.run(400)]).toEqual(full);
    expect(integrals(elsewhere)).toEqual(integrals(whole));
  });

  it("is not touched by what happens in a branch, and branches can differ", () => {
    const network = new ScriptedNetwork(script);
    network.run(100);
    const state = network.save();
    const asItWas = [...network.run(300)];
    network.load(state);
    network.kernel.setPlaces(1, 4);
    const withMorePlaces = [...network.run(300)];
    network.load(state);
    const asItWasAgain = network.run(300);
    expect(asItWas.slice(-asItWasAgain.length)).toEqual(asItWasAgain);
    expect(withMorePlaces).not.toEqual(asItWasAgain);
  });

  it("can be taken in a network that has grown and put back in a new one", () => {
    const people = Array.from({ length: 3_000 }, (_, index) => person(`P${index}`, 0, at(0, 5)));
    const crowd = { places: [7], people };
    const network = new ScriptedNetwork(crowd);
    network.run(50);
    const state = network.save();
    const done = network.log.length;
    const other = new ScriptedNetwork(crowd);
    other.load(state);
    expect(other.run(4_000)).toEqual(network.run(4_000).slice(done));
  });
});

describe("a kernel without rules", () => {
  it("says so when it is run", () => {
    const kernel = new Kernel(Int32Array.from([1]));
    expect(() => kernel.run(1)).toThrow(SimulationError);
    expect(() => kernel.run(1)).toThrow("Attach rules before running.");
  });
});
