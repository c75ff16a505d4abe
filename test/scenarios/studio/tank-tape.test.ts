/**
 * The tape of the tank animation, and the file it can be made of.
 *
 * The one rule: the tape is held against a count of the log on the same day, which knows nothing of
 * the tape.
 */
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { JourneyLog, ReplicationResult } from "#journeys";
import type { TankTape, TapeDesign } from "#results";
import { inProcessRunner, openJourneyFile } from "#scenarios";
import { journeyFile } from "../../../cli/writing/journey-file.ts";
import { readingOf } from "../../../scenarios/results/pathways/build-slices.ts";
import { STOCK, STOCK_CODES, stockOn } from "../../../scenarios/results/pathways/stock-places.ts";
import { daysOf } from "../../../scenarios/studio/journey-file.ts";
import { tapeDesign } from "../../../scenarios/studio/tank-tape.ts";
import { smallPlan } from "../small-runs.ts";

const plan = smallPlan(1);
const ends = ["small", "small-savings"] as const;
let first: ReplicationResult;
let file: Uint8Array;

beforeAll(async () => {
  const [only] = await inProcessRunner().run(plan.job);
  if (only === undefined) throw new Error("The run gave nothing.");
  first = only;
  file = fileOf(first.logs);
});

const logOf = (id: string): JourneyLog => first.logs[id] as JourneyLog;

function fileOf(logs: ReplicationResult["logs"]): Uint8Array {
  const run = Object.values(first.runs)[0];
  if (run === undefined) throw new Error("The run gave nothing.");
  const { forms, municipalities, referrers } = run;
  const segments = plan.designs.map(({ id, model }) => [
    id,
    Object.values(model.forms).map(({ segment }) => segment.value),
  ]);
  const info = {
    ...{ forms, municipalities, referrers, firstDay: "2023-01-01", seed: "test" },
    ...{ segments: Object.fromEntries(segments), first: "small", hashes: {} },
  };
  return journeyFile(logs, info) ?? new Uint8Array();
}

function reading(id: string) {
  const model = plan.designs.find((design) => design.id === id)?.model;
  if (model === undefined) throw new Error(`No design ${id}.`);
  return readingOf(model);
}

const open = (bytes: Uint8Array, most?: number) =>
  openJourneyFile(new Blob([new Uint8Array(bytes)]).stream(), most);

async function opened(bytes: Uint8Array): Promise<TankTape> {
  const found = await open(bytes);
  if ("fault" in found) throw new Error(found.fault);
  return found.tape;
}

/** Places after the changes of a day, and of all days before it. */
function placesOn(design: TapeDesign, day: number): Uint8Array {
  const code = new Uint8Array(design.size);
  const end = design.start[day + 1] as number;
  for (let at = 0; at < end; at += 1) {
    const youth = design.youth[at] as number;
    expect(code[youth]).toBe(design.from[at]);
    code[youth] = design.to[at] as number;
  }
  return code;
}

describe("a tape", () => {
  it("puts every youth, on any day, where a count of the log on that day does", async () => {
    const tape = await opened(file);
    expect(tape.designs.map(({ id }) => id)).toEqual(ends);
    // A prime step meets every day of the week and of the month.
    for (const id of ends) {
      const design = tape.designs.find((one) => one.id === id) as TapeDesign;
      for (let day = 0; day < tape.days; day += 211) {
        const direct = stockOn(logOf(id), reading(id), day);
        expect(placesOn(design, day)).toEqual(direct.code);
        const lists = tape.tanks.map((_, tank) => design.requests[tank * tape.days + day]);
        expect(lists).toEqual([...direct.requests]);
      }
    }
  });

  it("begins with nobody, and changes nobody to where they already are", async () => {
    const tape = await opened(file);
    for (const { from, to, start, youth } of tape.designs) {
      expect(from.some((code, at) => code === to[at])).toBe(false);
      expect(start[0]).toBe(0);
      expect(start[tape.days]).toBe(youth.length);
      expect(youth.length).toBeGreaterThan(2_000);
    }
  });

  it("holds light help during a wait and keeps the youth on the waiting list", async () => {
    const tape = await opened(file);
    const bridged = tape.designs
      .flatMap(({ to }) => [...to])
      .filter((code) => code >= STOCK.bridged);
    expect(bridged.length).toBeGreaterThan(0);
    expect(new Set(bridged.map((code) => STOCK_CODES[code]?.split(":")[0]))).toEqual(
      new Set(["bridged"]),
    );
  });

  it("from a log is the tape from its file", async () => {
    const tape = await opened(file);
    const days = Math.max(...ends.map((id) => daysOf(logOf(id))));
    expect(tape.days).toBe(days);
    ends.forEach((id, at) => {
      expect(tapeDesign(id, logOf(id), reading(id), days)).toEqual(tape.designs[at]);
    });
  });
});

describe("a file with journeys from anywhere", () => {
  /** The file with its first line changed, or with other bytes after it. */
  function changed(
    change: (head: Record<string, unknown>) => void,
    rest: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
  ): Uint8Array {
    const { body, head } = partsOf();
    change(head);
    return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), rest(body)]));
  }

  let unpacked: Uint8Array;
  beforeAll(async () => {
    const whole = new Blob([new Uint8Array(file)])
      .stream()
      .pipeThrough(new DecompressionStream("gzip"));
    unpacked = new Uint8Array(await new Response(whole).arrayBuffer());
  });

  function partsOf() {
    const end = unpacked.indexOf(10);
    const head = JSON.parse(new TextDecoder().decode(unpacked.subarray(0, end)));
    return { body: unpacked.slice(end + 1), head: head as Record<string, unknown> };
  }

  const designs = (head: Record<string, unknown>) =>
    head["designs"] as { rows: number; youths: number; tanks: unknown[]; id: unknown }[];

  const each = (head: Record<string, unknown>, change: object): void => {
    for (const one of designs(head)) Object.assign(one, change);
  };
  const more = (head: Record<string, unknown>, rows: number): void => {
    for (const one of designs(head)) one.rows += rows;
  };

  it.each<[string, () => Uint8Array, string]>([
    ["no gzip", () => new TextEncoder().encode("hello"), "not-gzip"],
    ["half of it", () => file.subarray(0, file.length / 2), "not-gzip"],
    ["no line at all", () => gzipSync(new Uint8Array(50).fill(65)), "not-journeys"],
    ["a line that is no JSON", () => gzipSync(Buffer.from("{]\nxx")), "not-journeys"],
    ["a list", () => gzipSync(Buffer.from("[]\n")), "not-journeys"],
    ["another format", () => changed((head) => (head["format"] = "x")), "not-journeys"],
    ["another version", () => changed((head) => (head["version"] = 1)), "other-version"],
    [
      "a day that is none",
      () => changed((head) => (head["firstDay"] = "2023-02-30")),
      "other-version",
    ],
    [
      "a base that is no text",
      () => changed((head) => (head["first"] = ["today"])),
      "other-version",
    ],
    [
      "no tanks",
      () => changed((head) => Reflect.deleteProperty(designs(head)[0] ?? {}, "tanks")),
      "other-version",
    ],
    [
      "a tank that is none",
      () => changed((head) => designs(head)[0]?.tanks.fill("6")),
      "other-version",
    ],
    [
      "a name that is no text",
      () => changed((head) => each(head, { id: { x: 1 } })),
      "other-version",
    ],
    [
      "columns in another order",
      () => changed((head) => (head["columns"] as unknown[]).reverse()),
      "other-version",
    ],
    [
      "three designs",
      () => changed((head) => designs(head).push(...designs(head))),
      "other-version",
    ],
    ["a row too many", () => changed((head) => more(head, 1)), "damaged"],
    ["a row too few", () => changed((head) => more(head, -1)), "damaged"],
    [
      "more rows than there is memory",
      () => changed((head) => each(head, { rows: 2 ** 50 })),
      "damaged",
    ],
    [
      "half a row",
      () =>
        changed(
          () => undefined,
          (body) => body.subarray(0, body.length - 3),
        ),
      "damaged",
    ],
    [
      "youths that are not there",
      () =>
        changed(
          () => undefined,
          (body) => body.fill(255, 0, 4),
        ),
      "damaged",
    ],
    [
      "bytes of chance",
      () =>
        changed(
          () => undefined,
          (body) => body.map((_, at) => (at * 7919) % 251),
        ),
      "damaged",
    ],
  ])("is refused with %s", async (_, make, fault) => {
    expect(await open(make())).toEqual({ fault });
  });

  it("is refused when it unpacks to more than could ever be a region", async () => {
    const zeros = gzipSync(new Uint8Array(2 ** 20));
    // A gzip file may be several, one after another.
    const many = Buffer.concat([zeros, zeros, zeros]);
    expect(await open(many, 2.5 * 2 ** 20)).toEqual({ fault: "too-large" });
    expect(await open(many, 3.5 * 2 ** 20)).toEqual({ fault: "not-journeys" });
  });
});
