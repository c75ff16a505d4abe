/**
 * Memory of columns is used again, and nobody can tell.
 *
 * The rule this file keeps: a column is filled with something else than zero before its memory is
 * given back, so that a remnant would be seen.
 */
import { describe, expect, it } from "vitest";
import { giveBack, lengthened } from "../../engine/columns.ts";
import {
  compileNetwork,
  type NetworkFile,
  type NetworkReplication,
  runNetwork,
} from "../../engine/index.ts";

const LENGTH = 8192;
const service = { default: { dist: "exponential", mean: 1 } } as const;

/** Far more customers at once than a column begins with, with patience, priorities and a way back. */
function crowded(rate: number): NetworkFile {
  return {
    name: "crowded",
    horizon: 3,
    classes: [{ id: "first" }, { id: "second", priority: 1 }],
    arrivals: [
      {
        class: { first: 0.3, second: 0.7 },
        entry: { many: 1 },
        process: { type: "poisson", rate },
      },
    ],
    stations: [
      { id: "many", servers: "infinite", service },
      {
        id: "few",
        servers: 200,
        discipline: "priority-preemptive-resume",
        service,
        patience: { default: { dist: "exponential", mean: 2, to: "exit" } },
      },
    ],
    routing: { default: { many: { few: 0.7, exit: 0.3 }, few: { many: 0.5, exit: 0.5 } } },
  };
}

function lived(file: NetworkFile): NetworkReplication {
  return runNetwork(compileNetwork(file), { seed: "columns", replication: 0 });
}

describe("memory of columns", () => {
  it("keeps the numbers of a column that grows, with zeros behind them", () => {
    const used = new Int32Array(4 * LENGTH).fill(7);
    giveBack(used);
    const column = lengthened(new Int32Array(LENGTH).fill(3), 4 * LENGTH);
    expect(column.buffer).toBe(used.buffer);
    expect(column.subarray(0, LENGTH).every((value) => value === 3)).toBe(true);
    expect(column.subarray(LENGTH).every((value) => value === 0)).toBe(true);
  });

  it("goes to columns of another kind of number too, of as many bytes", () => {
    const used = new Uint8Array(8 * LENGTH).fill(255);
    giveBack(used);
    const column = lengthened(new Float64Array(1), LENGTH);
    expect(column.buffer).toBe(used.buffer);
    expect(column.every((value) => value === 0)).toBe(true);
  });

  it("is handed out once", () => {
    giveBack(new Uint16Array(5 * LENGTH));
    const one = lengthened(new Uint16Array(1), 5 * LENGTH);
    const other = lengthened(new Uint16Array(1), 5 * LENGTH);
    expect(one.buffer).not.toBe(other.buffer);
  });

  it("stays with a column of which somebody has a part only", () => {
    const whole = new Float64Array(6 * LENGTH).fill(1);
    giveBack(whole.subarray(0, 3 * LENGTH));
    expect(lengthened(new Float64Array(1), 3 * LENGTH).buffer).not.toBe(whole.buffer);
  });

  it("leaves no trace of one run in another", () => {
    const before = lived(crowded(6_000));
    lived(crowded(14_000));
    const after = lived(crowded(6_000));
    expect(after).toEqual(before);
  });
});
