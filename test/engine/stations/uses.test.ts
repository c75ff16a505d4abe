/**
 * What a network makes use of is found in its file, and a plain one uses nothing.
 *
 * The rule this file keeps: each file differs from the plain one in the thing it is about.
 */
import { describe, expect, it } from "vitest";
import { compileNetwork, type NetworkFile } from "#engine";
import { type Uses, usesOf } from "../../../engine/stations/uses.ts";
import { small, station, takes } from "./small.ts";

const used = (file: NetworkFile): readonly string[] =>
  Object.entries(usesOf(compileNetwork(file)))
    .filter(([, uses]) => uses === true)
    .map(([name]) => name);

const plain = station("one");
const others: readonly (readonly [string, Partial<NetworkFile>, readonly (keyof Uses)[]])[] = [
  ["nothing of it", {}, []],
  [
    "priorities that wait their turn",
    { stations: [station("one", { discipline: "priority" })] },
    [],
  ],
  [
    "priorities that interrupt",
    { stations: [station("one", { discipline: "priority-preemptive-restart" })] },
    ["interrupts"],
  ],
  [
    "a server that is kept",
    { stations: [station("one", { holdWhileWaiting: true })] },
    ["keeps", "holds"],
  ],
  [
    "an amount that is kept",
    {
      resources: [{ id: "room", amount: 1 }],
      stations: [station("one", { needs: { room: 1 }, keeps: ["room"] })],
    },
    ["holds"],
  ],
  [
    "a waiting room with an end",
    { stations: [station("one", { queueCapacity: 2 })] },
    ["turnsAway"],
  ],
  [
    "blocking",
    { stations: [station("one", { queueCapacity: 2, onFull: "block" })] },
    ["turnsAway", "blocks"],
  ],
  [
    "baulking",
    { stations: [station("one", { baulk: { default: { chance: [[1, 0.5]] } } })] },
    ["turnsAway"],
  ],
  [
    "a class that changes during a wait",
    {
      stations: [station("one", { classWhileWaiting: { a: { to: "a", after: takes(1) } } })],
    },
    ["changes"],
  ],
  [
    "somebody who is there at the start",
    { initial: [{ class: "a", station: "one", waits: [1] }] },
    ["changes"],
  ],
  ["an exit that takes time", { exits: { home: { delay: takes(1) } } }, ["exitDelays", "targets"]],
  [
    "service by where one goes next",
    { stations: [station("one", { service: { default: { byDestination: { home: takes(1) } } } })] },
    ["targets"],
  ],
  [
    "visits laid down",
    {
      arrivals: [
        {
          process: {
            type: "trace",
            customers: [{ time: 1, class: "a", visits: [{ station: "one", service: 1 }] }],
          },
        },
      ] as never,
    },
    ["traced", "reneges"],
  ],
  [
    "patience that ends",
    { stations: [station("one", { patience: { default: { ...takes(1), to: "home" } } })] },
    ["reneges"],
  ],
];

describe("what a network uses", () => {
  it.each(others)("with %s", (_, parts, expected) => {
    expect(used(small({ stations: [plain], ...parts }))).toEqual(expected);
  });
});
