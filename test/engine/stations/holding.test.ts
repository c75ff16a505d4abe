/**
 * A server that is kept while its customer waits for the next: never without a bed.
 *
 * The one rule: see small.ts. "Held 1-4" means kept after service from 1 to 4.
 */
import { describe, expect, it } from "vitest";
import type { StationEntry } from "../../../engine/stations/network-file.ts";
import { comeAt, small, station, takes, tell } from "./small.ts";

/** A ward of one bed, from which everybody goes on to the next station. */
function hospital(next: Partial<StationEntry>, ...times: readonly number[]) {
  return small({
    arrivals: [comeAt("ward", times)],
    stations: [
      station("ward", { holdWhileWaiting: true }),
      station("home", { service: { default: takes(4) }, ...next }),
    ],
    routing: { default: { ward: { home: 1 }, home: { gone: 1 } } },
  });
}

describe("a bed that is kept", () => {
  it("is free when service starts elsewhere, at that instant", () => {
    // 0: ward 0-1, home 1-5. 1: ward 1-2, held 2-5, home 5-9. 2: ward 5-6, held 6-9.
    const { lines, figure, occupancy } = tell(hospital({}, 0, 0.1, 0.2), "start", "join");
    expect(lines).toEqual([
      "0 join 0 ward",
      "0 start 0 ward",
      "0.1 join 1 ward",
      "0.2 join 2 ward",
      "1 join 0 home",
      "1 start 0 home",
      "1 start 1 ward",
      "2 join 1 home",
      "5 start 1 home",
      "5 start 2 ward",
      "6 join 2 home",
      "9 start 2 home",
    ]);
    expect(figure("ward", "busyServers")).toBe(0.03);
    expect(figure("ward", "blockedServers")).toBe(0.06);
    expect(figure("ward", "utilisation")).toBe(0.09);
    // Who is held is in two places: on the ward, and in line for home.
    expect(figure("home", "queueLength")).toBe(0.06);
    expect(occupancy("ward")[0]).toBeCloseTo(0.91, 12);
    // Stays of 1, 4.9 and 8.8.
    expect(figure("ward", "sojourn")).toBeCloseTo(14.7 / 3, 12);
  });

  it("is free when the customer gives up waiting", () => {
    const { lines } = tell(
      hospital({ patience: { default: { ...takes(2), to: "gone" } } }, 0, 0.1, 0.2),
      "start",
      "renege",
    );
    expect(lines).toEqual([
      "0 start 0 ward",
      "1 start 0 home",
      "1 start 1 ward",
      "4 renege 1 home",
      "4 start 2 ward",
      "5 start 2 home",
    ]);
  });

  it("is free when there is no room to wait", () => {
    const { lines, exits, figure } = tell(hospital({ queueCapacity: 0 }, 0, 0.1, 0.2), "start");
    expect(lines).toEqual(["0 start 0 ward", "1 start 0 home", "1 start 1 ward", "2 start 2 ward"]);
    expect(exits("lost")).toBe(2);
    expect(figure("ward", "blockedServers")).toBe(0);
  });

  it("is one bed too when the customer comes back to the same ward", () => {
    // Two beds, and everybody stays for a second time: 0 in one bed 0-2 and again 2-4.
    const { lines } = tell(
      small({
        horizon: 4,
        arrivals: [comeAt("ward", [0, 2.5, 2.6])],
        stations: [
          station("ward", { servers: 2, service: { default: takes(2) }, holdWhileWaiting: true }),
        ],
        routing: { default: { ward: { ward: 1 } } },
      }),
      "start",
    );
    expect(lines).toEqual(["0 start 0 ward", "2 start 0 ward", "2.5 start 1 ward"]);
  });

  it("is the customer's own when it comes back and nobody goes before it", () => {
    // 0 stays in the only bed of the ward, one day after another; 1 is served at the desk 0-5.
    const { lines, figure } = tell(
      small({
        horizon: 3.5,
        arrivals: [comeAt("ward", [0]), comeAt("desk", [0])],
        stations: [
          station("ward", { holdWhileWaiting: true }),
          station("desk", { service: { default: takes(5) } }),
        ],
        routing: { default: { ward: { ward: 1 } } },
      }),
      "start",
    );
    expect(lines).toEqual([
      "0 start 0 ward",
      "0 start 1 desk",
      ...[1, 2, 3].map((time) => `${time} start 0 ward`),
    ]);
    expect(figure("ward", "busyServers")).toBe(1);
    expect(figure("ward", "blockedServers")).toBe(0);
    expect(figure("desk", "utilisation")).toBe(1);
  });

  it("is the customer's own where all servers are to leave, also when its patience ends at once", () => {
    // Served 0-2; at 2 the schedule falls to 0 and the customer, who keeps its server, has no patience.
    // A server freed, or kept, at the instant a patience ends starts that customer: 2-3.
    const visits = [
      { station: "ward", service: 2 },
      { station: "ward", service: 1, patience: 0 },
    ];
    for (const discipline of ["fifo", "priority-preemptive-resume"] as const) {
      const servers = [
        [0, 1],
        [2, 0],
      ] as const;
      const file = small({
        arrivals: [{ process: { type: "trace", customers: [{ time: 0, class: "a", visits }] } }],
        stations: [station("ward", { servers, discipline, holdWhileWaiting: true })],
      });
      const { lines } = tell(file, "start", "renege", "end");
      expect(lines, discipline).toEqual([
        "0 start 0 ward",
        "2 end 0 ward",
        "2 start 0 ward",
        "3 end 0 ward",
      ]);
    }
  });

  it("is taken again as soon as who went before has another", () => {
    // 0 is in one bed and 1 in the other, 0-5; 2 comes at 1. At 5 2 has the bed of 0, and 1 its own.
    const stays = (...lengths: readonly number[]) =>
      lengths.map((service) => ({ station: "ward", service }));
    const customers = [
      { time: 0, class: "a", visits: stays(5) },
      { time: 0, class: "a", visits: stays(5, 2) },
      { time: 1, class: "a", visits: stays(30) },
    ];
    const { lines, figure } = tell(
      small({
        horizon: 40,
        arrivals: [{ process: { type: "trace", customers } }],
        stations: [station("ward", { servers: 2, holdWhileWaiting: true })],
      }),
      "start",
      "end",
    );
    expect(lines).toEqual([
      "0 start 0 ward",
      "0 start 1 ward",
      "5 end 0 ward",
      "5 end 1 ward",
      "5 start 1 ward",
      "5 start 2 ward",
      "7 end 1 ward",
      "35 end 2 ward",
    ]);
    expect(figure("ward", "blockedServers")).toBe(0);
    expect(figure("ward", "busyServers")).toBe((5 + 5 + 2 + 30) / 40);
  });

  it.each([
    ["has gone", 6, 99, ["5 end 1 ward", "7 renege 0 ward", "7 start 1 ward"]],
    // At 7 the patience of 1 is over as well: who can start at that instant does.
    ["has gone at the last moment", 6, 2, ["5 end 1 ward", "7 renege 0 ward", "7 start 1 ward"]],
    ["has not gone", 99, 2, ["5 end 1 ward", "7 renege 1 ward", "7 start 0 ward"]],
  ] as const)("is taken again as soon as who went before %s", (_, others, own, expected) => {
    // 2 is in the other bed for 30. 0 comes from the desk at 1, and is first in line.
    const customers = [
      {
        time: 0,
        class: "a",
        visits: [
          { station: "desk", service: 1 },
          { station: "ward", service: 9, patience: others },
        ],
      },
      {
        time: 0,
        class: "a",
        visits: [
          { station: "ward", service: 5 },
          { station: "ward", service: 2, patience: own },
        ],
      },
      { time: 0, class: "a", visits: [{ station: "ward", service: 30 }] },
    ];
    const { lines } = tell(
      small({
        arrivals: [{ process: { type: "trace", customers } }],
        stations: [station("ward", { servers: 2, holdWhileWaiting: true }), station("desk")],
      }),
      "start",
      "end",
      "renege",
    );
    expect(lines.slice(4, 7)).toEqual(expected);
  });

  it.each(["priority-preemptive-resume", "priority-preemptive-restart"] as const)(
    "is taken again rather than another's, where one could be interrupted (%s)",
    (discipline) => {
      // "b" is in one bed 0-10; "a" in the other 0.5-2.5 and, staying, 2.5-4.5.
      const visits = [2, 2].map((service) => ({ station: "ward", service }));
      const { lines } = tell(
        small({
          classes: [{ id: "a" }, { id: "b", priority: 1 }],
          arrivals: [
            {
              process: {
                type: "trace",
                customers: [
                  { time: 0, class: "b", visits: [{ station: "ward", service: 10 }] },
                  { time: 0.5, class: "a", visits },
                ],
              },
            },
          ],
          stations: [station("ward", { servers: 2, discipline, holdWhileWaiting: true })],
        }),
        "start",
        "end",
      );
      expect(lines).toEqual([
        "0 start 0 ward",
        "0.5 start 1 ward",
        "2.5 end 1 ward",
        "2.5 start 1 ward",
        "4.5 end 1 ward",
        "10 end 0 ward",
      ]);
    },
  );

  it("is kept by who interrupted another too, who goes on when service starts elsewhere", () => {
    // 0 is at home until 9. 1, an "a", keeps one bed from 1 on; 3, an "a" too, comes at 2 and takes
    // the other from 2, a "b", and keeps it from 3 on.
    const { lines } = tell(
      small({
        classes: [{ id: "a" }, { id: "b", priority: 1 }],
        arrivals: [comeAt("home", [0], "a"), comeAt("ward", [0, 2], "a"), comeAt("ward", [0], "b")],
        stations: [
          station("ward", {
            servers: 2,
            discipline: "priority-preemptive-resume",
            holdWhileWaiting: true,
            service: { default: takes(1), b: takes(6) },
          }),
          station("home", { service: { default: takes(9) } }),
        ],
        routing: { default: { ward: { home: 1 }, home: { out: 1 } } },
      }),
      "start",
      "end",
    );
    expect(lines.slice(0, 6)).toEqual([
      "0 start 0 home",
      "0 start 1 ward",
      "0 start 2 ward",
      "1 end 1 ward",
      "2 start 3 ward",
      "3 end 3 ward",
    ]);
    // At 9 the bed of 1 is free, and "b" goes on with 4 of its 6 to go.
    expect(lines.filter((line) => line.includes(" 2 ward"))).toEqual([
      "0 start 2 ward",
      "9 start 2 ward",
      "13 end 2 ward",
    ]);
  });
});
