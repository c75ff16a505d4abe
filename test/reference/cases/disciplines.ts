/**
 * Who goes first: last in first out and priorities without pre-emption, worked out by hand.
 *
 * The one rule: see case.ts.
 */
import {
  arrivalsAt,
  comes,
  type DeterministicCase,
  leavesFor,
  lines,
  network,
  takes,
} from "./case.ts";

const urgency = [
  { id: "urgent", priority: 0 },
  { id: "heavy", priority: 0 },
  { id: "light", priority: 1 },
];

export const disciplineCases: readonly DeterministicCase[] = [
  {
    // As before, but 2 is heavy and so first in line.
    name: "who is first in line at the end of patience goes by the discipline",
    source: "Ties with priorities",
    file: network({
      classes: urgency,
      stations: [{ id: "desk", servers: 1, discipline: "priority", patience: leavesFor("left") }],
      customers: [
        comes(0, "light", ["desk", 4]),
        comes(1, "light", ["desk", 1, 3]),
        comes(2, "heavy", ["desk", 1, 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["light", "light", "heavy"],
        `0 0@desk arrive join start
         1 1@desk arrive join
         2 2@desk arrive join
         4 0@desk end exit; 1@desk renege exit; 2@desk start
         5 2@desk end exit`,
      ),
    },
  },
  {
    // At 3 the server comes free and the patience of 1 ends; 2, of a higher priority, comes at 3 too.
    // The server is that of 1.
    name: "a server freed as patience ends is for that customer, whoever comes at that instant",
    source: "Ties: a server freed at the instant a patience ends starts that customer",
    open: "so too when an arrival of a higher priority at that instant would have gone first",
    file: network({
      classes: urgency,
      stations: [{ id: "desk", servers: 1, discipline: "priority", patience: leavesFor("left") }],
      customers: [
        comes(0, "light", ["desk", 3]),
        comes(1, "light", ["desk", 1, 2]),
        comes(3, "heavy", ["desk", 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["light", "light", "heavy"],
        `0 0@desk arrive join start
         1 1@desk arrive join
         3 0@desk end exit; 2@desk arrive join; 1@desk start
         4 1@desk end exit; 2@desk start
         6 2@desk end exit`,
      ),
    },
  },
  {
    name: "last in, first out",
    source: "discipline lifo",
    file: network({
      stations: [{ id: "desk", servers: 1, discipline: "lifo" }],
      customers: [0, 1, 2, 3].map((time) => comes(time, "a", ["desk", time === 0 ? 4 : 1])),
    }),
    expected: {
      // Waits 0; 3: 1; 2: 3; 1: 5.
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         2 2@desk arrive join
         3 3@desk arrive join
         4 0@desk end exit; 3@desk start
         5 3@desk end exit; 2@desk start
         6 2@desk end exit; 1@desk start
         7 1@desk end exit`,
      ),
      figures: { "stations.desk.wait": 9 / 4 },
    },
  },
  {
    name: "of a batch before an idle server the last one starts first under lifo",
    source: "Ties: service starts come after external arrivals",
    file: network({
      stations: [{ id: "desk", servers: 1, discipline: "lifo", service: takes(1) }],
      arrivals: arrivalsAt("desk", [0], 3),
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join; 1@desk arrive join; 2@desk arrive join; 2@desk start
         1 2@desk end exit; 1@desk start
         2 1@desk end exit; 0@desk start
         3 0@desk end exit`,
      ),
    },
  },
  {
    // 2 and 3 have the same priority and go in the order they came, whatever their classes.
    // Waits 0, 8, 3, 4.
    name: "priorities without pre-emption, equal ones first in first out across classes",
    source: "discipline priority; equal priorities: FIFO across classes",
    file: network({
      classes: urgency,
      stations: [{ id: "desk", servers: 1, discipline: "priority" }],
      customers: [
        comes(0, "light", ["desk", 5]),
        comes(1, "light", ["desk", 2]),
        comes(2, "heavy", ["desk", 2]),
        comes(3, "urgent", ["desk", 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["light", "light", "heavy", "urgent"],
        `0 0@desk arrive join start
         1 1@desk arrive join
         2 2@desk arrive join
         3 3@desk arrive join
         5 0@desk end exit; 2@desk start
         7 2@desk end exit; 3@desk start
         9 3@desk end exit; 1@desk start
         11 1@desk end exit`,
      ),
      figures: {
        "stations.desk.wait": 15 / 4,
        "stations.desk.classes.light.wait": 4,
        "stations.desk.classes.heavy.wait": 3,
        "stations.desk.classes.urgent.wait": 4,
        "stations.desk.classes.light.served": 2,
        "classes.light.timeInSystem": 7.5,
      },
    },
  },
  {
    name: "who comes with priority as a server comes free goes before those who wait",
    source: "Ties: service starts come last",
    file: network({
      classes: urgency,
      stations: [{ id: "desk", servers: 1, discipline: "priority" }],
      customers: [
        comes(0, "light", ["desk", 3]),
        comes(1, "light", ["desk", 1]),
        comes(3, "heavy", ["desk", 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["light", "light", "heavy"],
        `0 0@desk arrive join start
         1 1@desk arrive join
         3 0@desk end exit; 2@desk arrive join start
         5 2@desk end exit; 1@desk start
         6 1@desk end exit`,
      ),
    },
  },
];
