/**
 * The commands and options of `klantreis`, as commander knows them.
 *
 * The rule this file keeps: commander parses and shows help; it writes no error of its own, so that
 * every fault looks like any other.
 */
import { type Argument, Command, type CommanderError } from "commander";
import { didYouMean, show } from "#scenarios";
import { calibrate } from "./commands/calibrate.ts";
import { checkFiles, explainParameter, listShipped } from "./commands/inspect.ts";
import { compareScenarios, runLadder, runScenario } from "./commands/run-scenarios.ts";
import { showWalls, showWaterbeds, writeReport } from "./commands/show-results.ts";
import { type InputFault, wrongOption } from "./faults.ts";
import { commonOptions, type RawOptions } from "./options.ts";
import { programVersion } from "./region-files.ts";
import { type Language, type Words, wordsOf } from "./words.ts";

function argumentText(argument: Argument): string {
  return `<${argument.name()}${argument.variadic ? "..." : ""}>`;
}

function commandPath(command: Command): string {
  const parent = command.parent?.name();
  return parent === undefined ? command.name() : `${parent} ${command.name()}`;
}

function styled(command: Command, words: Words): Command {
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
        [sub.name(), ...sub.registeredArguments.map((argument) => argumentText(argument))].join(
          " ",
        ),
      commandUsage: (own) =>
        [
          commandPath(own),
          ...own.registeredArguments.map(argumentText),
          words.usageRest(own.commands.length > 0),
        ].join(" "),
    })
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .exitOverride();
}

function withLanguage(command: Command, words: Words): Command {
  return command.option("--json", words.json).option("--lang <nl|en>", words.lang);
}

/** The options of commands that run something. */
function withRunning(command: Command, words: Words): Command {
  return withLanguage(command, words)
    .option("--replications <n>", words.replications)
    .option("--seed <s>", words.seed)
    .option("--workers <n>", words.workers)
    .option("--out <dir>", words.out)
    .option("--quick", words.quick);
}

type Options = ReturnType<typeof commonOptions>;
type Action = (args: readonly string[], options: Options, raw: RawOptions) => void | Promise<void>;

/** Hands an action its arguments as texts, and its options judged, those before the command too. */
function does(command: Command, action: Action): Command {
  return command.action(async (...given: unknown[]) => {
    const own = given.at(-1) as Command;
    const raw = own.optsWithGlobals() as RawOptions;
    const args = given.slice(0, -2).flat().map(String);
    await action(args, commonOptions(raw), raw);
  });
}

export function buildProgram(lang: Language): Command {
  const words = wordsOf(lang);
  const program = styled(new Command("klantreis"), words)
    .description(words.about)
    .version(programVersion(), "-V, --version", words.version)
    .helpCommand("help [command]", words.helpCommand)
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
  does(
    running("report", words.report)
      .argument("<results>", words.resultsArgument)
      .option("--svg <dir>", words.svg)
      .option("--figure <id>", words.figure),
    ([given = ""], options, raw) => writeReport(given, options, raw),
  );
  const onResults = [
    ["walls", words.walls, showWalls],
    ["waterbed", words.waterbed, showWaterbeds],
  ] as const;
  for (const [name, description, action] of onResults) {
    does(
      running(name, description).argument("<results>", words.resultsArgument),
      ([given = ""], options) => action(given, options),
    );
  }
  does(reading("check", words.check).argument("<files...>", words.files), checkFiles);
  does(reading("list", words.list), (_args, options) => listShipped(options));
  does(
    reading("explain", words.explain).argument("<parameter>", words.parameter),
    ([name = ""], options) => explainParameter(name, options),
  );
  does(
    running("calibrate", words.calibrate).option("--refit", words.refit),
    (_args, options, raw) => calibrate(options, raw["refit"] === true),
  );
  return program;
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
): InputFault | null {
  if (error.exitCode === 0 || error.code === "commander.help") return null;
  const { nl, en } = { nl: wordsOf("nl"), en: wordsOf("en") };
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const name = quoted.split(/[ =]/)[0] ?? "";
  const commands = program.commands.map((command) => command.name());
  const expected = (
    word: "unknownOption" | "unknownCommand" | "missingArgument" | "missingValue" | "tooMany",
  ) => ({
    nl: nl[word],
    en: en[word],
  });
  if (error.code === "commander.unknownOption") {
    const names = optionNames(program, argv);
    return wrongOption("klantreis", show(name), expected("unknownOption"), didYouMean(name, names));
  }
  if (error.code === "commander.missingArgument") {
    return wrongOption(`<${name}>`, "-", expected("missingArgument"));
  }
  if (error.code === "commander.optionMissingArgument") {
    return wrongOption(name, "-", expected("missingValue"));
  }
  const [first = ""] = program.args;
  if (!commands.includes(first)) {
    const listed = commands.join(", ");
    const one = { nl: `een van ${listed}`, en: `one of ${listed}` };
    return wrongOption("klantreis", show(first), one, didYouMean(first, commands));
  }
  return wrongOption(`klantreis ${first}`, show(argv.at(-1) ?? ""), expected("tooMany"));
}
