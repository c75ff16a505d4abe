/**
 * Who may import whom. The one rule behind all of these: knowledge flows one way,
 * engine <- journeys <- scenarios <- results file <- viz, and rooms meet at front doors only.
 *
 * Every rule has a comment for whoever trips over it. test/rules.test.ts plants a violation of each
 * and demands that it is caught, so a rule that stops working does not stay green.
 */

const rooms = "engine|journeys|scenarios|viz";
const code = "engine|journeys|scenarios|viz|cli";
const frontDoors = [
  `^(${rooms})/index[.]ts$`,
  "^scenarios/light[.]ts$",
  "^scenarios/results/index[.]ts$",
];
const studioWorker = "^viz/studio/worker[.]ts$";
const threads = "^scenarios/run/[^/]*(pool|worker)[^/]*[.](ts|mjs)$";

/** A package and the only place that may import it. */
function home(name, packages, allowed, reason) {
  return {
    name,
    severity: "error",
    comment: `${reason} Only ${allowed.join(" or ")} may import ${packages}; ask that file for what you need.`,
    from: { path: `^(${code}|bin)/`, pathNot: allowed.map((place) => `^${place}`) },
    to: { path: `(^|/)node_modules/(@types/)?(${packages})/` },
  };
}

const directions = [
  {
    name: "engine-knows-no-other-room",
    severity: "error",
    comment:
      "The engine knows time, queues, chance and statistics, and no word of care. If it needs a rule of the model, take it as a function: see the decision points in engine/network.",
    from: { path: "^engine/" },
    to: { path: "^(journeys|scenarios|viz|cli|test)/" },
  },
  {
    name: "journeys-builds-on-engine-only",
    severity: "error",
    comment:
      "Journeys gets plain objects and returns plain objects. What it needs from a scenario file is handed to it by scenarios.",
    from: { path: "^journeys/" },
    to: { path: "^(scenarios|viz|cli|test)/" },
  },
  {
    name: "scenarios-does-not-draw",
    severity: "error",
    comment:
      "Scenarios ends at the results file. What has to be drawn goes into that file, and viz reads it there.",
    from: { path: "^scenarios/" },
    to: { path: "^(viz|cli|test)/" },
  },
  {
    name: "viz-reads-results-only",
    severity: "error",
    comment:
      "Viz knows the results file and nothing else. If a figure misses something, add it to the results file (scenarios/results). Only viz/studio/worker.ts may run a model.",
    from: { path: "^viz/", pathNot: studioWorker },
    to: {
      path: "^(engine|journeys|scenarios|cli|test)/",
      pathNot: "^scenarios/results/index[.]ts$",
    },
  },
  {
    name: "studio-worker-enters-by-scenarios",
    severity: "error",
    comment: "The studio's worker may run a model, by the front door #scenarios.",
    from: { path: studioWorker },
    to: { path: "^(engine|journeys|cli|test)/" },
  },
  {
    name: "cli-joins-scenarios-and-viz",
    severity: "error",
    comment:
      "A command reads its options, opens files and calls #scenarios, #results and #viz. Work that needs the engine or the model itself belongs in scenarios.",
    from: { path: "^(cli|bin)/" },
    to: { path: "^(engine|journeys|test)/" },
  },
];

const doors = [
  {
    name: "front-doors-only",
    severity: "error",
    comment:
      "Between rooms only front doors are open (#engine, #journeys, #scenarios, #scenarios/light, #results, #viz). Export the name from that room's index.ts, or ask whether you need it.",
    from: { path: `^(${code})/` },
    to: { path: `^(${rooms})/`, pathNot: ["^$1/", ...frontDoors] },
  },
  {
    name: "front-doors-by-name",
    severity: "error",
    comment:
      'Write the front door\'s name, "#engine", not the path to its file; then a room can move without a hundred changed lines.',
    from: { path: `^(${code})/` },
    to: {
      path: frontDoors,
      pathNot: "^$1/",
      dependencyTypesNot: ["aliased-subpath-import"],
    },
  },
  {
    name: "no-circles",
    severity: "error",
    comment:
      "Two files that import each other are one idea in two places. Move what both need to a third file, or join them. (Importing your own room's front door does this too.)",
    from: {},
    to: { circular: true },
  },
];

const homes = [
  home(
    "home-of-seedrandom",
    "seedrandom",
    ["engine/random/streams[.]ts"],
    "A written seed is turned into a key in one place.",
  ),
  home(
    "home-of-simple-statistics",
    "simple-statistics",
    ["engine/analysis/summary[.]ts"],
    "There is one definition of each summary; the library has changed its quantiles before.",
  ),
  home(
    "home-of-graphology",
    "graphology|graphology-types",
    ["journeys/model/pathway[.]ts"],
    "The pathway graph has one home; it turns every key into a string.",
  ),
  home("home-of-ajv", "ajv", ["scenarios/definition/"], "JSON is checked once, at the edge."),
  home("home-of-d3", "d3|d3-[a-z-]+", ["viz/"], "Layout and scales belong to drawing."),
  home("home-of-preact", "preact|preact-render-to-string", ["viz/"], "Markup belongs to drawing."),
  home("home-of-commander", "commander", ["cli/"], "Options are read by the command line."),
  home(
    "home-of-piscina",
    "piscina",
    ["cli/", "scenarios/run/[^/]*pool"],
    "Threads are started in one place, so that everything else also runs in a browser.",
  ),
  home(
    "home-of-esbuild",
    "esbuild",
    ["bin/program[.]mjs", "cli/writing/build-studio[.]ts"],
    "Sources are put together in two places: as the program, and as the studio's page.",
  ),
  home("home-of-cli-progress", "cli-progress", ["cli/"], "Progress is shown by the command line."),
];

const hygiene = [
  {
    name: "no-node-in-the-rooms",
    severity: "error",
    comment:
      "These rooms run in a browser worker too: no files, no clock, no process. The command line opens files and passes on what is in them.",
    from: { path: "^(engine|journeys|viz)/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "no-node-in-scenarios",
    severity: "error",
    comment:
      "Experiments take a runner, so that scenarios runs in a browser too. Only the thread pool and its worker (scenarios/run/*pool*, *worker*) touch Node.",
    from: { path: "^scenarios/", pathNot: threads },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "no-dev-packages-in-the-program",
    severity: "error",
    comment:
      "This package is listed under devDependencies and is not there for a user who installs without them.",
    from: { path: `^(${code}|bin)/` },
    to: {
      dependencyTypes: ["npm-dev"],
      dependencyTypesNot: ["type-only"],
      pathNot: "(^|/)node_modules/@types/",
    },
  },
  {
    name: "only-listed-packages",
    severity: "error",
    comment: "This package is not in package.json; it is here by the grace of another package.",
    from: { path: `^(${code}|bin|test)/` },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "every-import-leads-somewhere",
    severity: "error",
    comment: "This import cannot be found. A file that moved, or a missing .ts at the end?",
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...directions, ...doors, ...homes, ...hygiene],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
