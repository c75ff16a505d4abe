/**
 * What `docs/results-file.md` says of the files of a run, held against the files.
 *
 * The rule this file keeps: the program in the document is run as it stands there.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProcessRunner, type ReplicationResult } from "#scenarios";
import { journeyFile } from "../../cli/writing/journey-file.ts";
import { smallPlan } from "../scenarios/small-runs.ts";
import { readRepoFile } from "../support/repo-files.ts";

const document = readRepoFile("docs/results-file.md");
let folder: string;
let file: string;
let logs: ReplicationResult["logs"];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-file-"));
  const [first] = await inProcessRunner().run(smallPlan(1).job);
  const run = Object.values(first?.runs ?? {})[0];
  if (first === undefined || run === undefined) throw new Error("The run gave nothing.");
  logs = first.logs;
  const { forms, municipalities, referrers } = run;
  const segments = Object.fromEntries(Object.keys(logs).map((id) => [id, forms.map(() => "5")]));
  const info = {
    ...{ forms, municipalities, referrers, firstDay: "2023-01-01", seed: "test" },
    ...{ segments, first: "small", hashes: {} },
  };
  file = join(folder, "journeys.bin.gz");
  writeFileSync(file, journeyFile(logs, info) ?? "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the document on the files of a run", () => {
  it("holds a program that reads the journeys, and finds in them what was written", () => {
    const program = /```js\n([\s\S]*?)```/.exec(document)?.[1] ?? "";
    expect(program.trim().split("\n").length).toBeLessThanOrEqual(20);
    const path = join(folder, "read.mjs");
    writeFileSync(path, program);
    const said = execFileSync(process.execPath, [path, file], { encoding: "utf8" });
    const expected = Object.keys(logs)
      .sort()
      .map((id) => {
        const log = logs[id];
        if (log === undefined) return "";
        const waits = [...log.phase.keys()].filter((row) => log.phase[row] === 0);
        const days = waits.reduce(
          (sum, row) => sum + (log.until[row] ?? 0) - (log.from[row] ?? 0),
          0,
        );
        const youths = log.people.known.filter((known) => known === 1).length;
        return `${id}: ${youths} youths, ${Math.round(days)} days of waiting`;
      });
    expect(said.trim().split("\n")).toEqual(expected);
    expect(expected.length).toBe(2);
  });

  it("names every part of the results file and every column of the journeys", () => {
    const schema = JSON.parse(readRepoFile("scenarios/results/results.schema.json"));
    const parts: string[] = Object.keys(schema.properties).filter(
      (name: string) => name !== "format" && name !== "version",
    );
    const bytes = gunzipSync(readFileSync(file));
    const head = JSON.parse(bytes.subarray(0, bytes.indexOf(10)).toString("utf8"));
    const columns: string[] = head.columns.map(({ name }: { name: string }) => name);
    const missing = [...parts, ...Object.keys(head), ...columns].filter(
      (name) => !document.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });
});
