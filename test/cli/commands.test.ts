/**
 * The `klantreis` command as a user meets it: a process with arguments, two streams and an exit
 * code.
 *
 * The rule this file keeps: nothing is called from inside; only what the process says and leaves
 * behind counts.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scenario } from "../scenarios/shipped.ts";
import { smallScenarios } from "../scenarios/small-runs.ts";
import { repoRoot } from "../support/repo-files.ts";
import { type Ended, firstPart, start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder: string;
let small: string;
let swapped: string;

const klantreis = (...args: string[]): Promise<Ended> => start(folder, args).ended;
/** What is said before anything is run, and of what was run: without a process of its own. */
const asked = (...args: string[]): Promise<Ended> => within(folder, args);

function put(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

/** Results without the part that may differ between two runs. */
function comparable(path: string): string {
  const { volatile: _volatile, ...rest } = JSON.parse(readFileSync(path, "utf8"));
  return JSON.stringify(rest);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-cli-"));
  const [base] = smallScenarios;
  small = put("small.scenario.json", base);
  const change = { ...base?.change, contracts: { regime: "2028" } };
  swapped = put("swapped.scenario.json", { ...base, id: "swapped", change });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("help", () => {
  it("is Dutch, lists every command and ends well", async () => {
    const { code, out, err } = await klantreis("--help");
    expect([code, err]).toEqual([0, ""]);
    for (const name of [
      "run",
      "compare",
      "report",
      "check",
      "list",
      "explain",
      "calibrate",
      "sensitivity",
      "walls",
      "waterbed",
      "help",
    ]) {
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    }
    expect(out).toContain("Gebruik: klantreis [opties] [opdracht]");
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display help/);
  });

  it.each([
    [["help"], "Gebruik: klantreis [opties] [opdracht]"],
    [["help", "run"], "Gebruik: klantreis run <scenario> [opties]"],
    [["help", "run", "--lang", "en"], "Usage: klantreis run <scenario> [options]"],
    [["help", "compare"], "Gebruik: klantreis compare <basis> <ontwerpen...> [opties]"],
    [
      ["help", "compare", "--lang", "en"],
      "Usage: klantreis compare <base> <variants...> [options]",
    ],
    [["help", "help"], "Gebruik: klantreis help [opdracht] [opties]"],
  ])("answers %j", async (args, line) => {
    const { code, out, err } = await asked(...args);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n")[0]).toBe(line);
  });

  it("names arguments and values of options in Dutch", async () => {
    const { out } = await asked("help", "report");
    expect(out).toMatch(/^ {2}resultaten +een resultatenbestand/m);
    expect(out).toMatch(/^ {2}--svg <map> +/m);
    expect(out).not.toMatch(/[<[](?:results|dir|file|figure|command|name)[>\]]/);
    const { out: english } = await asked("help", "report", "--lang", "en");
    expect(english).toMatch(/^ {2}--svg <dir> +/m);
  });

  it("is English when asked", async () => {
    const { code, out } = await asked("run", "--help", "--lang", "en");
    expect(code).toBe(0);
    expect(out).toContain("Usage: klantreis run <scenario> [options]");
  });
});

describe("a wrong command line", () => {
  it.each([
    [["rnu"], /gevonden "rnu".*bedoelt u "run"\?/],
    [["list", "--jsn"], /gevonden "--jsn".*bedoelt u "--json"\?/],
    [["--sed", "4"], /gevonden "--sed".*bedoelt u "--seed"\?/],
    [["run"], /<scenario>.*dit argument/],
    [["compare", "today"], /^<ontwerpen>.*dit argument/m],
    [["compare", "today", "--lang", "en"], /^<variants>.*this argument/m],
    [["run", "today", "--seed"], /--seed.*een waarde/],
    [
      ["run", "today", "--workers", "0"],
      /--workers: gevonden "0"; verwacht een geheel getal van 1/,
    ],
    [
      ["run", "tody"],
      /^tody: gevonden niets; verwacht een bestand, of een van .*bedoelt u "today"\?/,
    ],
    [["list", "--json=yes"], /gevonden "--json=yes".*bedoelt u "--json"\?/],
    [["help", "rnu"], /^klantreis help: gevonden "rnu".*bedoelt u "run"\?/],
    [["help", "nowhere"], /gevonden "nowhere"; verwacht een van run, compare[^;]*$/],
    [["run", "today", "--out", "--quick"], /^--out: gevonden "--quick"; verwacht een waarde/],
    [["report", "x.json", "--svg", "--figure", "map"], /^--svg: gevonden "--figure"/],
    [
      ["report", "my file.json", "--figure", "map"],
      /^--figure: .*klantreis report 'my file\.json' --svg figuren --figure map$/,
    ],
    [["explain", "contracts.regme"], /bedoelt u "contracts.regime"\?/],
  ])("%j ends with 2 and a suggestion on one line", async (args, line) => {
    const { code, out, err } = await asked(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim()).toMatch(line);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("check", () => {
  it("says of good files that they are good", async () => {
    const shipped = join(repoRoot, "scenarios", "library", "ladder.experiment.json");
    const { code, out, err } = await klantreis("check", small, shipped);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(`${small}: goed (scenario)\n${shipped}: goed (experiment)\n`);
  });

  it("tells every fault of every file, one a line, on standard error, and one JSON object with --json", async () => {
    const wrong = put(
      "wrong.json",
      scenario("mine", { change: { savings: { onn: true }, behaviour: { stretch: 2 } } }),
    );
    const broken = put("broken.json", '{"format": "klantreis-scenario", "id": NaN}');
    const { code, out, err } = await asked("check", wrong, broken, "--json");
    expect(code).toBe(2);
    expect(
      err
        .trim()
        .split("\n")
        .map((line) => line.split(":")[0]),
    ).toEqual([`${wrong} /change/behaviour/stretch`, `${wrong} /change/savings/onn`, broken]);
    const object = JSON.parse(out);
    expect(object.ok).toBe(false);
    expect(object.issues).toHaveLength(3);
    expect(object.issues[1]).toMatchObject({
      file: wrong,
      path: "/change/savings/onn",
      hint: "on",
    });
  });

  it("survives files that mean harm", async () => {
    const deep = put("deep.json", "[".repeat(200_000));
    const reaching = put("reaching.json", '{"__proto__": {"isAdmin": true}}');
    const large = put("large.json", `"${"x".repeat(1_100_000)}"`);
    const { code, err } = await klantreis("check", deep, reaching, large, folder);
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(4);
    expect(err).not.toMatch(/\bat \w+.*\.ts:\d+/);
  });
});

describe("list and explain", () => {
  it("print one JSON object with --json and nothing else", async () => {
    const listed = await klantreis("list", "--json");
    const ids = JSON.parse(listed.out).scenarios.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(["today", "swap", "behaviour", "places-2024"]));
    expect([listed.code, listed.err]).toEqual([0, ""]);
    const explained = await klantreis("explain", "contracts.targetOccupancy", "--json");
    expect(JSON.parse(explained.out)).toMatchObject([
      { id: "contracts.targetOccupancy", unit: "share" },
    ]);
  });

  it("explain a number with value, range, source, and how a scenario changes it", async () => {
    const { out } = await asked("explain", "savings.on", "--lang", "en");
    expect(out).toMatch(/^savings\.on: /);
    expect(out).toContain('In a scenario: {"change":{"savings":{"on":false}}}');
  });
});

describe("running", () => {
  const compare = (out: string, ...more: string[]): Promise<Ended> =>
    klantreis(
      "compare",
      small,
      swapped,
      "--replications",
      "3",
      "--seed",
      "e2e",
      "--out",
      out,
      ...more,
    );

  it("writes the same results to the byte in two processes with one and two workers", async () => {
    const first = await compare("one", "--workers", "1", "--json");
    const second = await compare("two", "--workers", "2");
    expect([first.code, second.code]).toEqual([0, 0]);
    const results = join(folder, "one", "results.json");
    expect(comparable(join(folder, "two", "results.json"))).toBe(comparable(results));
    for (const name of ["report.html", "journeys.bin.gz"]) {
      const bytes = (run: string) => readFileSync(join(folder, run, name));
      if (name.endsWith(".gz")) expect(bytes("two").equals(bytes("one"))).toBe(true);
      else expect(bytes("two").length).toBeGreaterThan(10_000);
    }
    expect(readdirSync(join(folder, "one")).sort()).toEqual([
      "journeys.bin.gz",
      "report.html",
      "results.json",
    ]);

    const object = JSON.parse(first.out);
    expect(first.out.trim().split("\n")).toHaveLength(1);
    expect(object).toMatchObject({ complete: true, replications: 3 });
    expect(object.manifest.command).toBe(
      `npx klantreis compare ${small} ${swapped} --seed e2e --replications 3`,
    );
    expect(first.err).toMatch(/100 % doorgerekend, 3 van 3 herhalingen/);
    expect(second.out).toMatch(/Rapport: two\/report\.html\nResultaten: two\/results\.json/);

    const shown = await klantreis("walls", results);
    // A line for each of the 20 borders between five segments, in both tables.
    expect(shown.out.match(/^[1-5] +[1-5] /gm)).toHaveLength(2 * 20);
    const beds = await asked("waterbed", results, "--json");
    expect(Array.isArray(JSON.parse(beds.out).waterbeds)).toBe(true);
    const report = await klantreis("report", results, "--out", "again", "--lang", "en");
    expect([report.code, report.out]).toEqual([
      0,
      `Report: ${join(folder, "again", "report.html")}\n`,
    ]);
    expect((await asked("check", results)).out).toBe(`${results}: goed (resultaten)\n`);

    const drawn = await asked("report", results, "--svg", "drawn");
    const pictures = readdirSync(join(folder, "drawn"));
    expect(drawn.out).toBe(`${pictures.length} figuren in: drawn\n`);
    expect(pictures).toEqual(expect.arrayContaining(["ladder.svg", "walls.svg", "waterbed.svg"]));
    expect(pictures.filter((name) => !name.endsWith(".svg"))).toEqual([]);
    const one = await asked("report", results, "--svg", "one-drawn", "--figure", "map");
    expect(one.code).toBe(0);
    expect(readdirSync(join(folder, "one-drawn"))).toEqual(["map.svg"]);
    const astray = await asked("report", results, "--svg", "drawn", "--figure", "laddr");
    expect([astray.code, astray.err]).toEqual([2, expect.stringContaining('bedoelt u "ladder"?')]);
    expect((await asked("report", results, "--figure", "ladder")).code).toBe(2);

    const cut = put("cut.json", readFileSync(results, "utf8").slice(0, -500));
    expect((await asked("report", cut)).code).toBe(2);
    const older = put(
      "older.json",
      readFileSync(results, "utf8").replace('"version":2', '"version":1'),
    );
    const refused = await asked("report", older);
    expect([refused.code, refused.err]).toEqual([
      2,
      `${older} /version: gevonden 1; verwacht 2: maak de resultaten opnieuw met deze versie van klantreis: ${object.manifest.command}\n`,
    ]);
  }, 120_000);

  it("refuses to write where there is a file, before it runs", async () => {
    put("taken", "mine");
    const { code, err } = await compare("taken");
    expect(code).toBe(2);
    expect(err).toContain("--out taken");
    expect(readFileSync(join(folder, "taken"), "utf8")).toBe("mine");
  });

  it("stops on Ctrl+C after what is running, says on how much it rests, and goes on to the same bytes", async () => {
    const args = [
      "compare",
      small,
      swapped,
      "--replications",
      "16",
      "--workers",
      "2",
      "--seed",
      "stop",
    ];
    const { child, ended } = start(folder, [...args, "--out", "stopped"]);
    const parts = join(folder, "stopped", "parts");
    await firstPart(join(folder, "stopped"));
    child.kill("SIGINT");
    const { code, out, err } = await ended;
    expect(code).toBe(0);
    expect(err).toContain("Gestopt: de herhaling die nu loopt wordt nog afgemaakt.");
    const [, done = "0"] = /dit rust op (\d+) van de 16 herhalingen/.exec(out) ?? [];
    expect(Number(done)).toBeGreaterThanOrEqual(1);
    expect(Number(done)).toBeLessThan(16);
    expect(out).toContain(
      `npx klantreis compare ${small} ${swapped} --seed stop --replications 16 --out stopped`,
    );
    const partial = JSON.parse(readFileSync(join(folder, "stopped", "results.json"), "utf8"));
    expect(partial.manifest.replications).toBe(Number(done));

    const again = await klantreis(...args, "--out", "stopped");
    expect(again.code).toBe(0);
    expect(again.err).toContain(`${done} herhalingen van een eerdere, gestopte keer`);
    expect(existsSync(parts)).toBe(false);
    const whole = await klantreis(...args, "--out", "whole");
    expect(whole.code).toBe(0);
    expect(comparable(join(folder, "stopped", "results.json"))).toBe(
      comparable(join(folder, "whole", "results.json")),
    );
  }, 120_000);
});
