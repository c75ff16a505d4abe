import { describe, expect, it } from "vitest";
import { SimulationError } from "../../../engine/errors.ts";
import { loadState, saveState } from "../../../engine/network/state.ts";
import { EventQueue } from "../../../engine/time/event-queue.ts";
import { lehmer, shuffled } from "../../support/lehmer.ts";

interface Entry {
  readonly time: number;
  readonly tie: number;
}

const inOrder = (a: Entry, b: Entry): number => a.time - b.time || a.tie - b.tie;

function add(queue: EventQueue, { time, tie }: Entry): void {
  queue.push(time, tie);
}

function takeNow(queue: EventQueue): Entry {
  queue.pop();
  return { time: queue.time, tie: queue.key };
}

/** Long stretches of growing and of shrinking, so that the queue is both full and empty at times. */
function sharePushed(operation: number): number {
  return (operation / 20_000) % 2 < 1 ? 65 : 35;
}

function takeAll(queue: EventQueue): Entry[] {
  const taken: Entry[] = [];
  while (queue.pop()) taken.push({ time: queue.time, tie: queue.key });
  return taken;
}

/** The same list of promises kept in the plainest way: an array that stays sorted. */
class SortedList {
  private readonly entries: Entry[] = [];

  get size(): number {
    return this.entries.length;
  }

  add(entry: Entry): void {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // The earliest stands last, where taking it away is cheap.
      if (inOrder(this.entries[middle]!, entry) > 0) low = middle + 1;
      else high = middle;
    }
    this.entries.splice(low, 0, entry);
  }

  take(): Entry | undefined {
    return this.entries.pop();
  }
}

/** Entries on few times, so that most are tied, and no two alike in both time and tie. */
function tiedEntries(count: number, times: number, seed: number): Entry[] {
  const draw = lehmer(seed);
  return Array.from({ length: count }, (_, index) => ({
    time: draw(times) / 4,
    tie: draw(4) * 2 ** 32 + index,
  }));
}

describe("the event queue", () => {
  it("hands back in the order of time and tie, over 200,000 random pushes and pops", () => {
    const draw = lehmer(20_231);
    const queue = new EventQueue();
    const list = new SortedList();
    const given: Entry[] = [];
    const expected: Entry[] = [];
    let largest = 0;
    for (let operation = 0; operation < 200_000; operation += 1) {
      if (list.size === 0 || draw(100) < sharePushed(operation)) {
        const entry = { time: draw(500), tie: draw(4) * 2 ** 32 + operation };
        add(queue, entry);
        list.add(entry);
      } else {
        given.push(takeNow(queue));
        expected.push(list.take() as Entry);
      }
      largest = Math.max(largest, queue.size);
    }
    expect(given.findIndex((entry, index) => inOrder(entry, expected[index]!) !== 0)).toBe(-1);
    expect(queue.size).toBe(list.size);
    // The operations were worth the trouble: many ties, and more events than fit at first.
    const ties = given.filter((entry, index) => entry.time === given[index - 1]?.time).length;
    expect(ties).toBeGreaterThan(5_000);
    expect(largest).toBeGreaterThan(4_096);
  });

  it("hands back all it was given as a sort does, far beyond its first room", () => {
    const entries = tiedEntries(30_000, 300, 7);
    const queue = new EventQueue();
    for (const entry of entries) add(queue, entry);
    expect(queue.size).toBe(30_000);
    expect(takeAll(queue)).toEqual(entries.toSorted(inOrder));
  });

  it("does not care in which order events came in", () => {
    const entries = tiedEntries(3_000, 40, 11);
    const expected = entries.toSorted(inOrder);
    const orders = [
      expected,
      expected.toReversed(),
      ...[1, 2, 3].map((seed) => shuffled(entries, lehmer(seed))),
    ];
    for (const order of orders) {
      const queue = new EventQueue();
      for (const entry of order) add(queue, entry);
      expect(takeAll(queue)).toEqual(expected);
    }
  });

  it("keeps ties of all kinds and numbers apart, up to the largest", () => {
    const largest = 2 ** 32 - 1;
    const ties = [0, 1, largest, 2 ** 32, 2 ** 32 + largest, 3 * 2 ** 32, 3 * 2 ** 32 + largest];
    const queue = new EventQueue();
    for (const tie of ties.toReversed()) queue.push(5, tie);
    expect(takeAll(queue)).toEqual(ties.map((tie) => ({ time: 5, tie })));
  });

  it("puts times before zero first and treats zero and minus zero as one moment", () => {
    const queue = new EventQueue();
    queue.push(0, 2);
    queue.push(-0, 1);
    queue.push(-3.5, 9);
    queue.push(Number.MIN_VALUE, 0);
    expect(takeAll(queue).map(({ tie }) => tie)).toEqual([9, 1, 2, 0]);
  });

  it("says when it is empty and holds no event then", () => {
    const queue = new EventQueue();
    expect(queue.nextTime()).toBe(Number.POSITIVE_INFINITY);
    expect(queue.pop()).toBe(false);
    queue.push(1, 0);
    expect(queue.nextTime()).toBe(1);
    expect(queue.pop()).toBe(true);
    expect(queue.pop()).toBe(false);
    expect(queue.size).toBe(0);
  });

  it("is as new when it has been emptied, however full it was", () => {
    const queue = new EventQueue();
    for (const [filling, count] of [20_000, 3, 9_000, 1, 20_000].entries()) {
      // Later than all before, as in a run that goes on after everyone has left.
      const later = (entry: Entry): Entry => ({ ...entry, time: entry.time + 1_000 * filling });
      const entries = tiedEntries(count, 997, count).map(later);
      for (const entry of entries) add(queue, entry);
      expect(takeAll(queue)).toEqual(entries.toSorted(inOrder));
      expect(queue.nextTime()).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it.each([
    ["all at one moment", () => 42],
    ["a hair apart", (draw: (below: number) => number) => 1 + draw(1_000) * Number.EPSILON],
    ["as far apart as numbers go", (draw: (below: number) => number) => 10 ** (draw(616) - 308)],
    ["nearly all at once and one in an age", (draw) => (draw(500) === 0 ? draw(1e9) : draw(3))],
    ["on both sides of nothing", (draw) => (draw(2_001) - 1_000) * 1e305],
  ] as [string, (draw: (below: number) => number) => number][])(
    "keeps order among ten thousand times %s, and takes in earlier ones half-way",
    (_title, timeOf) => {
      const draw = lehmer(97);
      const some = (from: number): Entry[] =>
        Array.from({ length: 5_000 }, (_, index) => ({
          time: timeOf(draw),
          tie: from + index,
        }));
      const queue = new EventQueue();
      const [first, second] = [some(0), some(5_000)];
      for (const entry of first) add(queue, entry);
      const taken = Array.from({ length: 2_000 }, () => takeNow(queue));
      expect(taken).toEqual(first.toSorted(inOrder).slice(0, 2_000));
      for (const entry of second) add(queue, entry);
      const rest = [...first.toSorted(inOrder).slice(2_000), ...second];
      expect(takeAll(queue)).toEqual(rest.toSorted(inOrder));
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "refuses an event at %d with a sentence, and is none the worse for it",
    (time) => {
      const queue = new EventQueue();
      queue.push(2, 0);
      const refused = () => queue.push(time, 0);
      expect(refused).toThrow(SimulationError);
      expect(refused).toThrow(`An event needs a finite time, not ${time}.`);
      expect(takeNow(queue)).toEqual({ time: 2, tie: 0 });
      expect(queue.size).toBe(0);
    },
  );

  it("goes on from a saved state as if nothing had been in between", () => {
    const entries = tiedEntries(5_000, 60, 23);
    const later = tiedEntries(5_000, 60, 29).map((entry) => ({
      ...entry,
      tie: entry.tie + 10_000,
    }));
    const queue = new EventQueue();
    for (const entry of entries) add(queue, entry);
    for (let count = 0; count < 1_000; count += 1) queue.pop();
    const saved = saveState(queue);

    const goOn = (from: EventQueue): Entry[] => {
      for (const entry of later) add(from, entry);
      return takeAll(from);
    };
    const expected = [...entries.toSorted(inOrder).slice(1_000), ...later].sort(inOrder);
    expect(goOn(queue)).toEqual(expected);

    loadState(queue, saved);
    expect({ time: queue.time, tie: queue.key }).toMatchObject(entryAt(entries, 999));
    expect(goOn(queue)).toEqual(expected);

    const other = new EventQueue();
    loadState(other, saved);
    expect(goOn(other)).toEqual(expected);
  });
});

function entryAt(entries: readonly Entry[], place: number): Pick<Entry, "time" | "tie"> {
  const { time, tie } = entries.toSorted(inOrder)[place] as Entry;
  return { time, tie };
}

describe("very many events at one time", () => {
  it("leave in order, and take no time that goes with the square of their number", () => {
    const count = 100_000;
    const queue = new EventQueue();
    const before = process.cpuUsage();
    for (let tie = count; tie > 0; tie -= 1) queue.push(2, tie);
    expect(takeAll(queue).map(({ tie }) => tie)).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    );
    // Laid out anew at every event this takes minutes.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});
