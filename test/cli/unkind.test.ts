/**
 * The command in unkind hands: output that goes away, places that cannot be written, stops halfway.
 *
 * The rule this file keeps: whatever happens around it, the process ends by itself, without a stack,
 * and what was worked out is not lost.
 */
import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallRegion } from "../scenarios/shipped.ts";
import { type Ended, firstPart, program, start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder: string;
let file: string;
/** A scenario of a region in which a replication takes a moment. */
const small = "small.scenario.json";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-unkind-"));
  file = join(folder, "file");
  writeFileSync(file, "mine");
  writeFileSync(join(folder, small), JSON.stringify(smallRegion()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const klantreis = (...args: string[]): Promise<Ended> => start(folder, args).ended;

describe("a place where no folder can be", () => {
  it.each([
    ["--out", ["run", "today", "--out", "/proc/klantreis"]],
    ["--svg", ["report", "today", "--svg", "/proc/klantreis/deeper"]],
    ["--svg", ["report", "today", "--svg", "file/deeper"]],
  ])("ends with 2 at %s before anything is run: %j", async (option, args) => {
    const { code, out, err } = await within(folder, args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(`^${option} [^\\n]*kies met ${option} een andere plek\\n$`));
  });
});

describe("output that goes away", () => {
  it("ends the command quietly when the reader is gone", async () => {
    const { child, ended } = start(folder, ["explain", "forms"]);
    child.stdout?.destroy();
    const { code, err } = await ended;
    expect([code, err]).toEqual([0, ""]);
  });

  it("is told on standard error when it cannot be written at all", async () => {
    const unwritable = openSync(file, "r");
    const plain = await start(folder, ["list"], unwritable).ended;
    const json = await start(folder, ["list", "--json"], unwritable).ended;
    closeSync(unwritable);
    for (const { code, err } of [plain, json]) {
      expect(code).toBe(2);
      expect(err).toMatch(/^>: gevonden [^\n]+; verwacht een plek voor de uitvoer\n$/);
    }
  });

  it("may be the folder itself, and then a sentence says so", async () => {
    const gone = join(folder, "gone");
    mkdirSync(gone);
    const script = 'rmdir "$PWD" && exec "$0" "$1" list';
    const child = spawn("sh", ["-c", script, process.execPath, program], { cwd: gone });
    let err = "";
    child.stderr.on("data", (data) => {
      err += data;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(2);
    expect(err).toMatch(/^De map waarin u staat, is er niet meer\.[^\n]*\n$/);
  });
});

describe("what was worked out", () => {
  it("is kept when the files cannot be written, and used the next time", async () => {
    const out = join(folder, "blocked");
    mkdirSync(join(out, "report.html"), { recursive: true });
    const args = ["run", small, "--replications", "1", "--workers", "1", "--out", out];
    const blocked = await klantreis(...args);
    expect([blocked.code, blocked.out]).toEqual([2, ""]);
    expect(blocked.err).toContain(`${join(out, "report.html")}: gevonden een map; `);
    expect(readdirSync(out).sort()).toEqual(["parts", "report.html"]);
    rmSync(join(out, "report.html"), { recursive: true });
    const again = await klantreis(...args);
    expect(again.code).toBe(0);
    expect(again.err).toContain("1 herhaling van een eerdere, gestopte keer wordt hergebruikt.");
    expect(existsSync(join(out, "parts"))).toBe(false);
  }, 120_000);

  it("is shown of a report that was stopped, with how much and how to go on", async () => {
    const out = join(folder, "stopped report");
    const args = ["report", small, "--replications", "40", "--workers", "1", "--out", out];
    const { child, ended } = start(folder, args);
    await firstPart(out);
    child.kill("SIGINT");
    const { code, out: said, err } = await ended;
    expect([code, said]).toEqual([0, `Rapport: ${join(out, "report.html")}\n`]);
    expect(err).toMatch(/dit rust op \d+ van de 40 herhalingen/);
    expect(err).toContain(
      `npx klantreis report ${small} --seed haaglanden --replications 40 --out '${out}'\n`,
    );
  }, 120_000);
});
