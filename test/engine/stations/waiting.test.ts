/**
 * What happens to those who wait: another class, a higher priority, second thoughts.
 *
 * The one rule: see small.ts.
 */
import { describe, expect, it } from "vitest";
import type { StationEntry } from "../../../engine/stations/network-file.ts";
import { comeAt, small, station, takes, tell } from "./small.ts";

const classes = [
  { id: "a", priority: 0 },
  { id: "b", priority: 1 },
  { id: "c", priority: 2 },
];

describe("another class after service", () => {
  it("goes by the class before, and decides what comes next", () => {
    const { lines, figure, exits } = tell(
      small({
        classes,
        arrivals: [comeAt("s", [0], "a"), comeAt("s", [0.5], "b")],
        stations: [
          station("s", { classAfter: { a: { c: 1 } } }),
          station("t", { service: { c: takes(5), default: takes(2) } }),
        ],
        routing: { default: { s: { t: 1 } }, c: { t: { late: 1 } } },
      }),
      "end",
    );
    expect(lines).toEqual(["1 end 0 s", "2 end 1 s", "6 end 0 t", "8 end 1 t"]);
    expect(figure("s", "served", "a")).toBe(1);
    expect(figure("t", "served", "c")).toBe(1);
    expect(exits("late", "c")).toBe(1);
    expect(exits("home", "b")).toBe(1);
  });

  it("comes with chances, each in its share", () => {
    const times = Array.from({ length: 200 }, (_, at) => at / 2);
    const { figure } = tell(
      small({
        horizon: 200,
        classes,
        arrivals: [comeAt("s", times, "a")],
        stations: [
          station("s", { servers: "infinite", classAfter: { a: { b: 0.25, c: 0.75 } } }),
          station("t"),
        ],
        routing: { default: { s: { t: 1 } } },
      }),
    );
    expect(figure("t", "arrivals", "b") + figure("t", "arrivals", "c")).toBe(200);
    // Fifty are expected; 20 off is more than three standard deviations.
    expect(Math.abs(figure("t", "arrivals", "b") - 50)).toBeLessThan(20);
  });
});

describe("another class while waiting", () => {
  const becomes = { classWhileWaiting: { c: { after: takes(2), to: "a" } } } as const;

  it("puts the customer in the line of its new class, by how long it has waited", () => {
    // Served 0-4; c (from 1) is an a from 3; b (from 1.5) and a (from 2) are overtaken by it.
    const { lines, figure } = tell(
      small({
        classes,
        arrivals: [
          comeAt("s", [0], "b"),
          comeAt("s", [1], "c"),
          comeAt("s", [1.5], "b"),
          comeAt("s", [2], "a"),
        ],
        stations: [
          station("s", { discipline: "priority", service: { default: takes(4) }, ...becomes }),
        ],
      }),
      "start",
      "change",
    );
    expect(lines).toEqual([
      "0 start 0 s",
      "3 change 1 s",
      "4 start 1 s",
      "8 start 3 s",
      "12 start 2 s",
    ]);
    // Two units of waiting as c, one as a; its wait counts where it starts.
    expect(figure("s", "queueLength", "c")).toBe(0.02);
    expect(figure("s", "queueLength", "a")).toBeCloseTo((1 + 6) / 100, 12);
    expect(figure("s", "wait", "a")).toBe((3 + 6) / 2);
  });

  it("does not happen to who is served first", () => {
    const { lines } = tell(
      small({
        classes,
        arrivals: [comeAt("s", [0, 0.5], "c")],
        stations: [station("s", { service: { default: takes(2.5) }, ...becomes })],
      }),
      "change",
    );
    expect(lines).toEqual([]);
  });

  it("leaves patience as it was", () => {
    const { lines } = tell(
      small({
        classes,
        arrivals: [comeAt("s", [0, 0.5], "c")],
        stations: [
          station("s", {
            service: { default: takes(9) },
            patience: { c: { ...takes(3), to: "gone" } },
            ...becomes,
          }),
        ],
      }),
      "change",
      "renege",
    );
    expect(lines).toEqual(["2.5 change 1 s", "3.5 renege 1 s"]);
  });

  it.each([
    ["an exit", "gone", {}, ["6 renege 1 s", "6 exit 1 s gone"]],
    ["a station", "t", {}, ["6 renege 1 s", "7 exit 1 t home"]],
    // The patience of an "a" would have lasted until 51 and led elsewhere.
    ["an exit", "gone", { a: { ...takes(50), to: "else" } }, ["6 renege 1 s", "6 exit 1 s gone"]],
  ] as const)("leaves where patience leads to as it was: %s", (_, to, more, expected) => {
    const { lines, exits } = tell(
      small({
        horizon: 19,
        classes,
        arrivals: [comeAt("s", [0], "a"), comeAt("s", [1], "c")],
        stations: [
          station("s", {
            discipline: "priority",
            service: { default: takes(20) },
            patience: { c: { ...takes(5), to }, ...more },
            ...becomes,
          }),
          station("t"),
        ],
      }),
      "renege",
      "exit",
    );
    expect(lines).toEqual(expected);
    expect(exits(to === "t" ? "home" : "gone", "a")).toBe(1);
  });

  it("may take the server of one of a lower priority at once", () => {
    const { lines } = tell(
      small({
        classes,
        arrivals: [comeAt("s", [0], "b"), comeAt("s", [1], "c")],
        stations: [
          station("s", {
            discipline: "priority-preemptive-resume",
            service: { default: takes(8) },
            ...becomes,
          }),
        ],
      }),
      "start",
      "end",
    );
    expect(lines).toEqual([
      "0 start 0 s",
      "3 start 1 s",
      "11 end 1 s",
      "11 start 0 s",
      "16 end 0 s",
    ]);
  });
});

describe("a priority that rises while waiting", () => {
  const rising = (every: number, to?: number) =>
    station("s", {
      discipline: "priority",
      service: { default: takes(4) },
      priorityRise: { c: to === undefined ? { every } : { every, to } },
    });

  it("lets a customer of the lowest class pass, one priority at a time", () => {
    // c (from 0.5) has priority 1 from 2.5 and 0 from 4.5; b (from 1) and a (from 3.9 and 5) compete.
    const { lines } = tell(
      small({
        classes,
        arrivals: [
          comeAt("s", [0], "a"),
          comeAt("s", [0.5], "c"),
          comeAt("s", [1], "b"),
          comeAt("s", [3.9, 5], "a"),
        ],
        stations: [rising(2)],
      }),
      "start",
    );
    // At 4 the a goes first; at 8 c has priority 0 and has waited longer than the a of 5.
    expect(lines).toEqual([
      "0 start 0 s",
      "4 start 3 s",
      "8 start 1 s",
      "12 start 4 s",
      "16 start 2 s",
    ]);
  });

  it("stops where the file says", () => {
    const { lines } = tell(
      small({
        classes,
        arrivals: [
          comeAt("s", [0], "a"),
          comeAt("s", [0.5], "c"),
          comeAt("s", [1], "b"),
          comeAt("s", [3], "a"),
        ],
        stations: [rising(0.5, 1)],
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 s", "4 start 3 s", "8 start 1 s", "12 start 2 s"]);
  });

  it("falls by one each time, also where no class has the priority between", () => {
    const { lines } = tell(
      small({
        classes: [
          { id: "a", priority: 0 },
          { id: "c", priority: 5 },
        ],
        arrivals: [comeAt("s", [0, 3], "a"), comeAt("s", [0.5], "c")],
        stations: [rising(1)],
      }),
      "start",
    );
    // At 4 it has risen three times, to 2: the a goes first. At 8 it is 0 and has waited longest.
    expect(lines).toEqual(["0 start 0 s", "4 start 2 s", "8 start 1 s"]);
  });
});

describe("who was interrupted", () => {
  const interrupting = (more: Partial<StationEntry>) =>
    small({
      classes,
      // b (from 0.5) is served from 5 and interrupted at 6 by an a; c (from 1) is level with it at 7.
      arrivals: [comeAt("s", [0, 0.5], "b"), comeAt("s", [1], "c"), comeAt("s", [6], "a")],
      stations: [
        station("s", {
          discipline: "priority-preemptive-resume",
          service: { default: takes(5) },
          ...more,
        }),
      ],
    });

  it.each([
    ["has become one of its class", { classWhileWaiting: { c: { after: takes(6), to: "b" } } }],
    ["has risen to its priority", { priorityRise: { c: { every: 6, to: 1 } } }],
  ])("goes before who joined later and %s", (_, more) => {
    const { lines } = tell(interrupting(more), "start");
    expect(lines).toEqual([
      "0 start 0 s",
      "5 start 1 s",
      "6 start 3 s",
      "11 start 1 s",
      "15 start 2 s",
    ]);
  });

  it("goes behind who joined earlier and has risen to its priority", () => {
    // c (from 0.2) rises to 1 at 6.2, when b (from 0.5) is aside.
    const { lines } = tell(
      small({
        classes,
        arrivals: [comeAt("s", [0, 0.5], "b"), comeAt("s", [0.2], "c"), comeAt("s", [6], "a")],
        stations: [
          station("s", {
            discipline: "priority-preemptive-resume",
            service: { default: takes(5) },
            priorityRise: { c: { every: 6, to: 1 } },
          }),
        ],
      }),
      "start",
    );
    expect(lines).toEqual([
      "0 start 0 s",
      "5 start 2 s",
      "6 start 3 s",
      "11 start 1 s",
      "16 start 2 s",
    ]);
  });

  it("keeps its class and its priority until it goes on", () => {
    // c is served at 0 and interrupted at 1; b comes at 3, when c has been aside for 2.
    const { lines } = tell(
      small({
        classes,
        arrivals: [comeAt("s", [0], "c"), comeAt("s", [1], "a"), comeAt("s", [3], "b")],
        stations: [
          station("s", {
            discipline: "priority-preemptive-resume",
            service: { default: takes(5) },
            priorityRise: { c: { every: 1 } },
            classWhileWaiting: { c: { after: takes(2), to: "a" } },
          }),
        ],
      }),
      "start",
      "change",
    );
    expect(lines).toEqual(["0 start 0 s", "1 start 1 s", "6 start 2 s", "11 start 0 s"]);
  });
});

describe("who turns away", () => {
  it("does so by the number found: at 20, 25, 35, 40 and 45, as in Ciw's own test", () => {
    // Arrivals every 5, services of 21, nobody joins three: served 5-26, 26-47 and 47-68.
    const { lines, figure, exits } = tell(
      small({
        horizon: 50,
        arrivals: [comeAt("s", [5, 10, 15, 20, 25, 30, 35, 40, 45])],
        stations: [
          station("s", {
            service: { default: takes(21) },
            baulk: {
              default: {
                chance: [
                  [0, 0],
                  [3, 1],
                ],
              },
            },
          }),
        ],
      }),
      "exit",
    );
    expect(
      lines.filter((line) => line.endsWith("baulked")).map((line) => line.split(" ")[0]),
    ).toEqual(["20", "25", "35", "40", "45"]);
    expect(exits("baulked")).toBe(5);
    expect(figure("s", "arrivals")).toBe(9);
    expect(figure("s", "lost")).toBe(0);
    // Waits of 0, 16 and, for who came at 15, 32.
    expect(figure("s", "wait")).toBe(16);
    expect(figure("s", "served")).toBe(2);
  });

  it("goes where the file says, by class", () => {
    const { figure, exits } = tell(
      small({
        classes,
        arrivals: [comeAt("s", [0, 0.1], "a"), comeAt("s", [0.2], "b")],
        stations: [
          station("s", {
            baulk: {
              a: {
                chance: [
                  [0, 0],
                  [1, 1],
                ],
                to: "t",
              },
            },
          }),
          station("t"),
        ],
      }),
    );
    expect(figure("t", "arrivals", "a")).toBe(1);
    expect(figure("s", "served", "b")).toBe(1);
    expect(exits("baulked")).toBe(0);
  });
});
