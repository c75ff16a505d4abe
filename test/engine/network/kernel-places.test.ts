/**
 * Places, waiting lists and what moves people through them: every course worked out by hand.
 */
import { describe, expect, it } from "vitest";
import { Kernel, type Rules, UNLIMITED } from "#engine";
import { logOf, person, ScriptedNetwork, silentRules } from "../../support/scripted-network.ts";

const at = (station: number, service: number) => ({ station, service });

describe("a waiting list", () => {
  it("serves first come, first served", () => {
    const people = [
      person("Ann", 0, at(0, 5)),
      person("Bob", 1, at(0, 1)),
      person("Cas", 2, at(0, 1)),
    ];
    expect(logOf({ places: [1], people })).toEqual([
      "0 Ann arrives",
      "0 Ann starts at A",
      "1 Bob arrives",
      "2 Cas arrives",
      "5 Ann ends at A",
      "5 Ann leaves",
      "5 Bob starts at A",
      "6 Bob ends at A",
      "6 Bob leaves",
      "6 Cas starts at A",
      "7 Cas ends at A",
      "7 Cas leaves",
    ]);
  });

  it("serves by level, first come first served within one, and interrupts nobody", () => {
    const level = (number: number) => ({ station: 0, service: 10, level: number });
    const people = [
      person("busy", 0, level(3)),
      person("low", 1, level(3)),
      person("third", 2, level(2)),
      person("urgent", 3, level(0)),
      person("second", 4, level(1)),
      person("urgent too", 5, level(0)),
    ];
    const starts = logOf({ places: [1], people }).filter((line) => line.includes("starts"));
    expect(starts).toEqual([
      "0 busy starts at A",
      "10 urgent starts at A",
      "20 urgent too starts at A",
      "30 second starts at A",
      "40 third starts at A",
      "50 low starts at A",
    ]);
  });

  it("keeps its order when somebody in front, in between or at the end gives up", () => {
    const people = [
      person("busy", 0, at(0, 10)),
      person("front", 1, { ...at(0, 1), patience: 4 }),
      person("Ann", 2, at(0, 1)),
      person("middle", 2, { ...at(0, 1), patience: 4 }),
      person("Bob", 3, at(0, 1)),
      person("end", 3, { ...at(0, 1), patience: 4 }),
      person("Cas", 8, at(0, 1)),
    ];
    const log = logOf({ places: [1], people });
    expect(log.filter((line) => /gives up|starts/.test(line))).toEqual([
      "0 busy starts at A",
      "5 front gives up at A",
      "6 middle gives up at A",
      "7 end gives up at A",
      "10 Ann starts at A",
      "11 Bob starts at A",
      "12 Cas starts at A",
    ]);
  });
});

describe("patience", () => {
  it("ends as in simmer's own case: arrivals every 7, service 11, patience 3", () => {
    // Customers 2 and 4 give up at 17 and 31; the services of 1 and 3 end at 18 and 32.
    const people = [7, 14, 21, 28].map((arrives, index) =>
      person(`customer ${index + 1}`, arrives, { ...at(0, 11), patience: 3 }),
    );
    expect(logOf({ places: [1], people }).filter((line) => /gives|ends/.test(line))).toEqual([
      "17 customer 2 gives up at A",
      "18 customer 1 ends at A",
      "31 customer 4 gives up at A",
      "32 customer 3 ends at A",
    ]);
  });

  it("can be renewed once it is over, and the place in line is kept", () => {
    const people = [
      person("busy", 0, at(0, 10)),
      person("Ann", 1, { ...at(0, 1), patience: 3, secondPatience: 20 }),
      person("Bob", 2, { ...at(0, 1), patience: 3, secondPatience: 5 }),
      person("Cas", 3, { ...at(0, 1), patience: 3, secondPatience: Number.POSITIVE_INFINITY }),
    ];
    expect(logOf({ places: [1], people }).slice(5)).toEqual([
      "4 Ann stays in line",
      "5 Bob stays in line",
      "6 Cas stays in line",
      "7 Bob gives up at A",
      "10 busy ends at A",
      "10 busy leaves",
      "10 Ann starts at A",
      "11 Ann ends at A",
      "11 Ann leaves",
      "11 Cas starts at A",
      "12 Cas ends at A",
      "12 Cas leaves",
    ]);
  });

  it("does not end once service has started, also when the place came at the last instant", () => {
    const people = [person("busy", 0, at(0, 5)), person("Ann", 1, { ...at(0, 9), patience: 4 })];
    expect(logOf({ places: [1], people }).slice(2)).toEqual([
      "1 Ann arrives",
      "5 busy ends at A",
      "5 busy leaves",
      "5 Ann starts at A",
      "14 Ann ends at A",
      "14 Ann leaves",
    ]);
  });

  it("of zero makes a station without waiting room", () => {
    const people = [person("busy", 0, at(0, 5)), person("Ann", 1, { ...at(0, 9), patience: 0 })];
    expect(logOf({ places: [1], people }).slice(2, 4)).toEqual([
      "1 Ann arrives",
      "1 Ann gives up at A",
    ]);
  });
});

describe("blocking after service", () => {
  it("holds a place until the next one starts", () => {
    const people = [
      person("Ann", 0, at(0, 1), at(1, 10)),
      person("Bob", 0, at(0, 2), at(1, 1)),
      person("Cas", 0, at(0, 3)),
    ];
    expect(logOf({ places: [1, 1], people })).toEqual([
      "0 Ann arrives",
      "0 Bob arrives",
      "0 Cas arrives",
      "0 Ann starts at A",
      "1 Ann ends at A",
      "1 Ann starts at B",
      "1 Bob starts at A",
      "3 Bob ends at A",
      "11 Ann ends at B",
      "11 Ann leaves",
      "11 Bob starts at B",
      "11 Cas starts at A",
      "12 Bob ends at B",
      "12 Bob leaves",
      "14 Cas ends at A",
      "14 Cas leaves",
    ]);
  });

  it("lets go of a whole chain at the instant its head moves", () => {
    const people = [
      person("head", 0, at(2, 9)),
      person("second", 0, at(1, 1), at(2, 1)),
      person("third", 0, at(0, 2), at(1, 1)),
      person("newcomer", 3, at(0, 1)),
    ];
    const log = logOf({ places: [1, 1, 1], people });
    expect(log.filter((line) => line.startsWith("9 "))).toEqual([
      "9 head ends at C",
      "9 head leaves",
      "9 second starts at C",
      "9 third starts at B",
      "9 newcomer starts at A",
    ]);
  });

  it("lets two people change places when a third place opens", () => {
    const network = new ScriptedNetwork({
      places: [1, 1],
      people: [person("Ann", 0, at(0, 1), at(1, 5)), person("Bob", 0, at(1, 1), at(0, 5))],
      moments: [{ time: 4, name: "B grows", act: (kernel) => kernel.setPlaces(1, 2) }],
    });
    expect(network.run(100).slice(4)).toEqual([
      "1 Ann ends at A",
      "1 Bob ends at B",
      "4 B grows",
      "4 Ann starts at B",
      "4 Bob starts at A",
      "9 Ann ends at B",
      "9 Ann leaves",
      "9 Bob ends at A",
      "9 Bob leaves",
    ]);
  });

  it("serves by level before by time of blocking, and frees the place of one who gives up", () => {
    const people = [
      person("busy", 0, at(1, 20)),
      person("Ann", 0, at(0, 1), { station: 1, service: 1, level: 1, patience: 5 }),
      person("Bob", 0, at(0, 2), { station: 1, service: 1, level: 1 }),
      person("Cas", 0, at(0, 3), { station: 1, service: 1, level: 0 }),
      person("Dirk", 0, at(0, 1)),
    ];
    const log = logOf({ places: [3, 1], people });
    expect(log.filter((line) => /gives up|starts/.test(line)).slice(4)).toEqual([
      "6 Ann gives up at B",
      "6 Dirk starts at A",
      "20 Cas starts at B",
      "21 Bob starts at B",
    ]);
  });
});

describe("the number of places", () => {
  it("serves at once who can be served when places are added at a date", () => {
    const people = [0, 0, 0, 0].map((arrives, index) => person(`P${index}`, arrives, at(0, 10)));
    const log = logOf({
      places: [1],
      people,
      moments: [{ time: 4, name: "two more", act: (kernel) => kernel.setPlaces(0, 3) }],
    });
    expect(log.filter((line) => /starts|more/.test(line))).toEqual([
      "0 P0 starts at A",
      "4 two more",
      "4 P1 starts at A",
      "4 P2 starts at A",
      "10 P3 starts at A",
    ]);
  });

  it("when reduced takes no place from anyone, and starts nobody until enough are free", () => {
    const people = [10, 11, 12].map((service, index) => person(`P${index}`, 0, at(0, service)));
    const log = logOf({
      places: [3],
      people: [...people, person("late", 5, at(0, 1))],
      moments: [{ time: 4, name: "two fewer", act: (kernel) => kernel.setPlaces(0, 1) }],
    });
    expect(log.filter((line) => /ends|starts/.test(line)).slice(3)).toEqual([
      "10 P0 ends at A",
      "11 P1 ends at A",
      "12 P2 ends at A",
      "12 late starts at A",
      "13 late ends at A",
    ]);
  });

  it("may be exceeded by `place`; who comes then waits until it is back below", () => {
    const ended: string[] = [];
    const kernel = new Kernel(Int32Array.from([1]));
    const rules: Rules = {
      ...silentRules,
      arrive: () => kernel.join(kernel.admit(), 0, 0, Number.POSITIVE_INFINITY),
      started: (customer, _station, time) => {
        ended.push(`${time} start ${customer}`);
        return 1;
      },
      ended: (customer, _station, time) => {
        ended.push(`${time} end ${customer}`);
        kernel.leave(customer);
      },
    };
    kernel.attach(rules, Float64Array.from([2]));
    kernel.place(kernel.admit(), 0, 7);
    kernel.place(kernel.admit(), 0, 9);
    kernel.run(8);
    expect([kernel.held[0], kernel.waiting[0]]).toEqual([1, 1]);
    kernel.run(20);
    expect(ended).toEqual(["7 end 0", "9 end 1", "9 start 2", "10 end 2"]);
  });

  it("without limit means that nobody ever waits", () => {
    const people = Array.from({ length: 3_000 }, (_, index) => person(`P${index}`, 0, at(0, 1)));
    const network = new ScriptedNetwork({ places: [UNLIMITED], people });
    network.run(0);
    expect([network.kernel.held[0], network.kernel.waiting[0]]).toEqual([3_000, 0]);
    network.run(1);
    expect([network.kernel.held[0], network.present]).toEqual([0, 0]);
  });
});

describe("a closed station", () => {
  it("lets those in service finish, starts nobody, and starts the line when it opens", () => {
    const network = new ScriptedNetwork({
      places: [2],
      people: [
        person("Ann", 0, at(0, 4)),
        person("Bob", 3, at(0, 1)),
        person("Cas", 3, { ...at(0, 1), patience: 2 }),
      ],
      moments: [
        { time: 2, name: "closes", act: (kernel) => kernel.setClosed(0, true) },
        { time: 2.5, name: "closes again", act: (kernel) => kernel.setClosed(0, true) },
        { time: 9, name: "opens", act: (kernel) => kernel.setClosed(0, false) },
        { time: 12, name: "closes", act: (kernel) => kernel.setClosed(0, true) },
      ],
    });
    expect(network.run(20)).toEqual([
      "0 Ann arrives",
      "0 Ann starts at A",
      "2 closes",
      "2.5 closes again",
      "3 Bob arrives",
      "3 Cas arrives",
      "4 Ann ends at A",
      "4 Ann leaves",
      "5 Cas gives up at A",
      "9 opens",
      "9 Bob starts at A",
      "10 Bob ends at A",
      "10 Bob leaves",
      "12 closes",
    ]);
    // Closed from 2 to 9 and from 12 until now.
    expect(network.kernel.closedUntilNow(0)).toBe(7 + 8);
  });

  it("stays closed when it is given more places", () => {
    const log = logOf({
      places: [1],
      people: [person("Ann", 2, at(0, 1))],
      moments: [
        { time: 1, name: "closes", act: (kernel) => kernel.setClosed(0, true) },
        { time: 3, name: "grows", act: (kernel) => kernel.setPlaces(0, 5) },
        { time: 6, name: "opens", act: (kernel) => kernel.setClosed(0, false) },
      ],
    });
    expect(log.slice(1, 5)).toEqual(["2 Ann arrives", "3 grows", "6 opens", "6 Ann starts at A"]);
  });
});
