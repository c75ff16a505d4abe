/**
 * The studio's side of the model: two designs, asked again and again with something changed.
 *
 * The rule this file keeps: the answer to a question is the answer of the command line to the two
 * files that are saved from it, but for where and when it was made. What is kept between questions
 * saves time only.
 */
import { type Model, type ReplicationResult, Rerun, simulateReplication } from "#journeys";
import { canonicalJson } from "../definition/canonical.ts";
import { consistencyFaults } from "../definition/consistency.ts";
import type { Issue } from "../definition/issue.ts";
import { issue, show } from "../definition/issue.ts";
import { edgeKey, type NamedQuantity, quantitiesOf } from "../definition/quantities.ts";
import { lineage, modelHash, resolveScenario } from "../definition/resolve-scenario.ts";
import type { Library, ScenarioFile } from "../definition/scenario-file.ts";
import { comparison, type ExperimentPlan, planDesigns, runDesign } from "../experiments/ladder.ts";
import { buildResults, type LaterBlock, type ResultsContext } from "../results/build-results.ts";
import type {
  Lever,
  PathwayLink,
  Plain,
  Results,
  Side,
  SideIssue,
  StudioDesign,
  StudioQuestion,
  StudioScenario,
  StudioSetting,
} from "../results/types.ts";
import { flattened, scenarioOf } from "./design.ts";
import { JourneyBook } from "./journey-book.ts";
import { leversOf, valueFaults } from "./levers.ts";
import { type Opened, openScenario } from "./open-file.ts";

export interface SessionSource {
  readonly region: Model;
  readonly library: Library;
  readonly seed: string;
  readonly context: Omit<ResultsContext, "command">;
}

/** One side of the question, made ready. */
interface Ready {
  readonly key: string;
  readonly file: ScenarioFile;
  readonly model: Model;
  readonly issues: readonly Issue[];
  /** Fingerprint of the model, made when it is first needed: it takes a while. */
  hash?: string;
}

/** A scenario of the library, resolved. */
interface Parent {
  readonly file: ScenarioFile;
  readonly model: Model;
  readonly quantities: readonly NamedQuantity[];
}

/** What an answer that is shown at once leaves out; fingerprints are then empty. */
export type LaterPart = LaterBlock | "fingerprints";

export class StudioSession {
  private readonly levers: readonly Lever[];
  private readonly scenarios: readonly StudioScenario[];
  private readonly source: SessionSource;
  private readonly byId: ReadonlyMap<string, Lever>;
  private readonly ready = new Map<Side, Ready>();
  private readonly parents = new Map<string, Parent>();
  /** The first design as it was lived, by replication. */
  private reruns = new Map<number, Rerun>();
  private results: ReplicationResult[] = [];
  private book: JourneyBook | null = null;

  constructor(source: SessionSource) {
    this.source = source;
    this.levers = leversOf(source.region);
    this.byId = new Map(this.levers.map((lever) => [lever.id, lever]));
    this.scenarios = [...source.library.values()].map((file) => ({
      id: file.id,
      title: file.title,
      asks: file.asks,
      values: Object.assign(
        {},
        ...lineage(file, source.library).map((one) => flattened(one.change)),
      ),
    }));
  }

  /** What there is to choose from and to move. */
  setting(): StudioSetting {
    const { forms, pathway } = this.source.region;
    return {
      levers: this.levers,
      scenarios: this.scenarios,
      forms: Object.entries(forms).map(([id, { nl, en, segment }]) => ({
        ...{ id, nl, en },
        segment: segment.value,
      })),
      links: pathway.map((edge): PathwayLink => {
        const { kind, from, to } = edge;
        return { kind, from, to, lever: `pathway.${edgeKey(edge)}` };
      }),
    };
  }

  /** Takes a question; what is wrong with it, or nothing when it can be answered. */
  ask({ a, b }: StudioQuestion): readonly SideIssue[] {
    const before = this.ready.get("a")?.key;
    const sides = [
      ["a", a],
      ["b", b],
    ] as const;
    const issues = sides.flatMap(([side, design]) =>
      this.prepare(side, design).map((found) => ({ ...found, side })),
    );
    if (this.ready.get("a")?.key !== before) this.reruns = new Map();
    this.results = [];
    this.book = null;
    return issues;
  }

  /** A scenario file as a design; judged by itself, not beside another. */
  open(given: unknown): Opened {
    return openScenario(given, this.source.library, this.byId, (id) => this.valuesOf(id));
  }

  /** The values of a scenario of the library, by name. */
  private valuesOf(scenario: string): Readonly<Record<string, Plain>> {
    const own = this.scenarios.find(({ id }) => id === scenario)?.values ?? {};
    return { ...Object.fromEntries(this.levers.map(({ id, value }) => [id, value])), ...own };
  }

  /** The scenario file of one side of the question. */
  fileOf(side: Side): ScenarioFile {
    return this.sideOf(side).file;
  }

  /** Lives one more replication of the question. */
  live(replication: number): void {
    const [first, second] = [this.sideOf("a"), this.sideOf("b")];
    const base = { id: first.file.id, model: first.model, against: null };
    let rerun = this.reruns.get(replication);
    if (rerun === undefined) {
      rerun = new Rerun(base, { seed: this.source.seed, replication });
      this.reruns.set(replication, rerun);
    }
    const variant = { id: second.file.id, model: second.model, against: first.file.id };
    this.results.push(rerun.beside(variant));
  }

  /** The results of the replications that were lived since the question was asked. */
  answer(command: string, later: readonly LaterPart[] = []): Results {
    const context = { ...this.source.context, command };
    const blocks = later.filter((part) => part !== "fingerprints");
    const plan = this.plan(blocks.length === later.length);
    return buildResults(plan, this.results, context, blocks);
  }

  /** The journeys of the first replication, of every youth in both designs; takes a second to make. */
  journeys(): JourneyBook {
    if (this.book === null) {
      const { designs, job } = this.plan(false);
      const logs = designs.map(({ id }) => id);
      const options = { seed: this.source.seed, replication: 0, logs };
      this.book = new JourneyBook(designs, simulateReplication(job.designs, options));
    }
    return this.book;
  }

  private plan(withHashes: boolean): ExperimentPlan {
    const [first, second] = [this.sideOf("a"), this.sideOf("b")];
    const options = { seed: this.source.seed, replications: this.results.length, quick: true };
    const plan = planDesigns(
      comparison(first.file, [second.file]),
      (design) => {
        const own = design.scenario === first.file.id ? first : second;
        if (withHashes) own.hash ??= modelHash(own.model);
        return runDesign(own.file, own.model, design, own.hash ?? "");
      },
      options,
    );
    return withHashes ? plan : { ...plan, scenarioHash: "" };
  }

  private parentOf(id: string): Parent | null {
    const known = this.parents.get(id);
    const { library, region } = this.source;
    const file = library.get(id);
    if (known !== undefined || file === undefined) return known ?? null;
    const model = resolveScenario(file, region, library);
    const parent = { file, model, quantities: quantitiesOf(model) };
    this.parents.set(id, parent);
    return parent;
  }

  private sideOf(side: Side): Ready {
    const ready = this.ready.get(side);
    if (ready === undefined) throw new RangeError("Nothing has been asked yet.");
    return ready;
  }

  /** Makes one side ready; kept as it is when it is the same as before. */
  private prepare(side: Side, design: StudioDesign): readonly Issue[] {
    const key = canonicalJson(design);
    const known = this.ready.get(side);
    if (known?.key === key) return known.issues;
    const { library, region } = this.source;
    const parent = this.parentOf(design.scenario);
    if (parent === null) {
      this.ready.delete(side);
      return [issue("/scenario", show(design.scenario), "een scenario", "a scenario")];
    }
    const faults = valueFaults(design.change, this.byId);
    if (faults.length > 0) {
      this.ready.delete(side);
      return faults;
    }
    const file = scenarioOf(design, side, parent.file, parent.model, parent.quantities);
    const model = resolveScenario(file, region, library);
    const issues = consistencyFaults(model);
    this.ready.set(side, { key, file, model, issues });
    return issues;
  }
}
