/**
 * A made-up repository in which every import rule is broken at least once, and some allowed imports.
 *
 * The one rule: a rule without a planted fault is a rule nobody has seen work, so a new rule in
 * .dependency-cruiser.mjs needs a line here.
 */

/** A file that breaks a rule, and the rule. */
export interface PlantedFault {
  readonly rule: string;
  readonly from: string;
  readonly text: string;
}

const uses = (target: string): string => `import { thing } from "${target}";\nthing();\n`;
const usesType = (target: string): string =>
  `import type { Thing } from "${target}";\nexport type T = Thing;\n`;

/** Files that break nothing: front doors, their insides, and imports that are allowed. */
const allowed: Readonly<Record<string, string>> = {
  "engine/index.ts": 'export { thing } from "./random/streams.ts";\n',
  "engine/inside.ts": "export const thing = (): void => {};\n",
  "engine/random/streams.ts":
    'import seedrandom from "seedrandom";\nexport const thing = seedrandom;\n',
  "engine/analysis/summary.ts": 'export { mean } from "simple-statistics";\n',
  // The other half of a circle; a circle is told once, at the name that sorts first.
  "engine/way-back.ts": uses("./fault-circle.ts"),
  "journeys/index.ts": uses("#engine"),
  "journeys/inside.ts": "export const thing = (): void => {};\n",
  "journeys/model/pathway.ts": uses("graphology"),
  "scenarios/index.ts": `${uses("#journeys")}export * from "./results/index.ts";\n`,
  "scenarios/inside.ts": uses("#engine"),
  "scenarios/definition/check.ts": uses("ajv"),
  "scenarios/run/pool.ts": uses("piscina"),
  "scenarios/run/pool-worker.mjs": 'import "node:worker_threads";\nimport "tsx/esm/api";\n',
  "scenarios/results/index.ts": "export const thing = (): void => {};\n",
  "viz/index.ts": uses("#results"),
  "viz/inside.ts": usesType("#results"),
  "viz/studio/worker.ts": uses("#scenarios"),
  "viz/figures/sankey.tsx": uses("d3-sankey"),
  "viz/figures/scale.ts": uses("d3"),
  "viz/figures/page.tsx": uses("preact"),
  "cli/main.ts": `${uses("#scenarios")}${uses("#viz")}`,
  "cli/telling/progress.ts": `${uses("cli-progress")}${uses("commander")}import "node:fs";\n`,
  "bin/klantreis.mjs": 'import("../cli/main.ts");\n',
  "test/helper.ts": "export const thing = (): void => {};\n",
};

const fault = (rule: string, from: string, text: string): PlantedFault => ({ rule, from, text });

/** One file per fault. */
export const plantedFaults: readonly PlantedFault[] = [
  fault("engine-knows-no-other-room", "engine/fault-journeys.ts", uses("#journeys")),
  fault("engine-knows-no-other-room", "engine/fault-type.ts", usesType("#results")),
  fault("engine-knows-no-other-room", "engine/fault-test.ts", uses("../test/helper.ts")),
  fault("journeys-builds-on-engine-only", "journeys/fault-scenarios.ts", uses("#scenarios")),
  fault("journeys-builds-on-engine-only", "journeys/fault-results.ts", usesType("#results")),
  fault("scenarios-does-not-draw", "scenarios/fault-viz.ts", uses("#viz")),
  fault("scenarios-does-not-draw", "scenarios/fault-cli.ts", uses("../cli/telling/progress.ts")),
  fault("viz-reads-results-only", "viz/fault-scenarios.ts", uses("#scenarios")),
  fault("viz-reads-results-only", "viz/fault-engine.ts", uses("#engine")),
  fault("viz-reads-results-only", "viz/studio/fault-neighbour.ts", uses("#scenarios")),
  fault(
    "studio-worker-enters-by-scenarios",
    "viz/studio/worker.ts",
    uses("#engine") + uses("#scenarios"),
  ),
  fault("cli-joins-scenarios-and-viz", "cli/fault-engine.ts", uses("#engine")),
  fault("cli-joins-scenarios-and-viz", "cli/fault-journeys.ts", uses("#journeys")),
  fault("front-doors-only", "journeys/fault-inside.ts", uses("../engine/inside.ts")),
  fault("front-doors-only", "scenarios/fault-inside.ts", uses("../journeys/inside.ts")),
  fault("front-doors-only", "cli/fault-inside.ts", uses("../viz/inside.ts")),
  fault("front-doors-by-name", "journeys/fault-path.ts", uses("../engine/index.ts")),
  fault("front-doors-by-name", "viz/fault-path.ts", uses("../scenarios/results/index.ts")),
  fault("no-circles", "engine/fault-circle.ts", uses("./way-back.ts")),
  fault("home-of-seedrandom", "engine/fault-seedrandom.ts", uses("seedrandom")),
  fault("home-of-simple-statistics", "scenarios/fault-statistics.ts", uses("simple-statistics")),
  fault("home-of-graphology", "journeys/fault-graph.ts", uses("graphology")),
  fault("home-of-ajv", "scenarios/fault-ajv.ts", uses("ajv")),
  fault("home-of-d3", "scenarios/fault-d3.ts", uses("d3")),
  fault("home-of-d3", "cli/fault-sankey.ts", uses("d3-sankey")),
  fault("home-of-preact", "cli/fault-preact.ts", uses("preact")),
  fault("home-of-commander", "scenarios/fault-commander.ts", uses("commander")),
  fault("home-of-piscina", "scenarios/run/fault-threads.ts", uses("piscina")),
  fault("home-of-esbuild", "scenarios/fault-esbuild.ts", uses("esbuild")),
  fault("home-of-cli-progress", "scenarios/fault-progress.ts", uses("cli-progress")),
  fault("no-node-in-the-rooms", "engine/fault-file.ts", uses("node:fs")),
  fault("no-node-in-the-rooms", "viz/fault-file.ts", uses("fs/promises")),
  fault("no-node-in-scenarios", "scenarios/fault-file.ts", uses("node:fs")),
  fault("no-dev-packages-in-the-program", "engine/fault-dev.ts", uses("fast-check")),
  fault("only-listed-packages", "engine/fault-unlisted.ts", uses("postcss")),
  fault("every-import-leads-somewhere", "engine/fault-nowhere.ts", uses("./not-there.ts")),
];

/** All files of the made-up repository by path; a file with a fault replaces the allowed one. */
export const plantedFiles: Readonly<Record<string, string>> = {
  ...allowed,
  ...Object.fromEntries(plantedFaults.map(({ from, text }) => [from, text])),
};
