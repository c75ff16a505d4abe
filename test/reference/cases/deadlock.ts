/**
 * Customers who hold what each other waits for, and those who only look as if they do.
 *
 * The one rule: see case.ts.
 */
import { blocking, comes, type DeterministicCase, lines, network, open } from "./case.ts";

export const deadlockCases: readonly DeterministicCase[] = [
  {
    name: "who goes back to its own full station is a deadlock of one",
    source: "Deadlock: a loop of one station",
    file: network({
      stations: [blocking("A")],
      customers: [comes(0, "a", ["A", 2], ["A", 1]), comes(3, "a", ["A", 1])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@A arrive join start
         2 0@A end block`,
      ),
      deadlock: { time: 2, stations: ["A"] },
    },
  },
  {
    name: "who goes back to its own station takes the free waiting place",
    source: "Full, for the station where the customer was served",
    file: network({
      stations: [{ ...blocking("A"), queueCapacity: 1 }],
      customers: [comes(0, "a", ["A", 2], ["A", 1])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@A arrive join start
         2 0@A end join start
         3 0@A end exit`,
      ),
      figures: { "stations.A.arrivals": 2, "stations.A.sojourn": 1.5, "classes.a.visits": 2 },
    },
  },
  {
    name: "two stations that wait for each other's server are a deadlock",
    source: "Deadlock: a loop of two stations",
    file: network({
      stations: [blocking("A"), blocking("B")],
      customers: [comes(0, "a", ["A", 3], ["B", 1]), comes(1, "a", ["B", 4], ["A", 1])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@A arrive join start
         1 1@B arrive join start
         3 0@A end block
         5 1@B end block`,
      ),
      deadlock: { time: 5, stations: ["A", "B"] },
    },
  },
  {
    name: "a deadlock in one part stops the replication while the rest still runs",
    source: "Deadlock: also when the rest still runs",
    file: network({
      stations: [open("elsewhere"), blocking("D")],
      customers: [comes(0, "a", ["elsewhere", 50]), comes(1, "a", ["D", 3], ["D", 1])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@elsewhere arrive join start
         1 1@D arrive join start
         4 1@D end block`,
      ),
      deadlock: { time: 4, stations: ["D"] },
    },
  },
  {
    // 1 waits at C for the server of A, but nobody waits for the server of C.
    name: "a station that only waits for the deadlocked one is no part of the knot",
    source: "Deadlock: blocked toward a station all of whose servers they hold",
    file: network({
      stations: [blocking("C"), blocking("A")],
      customers: [comes(0, "a", ["A", 5], ["A", 1]), comes(0, "a", ["C", 2], ["A", 1])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@A arrive join; 1@C arrive join; 0@A start; 1@C start
         2 1@C end block
         5 0@A end block`,
      ),
      deadlock: { time: 5, stations: ["A"] },
    },
  },
  {
    // 0 is held 2-5 for its own station, whose other server is at work until 5.
    name: "while another server of the station is at work there is no deadlock",
    source: "Deadlock: all of whose servers",
    file: network({
      stations: [{ ...blocking("D"), servers: 2 }],
      customers: [comes(0, "a", ["D", 2], ["D", 1]), comes(0, "a", ["D", 5])],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@D arrive join; 1@D arrive join; 0@D start; 1@D start
         2 0@D end block
         5 1@D end exit; 0@D unblock join start
         6 0@D end exit`,
      ),
      figures: { "stations.D.utilisation": (3 + 3 + 5) / 200 },
    },
  },
  {
    // From 6 to 8 the customers 0 at B and 1 at A wait for each other's station, but 2 still works
    // at A. At 8 it goes; 0 moves to A, and that frees B for 1.
    name: "a loop with one server at work comes undone",
    source: "Deadlock and chains",
    file: network({
      stations: [{ ...blocking("A"), servers: 2 }, blocking("B")],
      customers: [
        comes(0, "a", ["B", 6], ["A", 1]),
        comes(0, "a", ["A", 2], ["B", 1]),
        comes(0, "a", ["A", 8]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@B arrive join; 1@A arrive join; 2@A arrive join; 0@B start; 1@A start; 2@A start
         2 1@A end block
         6 0@B end block
         8 2@A end exit; 0@B unblock; 0@A join; 1@A unblock; 1@B join; 0@A start; 1@B start
         9 0@A end exit; 1@B end exit`,
      ),
    },
  },
];
