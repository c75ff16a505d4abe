/**
 * What one start makes possible for the rest of its instant, worked out by hand.
 *
 * The one rule: see case.ts. All of these come of one sentence of the format: ends, then unblocking,
 * and so on to starts, again after every round of starts.
 */
import {
  blocking,
  comes,
  type DeterministicCase,
  interrupting,
  lines,
  network,
  open,
} from "./case.ts";

const classes = [
  { id: "high", priority: 0 },
  { id: "low", priority: 1 },
];
export const withinAnInstantCases: readonly DeterministicCase[] = [
  {
    // At 5 customer 1 starts at N and gives up the server of H. There is room for 2, who is blocked
    // since 3: it joins before anybody starts at H, and goes before 3 there.
    name: "a server that comes free by a start makes room for who is blocked before it is taken",
    source: "Ties: unblocking before service starts; a server that is kept, an extension",
    file: network({
      classes,
      stations: [
        open("N"),
        {
          id: "H",
          servers: 1,
          discipline: "priority",
          queueCapacity: 1,
          onFull: "block",
          holdWhileWaiting: true,
        },
        open("U"),
      ],
      customers: [
        comes(0, "high", ["N", 5]),
        comes(0, "high", ["H", 1], ["N", 1]),
        comes(0, "high", ["U", 3], ["H", 2]),
        comes(2, "low", ["H", 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["high", "high", "high", "low"],
        `0 0@N arrive join; 1@H arrive join; 2@U arrive join; 0@N start; 1@H start; 2@U start
         1 1@H end; 1@N join
         2 3@H arrive join
         3 2@U end block
         5 0@N end exit; 1@N start; 2@U unblock; 2@H join start
         6 1@N end exit
         7 2@H end exit; 3@H start
         9 3@H end exit`,
      ),
    },
  },
  {
    // 2 is blocked at 5 and then 1, whose service at x takes no time: at one time, so by number.
    name: "of those blocked at one instant the lowest number goes first, whoever was blocked before",
    source: "Ties: within a kind by customer number; first blocked first unblocked",
    file: network({
      stations: [blocking("z"), open("w"), open("x"), open("y")],
      customers: [
        comes(0, "a", ["z", 10]),
        comes(0, "a", ["w", 5], ["x", 0], ["z", 1]),
        comes(0, "a", ["y", 5], ["z", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@z arrive join; 1@w arrive join; 2@y arrive join; 0@z start; 1@w start; 2@y start
         5 1@w end; 1@x join; 2@y end block; 1@x start end block
         10 0@z end exit; 1@x unblock; 1@z join start
         11 1@z end exit; 2@y unblock; 2@z join start
         12 2@z end exit`,
      ),
    },
  },
  {
    // At 3 a server is free, but 0 goes on with it; 2 has the one place, so there is none for 3.
    name: "a server that is for who was interrupted makes no room in the waiting places",
    source: "queueCapacity: waiting places; who was interrupted needs none",
    file: network({
      classes,
      stations: [{ ...interrupting("desk"), queueCapacity: 1 }],
      customers: [
        comes(0, "low", ["desk", 10]),
        comes(1, "high", ["desk", 2]),
        comes(2, "low", ["desk", 1]),
        comes(3, "low", ["desk", 1]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "high", "low", "low"],
        `0 0@desk arrive join start
         1 1@desk arrive join start
         2 2@desk arrive join
         3 1@desk end exit; 3@desk arrive lose exit; 0@desk start
         12 0@desk end exit; 2@desk start
         13 2@desk end exit`,
      ),
      figures: { "stations.desk.lost": 1 },
    },
  },
  {
    // From 1 on one server stays. 2 takes that one over; the other finishes 0 and takes nobody else,
    // so 3 waits until 12. 1 goes on at 15, still 8.
    name: "as many are interrupted as there are servers that stay",
    source: "servers: a server that leaves finishes its customer first",
    open: "which of the servers leaves: one of those that are not taken over",
    file: network({
      classes,
      stations: [
        interrupting("desk", [
          [0, 2],
          [1, 1],
        ]),
      ],
      customers: [
        comes(0, "low", ["desk", 10]),
        comes(0, "low", ["desk", 10]),
        comes(2, "high", ["desk", 10]),
        comes(3, "high", ["desk", 3]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "low", "high", "high"],
        `0 0@desk arrive join; 1@desk arrive join; 0@desk start; 1@desk start
         2 2@desk arrive join start
         3 3@desk arrive join
         10 0@desk end exit
         12 2@desk end exit; 3@desk start
         15 3@desk end exit; 1@desk start
         23 1@desk end exit`,
      ),
    },
  },
];
