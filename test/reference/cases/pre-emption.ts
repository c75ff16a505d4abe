/**
 * Service broken off for somebody with a better priority, worked out by hand.
 *
 * The one rule: see case.ts. "Still 4" means that 4 of a service is still to come.
 */
import { comes, type DeterministicCase, interrupting, leavesFor, lines, network } from "./case.ts";

const classes = [
  { id: "high", priority: 0 },
  { id: "other", priority: 0 },
  { id: "middle", priority: 1 },
  { id: "low", priority: 2 },
];

export const preEmptionCases: readonly DeterministicCase[] = [
  {
    // 0 is served 8-9, still 4, and again 11.5-15.5; 1 is served 9-11.5.
    name: "an interrupted service is resumed and keeps what was done",
    source: "deterministic case of the suites of Ciw and simmer: low 11.5 to 15.5 after resume",
    file: network({
      classes,
      horizon: 20,
      stations: [interrupting("desk")],
      customers: [comes(8, "low", ["desk", 5]), comes(9, "high", ["desk", 2.5])],
    }),
    expected: {
      trace: lines(
        ["low", "high"],
        `8 0@desk arrive join start
         9 1@desk arrive join start
         11.5 1@desk end exit; 0@desk start
         15.5 0@desk end exit`,
      ),
      figures: {
        "stations.desk.classes.low.wait": 0,
        "stations.desk.classes.low.sojourn": 7.5,
        "stations.desk.queueLength": 0.125,
        "stations.desk.busyServers": 0.375,
        "stations.desk.served": 2,
      },
    },
  },
  {
    // At 3 the low ones are 0 (since 0) and 1 (since 1): 1 gives way, still 8. It goes on 5-6, still
    // 7, gives way again, and is served 8-15.
    name: "the victim has the lowest priority and of those the latest start",
    source: "Pre-emption: the victim is the lowest priority, latest start",
    file: network({
      classes,
      stations: [interrupting("desk", 3)],
      customers: [
        comes(0, "low", ["desk", 10]),
        comes(1, "low", ["desk", 10]),
        comes(2, "middle", ["desk", 10]),
        comes(3, "high", ["desk", 2]),
        comes(6, "high", ["desk", 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "low", "middle", "high", "high"],
        `0 0@desk arrive join start
         1 1@desk arrive join start
         2 2@desk arrive join start
         3 3@desk arrive join start
         5 3@desk end exit; 1@desk start
         6 4@desk arrive join start
         8 4@desk end exit; 1@desk start
         10 0@desk end exit
         12 2@desk end exit
         15 1@desk end exit`,
      ),
      figures: { "stations.desk.wait": 0, "stations.desk.delayed": 0 },
    },
  },
  {
    // 0 gives way at 2, still 8, while 1 of the same priority has waited since 1; 0 goes on at 6. Its
    // patience of 5 ended at 5, but its service had started.
    name: "a victim goes before the others of its priority and its patience is over with",
    source: "Pre-emption: returns to the head of its priority; its patience does not restart",
    file: network({
      classes,
      stations: [{ ...interrupting("desk"), patience: leavesFor("left") }],
      customers: [
        comes(0, "low", ["desk", 10, 5]),
        comes(1, "low", ["desk", 3, 20]),
        comes(2, "high", ["desk", 4]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "low", "high"],
        `0 0@desk arrive join start
         1 1@desk arrive join
         2 2@desk arrive join start
         6 2@desk end exit; 0@desk start
         14 0@desk end exit; 1@desk start
         17 1@desk end exit`,
      ),
      figures: {
        "stations.desk.reneged": 0,
        "stations.desk.classes.low.wait": 6.5,
        "stations.desk.classes.low.sojourn": 15,
        "stations.desk.queueLength": 0.17,
      },
    },
  },
  {
    name: "a service that ends at the same instant is not interrupted",
    source: "Ties: service ends come before external arrivals",
    file: network({
      classes,
      stations: [interrupting("desk")],
      customers: [comes(0, "low", ["desk", 5]), comes(5, "high", ["desk", 1])],
    }),
    expected: {
      trace: lines(
        ["low", "high"],
        `0 0@desk arrive join start
         5 0@desk end exit; 1@desk arrive join start
         6 1@desk end exit`,
      ),
    },
  },
  {
    // 1 takes the server of 0 at 2, though there is no place to wait; 0 waits, still 3. 2 is lost.
    name: "who pre-empts needs no waiting place and neither does the victim",
    source: "Pre-emption: the victim needs no waiting place",
    open: "a customer who would pre-empt at once enters a full station",
    file: network({
      classes,
      stations: [{ ...interrupting("desk"), queueCapacity: 0 }],
      customers: [
        comes(0, "low", ["desk", 5]),
        comes(2, "high", ["desk", 3]),
        comes(3, "low", ["desk", 1]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "high", "low"],
        `0 0@desk arrive join start
         2 1@desk arrive join start
         3 2@desk arrive lose exit
         5 1@desk end exit; 0@desk start
         8 0@desk end exit`,
      ),
    },
  },
  {
    name: "an equal priority does not interrupt and waits its turn",
    source: "Pre-emption: equal priorities: FIFO across classes",
    file: network({
      classes,
      stations: [interrupting("desk")],
      customers: [
        comes(0, "high", ["desk", 4]),
        comes(1, "other", ["desk", 2]),
        comes(2, "high", ["desk", 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["high", "other", "high"],
        `0 0@desk arrive join start
         1 1@desk arrive join
         2 2@desk arrive join
         4 0@desk end exit; 1@desk start
         6 1@desk end exit; 2@desk start
         8 2@desk end exit`,
      ),
    },
  },
  {
    // 1 started last and gives way first, then 0, who so stands before 1: 0 goes on at 5, still 8, and
    // 1 at 7, still 9.
    name: "of two victims of one instant the one who started first goes on first",
    source: "Pre-emption: latest start gives way; returns to the head of its priority",
    file: network({
      classes,
      stations: [interrupting("desk", 2)],
      customers: [
        comes(0, "low", ["desk", 10]),
        comes(1, "low", ["desk", 10]),
        comes(2, "high", ["desk", 3]),
        comes(2, "high", ["desk", 5]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "low", "high", "high"],
        `0 0@desk arrive join start
         1 1@desk arrive join start
         2 2@desk arrive join; 3@desk arrive join; 2@desk start; 3@desk start
         5 2@desk end exit; 0@desk start
         7 3@desk end exit; 1@desk start
         13 0@desk end exit
         16 1@desk end exit`,
      ),
    },
  },
  {
    // 0 is served 0-1 (still 5), 1 1-2 (still 3), 2 2-4; then 1 4-7 and 0 7-12.
    name: "who interrupted is interrupted in turn",
    source: "Pre-emption over three priorities",
    file: network({
      classes,
      stations: [interrupting("desk")],
      customers: [
        comes(0, "low", ["desk", 6]),
        comes(1, "middle", ["desk", 4]),
        comes(2, "high", ["desk", 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "middle", "high"],
        `0 0@desk arrive join start
         1 1@desk arrive join start
         2 2@desk arrive join start
         4 2@desk end exit; 1@desk start
         7 1@desk end exit; 0@desk start
         12 0@desk end exit`,
      ),
    },
  },
  {
    // 0 is done at 2 but the ward is taken until 6; its server is held, so 2 cannot have it before.
    name: "who is blocked has been served and cannot be interrupted",
    source: "Pre-emption and blocking after service",
    file: network({
      classes,
      stations: [
        interrupting("desk"),
        { id: "ward", servers: 1, queueCapacity: 0, onFull: "block" },
      ],
      customers: [
        comes(0, "low", ["desk", 2], ["ward", 1]),
        comes(0, "low", ["ward", 6]),
        comes(3, "high", ["desk", 1]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "low", "high"],
        `0 0@desk arrive join; 1@ward arrive join; 0@desk start; 1@ward start
         2 0@desk end block
         3 2@desk arrive join
         6 1@ward end exit; 0@desk unblock; 0@ward join start; 2@desk start
         7 0@ward end exit; 2@desk end exit`,
      ),
    },
  },
  {
    // From 2 one server stays, and at 3 both serve a low one: 2 takes over that of 1, who started last
    // (still 5), and is served 3-7. Then the one server that stays is with 0, until 10; 1 10-15.
    name: "of two servers at work of which one is to leave one is taken over",
    source: "Pre-emption and schedule",
    open: "pre-emption goes on for the servers that stay, with one victim for one server",
    file: network({
      classes,
      stations: [
        interrupting("desk", [
          [0, 2],
          [2, 1],
        ]),
      ],
      customers: [
        comes(0, "low", ["desk", 10]),
        comes(1, "low", ["desk", 7]),
        comes(3, "high", ["desk", 4]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "low", "high"],
        `0 0@desk arrive join start
         1 1@desk arrive join start
         3 2@desk arrive join start
         7 2@desk end exit
         10 0@desk end exit; 1@desk start
         15 1@desk end exit`,
      ),
    },
  },
];
