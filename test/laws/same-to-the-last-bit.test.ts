/**
 * A against A: the same model gives the same result, whoever runs it and however it is written down.
 *
 * The one rule: equal means every bit of every array; every law is shown a difference it finds.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type Model, type ReplicationResult, simulateReplication } from "#journeys";
import { change, smallRegion } from "../support/model.ts";
import { repoRoot } from "../support/repo-files.ts";
import { fingerprint, firstDifference } from "./bits.ts";
import { total } from "./lived.ts";
import { twoDesigns } from "./two-designs.ts";

const once = twoDesigns();

/** The same tree with its keys in another order, at every depth. */
function shuffled(value: unknown, salt: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const moved = [...value.slice(salt % value.length), ...value.slice(0, salt % value.length)];
    return moved.reverse().map((part) => shuffled(part, salt + 1));
  }
  const keys = Object.keys(value);
  const order = [...keys.slice(salt % keys.length), ...keys.slice(0, salt % keys.length)].reverse();
  const tree = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(order.map((key) => [key, shuffled(tree[key], salt + 1)]));
}

function pairOf(variant: Model): ReplicationResult {
  return simulateReplication(
    [
      { id: "a", model: smallRegion, against: null },
      { id: "b", model: variant, against: "a" },
    ],
    { seed: "A against A", replication: 0, untilYear: 2029, logs: ["a", "b"] },
  );
}

it("gives the same summaries, walls, pairs and log in a second process", () => {
  const program = fileURLToPath(new URL("./two-designs.ts", import.meta.url));
  const printed = execFileSync(process.execPath, ["--import", "tsx", program], {
    cwd: repoRoot,
    encoding: "utf8",
  });
  expect(printed.trim()).toBe(fingerprint(once));
});

it("gives another result for one parameter that is one percent higher", () => {
  const higher = change(smallRegion, "waiting.patienceDays", 120 * 1.01);
  expect(fingerprint(twoDesigns(higher))).not.toBe(fingerprint(once));
  expect(firstDifference(twoDesigns(higher).runs["today"], once.runs["today"])).not.toBeNull();
});

it("does not care about the order of municipalities, forms, edges or any other key", () => {
  for (const salt of [1, 7]) {
    const model = shuffled(smallRegion, salt) as Model;
    expect(Object.keys(model.forms)).not.toEqual(Object.keys(smallRegion.forms));
    expect(model.pathway[0]).not.toEqual(smallRegion.pathway[0]);
    expect(firstDifference(twoDesigns(model), once)).toBeNull();
  }
});

it("finds nothing between two designs with equal models, each lived from the first day", () => {
  const { pairs, runs, walls, logs } = pairOf(structuredClone(smallRegion));
  expect(firstDifference(runs["a"], runs["b"])).toBeNull();
  expect(firstDifference(walls["a"], walls["b"])).toBeNull();
  expect(firstDifference(logs["a"], logs["b"])).toBeNull();
  const pair = pairs["b|a"];
  expect(pair?.youths).toBeGreaterThan(1000);
  expect([pair?.moved, pair?.waitingDays]).toEqual([0, 0]);
  expect(total(pair?.days.moves.lost ?? [1])).toBe(0);
  expect(total(pair?.days.moves.gained ?? [1])).toBe(0);
  expect(new Set([...(pair?.days.change ?? [1]), ...(pair?.euro.change ?? [1])])).toEqual(
    new Set([0]),
  );
});

it("finds the youths who moved between two designs that differ in one share", () => {
  const { pairs } = pairOf(change(smallRegion, "waiting.substituteShare", 0.35 * 1.05));
  expect(pairs["b|a"]?.moved ?? 0).toBeGreaterThan(0);
});

it("gives other lives in another replication and under another seed", () => {
  const live = (seed: string, replication: number) =>
    simulateReplication([{ id: "a", model: smallRegion, against: null }], {
      seed,
      replication,
      untilYear: 2024,
    }).runs["a"];
  const first = live("1", 0);
  expect(firstDifference(first, live("1", 0))).toBeNull();
  expect(firstDifference(first, live("1", 1))).not.toBeNull();
  expect(firstDifference(first, live("11", 0))).not.toBeNull();
});
