/**
 * The commands and options of `klantreis`, as commander knows them.
 *
 * The rule this file keeps: commander parses and shows help; it writes no error of its own, so that
 * every fault looks like any other.
 */
import { type Argument, Command, type CommanderError } from "commander";
import { didYouMean, show } from "#scenarios";
import { argumentName, argumentNamesIn } from "./argument-names.ts";
import { calibrate } from "./commands/calibrate.ts";
import { explain } from "./commands/explain.ts";
import { checkFiles } from "./commands/inspect.ts";
import { listShipped } from "./commands/list.ts";
import { isLog, showLogWalls } from "./commands/log-walls.ts";
import { runNetworkFile } from "./commands/network.ts";
import { removeWalls } from "./commands/remove-walls.ts";
import { compareScenarios, runLadder, runScenario } from "./commands/run-scenarios.ts";
import { sensitivity } from "./commands/sensitivity.ts";
import { showWalls, writeReport } from "./commands/show-results.ts";
import { runStudio } from "./commands/studio.ts";
import { makeTable, showSchema } from "./commands/table.ts";
import { showTables } from "./commands/tables.ts";
import { showWaterbeds } from "./commands/waterbed.ts";
import { showYouth } from "./commands/youth.ts";
import { type InputFault, nothingFound, wrongOption } from "./faults.ts";
import { libraryWordsOf } from "./library-words.ts";
import { logWordsOf } from "./log-words.ts";
import { commonOptions, type RawOptions } from "./options.ts";
import { programVersion } from "./region-files.ts";
import { removalWordsOf } from "./removal-words.ts";
import { studioWordsOf } from "./studio-words.ts";
import { tableWordsOf } from "./table-words.ts";
import { type Language, type Words, wordsOf } from "./words.ts";
import { youthWordsOf } from "./youth-words.ts";

function argumentText(argument: Argument, lang: Language): string {
  const name = `${argumentName(argument.name(), lang)}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function commandPath(command: Command): string {
  const parent = command.parent?.name();
  return parent === undefined ? command.name() : `${parent} ${command.name()}`;
}

function styled(command: Command, words: Words): Command {
  const { language: lang } = words;
  const titles: Readonly<Record<string, string>> = {
    "Usage:": words.usage,
    "Arguments:": words.arguments,
    "Options:": words.options,
    "Commands:": words.commands,
  };
  return command
    .helpOption("-h, --help", words.help)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (sub) =>
        [sub.name(), ...sub.registeredArguments.map((own) => argumentText(own, lang))].join(" "),
      argumentTerm: (argument) => argumentName(argument.name(), lang),
      optionTerm: ({ flags }) => argumentNamesIn(flags, lang),
      commandUsage: (own) =>
        [
          commandPath(own),
          ...own.registeredArguments.map((argument) => argumentText(argument, lang)),
          words.usageRest(own.commands.length > 0),
        ].join(" "),
    })
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .exitOverride();
}

function withLanguage(command: Command, words: Words): Command {
  return command.option("--json", words.json).option("--lang <nl|en>", words.lang);
}

/** A text for an option; the next option in its place means that it was forgotten. */
function notAnOption(option: string): (text: string) => string {
  return (text) => {
    if (!text.startsWith("--")) return text;
    const { nl, en } = { nl: wordsOf("nl").missingValue, en: wordsOf("en").missingValue };
    throw wrongOption(option, show(text), { nl, en });
  };
}

/** As `notAnOption`, for an option that can be given again. */
function gather(option: string): (text: string, before: readonly string[] | undefined) => string[] {
  const judged = notAnOption(option);
  return (text, before = []) => [...before, judged(text)];
}

/** The options of commands that run something. */
function withRunning(command: Command, words: Words): Command {
  return withLanguage(command, words)
    .option("--replications <n>", words.replications)
    .option("--seed <s>", words.seed, notAnOption("--seed"))
    .option("--workers <n>", words.workers)
    .option("--out <dir>", words.out, notAnOption("--out"))
    .option("--quick", words.quick);
}

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

type Options = ReturnType<typeof commonOptions>;
type Action = (args: readonly string[], options: Options, raw: RawOptions) => void | Promise<void>;

/** Hands an action its arguments as texts, and its options judged, those before the command too. */
function does(command: Command, action: Action, mostReplications?: number): Command {
  return command.action(async (...given: unknown[]) => {
    const own = given.at(-1) as Command;
    const raw = own.optsWithGlobals() as RawOptions;
    const args = given
      .slice(0, -2)
      .flat()
      .filter((argument) => argument !== undefined)
      .map(String);
    await action(args, commonOptions(raw, mostReplications), raw);
  });
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
  does(list, (_args, options, raw) => listShipped(options, raw));
  does(
    reading("explain", words.explain).argument("<name>", words.parameter),
    ([name = ""], options) => explain(name, options),
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
    ([given = ""], options, raw) => writeReport(given, options, raw),
  );
  does(
    running("walls", words.walls)
      .argument("<results>", logWords.wallsArgument)
      .option("--remove", removalWordsOf(lang).option)
      .option("--columns <file>", logWords.columns, notAnOption("--columns"))
      .option("--small-cells <n>", logWords.smallCells),
    ([given = ""], options, raw) => {
      if (raw["remove"] === true) return removeWalls(given, options);
      return isLog(given) ? showLogWalls(given, options, raw) : showWalls(given, options);
    },
  );
  does(
    running("waterbed", words.waterbed)
      .argument("<results>", words.resultsArgument)
      .argument("[variant]", words.waterbedVariant)
      .option("--channels", words.channels),
    showWaterbeds,
  );
  addYouth(running, words, lang);
  does(
    running("tables", words.tables)
      .argument("<results>", words.resultsArgument)
      .argument("[table]", words.tableId)
      .option("--csv <dir>", words.csv, notAnOption("--csv")),
    showTables,
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
  does(youth, showYouth);
}

export function buildProgram(lang: Language): Command {
  const words = wordsOf(lang);
  const program = styled(new Command("klantreis"), words)
    .description(words.about)
    .version(programVersion(), "-V, --version", words.version)
    .helpCommand(false)
    .enablePositionalOptions();
  does(withRunning(program, words), (_args, options) => runLadder(options));
  const add = (usage: string, description: string): Command =>
    styled(program.command(usage), words).description(description);
  const running = (usage: string, description: string): Command =>
    withRunning(add(usage, description), words);
  const reading = (usage: string, description: string): Command =>
    withLanguage(add(usage, description), words);
  does(running("run", words.run).argument("<scenario>", words.scenario), ([name = ""], options) =>
    runScenario(name, options),
  );
  does(
    running("compare", words.compare)
      .argument("<base>", words.base)
      .argument("<variants...>", words.variants),
    (names, options) => compareScenarios(names, options),
  );
  addResultCommands(running, words, lang);
  const network = withNetwork(reading("network", words.network), words);
  does(network, ([path = ""], options, raw) => runNetworkFile(path, options, raw), 100_000);
  addTables(reading, words, lang);
  addStudio(reading, lang);
  const check = reading("check", words.check)
    .argument("<files...>", words.files)
    .option("--base <scenario>", tableWordsOf(lang).checkBase, notAnOption("--base"));
  does(check, (paths, options, raw) => checkFiles(paths, options, raw));
  addLookUps(reading, lang);
  does(
    running("calibrate", words.calibrate)
      .argument("[scenario]", words.calibrated, "today")
      .option("--refit", words.refit),
    ([name = "today"], options, raw) => calibrate(name, options, raw["refit"] === true),
  );
  does(running("sensitivity", words.sensitivity), (_args, options) => sensitivity(options));
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
  does(table, (paths, options, raw) => makeTable(paths, options, raw));
  const schema = reading("schema", own.schema)
    .argument("[name]", own.schemaName)
    .option("--out <dir>", words.out, notAnOption("--out"));
  does(schema, ([name], options) => showSchema(name, options));
}

function addStudio(reading: (usage: string, description: string) => Command, lang: Language): void {
  const own = studioWordsOf(lang);
  const studio = reading("studio", own.studio)
    .option("--port <n>", own.port, notAnOption("--port"))
    .option("--no-open", own.noOpen)
    .option("--out <dir>", own.out, notAnOption("--out"));
  does(studio, (_args, options, raw) => runStudio(options, raw));
}

/** The help of the program, or of one of its commands. @throws InputFault when there is no such */
function showHelp(program: Command, name: string | undefined): void {
  const command =
    name === undefined ? program : program.commands.find((own) => own.name() === name);
  if (command === undefined) throw noSuchCommand("klantreis help", name ?? "", program);
  command.outputHelp();
}

function noSuchCommand(place: string, name: string, program: Command): InputFault {
  const names = program.commands.map((command) => command.name());
  const listed = names.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  return wrongOption(place, show(name), expected, didYouMean(name, names));
}

function optionNames(program: Command, argv: readonly string[]): readonly string[] {
  const named = program.commands.find((command) => argv.includes(command.name())) ?? program;
  return named.options.flatMap(({ long }) => (long == null ? [] : [long])).concat("--help");
}

/** What commander found wrong, as a fault of ours; null when it only showed help or the version. */
export function faultOf(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
  lang: Language,
): InputFault | null {
  if (error.exitCode === 0) return null;
  const { nl, en } = { nl: wordsOf("nl"), en: wordsOf("en") };
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const name = quoted.split(/[ =]/)[0] ?? "";
  const expected = (
    word: "unknownOption" | "unknownCommand" | "missingArgument" | "missingValue" | "tooMany",
  ) => ({
    nl: nl[word],
    en: en[word],
  });
  if (error.code === "commander.unknownOption") {
    const names = optionNames(program, argv);
    const hint = didYouMean(name, names);
    return wrongOption("klantreis", show(quoted), expected("unknownOption"), hint);
  }
  if (error.code === "commander.missingArgument") {
    return wrongOption(`<${argumentName(name, lang)}>`, nothingFound, expected("missingArgument"));
  }
  if (error.code === "commander.optionMissingArgument") {
    return wrongOption(name, nothingFound, expected("missingValue"));
  }
  const [first = ""] = program.args;
  if (!program.commands.some((command) => command.name() === first)) {
    return noSuchCommand("klantreis", first, program);
  }
  return wrongOption(`klantreis ${first}`, show(argv.at(-1) ?? ""), expected("tooMany"));
}
