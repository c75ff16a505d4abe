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

  it("that a customer keeps from itself for ever leaves the figures of the others as they were", () => {
    // 0 wants the only bed of the ward again at 1; 1 is served at the desk 0-5.
    const { figure } = tell(
      small({
        horizon: 10,
        arrivals: [comeAt("ward", [0]), comeAt("desk", [0])],
        stations: [
          station("ward", { holdWhileWaiting: true }),
          station("desk", { service: { default: takes(5) } }),
        ],
        routing: { default: { ward: { ward: 1 } } },
      }),
    );
    expect(figure("desk", "served")).toBe(1);
    expect(figure("desk", "utilisation")).toBeLessThanOrEqual(1);
    expect(figure("ward", "utilisation")).toBeLessThanOrEqual(1);
  });
});
