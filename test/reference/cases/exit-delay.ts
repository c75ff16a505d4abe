/**
 * Exits that take time and keep the server meanwhile.
 *
 * The one rule: see case.ts.
 */
import {
  arrivalsAt,
  blocking,
  type DeterministicCase,
  lines,
  network,
  open,
  takes,
} from "./case.ts";

export const exitDelayCases: readonly DeterministicCase[] = [
  {
    // 0 is served 0-2 and kept until 5; 1 waits 1-5, is served 5-7 and kept until 10. Stays 5 and 9.
    name: "a delayed exit keeps the server and counts as blocked",
    source: "exits: delay",
    file: network({
      horizon: 20,
      stations: [{ ...open("desk"), service: takes(2) }],
      arrivals: arrivalsAt("desk", [0, 1]),
      routing: { default: { desk: { home: 1 } } },
      exits: { home: { delay: { dist: "deterministic", value: 3 } } },
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         2 0@desk end
         5 0@desk exit; 1@desk start
         7 1@desk end
         10 1@desk exit`,
      ),
      figures: {
        events: 6,
        "stations.desk.served": 2,
        "stations.desk.busyServers": 0.2,
        "stations.desk.blockedServers": 0.3,
        "stations.desk.utilisation": 0.5,
        "stations.desk.sojourn": 7,
        "stations.desk.occupancy.0": 0.5,
        "stations.desk.occupancy.1": 0.3,
        "stations.desk.occupancy.2": 0.2,
        "classes.a.exits.home": 2,
      },
    },
  },
  {
    // At the ward 0 is served 2-4 and kept until 6; 1, done at A at 4, is held there 4-6.
    name: "the end of a delayed exit lets who is blocked behind it move at the same instant",
    source: "exits: delay, and blocking",
    file: network({
      horizon: 20,
      stations: [
        { ...open("A"), service: takes(2) },
        { ...blocking("ward"), service: takes(2) },
      ],
      arrivals: arrivalsAt("A", [0, 1]),
      routing: { default: { A: { ward: 1 }, ward: { home: 1 } } },
      exits: { home: { delay: { dist: "deterministic", value: 2 } } },
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@A arrive join start
         1 1@A arrive join
         2 0@A end; 0@ward join start; 1@A start
         4 0@ward end; 1@A end block
         6 0@ward exit; 1@A unblock; 1@ward join start
         8 1@ward end
         10 1@ward exit`,
      ),
      figures: { "stations.A.blockedServers": 0.1, "stations.ward.blockedServers": 0.2 },
    },
  },
  {
    // 0 is served at the ward 0-3 and kept until 5; 1 is done at A at 5 as well.
    name: "a service that ends as a delayed exit does finds its server held",
    source: "Ties: at one instant service ends, then unblocking",
    open: "The end of a delay sets free a server that counts as blocked: it goes with unblocking.",
    file: network({
      horizon: 20,
      stations: [
        { ...open("A"), service: takes(5) },
        { id: "ward", servers: 1, queueCapacity: 0, onFull: "lose", service: takes(3) },
      ],
      arrivals: [...arrivalsAt("ward", [0]), ...arrivalsAt("A", [0])],
      routing: { default: { A: { ward: 1 }, ward: { home: 1 } } },
      exits: { home: { delay: { dist: "deterministic", value: 2 } } },
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join; 1@A arrive join; 0@ward start; 1@A start
         3 0@ward end
         5 1@A end; 1@ward lose exit; 0@ward exit`,
      ),
      figures: { "stations.ward.lost": 1, "stations.ward.blockedServers": 0.1 },
    },
  },
];
