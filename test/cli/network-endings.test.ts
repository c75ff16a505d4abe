/**
 * How `klantreis network` says that a run ended otherwise than was meant.
 *
 * The rule this file keeps: nothing is called from inside; only what the process says and leaves
 * behind counts.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oneStation } from "../scenarios/networks/sample-networks.ts";
import { start } from "./klantreis.ts";

let folder: string;

const klantreis = (...args: string[]) => start(folder, args).ended;

function put(name: string, content: unknown): void {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(join(folder, name), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-endings-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a run that should end with its last departure", () => {
  it("says how many never left, in the object and beside it", async () => {
    const { horizon: _horizon, ...file } = oneStation();
    file.stopAfterArrivals = 3;
    file.arrivals[0].process = { type: "trace", times: [0, 1, 9] };
    file.stations[0].service.default = { dist: "deterministic", value: 1 };
    file.stations[0].servers = [
      [0, 1],
      [5, 0],
    ];
    put("closing.json", file);
    const args = ["network", "closing.json", "--replications", "2"];
    const { code, out, err } = await klantreis(...args, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).neverLeft).toEqual({ replications: 2, customers: 1 });
    expect(err).toContain(
      "Let op: in 2 van de 2 herhalingen zijn klanten nooit vertrokken (gemiddeld 1 per herhaling)",
    );
    const english = await klantreis(...args, "--lang", "en");
    expect(english.err).toContain("in 2 of the 2 replications customers never left (1 a");
  });
});

describe("what happens when a station is full that never is", () => {
  it("is told to do nothing", async () => {
    const file = oneStation();
    file.stations[0].onFull = "block";
    put("never-full.json", file);
    const { code, err } = await klantreis("network", "never-full.json", "--lang", "en");
    expect([code, err]).toEqual([
      0,
      "Note: onFull of s does nothing: without queueCapacity there is always room.\n",
    ]);
  });
});

describe("a name that every object has", () => {
  it("goes through a thread and into files as any other, and `check` allows it", async () => {
    const file = oneStation();
    file.arrivals[0].process = { type: "trace", times: [0, 0.5, 3] };
    file.stations[0].service.default = { dist: "deterministic", value: 1 };
    const text = JSON.stringify(file);
    const figures: string[] = [];
    for (const name of ["__proto__", "somewhere"]) {
      put(`${name}.json`, text.replaceAll('"s"', `"${name}"`));
      const run = ["network", `${name}.json`, "--replications", "2", "--json"];
      const { code, out } = await klantreis(...run, "--visits", "visits.csv", "--trace");
      expect(code).toBe(0);
      const { wallSeconds: _time, ...told } = JSON.parse(out);
      expect(Object.keys(told.stations)).toEqual([name]);
      const logs = ["visits.csv", `${name}.json.trace.csv`].map((log) =>
        readFileSync(join(folder, log), "utf8"),
      );
      figures.push([JSON.stringify(told), ...logs].join("\n").replaceAll(name, "NAME"));
      expect((await klantreis("check", `${name}.json`)).code).toBe(0);
    }
    expect(figures[0]).toBe(figures[1]);
    expect(figures[0]).toContain("NAME");
  }, 60_000);
});
