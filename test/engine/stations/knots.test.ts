/**
 * Deadlock of customers who each keep what another needs, and what looks like one and is none.
 *
 * The one rule: see small.ts. "Keeps p" means holding its server after service, in line elsewhere.
 */
import { describe, expect, it } from "vitest";
import { compileNetwork, type NetworkFile, runNetwork } from "#engine";
import type { StationEntry } from "../../../engine/stations/network-file.ts";
import { comeAt, small, station, takes, tell } from "./small.ts";

type Visits = readonly (readonly [station: string, service: number, patience?: number])[];

/** Customers who come at a time with all their visits laid down; of class "a" unless told otherwise. */
function come(...customers: readonly (readonly [time: number, visits: Visits, cls?: string])[]) {
  const listed = customers.map(([time, visits, cls = "a"]) => ({
    time,
    class: cls,
    visits: visits.map(([id, service, patience]) => ({
      station: id,
      service,
      ...(patience === undefined ? {} : { patience }),
    })),
  }));
  return { process: { type: "trace", customers: listed } } as const;
}

const keeping = (id: string, more: Partial<StationEntry> = {}) =>
  station(id, { holdWhileWaiting: true, ...more });

function deadlockOf(file: NetworkFile) {
  return runNetwork(compileNetwork(file), { seed: "", replication: 0 }).deadlock;
}

/** 0 is at p until 5 and wants q; 1 is at q until 6 and wants p. */
const each: readonly (readonly [number, Visits])[] = [
  [
    0,
    [
      ["p", 5],
      ["q", 2],
    ],
  ],
  [
    0,
    [
      ["q", 6],
      ["p", 2],
    ],
  ],
];

describe("customers who keep each other's server", () => {
  it("are found as the ring closes, while another station goes on, and the run stops", () => {
    const file = small({
      horizon: 60,
      arrivals: [come(...each), comeAt("z", [0, 1, 20])],
      stations: [keeping("p"), keeping("q"), station("z", { service: { default: takes(30) } })],
    });
    expect(deadlockOf(file)).toEqual({ time: 6, stations: ["p", "q"] });
    const { figure, events } = tell(file);
    // 0 keeps p for 1 of 6; arrivals of 4, starts of 3 and ends of 2.
    expect(figure("p", "blockedServers")).toBeCloseTo(1 / 6, 12);
    expect(figure("z", "queueLength")).toBeCloseTo(5 / 6, 12);
    expect(events).toBe(9);
  });

  it("are none as long as another server there is at work, until its customer waits too", () => {
    // 2 is at the second server of q until 8, and then wants p as well.
    const file = small({
      arrivals: [
        come(...each, [
          0,
          [
            ["q", 8],
            ["p", 1],
          ],
        ]),
      ],
      stations: [keeping("p"), keeping("q", { servers: 2 })],
    });
    // 0 has gone on at 5 if it found a server: it did not, and both of q are kept from 8 on.
    expect(deadlockOf(file)).toEqual({ time: 8, stations: ["p", "q"] });
  });

  it("go on when one of them gives up", () => {
    const patient: Visits = [
      ["p", 5],
      ["q", 2, 3],
    ];
    const file = small({
      arrivals: [come([0, patient], each[1]!)],
      stations: [
        keeping("p"),
        keeping("q", { patience: { default: { ...takes(9), to: "gone" } } }),
      ],
    });
    expect(deadlockOf(file)).toBeNull();
    expect(tell(file, "renege", "start").lines.slice(2)).toEqual(["8 renege 0 q", "8 start 1 p"]);
  });

  it("are found where one is blocked and the other in line", () => {
    const file = small({
      arrivals: [come(...each)],
      stations: [keeping("p", { queueCapacity: 0, onFull: "block" }), keeping("q")],
    });
    expect(deadlockOf(file)).toEqual({ time: 6, stations: ["p", "q"] });
  });

  it.each([
    ["has gone on", 99, 10],
    ["has given up", 4, 5],
  ])("are found when a server that was to leave has left: its customer %s", (_, patience, time) => {
    // 0 keeps a server of p from 1 on, for z. From 4 on p has one server, and 1 keeps the other.
    const file = small({
      arrivals: [
        come(
          [
            0,
            [
              ["p", 1],
              ["z", 1, patience],
            ],
          ],
          [
            0,
            [
              ["p", 2],
              ["q", 1],
            ],
          ],
          [
            0,
            [
              ["q", 3],
              ["p", 1],
            ],
          ],
          [0, [["z", 10]]],
        ),
      ],
      stations: [
        keeping("p", {
          servers: [
            [0, 2],
            [4, 1],
          ],
        }),
        keeping("q"),
        station("z"),
      ],
    });
    expect(deadlockOf(file)).toEqual({ time, stations: ["p", "q"] });
  });
});

describe("who waits for the own server behind another", () => {
  it("is in a ring with it", () => {
    // 1 waits for the bed that 0 keeps while it stands in line behind 1; the desk goes on until 5.
    const file = small({
      horizon: 10,
      arrivals: [comeAt("ward", [0, 0.5]), comeAt("desk", [0])],
      stations: [keeping("ward"), station("desk", { service: { default: takes(5) } })],
      routing: { default: { ward: { ward: 1 } } },
    });
    expect(deadlockOf(file)).toEqual({ time: 1, stations: ["ward"] });
    expect(tell(file, "start").lines).toEqual(["0 start 0 ward", "0 start 1 desk"]);
    expect(tell(file).figure("ward", "utilisation")).toBe(1);
  });

  const urgentFirst = (patience?: number) =>
    small({
      classes: [{ id: "a" }, { id: "b", priority: 1 }],
      arrivals: [
        come(
          [
            0,
            [
              ["p", 1],
              ["p", 2],
            ],
            "b",
          ],
          [1, [patience === undefined ? ["p", 1] : ["p", 1, patience]]],
        ),
      ],
      stations: [keeping("p", { discipline: "priority" })],
    });

  it("is in a ring with it, also when that one comes later at the same instant", () => {
    expect(deadlockOf(urgentFirst())).toEqual({ time: 1, stations: ["p"] });
  });

  it("is in none when that one gives up", () => {
    expect(deadlockOf(urgentFirst(3))).toBeNull();
    expect(tell(urgentFirst(3), "start").lines).toEqual(["0 start 0 p", "4 start 0 p"]);
  });
});

describe("customers who keep what others need besides a server", () => {
  const resources = [
    { id: "room", amount: 1 },
    { id: "nurse", amount: 1 },
  ];

  it("are found as the ring closes", () => {
    // 0 has the room from 0 and asks for the nurse at 5; 1 has the nurse and asks for the room at 6.
    const file = small({
      arrivals: [come(...each), comeAt("z", [0, 20])],
      resources,
      stations: [
        station("p", { servers: "infinite", needs: { room: 1 }, keeps: ["room"] }),
        station("q", { servers: "infinite", needs: { nurse: 1 }, keeps: ["nurse"] }),
        station("z", { service: { default: takes(30) } }),
      ],
    });
    expect(deadlockOf(file)).toEqual({ time: 6, stations: ["p", "q"] });
  });

  it("are none when what they wait for is spent, which nobody keeps", () => {
    const file = small({
      arrivals: [comeAt("p", [0, 1])],
      resources: [
        { id: "room", amount: 2 },
        { id: "euro", amount: 1 },
      ],
      stations: [
        station("p", { servers: "infinite", needs: { room: 1 }, keeps: ["room"] }),
        station("q", { servers: "infinite", consumes: { euro: 1 } }),
      ],
      routing: { default: { p: { q: 1 } } },
    });
    expect(deadlockOf(file)).toBeNull();
  });

  it("are none when what they wait for is a closed desk", () => {
    const file = small({
      horizon: 40,
      arrivals: [comeAt("p", [0]), comeAt("r", [12])],
      stations: [
        keeping("p"),
        station("q", {
          servers: [
            [0, 1],
            [1, 0],
          ],
        }),
        station("r", {
          servers: [
            [0, 1],
            [11, 0],
          ],
        }),
      ],
      routing: { default: { p: { q: 1 } } },
    });
    expect(deadlockOf(file)).toBeNull();
    expect(tell(file).figure("p", "blockedServers")).toBe(39 / 40);
  });

  /** 0 keeps one nurse from 1 on and wants q; 1 keeps q from 2 on and wants nurses at w. */
  const nurses = (amount: number, needed: number, more: object = {}) =>
    small({
      arrivals: [
        come(
          [
            0,
            [
              ["p", 1],
              ["q", 1],
            ],
          ],
          [
            0,
            [
              ["q", 2],
              ["w", 1],
            ],
          ],
          [0, [["x", 6]]],
          [4, [["shop", 1]]],
        ),
      ],
      resources: [{ id: "nurse", amount, ...more }],
      stations: [
        station("p", { servers: "infinite", needs: { nurse: 1 }, keeps: ["nurse"] }),
        keeping("q"),
        station("w", { servers: "infinite", needs: { nurse: needed } }),
        station("x", { needs: { nurse: 1 } }),
        station("shop", amount > 2 ? { consumes: { nurse: 1 } } : {}),
      ],
    });

  it("are found when there is less of it from now on", () => {
    expect(deadlockOf(nurses(2, 1))).toBeNull();
    expect(deadlockOf(nurses(2, 1, { renew: { every: 5, to: 1 } }))).toEqual({
      time: 5,
      stations: ["q", "w"],
    });
  });

  it("are found when another has used some of it up", () => {
    expect(deadlockOf(nurses(3, 2))).toEqual({ time: 4, stations: ["q", "w"] });
  });
});
