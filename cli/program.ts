/**
 * The commands of `klantreis`, each with its arguments and options.
 *
 * The rule this file keeps: a command is loaded when it is asked for and not before, so that help
 * and faults of the command line come at once.
 */
import { Command } from "commander";
import { noSuchCommand } from "./command-faults.ts";
import { does, gather, notAnOption, styled, withLanguage, withRunning } from "./command-shape.ts";
import { programVersion } from "./program-folder.ts";
import { libraryWordsOf } from "./words/library-words.ts";
import { logWordsOf } from "./words/log-words.ts";
import { removalWordsOf } from "./words/removal-words.ts";
import { studioWordsOf } from "./words/studio-words.ts";
import { tableWordsOf } from "./words/table-words.ts";
import { type Language, type Words, wordsOf } from "./words/words.ts";
import { youthWordsOf } from "./words/youth-words.ts";

/** The file and the options of a command that runs a network. */
function withNetwork(command: Command, words: Words): Command {
  return command
    .argument("<file>", words.networkFile)
    .option("--replications <n>", words.networkReplications)
    .option("--seed <s>", words.networkSeed, notAnOption("--seed"))
    .option("--workers <n>", words.workers)
    .option("--precision <p>", words.precision, notAnOption("--precision"))
    .option("--measure <figure>", words.measure, gather("--measure"))
    .option("--start <time>", words.start, notAnOption("--start"))
    .option("--visits <csv>", words.visits, notAnOption("--visits"))
    .option("--trace", words.trace);
}

/** The commands that look something up in what ships. */
function addLookUps(
  reading: (usage: string, description: string) => Command,
  lang: Language,
): void {
  const words = wordsOf(lang);
  const list = reading("list", words.list)
    .option("--parameters [prefix]", libraryWordsOf(lang).parameters)
    .option("--contradictions", libraryWordsOf(lang).contradictionsOption);
  does(list, async (_args, options, raw) =>
    (await import("./commands/list.ts")).listShipped(options, raw),
  );
  does(
    reading("explain", words.explain).argument("<name>", words.parameter),
    async ([name = ""], options) => (await import("./commands/explain.ts")).explain(name, options),
  );
}

/** The commands that take results, or a scenario that is run first. */
function addResultCommands(
  running: (usage: string, description: string) => Command,
  words: Words,
  lang: Language,
): void {
  const logWords = logWordsOf(lang);
  does(
    running("report", words.report)
      .argument("<results>", words.resultsArgument)
      .option("--svg <dir>", words.svg, notAnOption("--svg"))
      .option("--figure <id>", words.figure, notAnOption("--figure")),
    async ([given = ""], options, raw) =>
      (await import("./commands/show-results.ts")).writeReport(given, options, raw),
  );
  does(
    running("walls", words.walls)
      .argument("<results>", logWords.wallsArgument)
      .option("--remove", removalWordsOf(lang).option)
      .option("--columns <file>", logWords.columns, notAnOption("--columns"))
      .option("--small-cells <n>", logWords.smallCells),
    async ([given = ""], options, raw) => {
      if (raw["remove"] === true) {
        return (await import("./commands/remove-walls.ts")).removeWalls(given, options);
      }
      const { isLog, showLogWalls } = await import("./commands/log-walls.ts");
      if (isLog(given)) return showLogWalls(given, options, raw);
      return (await import("./commands/show-results.ts")).showWalls(given, options);
    },
  );
  does(
    running("waterbed", words.waterbed)
      .argument("<results>", words.resultsArgument)
      .argument("[variant]", words.waterbedVariant)
      .option("--channels", words.channels),
    async (...given) => (await import("./commands/waterbed.ts")).showWaterbeds(...given),
  );
  addYouth(running, words, lang);
  does(
    running("tables", words.tables)
      .argument("<results>", words.resultsArgument)
      .argument("[table]", words.tableId)
      .option("--csv <dir>", words.csv, notAnOption("--csv")),
    async (...given) => (await import("./commands/tables.ts")).showTables(...given),
  );
}

function addYouth(
  running: (usage: string, description: string) => Command,
  words: Words,
  lang: Language,
): void {
  const own = youthWordsOf(lang);
  const youth = running("youth", own.youth)
    .argument("<results>", words.resultsArgument)
    .argument("[number]", own.number)
    .option("--variants <ids...>", own.variants)
    .option("--municipality <id>", own.municipality, notAnOption("--municipality"))
    .option("--segment <n>", own.segment, notAnOption("--segment"))
    .option("--border <i-j>", own.border, notAnOption("--border"))
    .option("--rule <rule>", own.rule, notAnOption("--rule"))
    .option("--by <what>", own.by, notAnOption("--by"))
    .option("--most <n>", own.most, notAnOption("--most"))
    .option("--why", own.why);
  does(youth, async (...given) => (await import("./commands/youth.ts")).showYouth(...given));
}

export function buildProgram(lang: Language): Command {
  const words = wordsOf(lang);
  const program = styled(new Command("klantreis"), words)
    .description(words.about)
    .version(programVersion(), "-V, --version", words.version)
    .helpCommand(false)
    .enablePositionalOptions();
  does(withRunning(program, words), async (_args, options) =>
    (await import("./commands/run-scenarios.ts")).runLadder(options),
  );
  const add = (usage: string, description: string): Command =>
    styled(program.command(usage), words).description(description);
  const running = (usage: string, description: string): Command =>
    withRunning(add(usage, description), words);
  const reading = (usage: string, description: string): Command =>
    withLanguage(add(usage, description), words);
  does(
    running("run", words.run).argument("<scenario>", words.scenario),
    async ([name = ""], options) =>
      (await import("./commands/run-scenarios.ts")).runScenario(name, options),
  );
  does(
    running("compare", words.compare)
      .argument("<base>", words.base)
      .argument("<variants...>", words.variants),
    async (names, options) =>
      (await import("./commands/run-scenarios.ts")).compareScenarios(names, options),
  );
  addResultCommands(running, words, lang);
  const network = withNetwork(reading("network", words.network), words);
  does(
    network,
    async ([path = ""], options, raw) =>
      (await import("./commands/network.ts")).runNetworkFile(path, options, raw),
    100_000,
  );
  addTables(reading, words, lang);
  addStudio(reading, lang);
  const check = reading("check", words.check)
    .argument("<files...>", words.files)
    .option("--base <scenario>", tableWordsOf(lang).checkBase, notAnOption("--base"));
  does(check, async (...given) => (await import("./commands/inspect.ts")).checkFiles(...given));
  addLookUps(reading, lang);
  does(
    running("calibrate", words.calibrate)
      .argument("[scenario]", words.calibrated, "today")
      .option("--refit", words.refit),
    async ([name = "today"], options, raw) =>
      (await import("./commands/calibrate.ts")).calibrate(name, options, raw["refit"] === true),
  );
  does(running("sensitivity", words.sensitivity), async (_args, options) =>
    (await import("./commands/sensitivity.ts")).sensitivity(options),
  );
  const help = reading("help", words.helpCommand).argument("[command]", words.helpOf);
  does(help, ([name]) => showHelp(program, name));
  return program;
}

/** The commands between a spreadsheet or an editor and a scenario. */
function addTables(
  reading: (usage: string, description: string) => Command,
  words: Words,
  lang: Language,
): void {
  const own = tableWordsOf(lang);
  const table = reading("table", own.table)
    .argument("<files...>", own.files)
    .option("--id <id>", own.id, notAnOption("--id"))
    .option("--base <scenario>", own.base, notAnOption("--base"))
    .option("--out <dir>", words.out, notAnOption("--out"));
  does(table, async (...given) => (await import("./commands/table.ts")).makeTable(...given));
  const schema = reading("schema", own.schema)
    .argument("[name]", own.schemaName)
    .option("--out <dir>", words.out, notAnOption("--out"));
  does(schema, async ([name], options) =>
    (await import("./commands/table.ts")).showSchema(name, options),
  );
}

function addStudio(reading: (usage: string, description: string) => Command, lang: Language): void {
  const own = studioWordsOf(lang);
  const studio = reading("studio", own.studio)
    .option("--port <n>", own.port, notAnOption("--port"))
    .option("--no-open", own.noOpen)
    .option("--out <dir>", own.out, notAnOption("--out"));
  does(studio, async (_args, options, raw) =>
    (await import("./commands/studio.ts")).runStudio(options, raw),
  );
}

/** The help of the program, or of one of its commands. @throws InputFault when there is no such */
function showHelp(program: Command, name: string | undefined): void {
  const command =
    name === undefined ? program : program.commands.find((own) => own.name() === name);
  if (command === undefined) throw noSuchCommand("klantreis help", name ?? "", program);
  command.outputHelp();
}
