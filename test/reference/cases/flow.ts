/**
 * From station to station: overflow, where renegers go, service by destination, worked out by hand.
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

const single = { servers: 1, queueCapacity: 0 } as const;

export const flowCases: readonly DeterministicCase[] = [
  {
    name: "who is turned away goes on along a chain of stations, and is lost at the end of it",
    source: "Full: an overflow counts as lost here and as an arrival there, and may chain",
    file: network({
      stations: [
        { id: "X", ...single, onFull: "Y", service: takes(10) },
        { id: "Y", ...single, onFull: "Z", service: takes(10) },
        { id: "Z", ...single, onFull: "lose", service: takes(10) },
      ],
      arrivals: arrivalsAt("X", [0, 1, 2, 3]),
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@X arrive join start
         1 1@X arrive lose; 1@Y join start
         2 2@X arrive lose; 2@Y lose; 2@Z join start
         3 3@X arrive lose; 3@Y lose; 3@Z lose exit
         10 0@X end exit
         11 1@Y end exit
         12 2@Z end exit`,
      ),
      figures: {
        "stations.X.arrivals": 4,
        "stations.X.lost": 3,
        "stations.Y.arrivals": 3,
        "stations.Y.lost": 2,
        "stations.Z.arrivals": 2,
        "stations.Z.lost": 1,
        "classes.a.exited": 4,
        "classes.a.exits.lost": 1,
        "classes.a.exits.exit": 3,
      },
    },
  },
  {
    name: "an overflow that meets a full blocking station is lost",
    source: "Full: an overflow that meets a full block station is lost",
    file: network({
      stations: [
        { id: "X", ...single, onFull: "ward", service: takes(10) },
        { id: "ward", ...single, onFull: "block", service: takes(20) },
      ],
      arrivals: arrivalsAt("X", [0, 1, 2]),
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@X arrive join start
         1 1@X arrive lose; 1@ward join start
         2 2@X arrive lose; 2@ward lose exit
         10 0@X end exit
         21 1@ward end exit`,
      ),
      figures: { "stations.X.lost": 2, "stations.ward.arrivals": 2, "stations.ward.lost": 1 },
    },
  },
  {
    // 0 is at X 1-6, so 1, done at A at 3, goes on to Y.
    name: "who comes from another station overflows too",
    source: "onFull: a station's id",
    file: network({
      stations: [
        { id: "A", servers: 1, service: takes(1) },
        { id: "X", ...single, onFull: "Y", service: takes(5) },
        { id: "Y", servers: 1, service: takes(1) },
      ],
      arrivals: arrivalsAt("A", [0, 2]),
      routing: { default: { A: { X: 1 }, X: { exit: 1 }, Y: { exit: 1 } } },
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@A arrive join start
         1 0@A end; 0@X join start
         2 1@A arrive join start
         3 1@A end; 1@X lose; 1@Y join start
         4 1@Y end exit
         6 0@X end exit`,
      ),
    },
  },
  {
    name: "who goes back to a station that loses finds its own server free",
    source: "Full, for the station where the customer was served",
    open: "but for blocking, the server is released before the next station is tried",
    file: network({
      stations: [{ id: "A", ...single, onFull: "lose" }],
      customers: [comes(0, "a", ["A", 2], ["A", 1])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@A arrive join start
         2 0@A end join start
         3 0@A end exit`,
      ),
    },
  },
  {
    // 1 gives up at 3 and is served elsewhere 3-6; two visits, the first without service.
    name: "a reneger goes to the station that its patience names",
    source: "patience: to a station",
    file: network({
      stations: [
        { id: "desk", servers: 1, patience: leavesFor("other") },
        { id: "other", servers: 1 },
      ],
      customers: [comes(0, "a", ["desk", 10]), comes(1, "a", ["desk", 5, 2], ["other", 3])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         3 1@desk renege; 1@other join start
         6 1@other end exit
         10 0@desk end exit`,
      ),
      figures: {
        "stations.desk.reneged": 1,
        "stations.other.arrivals": 1,
        "classes.a.visits": 1.5,
        "classes.a.timeInSystem": 7.5,
      },
    },
  },
  {
    name: "a reneger that meets a full blocking station is lost",
    source: "Full: a reneger that meets a full block station is lost",
    file: network({
      stations: [
        { id: "desk", servers: 1, patience: leavesFor("ward") },
        { id: "ward", ...single, onFull: "block" },
      ],
      customers: [
        comes(0, "a", ["ward", 10]),
        comes(0, "a", ["desk", 10]),
        comes(1, "a", ["desk", 5, 2], ["ward", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join; 1@desk arrive join; 0@ward start; 1@desk start
         1 2@desk arrive join
         3 2@desk renege; 2@ward lose exit
         10 0@ward end exit; 1@desk end exit`,
      ),
      figures: {
        "stations.desk.reneged": 1,
        "stations.ward.arrivals": 2,
        "stations.ward.lost": 1,
        "classes.a.exits.lost": 1,
      },
    },
  },
  {
    // 1 comes to the other desk at 3 by reneging, 2 at 3 from outside.
    name: "who reneges at an instant joins elsewhere before who comes from outside",
    source: "Ties: reneges, external arrivals",
    file: network({
      stations: [
        { id: "desk", servers: 1, patience: leavesFor("other") },
        { id: "other", servers: 1 },
      ],
      customers: [
        comes(0, "a", ["desk", 10]),
        comes(1, "a", ["desk", 5, 2], ["other", 4]),
        comes(3, "a", ["other", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@desk arrive join start
         1 1@desk arrive join
         3 1@desk renege; 1@other join; 2@other arrive join; 1@other start
         7 1@other end exit; 2@other start
         8 2@other end exit
         10 0@desk end exit`,
      ),
    },
  },
  {
    // At the desk 2 for who goes to care; at care 4, for home is not named there.
    name: "a service by destination is as long as where the customer goes says",
    source: "service: byDestination",
    file: network({
      stations: [
        {
          id: "desk",
          servers: 1,
          service: {
            default: {
              byDestination: {
                care: { dist: "deterministic", value: 2 },
                default: { dist: "deterministic", value: 5 },
              },
            },
          },
        },
        {
          id: "care",
          servers: 1,
          service: {
            default: {
              byDestination: {
                desk: { dist: "deterministic", value: 9 },
                default: { dist: "deterministic", value: 4 },
              },
            },
          },
        },
      ],
      arrivals: arrivalsAt("desk", [1]),
      routing: { default: { desk: { care: 1 }, care: { home: 1 } } },
    }),
    expected: {
      trace: lines(
        "a",
        `1 0@desk arrive join start
         3 0@desk end; 0@care join start
         7 0@care end exit`,
      ),
      figures: { "classes.a.exits.home": 1 },
    },
  },
];
