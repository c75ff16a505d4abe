/**
 * Blocking after service, worked out by hand.
 *
 * The one rule: see case.ts. "Held 4-7" means that a server was kept after service from 4 to 7.
 */
import { blocking, comes, type DeterministicCase, lines, network, open } from "./case.ts";

export const blockingCases: readonly DeterministicCase[] = [
  {
    // At A: 0 0-2; 1 2-4, held 4-7; 2 7-8, held 8-10. At B: 0 2-7, 1 7-10, 2 10-11.
    // Stays at A 2, 6, 9.
    name: "a server is held until there is room behind it",
    source: "onFull: block",
    file: network({
      horizon: 12,
      stations: [open("A"), blocking("B")],
      customers: [
        comes(0, "a", ["A", 2], ["B", 5]),
        comes(1, "a", ["A", 2], ["B", 3]),
        comes(1, "a", ["A", 1], ["B", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@A arrive join start
         1 1@A arrive join; 2@A arrive join
         2 0@A end; 0@B join start; 1@A start
         4 1@A end block
         7 0@B end exit; 1@A unblock; 1@B join start; 2@A start
         8 2@A end block
         10 1@B end exit; 2@A unblock; 2@B join start
         11 2@B end exit`,
      ),
      figures: {
        "stations.A.busyServers": 5 / 12,
        "stations.A.blockedServers": 5 / 12,
        "stations.A.utilisation": 10 / 12,
        "stations.A.sojourn": 17 / 3,
        "stations.A.queueLength": 7 / 12,
        "stations.B.wait": 0,
        "stations.B.lost": 0,
      },
    },
  },
  {
    // 1 is held at B 3-10, 2 at A 4-10; at 10 C comes free and all move up.
    name: "a blocked customer that moves lets the chain behind it move at the same instant",
    source: "Full: a blocked customer that frees a server",
    file: network({
      stations: [open("A"), blocking("B"), blocking("C")],
      customers: [
        comes(0, "a", ["C", 10]),
        comes(1, "a", ["B", 2], ["C", 1]),
        comes(1, "a", ["A", 3], ["B", 1]),
        comes(2, "a", ["A", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@C arrive join start
         1 1@B arrive join; 2@A arrive join; 1@B start; 2@A start
         2 3@A arrive join
         3 1@B end block
         4 2@A end block
         10 0@C end exit; 1@B unblock; 1@C join; 2@A unblock; 2@B join; 1@C start; 2@B start; 3@A start
         11 1@C end exit; 2@B end exit; 3@A end exit`,
      ),
    },
  },
  {
    // 2 (low) is held from 3, 1 (high) from 4; the ward comes free at 10 and at 12.
    name: "unblocking goes by time of blocking over all stations upstream, not by priority",
    source: "Full: unblocking goes by blocking time, whatever the priority",
    file: network({
      classes: [
        { id: "high", priority: 0 },
        { id: "low", priority: 1 },
      ],
      stations: [open("A1"), open("A2"), { ...blocking("ward"), discipline: "priority" }],
      customers: [
        comes(0, "low", ["ward", 10]),
        comes(1, "high", ["A1", 3], ["ward", 1]),
        comes(1, "low", ["A2", 2], ["ward", 2]),
      ],
    }),
    expected: {
      trace: lines(
        ["low", "high", "low"],
        `0 0@ward arrive join start
         1 1@A1 arrive join; 2@A2 arrive join; 1@A1 start; 2@A2 start
         3 2@A2 end block
         4 1@A1 end block
         10 0@ward end exit; 2@A2 unblock; 2@ward join start
         12 2@ward end exit; 1@A1 unblock; 1@ward join start
         13 1@ward end exit`,
      ),
      figures: { "stations.A1.blockedServers": 0.08, "stations.A2.blockedServers": 0.07 },
    },
  },
  {
    // Both are held from 4, and 1 sits at the station named last.
    name: "who were blocked at the same instant are unblocked by customer number",
    source: "Ties: within a kind by customer number",
    file: network({
      stations: [open("A1"), open("A2"), blocking("ward")],
      customers: [
        comes(0, "a", ["ward", 10]),
        comes(1, "a", ["A2", 3], ["ward", 1]),
        comes(2, "a", ["A1", 2], ["ward", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join start
         1 1@A2 arrive join start
         2 2@A1 arrive join start
         4 1@A2 end block; 2@A1 end block
         10 0@ward end exit; 1@A2 unblock; 1@ward join start
         11 1@ward end exit; 2@A1 unblock; 2@ward join start
         12 2@ward end exit`,
      ),
    },
  },
  {
    // 1 has the waiting place of the ward from 1; at 5 it gets the server and 2 gets the place.
    // Waits at the ward 0, 4 and, from 5 to 10, 5.
    name: "who is unblocked takes a waiting place and its wait begins then",
    source: "onFull: block, with waiting places",
    file: network({
      stations: [open("A"), { ...blocking("ward"), queueCapacity: 1 }],
      customers: [
        comes(0, "a", ["ward", 5]),
        comes(1, "a", ["ward", 5]),
        comes(1, "a", ["A", 2], ["ward", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join start
         1 1@ward arrive join; 2@A arrive join start
         3 2@A end block
         5 0@ward end exit; 2@A unblock; 2@ward join; 1@ward start
         10 1@ward end exit; 2@ward start
         11 2@ward end exit`,
      ),
      figures: { "stations.ward.wait": 3, "stations.A.sojourn": 4 },
    },
  },
  {
    // At 5 the blocked 1 takes the server that came free before 3 comes from outside.
    name: "an arrival from outside at a full blocking station is lost, also behind who is blocked",
    source: "Full: an external arrival that meets a full block station is lost",
    file: network({
      stations: [open("A"), blocking("ward")],
      customers: [
        comes(0, "a", ["ward", 5]),
        comes(1, "a", ["A", 1], ["ward", 2]),
        comes(3, "a", ["ward", 1]),
        comes(5, "a", ["ward", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join start
         1 1@A arrive join start
         2 1@A end block
         3 2@ward arrive lose exit
         5 0@ward end exit; 1@A unblock; 1@ward join; 3@ward arrive lose exit; 1@ward start
         7 1@ward end exit`,
      ),
      figures: { "stations.ward.arrivals": 4, "stations.ward.lost": 2, "classes.a.exits.lost": 2 },
    },
  },
  {
    // At 10 first all services end: 0 leaves the ward and 2 finds room there before 1 is unblocked.
    name: "a service that ends as room comes goes before who is unblocked at that instant",
    source: "Ties: at one instant service ends, then unblocking",
    open: "a transfer belongs to the service end, also past those who are blocked already",
    file: network({
      stations: [open("A1"), open("A2"), blocking("ward")],
      customers: [
        comes(0, "a", ["ward", 10]),
        comes(1, "a", ["A1", 2], ["ward", 1]),
        comes(1, "a", ["A2", 9], ["ward", 1]),
      ],
    }),
    expected: {
      trace: lines(
        "a",
        `0 0@ward arrive join start
         1 1@A1 arrive join; 2@A2 arrive join; 1@A1 start; 2@A2 start
         3 1@A1 end block
         10 0@ward end exit; 2@A2 end; 2@ward join start
         11 2@ward end exit; 1@A1 unblock; 1@ward join start
         12 1@ward end exit`,
      ),
    },
  },
];
