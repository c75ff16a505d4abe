/**
 * Who is there at time 0: a waiting list with a past, and services half done.
 *
 * The one rule: see small.ts; where patience is drawn, what is left of it is held against its law.
 */
import { describe, expect, it } from "vitest";
import type { Distribution } from "#engine";
import { distancePValue, uniformDistance } from "../../support/kolmogorov-smirnov.ts";
import { comeAt, small, station, takes, tell } from "./small.ts";

const two = { default: takes(2) };

describe("a waiting list at the start", () => {
  it("is served longest wait first, before who comes later", () => {
    const { lines } = tell(
      small({
        initial: [
          { class: "a", station: "s", remaining: [1] },
          { class: "a", station: "s", waits: [3, 9] },
        ],
        arrivals: [comeAt("s", [0.5])],
        stations: [station("s", { service: two })],
      }),
      "start",
    );
    // 0 is being served; 1 has waited 9 and 2 has waited 3; 3 comes from outside.
    expect(lines).toEqual(["1 start 1 s", "3 start 2 s", "5 start 3 s"]);
  });

  it("counts the time waited before", () => {
    // Waits 9 + 1, 3 + 3 and 4.5; the stays are 2 longer, and time in the network the same.
    const { figure, exits } = tell(
      small({
        initial: [
          { class: "a", station: "s", remaining: [1] },
          { class: "a", station: "s", waits: [3, 9] },
        ],
        arrivals: [comeAt("s", [0.5])],
        stations: [station("s", { service: two })],
      }),
    );
    expect(figure("s", "wait")).toBeCloseTo((10 + 6 + 4.5) / 3, 12);
    expect(figure("s", "sojourn")).toBeCloseTo((1 + 12 + 8 + 6.5) / 4, 12);
    expect(exits("home")).toBe(4);
  });

  it("is there from the start in averages over time, and no arrival", () => {
    const { figure, occupancy } = tell(
      small({
        horizon: 10,
        initial: [{ class: "a", station: "s", remaining: [4], waits: [7] }],
        stations: [station("s", { service: two })],
      }),
    );
    expect(figure("s", "arrivals")).toBe(0);
    expect(figure("s", "queueLength")).toBe(0.4);
    expect(figure("s", "busyServers")).toBeCloseTo(0.6, 12);
    expect(occupancy("s")).toEqual([0.4, 0.2, 0.4].map((share) => expect.closeTo(share, 12)));
  });

  it("goes by priority where the station does", () => {
    const { lines } = tell(
      small({
        classes: [
          { id: "a", priority: 1 },
          { id: "b", priority: 0 },
        ],
        initial: [
          { class: "a", station: "s", waits: [8] },
          { class: "b", station: "s", waits: [2] },
        ],
        stations: [station("s", { discipline: "priority" })],
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 1 s", "1 start 0 s"]);
  });

  it("starts at once where there are servers", () => {
    const { lines } = tell(
      small({
        initial: [{ class: "a", station: "s", waits: [5, 4, 3] }],
        stations: [station("s", { servers: 2 })],
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 s", "0 start 1 s", "1 start 2 s"]);
  });
});

describe("patience of who has waited already", () => {
  const shut = (law: Distribution, waits: readonly number[]) =>
    small({
      name: `patience ${law.dist}`,
      initial: [{ class: "a", station: "s", waits }],
      stations: [station("s", { servers: 0, patience: { default: { ...law, to: "gone" } } })],
    });

  it("is over after what is left of a fixed one", () => {
    const { lines, figure } = tell(shut(takes(7), [5, 1]), "renege");
    expect(lines).toEqual(["2 renege 0 s", "6 renege 1 s"]);
    expect(figure("s", "waitAll")).toBe(7);
  });

  it("is that of those who last so long: of a uniform one, uniform over what is left", () => {
    const waits = new Array<number>(300).fill(4);
    const { lines } = tell(shut({ dist: "uniform", min: 0, max: 10 }, waits), "renege");
    const left = lines.map((line) => Number(line.split(" ")[0]));
    expect(left).toHaveLength(300);
    const distance = uniformDistance(left.map((time) => [time / 6]));
    expect(distancePValue(distance, 300)).toBeGreaterThan(0.001);
  });

  it("is as new where it is exponential", () => {
    const waits = new Array<number>(300).fill(50);
    const { lines } = tell(shut({ dist: "exponential", mean: 5 }, waits), "renege");
    const left = lines.map((line) => Number(line.split(" ")[0]));
    expect(left).toHaveLength(300);
    const distance = uniformDistance(left.map((time) => [1 - Math.exp(-time / 5)]));
    expect(distancePValue(distance, 300)).toBeGreaterThan(0.001);
  });
});

describe("a service half done at the start", () => {
  it("takes what is left, and then the customer goes on", () => {
    const { lines } = tell(
      small({
        initial: [{ class: "a", station: "s", remaining: [1.5, 0.5] }],
        stations: [station("s", { servers: 2 }), station("t")],
        routing: { default: { s: { t: 1 } } },
      }),
      "end",
      "exit",
    );
    expect(lines).toEqual([
      "0.5 end 1 s",
      "1.5 end 0 s",
      "1.5 end 1 t",
      "1.5 exit 1 t home",
      "2.5 end 0 t",
      "2.5 exit 0 t home",
    ]);
  });

  it("goes where the routing says, also where the destination sets the length of service", () => {
    const { lines } = tell(
      small({
        initial: [{ class: "a", station: "s", remaining: [1] }],
        stations: [
          station("elsewhere"),
          station("s", { service: { default: { byDestination: { default: takes(3) } } } }),
        ],
      }),
      "join",
      "exit",
    );
    expect(lines).toEqual(["1 exit 0 s home"]);
  });

  it("holds what the station needs until it ends", () => {
    const { lines } = tell(
      small({
        initial: [{ class: "a", station: "s", remaining: [1] }],
        arrivals: [comeAt("s", [0.5, 0.6])],
        resources: [{ id: "nurse", amount: 1 }],
        stations: [station("s", { servers: 3, service: two, needs: { nurse: 1 } })],
      }),
      "start",
    );
    expect(lines).toEqual(["1 start 1 s", "3 start 2 s"]);
  });
});

describe("changes while waiting", () => {
  const classes = [
    { id: "a", priority: 0 },
    { id: "b", priority: 1 },
  ];
  const initial = [
    { class: "a", station: "s", remaining: [2] },
    { class: "b", station: "s", waits: [5] },
  ];

  it("of class count the time waited before", () => {
    // Six in all make b an a: at 1, before the a who comes at 1.5.
    const { lines } = tell(
      small({
        classes,
        initial,
        arrivals: [comeAt("s", [1.5], "a")],
        stations: [
          station("s", {
            discipline: "priority",
            classWhileWaiting: { b: { after: takes(6), to: "a" } },
          }),
        ],
      }),
      "start",
    );
    expect(lines).toEqual(["2 start 1 s", "3 start 2 s"]);
  });

  it("of priority count the time waited before", () => {
    const { lines } = tell(
      small({
        classes,
        initial,
        arrivals: [comeAt("s", [1.5], "a")],
        stations: [
          station("s", { discipline: "priority", priorityRise: { default: { every: 6 } } }),
        ],
      }),
      "start",
    );
    expect(lines).toEqual(["2 start 1 s", "3 start 2 s"]);
  });
});
