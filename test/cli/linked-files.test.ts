/**
 * A log of visits in a place that is a link: what is behind it is written, and the link stays.
 *
 * The one rule: nothing is called from inside; only what the process says and leaves behind counts.
 */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { oneStation, traced } from "../scenarios/networks/sample-networks.ts";
import { type Ended, start } from "./klantreis.ts";

let folder: string;

const klantreis = (...args: string[]): Promise<Ended> => start(folder, args).ended;
const text = (...names: string[]): string => readFileSync(join(folder, ...names), "utf8");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-links-"));
  mkdirSync(join(folder, "there"));
  writeFileSync(join(folder, "one.json"), JSON.stringify(oneStation()));
  writeFileSync(join(folder, "traced.json"), JSON.stringify(traced()));
  writeFileSync(join(folder, "there", "real.csv"), "older");
  symlinkSync(join("there", "real.csv"), join(folder, "link.csv"));
  symlinkSync("one.json", join(folder, "itself.csv"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes the file that a link leads to, whole, and leaves the link", async () => {
  const args = ["network", "traced.json", "--replications", "1", "--visits"];
  expect((await klantreis(...args, "plain.csv")).code).toBe(0);
  expect((await klantreis(...args, "link.csv")).code).toBe(0);
  expect(lstatSync(join(folder, "link.csv")).isSymbolicLink()).toBe(true);
  expect(text("there", "real.csv")).toBe(text("plain.csv"));
  expect(readdirSync(join(folder, "there"))).toEqual(["real.csv"]);
});

it("does not write the network itself through a link", async () => {
  const before = text("one.json");
  const { code, err } = await klantreis("network", "one.json", "--visits", "itself.csv");
  expect(code).toBe(2);
  expect(err).toMatch(/--visits: .*verwacht een ander bestand/);
  expect(text("one.json")).toBe(before);
});
