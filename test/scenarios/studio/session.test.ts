/**
 * The studio against the command line: the same two files, the same figures.
 *
 * The one rule: the command line's way is taken by its own functions, from the files that the studio
 * saves; nothing the studio kept is used.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { StudioDesign, StudioQuestion } from "#results";
import {
  checkScenario,
  comparison,
  type ExperimentPlan,
  inProcessRunner,
  planExperiment,
  type Results,
  runExperiment,
  StudioSession,
} from "#scenarios";
import { firstDifference } from "../../laws/bits.ts";
import { shippedLibrary, shippedRegion } from "../shipped.ts";
import { context } from "../small-runs.ts";

const region = shippedRegion();
const library = shippedLibrary();
const seed = "haaglanden";

function newSession(): StudioSession {
  return new StudioSession({ region, library, seed, context });
}

const design = (scenario: string, change: StudioDesign["change"] = {}): StudioDesign => ({
  scenario,
  name: "",
  change,
});

function planOf(session: StudioSession, replications: number): ExperimentPlan {
  const [first, second] = [session.fileOf("a"), session.fileOf("b")];
  const all = new Map([...library, [first.id, first], [second.id, second]]);
  const options = { seed, replications, quick: true };
  return planExperiment(comparison(first, [second]), region, all, options);
}

async function onTheCommandLine(session: StudioSession, replications: number): Promise<Results> {
  const plan = planOf(session, replications);
  const { results } = await runExperiment(plan, inProcessRunner(), context);
  if (results === null) throw new Error("The run gave no results.");
  return results;
}

describe("an answer of the studio", () => {
  const session = newSession();
  const questions: readonly (readonly [string, StudioQuestion])[] = [
    ["two scenarios", { a: design("today"), b: design("savings") }],
    [
      "a lever in the second",
      {
        a: design("today"),
        b: design("savings", { "savings.split.1": 0.5, "savings.split.5": 0.26 }),
      },
    ],
    [
      "an amount, a switch, a choice, a day and an edge of the pathway",
      {
        a: design("today"),
        b: design("savings", {
          "savings.path.2028": 50,
          "behaviour.on": true,
          "contracts.fundingDesign.h8.2": "capacity",
          "contracts.contractDate": "2027-07-01",
          "pathway.next:crisisopvang>behandelgroep": 0.1,
        }),
      },
    ],
    [
      "another first design, with a lever of its own",
      { a: design("swap", { "waiting.patienceDays": 40 }), b: design("behaviour") },
    ],
  ];

  it.each(questions)("equals that of the command line: %s", async (_, question) => {
    expect(session.ask(question)).toEqual([]);
    session.live(0);
    const apart = await onTheCommandLine(session, 1);
    expect(firstDifference(session.answer(context.command), apart)).toBeNull();
  });

  it("gets its margins from further replications, as there", async () => {
    expect(session.ask({ a: design("today"), b: design("swap") })).toEqual([]);
    for (const replication of [0, 1, 2]) session.live(replication);
    const apart = await onTheCommandLine(session, 3);
    expect(firstDifference(session.answer(context.command), apart)).toBeNull();
    const cost = apart.measures.find(({ id }) => id === "total-cost")?.differences["studio-b"];
    expect(cost?.low).not.toBeNull();
  });

  it("without what a page draws later has the same in all other places", () => {
    const whole = session.answer(context.command);
    const drawn = session.answer(context.command, ["tables", "register"]);
    expect({ ...drawn, tables: whole.tables, register: whole.register }).toEqual(whole);
    expect(drawn.tables).toEqual([]);
    // Limits that a verdict is judged by are told beside it.
    const limits = whole.register.filter(({ id }) => id.startsWith("detection."));
    expect(limits.length).toBeGreaterThan(5);
    expect(drawn.register).toEqual(limits);
    const { manifest, variants } = session.answer(context.command, ["fingerprints"]);
    expect({ ...manifest, scenarioHash: whole.manifest.scenarioHash }).toEqual(whole.manifest);
    expect([manifest.scenarioHash, variants.length]).toEqual(["", 2]);
  });
});

describe("a file that the studio saves", () => {
  const session = newSession();
  const asked = design("savings", {
    "municipalities.delft.residents": 20_000,
    "savings.path.2030": 44.4,
    "behaviour.on": true,
    "pathway.next:crisisopvang>behandelgroep": 0.1,
  });

  beforeAll(() => {
    expect(session.ask({ a: design("today"), b: { ...asked, name: "Meer in Delft!" } })).toEqual(
      [],
    );
  });

  it("is a scenario without a fault", () => {
    for (const side of ["a", "b"] as const) {
      expect(checkScenario(session.fileOf(side), region, library)).toEqual([]);
    }
    expect(session.fileOf("b").id).toBe("studio-b-meer-in-delft");
  });

  it("says in its question that it is a tenth of the region, once however often it is saved", () => {
    session.ask({ a: design("today"), b: session.open(session.fileOf("b")).design ?? asked });
    for (const { asks } of [session.fileOf("a"), session.fileOf("b")]) {
      expect(asks.nl.match(/een tiende van de regio, tot en met 2032/g)).toHaveLength(1);
      expect(asks.en.match(/a tenth of the region, up to 2032/g)).toHaveLength(1);
    }
  });

  it("holds a tenth of every amount of the region, and people whole", () => {
    const { change } = session.fileOf("b") as unknown as {
      change: { municipalities: Record<string, { residents: number }>; savings: { path: object } };
    };
    expect(change.municipalities["delft"]).toEqual({ residents: 2000 });
    expect(change.municipalities["denhaag"]).toEqual({ residents: 11_144 });
    expect(change.savings.path).toMatchObject({ "2030": 4.44 });
  });

  it("is opened again as the design it was saved from", () => {
    expect(session.open(session.fileOf("b"))).toEqual({
      design: { ...asked, name: "Meer in Delft!" },
      issues: [],
    });
    expect(session.open(session.fileOf("a")).design).toEqual(design("today"));
  });
});

describe("what cannot be asked is told", () => {
  const session = newSession();
  const told = (b: StudioDesign) =>
    session
      .ask({ a: design("today"), b })
      .map(({ side, path, found }) => `${side} ${path} ${found}`);

  it("a scenario, a name or a value that is not there", () => {
    expect(told(design("nowhere"))).toEqual(['b /scenario "nowhere"']);
    expect(told(design("today", { "waiting.patiencDays": 3, "behaviour.on": 1 }))).toEqual([
      'b /change/waiting.patiencDays "waiting.patiencDays"',
      "b /change/behaviour.on 1",
    ]);
    expect(told(design("today", { "waiting.bridgeShare": 1.5 }))).toEqual([
      "b /change/waiting.bridgeShare 1.5",
    ]);
    expect(told(design("today", { "region.lastDay": "2040-01-01" }))).toHaveLength(1);
  });

  it("edges of the pathway that share out more than there is", () => {
    const shares = { "pathway.next:crisisopvang>behandelgroep": 0.9 };
    expect(told(design("today", shares))).toEqual([
      expect.stringMatching(/^b \/change\/pathway\/.*crisisopvang/),
    ]);
  });

  it("a file that is no scenario, or of which nothing can be made", () => {
    expect(session.open({ format: "something" }).issues).toHaveLength(1);
    expect(session.open(null).issues).toHaveLength(1);
    const stray = { ...session.fileOf("a"), extends: "nowhere" };
    expect(session.open(stray).issues[0]?.path).toBe("/extends");
    const wrong = { ...session.fileOf("a"), change: { waiting: { patienceDays: "long" } } };
    expect(session.open(wrong).issues[0]?.path).toBe("/change/waiting.patienceDays");
  });
});
