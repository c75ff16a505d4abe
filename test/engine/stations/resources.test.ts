/**
 * What a service needs besides a server: staff shared by stations, several things at once, a budget.
 *
 * The one rule: see small.ts.
 */
import { describe, expect, it } from "vitest";
import { comeAt, small, station, takes, tell } from "./small.ts";

const nurse = { id: "nurse", amount: 1 };

describe("an amount shared by two stations", () => {
  it("is with one customer at a time, who has waited longest first", () => {
    // 0 at s 0-2; 2 came to t at 0.5, 1 to s at 1: t 2-4, then s 4-6.
    const { lines, figure } = tell(
      small({
        arrivals: [comeAt("s", [0, 1]), comeAt("t", [0.5])],
        resources: [nurse],
        stations: ["s", "t"].map((id) =>
          station(id, { servers: 5, service: { default: takes(2) }, needs: { nurse: 1 } }),
        ),
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 s", "2 start 1 t", "4 start 2 s"]);
    expect(figure("t", "wait")).toBe(1.5);
    expect(figure("s", "wait")).toBe(1.5);
  });

  it("goes to the higher priority first, at whichever station", () => {
    const { lines } = tell(
      small({
        classes: [
          { id: "a", priority: 0 },
          { id: "b", priority: 1 },
        ],
        arrivals: [comeAt("s", [0, 0.5], "b"), comeAt("t", [0.9], "a")],
        resources: [nurse],
        stations: ["s", "t"].map((id) =>
          station(id, { servers: 5, discipline: "priority", needs: { nurse: 1 } }),
        ),
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 s", "1 start 2 t", "2 start 1 s"]);
  });

  it("lets nobody past the first in line who needs more than there is", () => {
    const { lines } = tell(
      small({
        classes: [{ id: "a" }],
        arrivals: [comeAt("big", [0.1]), comeAt("s", [0, 0.2])],
        resources: [{ id: "nurse", amount: 2 }],
        stations: [
          station("s", { servers: 5, needs: { nurse: 1 } }),
          station("big", { servers: 5, needs: { nurse: 2 } }),
        ],
      }),
      "start",
    );
    // The one nurse left is no use to "big" and serves "s" until 1.2.
    expect(lines).toEqual(["0 start 0 s", "0.2 start 2 s", "1.2 start 1 big"]);
  });
});

describe("several amounts at once", () => {
  it("are taken all together or not at all", () => {
    // The room is free from 0 on, the nurse from 2; 1 needs both, 2 the room only.
    const { lines } = tell(
      small({
        arrivals: [comeAt("n", [0]), comeAt("both", [0.5]), comeAt("r", [1])],
        resources: [nurse, { id: "room", amount: 1 }],
        stations: [
          station("n", { service: { default: takes(2) }, needs: { nurse: 1 } }),
          station("both", { needs: { nurse: 1, room: 1 } }),
          station("r", { service: { default: takes(0.5) }, needs: { room: 1 } }),
        ],
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 n", "1 start 2 r", "2 start 1 both"]);
  });
});

describe("what is kept", () => {
  const stations = [
    station("in", { servers: 9, needs: { bed: 1, nurse: 1 }, keeps: ["bed"] }),
    station("out", { servers: 9, service: { default: takes(3) }, releases: ["bed"] }),
  ];
  const routing = { default: { in: { out: 1 } } };
  const resources = [
    { id: "bed", amount: 1 },
    { id: "nurse", amount: 1 },
  ];

  it("is given back when a later station says so", () => {
    const { lines } = tell(
      small({ arrivals: [comeAt("in", [0, 0.5])], resources, routing, stations }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 in", "1 start 0 out", "4 start 1 in", "5 start 1 out"]);
  });

  it("is given back on leaving the network, whatever the way out", () => {
    const noReturn = [stations[0]!, station("out", { servers: 9, queueCapacity: 0 })];
    const { lines, exits } = tell(
      small({
        arrivals: [comeAt("in", [0, 0.5, 0.6])],
        resources,
        routing,
        stations: [noReturn[0]!, { ...noReturn[1]!, servers: 0 }],
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 in", "1 start 1 in", "2 start 2 in"]);
    expect(exits("lost")).toBe(3);
  });

  it("is not held by who gives up waiting for it", () => {
    const { lines } = tell(
      small({
        arrivals: [comeAt("s", [0, 0.1, 0.2])],
        resources: [nurse],
        stations: [
          station("s", {
            servers: 9,
            service: { default: takes(2) },
            needs: { nurse: 1 },
            patience: { default: { ...takes(1.85), to: "gone" } },
          }),
        ],
      }),
      "start",
      "renege",
    );
    expect(lines).toEqual(["0 start 0 s", "1.95 renege 1 s", "2 start 2 s"]);
  });
});

describe("a budget", () => {
  const shop = station("s", { servers: 9, consumes: { euro: 2 } });

  it("is used up at the start of service, and is there again when it is renewed", () => {
    // Five are enough for two; at 10 and 20 there are five again.
    const { lines, figure } = tell(
      small({
        arrivals: [comeAt("s", [0, 1, 2, 3, 4])],
        resources: [{ id: "euro", amount: 5, renew: { every: 10 } }],
        stations: [shop],
      }),
      "start",
    );
    expect(lines).toEqual([
      "0 start 0 s",
      "1 start 1 s",
      "10 start 2 s",
      "10 start 3 s",
      "20 start 4 s",
    ]);
    expect(figure("s", "wait")).toBeCloseTo((8 + 7 + 16) / 5, 12);
  });

  it("is renewed to another amount, what was left over being lost", () => {
    const { lines } = tell(
      small({
        horizon: 40,
        arrivals: [comeAt("s", [0, 12, 13, 14])],
        resources: [{ id: "euro", amount: 9, renew: { every: 10, to: 4 } }],
        stations: [shop],
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 s", "12 start 1 s", "13 start 2 s", "20 start 3 s"]);
  });

  it("that is never renewed keeps the rest waiting for ever", () => {
    const { figure } = tell(
      small({
        arrivals: [comeAt("s", [0, 10, 20])],
        resources: [{ id: "euro", amount: 4 }],
        stations: [shop],
      }),
    );
    expect(figure("s", "served")).toBe(2);
    expect(figure("s", "queueLength")).toBe(0.8);
  });
});

describe("who is interrupted", () => {
  it("gives back what it had taken, so that the other can be served", () => {
    const { lines } = tell(
      small({
        classes: [
          { id: "a", priority: 1 },
          { id: "b", priority: 0 },
        ],
        arrivals: [comeAt("s", [0], "a"), comeAt("s", [1], "b")],
        resources: [nurse],
        stations: [
          station("s", {
            discipline: "priority-preemptive-resume",
            service: { default: takes(3) },
            needs: { nurse: 1 },
          }),
        ],
      }),
      "start",
      "end",
    );
    expect(lines).toEqual(["0 start 0 s", "1 start 1 s", "4 end 1 s", "4 start 0 s", "6 end 0 s"]);
  });
});
