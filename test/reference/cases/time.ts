/**
 * What time itself does: schedules of servers, the window of the statistics, draining, worked out by hand.
 *
 * The one rule: see case.ts.
 */
import { comes, type DeterministicCase, leavesFor, lines, network, takes } from "./case.ts";

export const timeCases: readonly DeterministicCase[] = [
  {
    // Served 0-5 and 1-7. From 3 one server is left, and at 5 it is with 1: 2 waits until 7.
    // Scheduled 2 · 3 + 1 · 10 of 13; busy 5 + 6 + 2.
    name: "a server that leaves finishes its customer and takes nobody after",
    source: "servers: a server that leaves finishes its customer first",
    file: network({
      horizon: 13,
      stations: [
        {
          id: "desk",
          servers: [
            [0, 2],
            [3, 1],
          ],
        },
      ],
      customers: [
        comes(0, "a", ["desk", 5]),
        comes(1, "a", ["desk", 6]),
        comes(2, "a", ["desk", 2]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join start
         2 2@desk arrive join
         5 0@desk end exit
         7 1@desk end exit; 2@desk start
         9 2@desk end exit`,
      ),
      figures: { "stations.desk.utilisation": 13 / 16, "stations.desk.busyServers": 1 },
    },
  },
  {
    name: "servers that come start who waits at that instant",
    source: "servers: a schedule",
    file: network({
      stations: [
        {
          id: "desk",
          servers: [
            [0, 0],
            [4, 2],
          ],
        },
      ],
      customers: [
        comes(1, "a", ["desk", 3]),
        comes(2, "a", ["desk", 3]),
        comes(3, "a", ["desk", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `1 0@desk arrive join
         2 1@desk arrive join
         3 2@desk arrive join
         4 0@desk start; 1@desk start
         7 0@desk end exit; 1@desk end exit; 2@desk start
         8 2@desk end exit`,
      ),
      figures: { "stations.desk.wait": 3, "stations.desk.delayed": 1 },
    },
  },
  {
    // The one server is to leave at 2 and back at 4, and works for 0 until 5 all the while.
    name: "a server that comes back while it finishes its customer is not free",
    source: "Schedule: running service is never cut",
    file: network({
      stations: [
        {
          id: "desk",
          servers: [
            [0, 1],
            [2, 0],
            [4, 1],
          ],
        },
      ],
      customers: [comes(0, "a", ["desk", 5]), comes(1, "a", ["desk", 1])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         5 0@desk end exit; 1@desk start
         6 1@desk end exit`,
      ),
    },
  },
  {
    name: "a server that leaves as it comes free starts nobody",
    source: "Ties: schedule changes come before service starts",
    file: network({
      stations: [
        {
          id: "desk",
          servers: [
            [0, 1],
            [3, 0],
            [6, 1],
          ],
        },
      ],
      customers: [comes(0, "a", ["desk", 3]), comes(1, "a", ["desk", 1])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         3 0@desk end exit
         6 1@desk start
         7 1@desk end exit`,
      ),
    },
  },
  {
    name: "a server that comes as a patience ends starts that customer",
    source: "Ties: schedule changes come before reneges",
    file: network({
      stations: [
        {
          id: "desk",
          servers: [
            [0, 0],
            [5, 1],
          ],
          patience: leavesFor("left"),
        },
      ],
      customers: [comes(2, "a", ["desk", 1, 3])],
    }),
    expected: {
      trace: lines(
        "a",
        `2 0@desk arrive join
         5 0@desk start
         6 0@desk end exit`,
      ),
    },
  },
  {
    name: "a server that comes makes room for who is blocked upstream",
    source: "Schedule and blocking",
    file: network({
      stations: [
        { id: "A", servers: 1 },
        {
          id: "ward",
          servers: [
            [0, 1],
            [6, 2],
          ],
          queueCapacity: 0,
          onFull: "block",
        },
      ],
      customers: [comes(0, "a", ["ward", 10]), comes(1, "a", ["A", 2], ["ward", 3])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join start
         1 1@A arrive join start
         3 1@A end block
         6 1@A unblock; 1@ward join start
         9 1@ward end exit
         10 0@ward end exit`,
      ),
    },
  },
  {
    // 1 is held at A 2-6; the server it holds was to leave at 3, and is back at 8 for 2.
    name: "a server that is held by who is blocked leaves when that customer goes",
    source: "Schedule and blocking",
    file: network({
      stations: [
        {
          id: "A",
          servers: [
            [0, 1],
            [3, 0],
            [8, 1],
          ],
        },
        { id: "ward", servers: 1, queueCapacity: 0, onFull: "block" },
      ],
      customers: [
        comes(0, "a", ["ward", 6]),
        comes(0, "a", ["A", 2], ["ward", 1]),
        comes(1, "a", ["A", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join; 1@A arrive join; 0@ward start; 1@A start
         1 2@A arrive join
         2 1@A end block
         6 0@ward end exit; 1@A unblock; 1@ward join start
         7 1@ward end exit
         8 2@A start
         9 2@A end exit`,
      ),
      figures: { "stations.A.utilisation": (2 + 4 + 1) / 95 },
    },
  },
  {
    // Served: 0 1-4, 1 4-8, 2 8-10, 3 from 10. In the window [5, 10] there come 3 (at 5) and 4 (at
    // 9); 1 and 2 are done; 2 and 3 start, after 5 and 5; 4 gives up at 10, after 1, for 3 is first.
    // Waiting 3 + 5 + 1. Stays 6, 7, 1. Present: 3 in 5-8, 2 in 8-9, 3 in 9-10.
    name: "the statistics cover the window, both ends included",
    source: "Windows: counts by event time within [warmup, horizon]",
    file: network({
      warmup: 5,
      horizon: 10,
      stations: [{ id: "desk", servers: 1, patience: leavesFor("left") }],
      customers: [
        comes(1, "a", ["desk", 3]),
        comes(2, "a", ["desk", 4, 50]),
        comes(3, "a", ["desk", 2, 50]),
        comes(5, "a", ["desk", 1, 50]),
        comes(9, "a", ["desk", 1, 1]),
        comes(12, "a", ["desk", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `1 0@desk arrive join start
         2 1@desk arrive join
         3 2@desk arrive join
         4 0@desk end exit; 1@desk start
         5 3@desk arrive join
         8 1@desk end exit; 2@desk start
         9 4@desk arrive join
         10 2@desk end exit; 4@desk renege exit; 3@desk start`,
      ),
      figures: {
        events: 13,
        "stations.desk.arrivals": 2,
        "stations.desk.served": 2,
        "stations.desk.reneged": 1,
        "stations.desk.wait": 5,
        "stations.desk.waitAll": 11 / 3,
        "stations.desk.delayed": 1,
        "stations.desk.queueLength": 1.8,
        "stations.desk.busyServers": 1,
        "stations.desk.utilisation": 1,
        "stations.desk.blockedServers": 0,
        "stations.desk.sojourn": 14 / 3,
        "stations.desk.occupancy.0": 0,
        "stations.desk.occupancy.1": 0,
        "stations.desk.occupancy.2": 0.2,
        "stations.desk.occupancy.3": 0.8,
        "classes.a.entered": 2,
        "classes.a.exited": 3,
        "classes.a.exits.exit": 2,
        "classes.a.exits.left": 1,
        "classes.a.timeInSystem": 14 / 3,
        "classes.a.visits": 1,
      },
    },
  },
  {
    name: "a window in which nothing happens gives counts of 0 and no means",
    source: "Quantiles: without observations a figure is null",
    file: network({
      warmup: 50,
      stations: [{ id: "desk", servers: 1 }],
      customers: [comes(1, "a", ["desk", 3])],
    }),
    expected: {
      figures: {
        "stations.desk.arrivals": 0,
        "stations.desk.served": 0,
        "stations.desk.wait": null,
        "stations.desk.waitP50": null,
        "stations.desk.delayed": null,
        "stations.desk.sojourn": null,
        "stations.desk.queueLength": 0,
        "stations.desk.utilisation": 0,
        "stations.desk.occupancy.0": 1,
        "classes.a.timeInSystem": null,
      },
    },
  },
  {
    // Batches of two at 2 and 4, of which the third member is the last to be made; served 2-5, 5-8,
    // 8-11. The run ends at 11, whatever is planned for 20. Waits 0, 3, 4.
    name: "a run that stops after so many arrivals counts members of batches and drains",
    source: "Windows: stopAfterArrivals counts each batch member and ends at the last departure",
    file: network({
      stopAfterArrivals: 3,
      stations: [
        {
          id: "desk",
          servers: [
            [0, 1],
            [20, 2],
          ],
          service: takes(3),
        },
      ],
      arrivals: [
        {
          class: "a",
          entry: { desk: 1 },
          process: { type: "renewal", interarrival: { dist: "deterministic", value: 2 } },
          batch: { dist: "deterministic", value: 2 },
        },
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `2 0@desk arrive join; 1@desk arrive join; 0@desk start
         4 2@desk arrive join
         5 0@desk end exit; 1@desk start
         8 1@desk end exit; 2@desk start
         11 2@desk end exit`,
      ),
      figures: {
        "classes.a.entered": 3,
        "stations.desk.wait": 7 / 3,
        "stations.desk.busyServers": 9 / 11,
        "stations.desk.utilisation": 9 / 11,
        "stations.desk.queueLength": 7 / 11,
      },
    },
  },
];
