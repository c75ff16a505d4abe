/**
 * Where the time goes: a sampling profile of whole replications, by part and by file.
 *
 * The rule this file keeps: the profiler starts after everything is loaded, before the first run, and
 * nothing is inlined, since of inlined code a sample tells where it landed and not whose it was. That
 * makes small functions look dearer than they are; so no time is told here, only shares.
 *
 * Use: tsx test/bench/profile.ts [mm50|twelve|pending|region ...], by default all. Writes Markdown.
 */
import { Session } from "node:inspector/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { NetworkFile } from "#engine";
import { manyPending, manyServers, twelveStations } from "./network-files.ts";
import { networkRunner } from "./networks.ts";
import { runRegion, shippedModel } from "./region.ts";

setFlagsFromString("--no-turbo-inlining");

const RUNS = 4;
/** Microseconds between samples. */
const INTERVAL = 200;
/** Files with less than this share in every model are not told. */
const WORTH_TELLING = 0.015;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

type Work = (round: number) => unknown;

const models: Readonly<Record<string, readonly [title: string, work: () => Work]>> = {
  mm50: ["M/M/50", () => network(manyServers())],
  twelve: ["twelve stations", () => network(twelveStations())],
  pending: ["200,000 pending", () => network(manyPending())],
  region: [
    "region",
    () => {
      const model = shippedModel();
      return (round) => runRegion(model, round);
    },
  ],
};

function network(file: NetworkFile): Work {
  const run = networkRunner(file);
  return (round) => run(round, false);
}

/** Self time by file, as shares of all; memory management under its own name. */
async function profileOf(work: Work): Promise<ReadonlyMap<string, number>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
  await session.post("Profiler.start");
  for (let round = 0; round < RUNS; round += 1) work(round);
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const files = new Map(profile.nodes.map(({ id, callFrame }) => [id, fileOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [at, node] of (profile.samples ?? []).entries()) {
    const file = files.get(node) ?? "";
    times.set(file, (times.get(file) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...times].map(([file, time]) => [file, time / total]));
}

const COLLECTOR = "garbage collection";
const NODE = "Node itself";

function fileOf(frame: { readonly url: string; readonly functionName: string }): string {
  if (frame.functionName === "(garbage collector)") return COLLECTOR;
  if (!frame.url.startsWith("file:")) return NODE;
  const path = relative(ROOT, fileURLToPath(frame.url.split("?")[0] as string));
  return path.startsWith("..") || path.startsWith("node_modules") ? NODE : path;
}

const PARTS: readonly (readonly [part: string, holds: RegExp])[] = [
  ["chance", /^engine\/random\//],
  ["event queue", /^engine\/time\/event-queue/],
  ["kernel", /^engine\/network\//],
  [
    "statistics",
    /^engine\/(analysis|observe)\/|^engine\/stations\/(tally|replication|quick-select|summary|visit-log)|^journeys\/(findings|measures)\//,
  ],
  ["rules", /^(engine|journeys)\//],
];

function partOf(file: string): string {
  return PARTS.find(([, holds]) => holds.test(file))?.[0] ?? NODE_AND_MEMORY;
}

const NODE_AND_MEMORY = "garbage collection and Node itself";

const percent = (share: number): string => (share < 0.0005 ? "" : `${(100 * share).toFixed(0)} %`);

function table(head: string, titles: readonly string[], rows: readonly Line[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line([head, ...titles]),
    line([head, ...titles].map(() => "---")),
    ...rows.map(({ name, shares }) => line([name, ...shares.map(percent)])),
  ].join("\n");
}

interface Line {
  readonly name: string;
  readonly shares: readonly number[];
}

function lines(
  names: readonly string[],
  profiles: readonly ReadonlyMap<string, number>[],
  isIn: (file: string, name: string) => boolean,
): readonly Line[] {
  return names.map((name) => ({
    name,
    shares: profiles.map((profile) =>
      [...profile].reduce((sum, [file, share]) => sum + (isIn(file, name) ? share : 0), 0),
    ),
  }));
}

const asked = process.argv.slice(2);
const chosen = asked.length > 0 ? asked : Object.keys(models);
const titles: string[] = [];
const profiles: ReadonlyMap<string, number>[] = [];
for (const name of chosen) {
  const model = models[name];
  if (model === undefined) throw new Error(`There is no model "${name}".`);
  titles.push(model[0]);
  profiles.push(await profileOf(model[1]()));
}
const parts = [...PARTS.map(([part]) => part), NODE_AND_MEMORY];
const files = [...new Set(profiles.flatMap((profile) => [...profile.keys()]))].sort();
const told = files.filter((file) =>
  profiles.some((profile) => (profile.get(file) ?? 0) >= WORTH_TELLING),
);
const text = [
  table(
    "part",
    titles,
    lines(parts, profiles, (file, part) => partOf(file) === part),
  ),
  table(
    "file",
    titles,
    lines(told, profiles, (file, name) => file === name),
  ),
];
process.stdout.write(`${text.join("\n\n")}\n`);
