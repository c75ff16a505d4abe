/**
 * The same results from any number of workers, stopped or not, kept or fresh.
 *
 * The rule this file keeps: whole results files are compared as text.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  keepingRunner,
  openPool,
  type ReplicationResult,
  type Runner,
  SimulationError,
} from "#scenarios";
import { inProcessRunner } from "../../../scenarios/run/runner.ts";
import { shippedRegion, shuffled } from "../shipped.ts";
import { resultsOf, smallPlan } from "../small-runs.ts";

/** Pools of one thread and of two, opened once: what a pool has run leaves nothing behind in it. */
let one: Runner;
let two: Runner;
beforeAll(async () => {
  one = await openPool(1);
  two = await openPool(2);
});
afterAll(async () => {
  await one.close();
  await two.close();
});

const text = (value: unknown): string => JSON.stringify(value);

describe("results", () => {
  it("are the same to the byte from one worker, two workers and none", async () => {
    const plan = smallPlan(4);
    const plain = text(await resultsOf(plan));
    expect(text(await resultsOf(plan, one))).toBe(plain);
    expect(text(await resultsOf(plan, two))).toBe(plain);
  });

  it("are the same to the byte when the names in the data stand in another order", async () => {
    const region = shippedRegion();
    const other = { ...shuffled(region), pathway: [...shuffled(region.pathway)].reverse() };
    expect(text(await resultsOf(smallPlan(2, other)))).toBe(text(await resultsOf(smallPlan(2))));
  });

  it("differ when the seed does", async () => {
    const plan = smallPlan(1);
    const other = { ...plan, job: { ...plan.job, seed: "another" } };
    expect((await resultsOf(plan)).measures).not.toEqual((await resultsOf(other)).measures);
  });
});

describe("a run", () => {
  it("tells its progress, ever further, up to all replications", async () => {
    const told: number[] = [];
    await two.run(smallPlan(3).job, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(3);
    expect(told.filter((done) => !Number.isInteger(done)).length).toBeGreaterThan(3);
  });

  it("finishes what is running when it is stopped, and starts nothing new", async () => {
    let finished = 0;
    const results = await two.run(smallPlan(30).job, {
      onResult: () => {
        finished += 1;
      },
      isStopped: () => finished >= 2,
    });
    expect(results.map(({ replication }) => replication)).toEqual(results.map((_, index) => index));
    expect(results.length).toBeGreaterThanOrEqual(2);
    expect(results.length).toBeLessThanOrEqual(4);
  });

  it("uses kept replications, runs only the others, and gives the same results", async () => {
    const plan = smallPlan(4);
    const kept = new Map<number, ReplicationResult>();
    const store = {
      load: (replication: number) => kept.get(replication) ?? null,
      save: (result: ReplicationResult) => kept.set(result.replication, result),
    };
    const fresh = text(await resultsOf(plan, keepingRunner(inProcessRunner(), store)));
    expect([...kept.keys()]).toEqual([0, 1, 2, 3]);
    kept.delete(1);
    kept.delete(2);
    const ran: number[] = [];
    const watched: Runner = {
      ...inProcessRunner(),
      run: (job, hooks) => {
        ran.push(...job.replications);
        return inProcessRunner().run(job, hooks);
      },
    };
    expect(text(await resultsOf(plan, keepingRunner(watched, store)))).toBe(fresh);
    expect(ran).toEqual([1, 2]);
  });

  it("gives a fault of the model back from a thread with its code", async () => {
    const { job } = smallPlan(1);
    const [first, second] = job.designs;
    if (first === undefined || second === undefined) throw new Error("no designs");
    // Paired with a design that comes later, which the model refuses.
    const wrong = { ...job, designs: [{ ...first, against: second.id }, second], logs: [] };
    const fault = await one.run(wrong).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(SimulationError);
    expect((fault as SimulationError).code).toBe("invalid-argument");
  });

  it("keeps the log of the first replication only, without spare room", async () => {
    const [first, second] = await inProcessRunner().run(smallPlan(2).job);
    expect(Object.keys(first?.logs ?? {})).toEqual(["small", "small-savings"]);
    expect(second?.logs).toEqual({});
    const log = first?.logs["small"];
    expect(log?.youth.length).toBe(log?.length);
    expect(log?.length).toBeGreaterThan(100);
  });
});
