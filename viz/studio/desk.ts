/**
 * Answers the page's questions, one at a time, with whatever model it is given.
 *
 * The rule this file keeps: the newest question goes first. An older one is left as soon as it can
 * be, and whatever is sent carries the number of the question it belongs to.
 */
import type {
  DesignIssue,
  Results,
  RouteYouths,
  Side,
  SideIssue,
  StudioDesign,
  StudioQuestion,
  StudioSetting,
  TankTape,
  TapeFault,
  YouthJourney,
} from "#results";
import { pictureOf } from "./answer/pictures.ts";
import { summaryOf } from "./answer/summary.ts";
import { routeView, youthView } from "./answer/youths.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { type StudioVoice, studioVoice } from "./voice.ts";

type Later = "register" | "tables" | "fingerprints";

/** What the desk asks of the model. */
export interface StudioModel {
  setting(): StudioSetting;
  ask(question: StudioQuestion): readonly SideIssue[];
  live(replication: number): void;
  answer(command: string, later: readonly Later[]): Results;
  fileOf(side: Side): { readonly id: string };
  open(text: string): {
    readonly design: StudioDesign | null;
    readonly issues: readonly DesignIssue[];
  };
  journeys(): {
    route(from: string, to: string): RouteYouths;
    youth(youth: number): YouthJourney;
    tape(): TankTape;
  };
  openTape(file: Blob): Promise<{ readonly tape: TankTape } | { readonly fault: TapeFault }>;
}

type Want = Extract<ToWorker, { kind: "want" }>;

/** What was answered last. */
interface Answered {
  readonly key: string;
  /** How many questions were taken up before it: what is looked up later belongs to one of them. */
  readonly number: number;
  readonly milliseconds: number;
  readonly lived: number;
  readonly results: Results;
}

/** Quiet time before a question that was answered once is lived more often. */
const restMilliseconds = 1500;
const step = 100;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Desk {
  private readonly model: StudioModel;
  private readonly seed: string;
  private readonly send: (message: FromWorker) => void;
  private wanted: Want | null = null;
  private isBusy = false;
  private answered: Answered | null = null;
  private taken = 0;
  /** Sides to be saved as soon as the question that they were asked for beside is taken up. */
  private readonly toSave = new Set<Side>();

  constructor(model: StudioModel, seed: string, send: (message: FromWorker) => void) {
    this.model = model;
    this.seed = seed;
    this.send = send;
  }

  /** Takes a message of the page; questions wait for one another, the newest in front. */
  take(message: Exclude<ToWorker, { kind: "open" }>): void {
    switch (message.kind) {
      case "want":
        this.wanted = message;
        if (!this.isBusy) this.work().catch((fault: unknown) => this.tellFault(fault));
        break;
      case "route":
        this.tellRoute(message);
        break;
      case "youth":
        this.tellYouth(message);
        break;
      case "tape":
        this.tellTape();
        break;
      case "tape-file":
        this.tellTapeOf(message.file).catch((fault: unknown) => this.tellFault(fault));
        break;
      case "save":
        this.toSave.add(message.side);
        if (this.wanted === null) this.tellFiles();
        break;
      case "file":
        this.send({ kind: "opened", side: message.side, ...this.model.open(message.text) });
        break;
    }
  }

  private tellFault(fault: unknown): void {
    this.isBusy = false;
    this.send({ kind: "broken", message: fault instanceof Error ? fault.message : String(fault) });
  }

  private tellYouth({ youth, lang }: Extract<ToWorker, { kind: "youth" }>): void {
    if (this.answered === null) return;
    const journey = this.model.journeys().youth(youth);
    this.send({ kind: "youth", view: youthView(journey, studioVoice(lang)) });
  }

  private tellTape(): void {
    if (this.answered === null) return;
    this.send({ kind: "tape", tape: this.model.journeys().tape(), file: null });
  }

  private async tellTapeOf(file: File): Promise<void> {
    const opened = await this.model.openTape(file);
    if ("fault" in opened) this.send({ kind: "tape-refused", fault: opened.fault });
    else this.send({ kind: "tape", tape: opened.tape, file: file.name });
  }

  /** Files of the question on the page: while a newer one waits, the model still has the one before. */
  private tellFiles(): void {
    const sides = [...this.toSave];
    this.toSave.clear();
    for (const side of sides) {
      const file = this.model.fileOf(side);
      const text = `${JSON.stringify(file, null, 2)}\n`;
      this.send({ kind: "saved", name: `${file.id}.json`, text });
    }
  }

  private tellRoute({ from, to, lang }: Extract<ToWorker, { kind: "route" }>): void {
    if (this.answered === null) return;
    const route = this.model.journeys().route(from, to);
    const view = routeView(route, this.answered.results.dictionaries, studioVoice(lang));
    this.send({ kind: "route", view });
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    while (this.wanted !== null) {
      const want = this.wanted;
      this.wanted = null;
      await this.serve(want);
    }
    this.isBusy = false;
  }

  private isStale(): boolean {
    return this.wanted !== null;
  }

  private async serve(want: Want): Promise<void> {
    const key = JSON.stringify(want.question);
    const isKnown = this.answered?.key === key;
    if (isKnown) this.tellFiles();
    else if (!this.takeUp(want, key)) return;
    if (!(await this.show(want))) return;
    await this.makeSurer(want);
  }

  /** Answers a new question with one replication; false when it cannot be asked. */
  private takeUp({ question, token }: Want, key: string): boolean {
    const begun = performance.now();
    this.answered = null;
    const issues = this.model.ask(question);
    if (issues.length > 0) {
      // What is refused is no design to keep: the page says what is wrong with it.
      this.toSave.clear();
      this.send({ kind: "refused", token, issues });
      return false;
    }
    this.tellFiles();
    const fault = this.tryToLive();
    if (fault !== null) {
      this.send({ kind: "refused", token, issues: [fault] });
      return false;
    }
    this.taken += 1;
    const results = this.resultsOf(1, ["fingerprints"]);
    const milliseconds = Math.round(performance.now() - begun);
    this.answered = { key, number: this.taken, milliseconds, lived: 1, results };
    return true;
  }

  /** Numbers that are good by themselves can still make a run that the model refuses. */
  private tryToLive(): SideIssue | null {
    try {
      this.model.live(0);
      return null;
    } catch (fault) {
      const found = fault instanceof Error ? fault.message : String(fault);
      const nl = "een ontwerp dat doorgerekend kan worden";
      return {
        side: "b",
        path: "",
        found,
        expected: { nl, en: "a design that can be run" },
        hint: null,
      };
    }
  }

  /** A page draws no tables and no register; a first answer does without its fingerprint too. */
  private resultsOf(lived: number, later: readonly Later[] = []): Results {
    const [a, b] = (["a", "b"] as const).map((side) => `${this.model.fileOf(side).id}.json`);
    const options = `--seed ${this.seed} --replications ${lived} --quick`;
    return this.model.answer(`npx klantreis compare ${a} ${b} ${options}`, [
      "register",
      "tables",
      ...later,
    ]);
  }

  /** Sends the figures and then the pictures, one by one; false when something newer is asked. */
  private async show(want: Want): Promise<boolean> {
    if (this.answered === null) return false;
    const { results, number, milliseconds } = this.answered;
    const { token, lang, question } = want;
    const voice: StudioVoice = studioVoice(lang);
    const summary = summaryOf(results, voice);
    this.send({ kind: "answer", token, answer: number, question, summary, milliseconds });
    for (const id of want.pictures) {
      await wait(0);
      if (this.isStale()) return false;
      this.send({ kind: "picture", token, id, view: pictureOf(id, results, voice) });
    }
    return true;
  }

  /** Lives a question more often while nothing else is asked, for margins. */
  private async makeSurer(want: Want): Promise<void> {
    const { token, replications } = want;
    const start = this.answered;
    if (start === null || start.lived >= replications) return;
    for (let rest = 0; rest < restMilliseconds; rest += step) {
      await wait(step);
      if (this.isStale()) return;
    }
    for (let lived = start.lived; lived < replications; lived += 1) {
      this.model.live(lived);
      this.answered = { ...start, lived: lived + 1 };
      this.send({ kind: "lived", token, replications: lived + 1 });
      await wait(0);
      if (this.isStale()) return;
    }
    this.answered = { ...start, lived: replications, results: this.resultsOf(replications) };
    await this.show(want);
  }
}
