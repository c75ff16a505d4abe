/**
 * What the kernel refuses, and chains of thousands at one instant.
 */
import { describe, expect, it } from "vitest";
import { Kernel, UNLIMITED } from "#engine";
import { person, ScriptedNetwork, silentRules } from "../../support/scripted-network.ts";

const FOREVER = Number.POSITIVE_INFINITY;
const at = (station: number, service: number) => ({ station, service });
const none = new Float64Array(0);

describe("the kernel under strain", () => {
  it("a long chain of people who wait for each other's places is undone without overflow", () => {
    const size = 5_000;
    const kernel = new Kernel(Int32Array.from([size, size]));
    const moved = new Uint8Array(4 * size);
    kernel.attach(
      {
        ...silentRules,
        arrive: (arrival) => kernel.join(kernel.admit(), arrival % 2, 0, FOREVER),
        started: (customer) => (moved[customer] === 0 ? 1 : 1e6),
        ended: (customer) => {
          moved[customer] = 1;
          kernel.join(customer, 1 - (customer % 2), 0, FOREVER);
        },
        timer: () => kernel.setPlaces(0, size + 1),
      },
      new Float64Array(2 * size),
    );
    kernel.schedule(5, 0);
    kernel.run(10);
    expect([...kernel.waiting]).toEqual([0, 0]);
  });

  it("`place` frees the place that was held before", () => {
    const kernel = new Kernel(Int32Array.from([1, 1]));
    kernel.attach(silentRules, none);
    const customer = kernel.admit();
    kernel.place(customer, 0, 5);
    kernel.run(6);
    kernel.place(customer, 1, 5);
    kernel.run(12);
    kernel.leave(customer);
    expect([...kernel.held]).toEqual([0, 0]);
  });

  it("a closed station without limit starts nobody", () => {
    const kernel = new Kernel(Int32Array.from([UNLIMITED]));
    let started = 0;
    kernel.attach(
      {
        ...silentRules,
        started: () => {
          started += 1;
          return 1;
        },
      },
      none,
    );
    kernel.setClosed(0, true);
    kernel.join(kernel.admit(), 0, 0, FOREVER);
    expect(started).toBe(0);
  });

  it.each(["a patience that is over already", "a service of negative length"])(
    "7. the clock never goes back: %s is refused",
    (what) => {
      const kernel = new Kernel(Int32Array.from([1]));
      const patience = what.includes("patience");
      kernel.attach(
        {
          ...silentRules,
          started: () => -3,
          timer: (_code, time) => kernel.join(kernel.admit(), 0, 0, patience ? time - 5 : FOREVER),
        },
        none,
      );
      if (patience) kernel.place(kernel.admit(), 0, 100);
      kernel.schedule(10, 0);
      expect(() => kernel.run(50)).toThrow();
    },
  );

  it("after running to the end of all events the time integrals are numbers", () => {
    const network = new ScriptedNetwork({ places: [1], people: [person("Ann", 0, at(0, 1))] });
    network.run(FOREVER);
    expect(network.kernel.heldArea(0)).toBe(1);
  });

  it("leaving twice is refused, and the number is not given to two customers", () => {
    const kernel = new Kernel(Int32Array.from([1]));
    kernel.attach(silentRules, none);
    const customer = kernel.admit();
    kernel.leave(customer);
    expect(() => kernel.leave(customer)).toThrow();
  });

  it("a level that does not exist is refused instead of joining the next station's line", () => {
    const kernel = new Kernel(Int32Array.from([0, 0]));
    kernel.attach(silentRules, none);
    expect(() => kernel.join(kernel.admit(), 0, 4, FOREVER)).toThrow();
  });
});
