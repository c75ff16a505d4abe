/**
 * Where the journeys of all youths come from: the file beside results, or a replication lived again.
 *
 * The rule this file keeps: the journeys shown are those of the designs that were asked for; a design
 * that has changed since it was run is never shown in its place.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type ExperimentPlan,
  inProcessRunner,
  type JourneyLog,
  type LogNames,
  type Model,
  modelOfDesign,
  type PlanNames,
  type Results,
  type ScenarioFile,
  YouthBook,
} from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import type { YouthNames } from "#viz";
import { InputFault, wrongOption } from "../faults.ts";
import type { CommonOptions } from "../options.ts";
import { fileNames } from "../run-plan.ts";
import { youthWordsOf } from "../words/youth-words.ts";
import { filesNamedIn, harmlessCommandOf } from "../writing/results-command.ts";
import { readScenario } from "./input-files.ts";
import { type LoggedJourneys, readJourneys } from "./read-journeys.ts";
import { type Known, readExperiments, readKnown } from "./region-files.ts";

/** All youths in two designs, and the words for what is told of them. */
export interface OpenedYouths {
  readonly book: YouthBook;
  readonly names: YouthNames;
}

/** A design by name, with what is known of it. */
interface Chosen {
  readonly id: string;
  readonly model: Model | null;
}

/** The designs that are meant: those that were named, or the two ends. @throws InputFault */
function pairOfIds(ids: readonly string[], ends: readonly string[], wanted: readonly string[]) {
  const [first, last] = ends;
  if (wanted.length === 0 && first !== undefined && last !== undefined && first !== last) {
    return [first, last] as const;
  }
  const listed = ids.join(", ");
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
    throw wrongOption("--variants", show(unknown), expected, didYouMean(unknown, ids));
  }
  const [base, variant] = wanted;
  if (wanted.length !== 2 || base === undefined || variant === undefined || base === variant) {
    const nl = `twee verschillende ontwerpen uit ${listed}`;
    const expected = { nl, en: `two different designs of ${listed}` };
    throw wrongOption("--variants", show(wanted.join(" ")), expected);
  }
  return [base, variant] as const;
}

/** The ends of the ladder, or the first and the last design. */
function endsOf(variants: readonly { readonly id: string; readonly step: number | null }[]) {
  const ladder = variants.filter(({ step }) => step !== null);
  const row = ladder.length > 1 ? ladder : variants;
  return [row[0]?.id ?? "", row.at(-1)?.id ?? ""];
}

/** Scenarios in files that the command of these results named, as far as they can be read. */
function scenariosNamed(results: Results, { region, library }: Known): readonly ScenarioFile[] {
  return filesNamedIn(results).flatMap((path) => {
    if (!existsSync(path)) return [];
    try {
      return [readScenario(path, region, library)];
    } catch (fault) {
      if (fault instanceof InputFault) return [];
      throw fault;
    }
  });
}

/** Opens the youths of results. @throws InputFault */
export async function youthsOfResults(
  path: string,
  results: Results,
  wanted: readonly string[],
  options: CommonOptions,
): Promise<OpenedYouths> {
  const { variants } = results;
  const ids = pairOfIds(
    variants.map(({ id }) => id),
    endsOf(variants),
    wanted,
  );
  const shipped = readKnown();
  const files = scenariosNamed(results, shipped);
  const known = { ...shipped, experiments: readExperiments(), files };
  const chosen = ids.map((id): Chosen => {
    const variant = variants.find((one) => one.id === id);
    return { id, model: variant === undefined ? null : modelOfDesign(variant, known) };
  });
  const beside = join(dirname(path), fileNames.journeys);
  const kept = existsSync(beside) ? readJourneys(beside, results) : null;
  const logged =
    kept !== null && ids.every((id) => kept.logs.has(id))
      ? kept
      : await livedAgain(chosen, results, beside, options);
  return opened(logged, chosen, results, ids);
}

/** Everything that is told of youths, from their journeys and what the numbers in them stand for. */
function opened(
  logged: LoggedJourneys,
  chosen: readonly Chosen[],
  facts: PlanNames,
  ids: readonly string[],
): OpenedYouths {
  const [base, variant] = chosen.map(({ id, model }) => ({
    ...{ id, model },
    log: logged.logs.get(id) as JourneyLog,
  }));
  if (base === undefined || variant === undefined) throw new RangeError("Two designs are needed.");
  const { firstDay, policyFirstYear } = facts.manifest;
  const years = policyFirstYear - Number(firstDay.slice(0, 4));
  const variants = ids.map((id) => facts.variants.find((one) => one.id === id));
  return {
    book: new YouthBook(base, variant, namesFrom(logged, facts), years),
    names: {
      dictionaries: facts.dictionaries,
      variants: variants.filter((one) => one !== undefined),
    },
  };
}

function namesFrom(
  logged: LoggedJourneys,
  { dictionaries, manifest, register }: PlanNames,
): LogNames {
  const { forms, municipalities, referrers } = logged;
  const words = new Map(register.map((line) => [line.id, line]));
  return {
    ...{ forms, municipalities, referrers },
    segments: forms.map(
      (form) => dictionaries.forms.items.find(({ id }) => id === form)?.segment ?? "",
    ),
    firstDay: manifest.firstDay,
    parameter: (id) => words.get(id) ?? null,
  };
}

/** Lives the first replication of two designs again, with their journeys. @throws InputFault */
async function livedAgain(
  chosen: readonly Chosen[],
  results: Results,
  beside: string,
  options: CommonOptions,
): Promise<LoggedJourneys> {
  const lost = chosen.find(({ model }) => model === null);
  if (lost !== undefined) {
    const again = harmlessCommandOf(results);
    const nl = `de reizen van ‘${lost.id}’, of het scenario zoals het is doorgerekend; maak de resultaten opnieuw zonder --quick${again}`;
    const en = `the journeys of ‘${lost.id}’, or the scenario as it was run; make the results again without --quick${again}`;
    throw wrongOption(beside, "-", { nl, en });
  }
  const designs = chosen.map(({ id, model }) => ({ id, model: model as Model }));
  return lived(designs, results.manifest.seed, options);
}

async function lived(
  designs: readonly { readonly id: string; readonly model: Model }[],
  seed: string,
  { lang }: CommonOptions,
): Promise<LoggedJourneys> {
  process.stderr.write(`${youthWordsOf(lang).running}\n`);
  const [first] = await inProcessRunner().run({
    designs: designs.map(({ id, model }) => ({ id, model, against: null, every: 1 })),
    seed,
    replications: [0],
    logs: designs.map(({ id }) => id),
  });
  const run = Object.values(first?.runs ?? {})[0];
  if (first === undefined || run === undefined) throw new RangeError("The run gave nothing.");
  const { forms, municipalities, referrers } = run;
  return { logs: new Map(Object.entries(first.logs)), forms, municipalities, referrers };
}

/** The youths of designs that have not been run: the first replication is lived now. */
export async function youthsOfPlan(
  plan: ExperimentPlan,
  facts: PlanNames,
  wanted: readonly string[],
  options: CommonOptions,
): Promise<OpenedYouths> {
  const ids = pairOfIds(
    plan.designs.map(({ id }) => id),
    endsOf(plan.designs),
    wanted,
  );
  const designs = ids.map((id) => {
    const found = plan.designs.find((design) => design.id === id);
    return { id, model: found?.model as Model };
  });
  const logged = await lived(designs, plan.job.seed, options);
  return opened(logged, designs, facts, ids);
}
