/**
 * One station: who waits, who starts, who is lost and who gives up, worked out by hand.
 *
 * The one rule: see case.ts. In comments "0 is served 7-18" means customer 0, from 7 to 18.
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

const suites = "deterministic case of the suites of Ciw and simmer";

export const queueingCases: readonly DeterministicCase[] = [
  {
    // 0 is served 7-18, 1 (from 14) leaves at 17; 2 is served 21-32, 3 (from 28) leaves at 31;
    // 4 is served 35-46. Waits of all: 0, 3, 0, 3, 0; stays 11, 3, 11, 3, 11.
    name: "arrivals every 7, service 11, patience 3",
    source: suites,
    file: network({
      stations: [{ id: "desk", servers: 1, patience: leavesFor("left") }],
      customers: [7, 14, 21, 28, 35].map((time) => comes(time, "a", ["desk", 11, 3])),
    }),
    expected: {
      trace: lines(
        "a",
        `7 0@desk arrive join start
         14 1@desk arrive join
         17 1@desk renege exit
         18 0@desk end exit
         21 2@desk arrive join start
         28 3@desk arrive join
         31 3@desk renege exit
         32 2@desk end exit
         35 4@desk arrive join start
         46 4@desk end exit`,
      ),
      figures: {
        events: 13,
        "stations.desk.arrivals": 5,
        "stations.desk.served": 3,
        "stations.desk.reneged": 2,
        "stations.desk.lost": 0,
        "stations.desk.wait": 0,
        "stations.desk.waitAll": 1.2,
        "stations.desk.delayed": 0.4,
        "stations.desk.sojourn": 7.8,
        "stations.desk.queueLength": 0.06,
        "stations.desk.busyServers": 0.33,
        "classes.a.exits.left": 2,
        "classes.a.exits.exit": 3,
        "classes.a.timeInSystem": 7.8,
      },
    },
  },
  {
    // Each comes at the very moment the one before ends, and there is no place to wait.
    name: "a server is released before it is seized: ten of ten are served",
    source: suites,
    file: network({
      horizon: 10,
      stations: [{ id: "desk", servers: 1, queueCapacity: 0 }],
      customers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((time) => comes(time, "a", ["desk", 1])),
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 0@desk end exit; 1@desk arrive join start
         2 1@desk end exit; 2@desk arrive join start
         3 2@desk end exit; 3@desk arrive join start
         4 3@desk end exit; 4@desk arrive join start
         5 4@desk end exit; 5@desk arrive join start
         6 5@desk end exit; 6@desk arrive join start
         7 6@desk end exit; 7@desk arrive join start
         8 7@desk end exit; 8@desk arrive join start
         9 8@desk end exit; 9@desk arrive join start
         10 9@desk end exit`,
      ),
      figures: {
        "stations.desk.served": 10,
        "stations.desk.lost": 0,
        "stations.desk.utilisation": 1,
        "stations.desk.occupancy.0": 0,
        "stations.desk.occupancy.1": 1,
        "stations.desk.delayed": 0,
      },
    },
  },
  {
    // 0 is served 0-1.5, so 1 at 1 is lost; 2 is served 2-3.5, so 3 at 3 is lost.
    name: "without waiting places who finds the server taken is lost",
    source: "Full: lose leaves by the exit lost",
    file: network({
      stations: [{ id: "desk", servers: 1, queueCapacity: 0, onFull: "lose" }],
      customers: [0, 1, 2, 3].map((time) => comes(time, "a", ["desk", 1.5])),
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive lose exit
         1.5 0@desk end exit
         2 2@desk arrive join start
         3 3@desk arrive lose exit
         3.5 2@desk end exit`,
      ),
      figures: {
        events: 8,
        "stations.desk.arrivals": 4,
        "stations.desk.lost": 2,
        "classes.a.entered": 4,
        "classes.a.exits.lost": 2,
        "classes.a.exits.exit": 2,
      },
    },
  },
  {
    // 0 is served 0-5, 1 has the one place. At 5 the server of 0 is free, though 1 has not started:
    // one waits, one is free, so 4 finds room. 1 is served 5-10, 4 10-15.
    name: "a server that came free at this instant makes room in the waiting room",
    source: "Ties and Full together",
    file: network({
      stations: [{ id: "desk", servers: 1, queueCapacity: 1 }],
      customers: [0, 1, 2, 3, 5, 6].map((time) => comes(time, "a", ["desk", 5])),
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         2 2@desk arrive lose exit
         3 3@desk arrive lose exit
         5 0@desk end exit; 4@desk arrive join; 1@desk start
         6 5@desk arrive lose exit
         10 1@desk end exit; 4@desk start
         15 4@desk end exit`,
      ),
      figures: { "stations.desk.lost": 3, "stations.desk.served": 3, "stations.desk.wait": 3 },
    },
  },
  {
    // 0 is served 0-4; 1 came at 1 with patience 3, which ends at 4.
    name: "a server freed at the instant a patience ends starts that customer",
    source: "Ties: a server freed at the instant a patience ends",
    file: network({
      stations: [{ id: "desk", servers: 1, patience: leavesFor("left") }],
      customers: [comes(0, "a", ["desk", 4]), comes(1, "a", ["desk", 2, 3])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         4 0@desk end exit; 1@desk start
         6 1@desk end exit`,
      ),
      figures: { "stations.desk.reneged": 0, "stations.desk.waitAll": 1.5 },
    },
  },
  {
    // The patience of 1 (1 + 3) and of 2 (2 + 2) both end at 4, when one server comes free.
    name: "of two whose patience ends as one server comes free the first in line starts",
    source: "Ties: reneges come before service starts",
    file: network({
      stations: [{ id: "desk", servers: 1, patience: leavesFor("left") }],
      customers: [
        comes(0, "a", ["desk", 4]),
        comes(1, "a", ["desk", 1, 3]),
        comes(2, "a", ["desk", 1, 2]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         2 2@desk arrive join
         4 0@desk end exit; 2@desk renege exit; 1@desk start
         5 1@desk end exit`,
      ),
      figures: { "stations.desk.reneged": 1, "stations.desk.wait": 1.5 },
    },
  },
  {
    // 0 finds the server free, 1 does not, 2 comes as 0 ends. One of three did not start at once.
    name: "without any patience one starts at once or not at all",
    source: "patience, counts: delayed includes renegers",
    file: network({
      stations: [{ id: "desk", servers: 1, patience: leavesFor("left") }],
      customers: [
        comes(0, "a", ["desk", 2, 0]),
        comes(1, "a", ["desk", 2, 0]),
        comes(2, "a", ["desk", 1, 0]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join renege exit
         2 0@desk end exit; 2@desk arrive join start
         3 2@desk end exit`,
      ),
      figures: { "stations.desk.delayed": 1 / 3, "stations.desk.waitAll": 0 },
    },
  },
  {
    // 0 will take the free server and 1 the one place; 2 finds one waiting beyond the free server.
    name: "of a batch of three one is served, one waits and one is lost",
    source: "arrivals: batch; Full",
    file: network({
      stations: [{ id: "desk", servers: 1, queueCapacity: 1, service: takes(3) }],
      arrivals: arrivalsAt("desk", [2], 3),
    }),
    expected: {
      trace: lines(
        "a",
        `2 0@desk arrive join; 1@desk arrive join; 2@desk arrive lose exit; 0@desk start
         5 0@desk end exit; 1@desk start
         8 1@desk end exit`,
      ),
      figures: { "classes.a.entered": 3, "stations.desk.wait": 1.5 },
    },
  },
  {
    // The end of 1 at 4 was planned at 0.5, that of 0 at 1; the number decides, not the planning.
    // And at 4 customer 2 starts at the last station before 3 does at the middle one.
    name: "service ends and starts at one instant go by customer number",
    source: "Ties: within a kind by customer number",
    file: network({
      stations: [
        { id: "first", servers: 1 },
        { id: "middle", servers: 1 },
        { id: "last", servers: 1 },
      ],
      customers: [
        comes(0, "a", ["first", 1], ["middle", 3]),
        comes(0.5, "a", ["last", 3.5]),
        comes(2, "a", ["last", 1]),
        comes(3, "a", ["middle", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@first arrive join start
         0.5 1@last arrive join start
         1 0@first end; 0@middle join start
         2 2@last arrive join
         3 3@middle arrive join
         4 0@middle end exit; 1@last end exit; 2@last start; 3@middle start
         5 2@last end exit; 3@middle end exit`,
      ),
      figures: { "classes.a.visits": 1.25 },
    },
  },
  {
    name: "services of length zero are over before the next one starts",
    source: "Ties: a service end comes before anything else of its instant",
    file: network({
      stations: [{ id: "desk", servers: 1 }],
      customers: [0, 0, 2].map((service) => comes(0, "a", ["desk", service])),
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join; 1@desk arrive join; 2@desk arrive join; 0@desk start end exit; 1@desk start end exit; 2@desk start
         2 2@desk end exit`,
      ),
      figures: { "stations.desk.wait": 0, "stations.desk.busyServers": 0.02 },
    },
  },
  {
    // Present: 1 in 0-1, 3 in 1-2, 2 in 2-3, 1 in 3-4, then nobody until 8.
    name: "without a limit on servers nobody waits and there is no utilisation",
    source: "servers infinite; occupancy; utilisation null for infinite",
    file: network({
      horizon: 8,
      stations: [{ id: "ward", servers: "infinite" }],
      customers: [
        comes(0, "a", ["ward", 4]),
        comes(1, "a", ["ward", 2]),
        comes(1, "a", ["ward", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join start
         1 1@ward arrive join; 2@ward arrive join; 1@ward start; 2@ward start
         2 2@ward end exit
         3 1@ward end exit
         4 0@ward end exit`,
      ),
      figures: {
        "stations.ward.utilisation": null,
        "stations.ward.busyServers": 0.875,
        "stations.ward.occupancy.0": 0.5,
        "stations.ward.occupancy.1": 0.25,
        "stations.ward.occupancy.2": 0.125,
        "stations.ward.occupancy.3": 0.125,
      },
    },
  },
  {
    // Served 0-3, 3-6, 6-10, 10-11 with waits 0, 1, 2, 5. Type 7 with 4 values: P50 halfway 1 and
    // 2; P90 at 2.7: 2 + 0.7 · 3 = 4.1; P95 at 2.85: 2 + 0.85 · 3 = 4.55.
    name: "quantiles of the wait lie between two values",
    source: "Quantiles: type 7 within a replication",
    file: network({
      stations: [{ id: "desk", servers: 1 }],
      customers: [
        comes(0, "a", ["desk", 3]),
        comes(2, "a", ["desk", 3]),
        comes(4, "a", ["desk", 4]),
        comes(5, "a", ["desk", 1]),
      ],
    }),
    expected: {
      figures: {
        "stations.desk.wait": 2,
        "stations.desk.waitP50": 1.5,
        "stations.desk.waitP90": 4.1,
        "stations.desk.waitP95": 4.55,
      },
    },
  },
];
