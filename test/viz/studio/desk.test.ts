/**
 * The desk between the page and the model: the newest question first, and nothing unsaid.
 *
 * The one rule: the model behind it is the real one.
 */
import { describe, expect, it } from "vitest";
import type { StudioDesign } from "#results";
import { openJourneyFile, StudioSession } from "#scenarios";
import { Desk } from "../../../viz/studio/desk.ts";
import type { FromWorker, ToWorker } from "../../../viz/studio/protocol.ts";
import { shippedLibrary, shippedRegion } from "../../scenarios/shipped.ts";
import { context } from "../../scenarios/small-runs.ts";

const source = { region: shippedRegion(), library: shippedLibrary(), seed: "haaglanden", context };
const session = new StudioSession(source);
const model = {
  setting: () => session.setting(),
  ask: (question: Parameters<StudioSession["ask"]>[0]) => session.ask(question),
  live: (replication: number) => session.live(replication),
  answer: (...asked: Parameters<StudioSession["answer"]>) => session.answer(...asked),
  fileOf: (side: "a" | "b") => session.fileOf(side),
  journeys: () => session.journeys(),
  openTape: (file: Blob) => openJourneyFile(file.stream()),
  open: (text: string) => session.open(JSON.parse(text)),
};

const design = (scenario: string, change: StudioDesign["change"] = {}): StudioDesign => ({
  scenario,
  name: "",
  change,
});

const want = (token: number, b: StudioDesign): Extract<ToWorker, { kind: "want" }> => ({
  kind: "want",
  token,
  question: { a: design("today"), b },
  lang: "nl",
  pictures: ["segments", "waterbed"],
  replications: 1,
});

/** Sends messages and gives what was said once so many pictures were, or a refusal. */
function conversation(wants: readonly ReturnType<typeof want>[], until: number) {
  return new Promise<readonly FromWorker[]>((resolve) => {
    const said: FromWorker[] = [];
    const desk = new Desk(model, "haaglanden", (message) => {
      said.push(message);
      const pictures = said.filter(({ kind }) => kind === "picture").length;
      if (pictures === until || message.kind === "refused") resolve(said);
    });
    for (const message of wants) desk.take(message);
  });
}

describe("the desk", () => {
  it("answers a question with figures first and then its pictures, in the order asked for", async () => {
    const said = await conversation([want(1, design("savings"))], 2);
    expect(said.map((message) => ("id" in message ? message.id : message.kind))).toEqual([
      ...["answer", "segments", "waterbed"],
    ]);
    const [first] = said;
    if (first?.kind !== "answer") throw new Error("No answer.");
    expect(first.milliseconds).toBeGreaterThan(0);
    expect(first.summary.command).toBe(
      "npx klantreis compare studio-a.json studio-b.json --seed haaglanden --replications 1 --quick",
    );
  });

  it("leaves an older question for a newer one", async () => {
    const asked = [
      want(1, design("savings")),
      want(2, design("swap")),
      want(3, design("behaviour")),
    ];
    const said = await conversation(asked, 2);
    const tokens = said.flatMap((message) => ("token" in message ? [message.token] : []));
    expect(tokens.filter((token) => token === 2)).toEqual([]);
    expect(tokens.slice(-3)).toEqual([3, 3, 3]);
  });

  it("gives one question one number however often it is shown, and another question another", async () => {
    const again = { ...want(2, design("savings")), pictures: ["walls" as const] };
    const other = want(3, design("swap"));
    const said: FromWorker[] = [];
    await new Promise<void>((resolve) => {
      const desk = new Desk(model, "haaglanden", (message) => {
        said.push(message);
        const drawn = message.kind === "picture" ? message.token : 0;
        // The other question is asked once the known one has been shown with its own picture.
        if (drawn === 2) desk.take(other);
        if (drawn === 3) resolve();
      });
      desk.take(want(1, design("savings")));
      // A tab is changed before the page has heard the first answer.
      desk.take(again);
    });
    const answers = said.flatMap((message) => (message.kind === "answer" ? [message] : []));
    expect(answers.map(({ token, answer }) => [token, answer])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
    const [first, second] = answers;
    expect(second?.milliseconds).toBe(first?.milliseconds);
    expect(first?.milliseconds).toBeGreaterThan(0);
  });

  it("tells what keeps a question from being asked, and what the model refuses to run", async () => {
    const wrong = await conversation([want(1, design("today", { "waiting.bridgeShare": 7 }))], 9);
    expect(wrong.at(-1)).toMatchObject({ kind: "refused", token: 1, issues: [{ side: "b" }] });
    // Far more requests than youths were drawn for in the first design.
    const more = { "demand.ceiling": 40, "municipalities.delft.inflowFactor": 3 };
    const crowd = design("today", { ...more, "municipalities.delft.residents": 900_000 });
    const refused = await conversation([want(2, crowd)], 9);
    expect(refused.at(-1)).toMatchObject({ kind: "refused", token: 2 });
  });
});

describe("a design that is saved", () => {
  const save = { kind: "save", side: "b" } as const;

  /** Files handed over, and the number of the last question of which anything was told. */
  function savedAfter(messages: readonly Exclude<ToWorker, { kind: "open" }>[], last: number) {
    return new Promise<readonly string[]>((resolve) => {
      const files: string[] = [];
      const desk = new Desk(model, "haaglanden", (message) => {
        if (message.kind === "saved") files.push(JSON.parse(message.text).extends);
        const isLast = "token" in message && message.token === last;
        if (isLast && message.kind !== "answer") resolve(files);
      });
      for (const message of messages) desk.take(message);
    });
  }

  it("is that of the question on the page, also while that one waits for the one before", async () => {
    const asked = [want(1, design("savings")), want(2, design("swap")), save];
    expect(await savedAfter(asked, 2)).toEqual(["swap"]);
    const shownAgain = [want(1, design("savings")), want(2, design("savings")), save];
    expect(await savedAfter(shownAgain, 2)).toEqual(["savings"]);
  });

  it("is no file when the question is refused", async () => {
    const wrong = want(2, design("today", { "waiting.bridgeShare": 7 }));
    expect(await savedAfter([want(1, design("savings")), wrong, save], 2)).toEqual([]);
  });
});

describe("the tanks of the desk", () => {
  const tapes = (file: File | null) =>
    new Promise<FromWorker>((resolve) => {
      const desk = new Desk(model, "haaglanden", (message) => {
        if (message.kind === "answer")
          desk.take(file === null ? { kind: "tape" } : { kind: "tape-file", file });
        if (message.kind === "tape" || message.kind === "tape-refused") resolve(message);
      });
      desk.take({ ...want(1, design("savings")), pictures: [] });
    });

  it("are of the youths of both designs, up to the last day of the studio", async () => {
    const told = await tapes(null);
    if (told.kind !== "tape") throw new Error(told.kind);
    expect(told.file).toBeNull();
    expect(told.tape.designs.map(({ id }) => id)).toEqual(["studio-a", "studio-b"]);
    // From 1 January 2023 up to the end of 2032: ten years, three of them leap years.
    expect(told.tape.days).toBe(3653 + 1);
    expect(told.tape.designs.every(({ youth }) => youth.length > 10_000)).toBe(true);
  });

  it("say why a file is not opened", async () => {
    const told = await tapes(new File(["hello"], "journeys.bin.gz"));
    expect(told).toEqual({ kind: "tape-refused", fault: "not-gzip" });
  });
});
