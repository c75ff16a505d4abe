/**
 * What every command of `klantreis` has in common: its help, its options, and how an action is called.
 *
 * The rule this file keeps: commander parses and shows help; it writes no error of its own, so that
 * every fault looks like any other.
 */
import type { Argument, Command } from "commander";
import { show } from "#scenarios/light";
import { wrongOption } from "./faults.ts";
import { commonOptions, type RawOptions } from "./options.ts";
import { argumentName, argumentNamesIn } from "./words/argument-names.ts";
import { type Language, type Words, wordsOf } from "./words/words.ts";

function argumentText(argument: Argument, lang: Language): string {
  const name = `${argumentName(argument.name(), lang)}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function commandPath(command: Command): string {
  const parent = command.parent?.name();
  return parent === undefined ? command.name() : `${parent} ${command.name()}`;
}

export function styled(command: Command, words: Words): Command {
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

export function withLanguage(command: Command, words: Words): Command {
  return command.option("--json", words.json).option("--lang <nl|en>", words.lang);
}

/** A text for an option; the next option in its place means that it was forgotten. */
export function notAnOption(option: string): (text: string) => string {
  return (text) => {
    if (!text.startsWith("--")) return text;
    const { nl, en } = { nl: wordsOf("nl").missingValue, en: wordsOf("en").missingValue };
    throw wrongOption(option, show(text), { nl, en });
  };
}

/** As `notAnOption`, for an option that can be given again. */
export function gather(
  option: string,
): (text: string, before: readonly string[] | undefined) => string[] {
  const judged = notAnOption(option);
  return (text, before = []) => [...before, judged(text)];
}

/** The options of commands that run something. */
export function withRunning(command: Command, words: Words): Command {
  return withLanguage(command, words)
    .option("--replications <n>", words.replications)
    .option("--seed <s>", words.seed, notAnOption("--seed"))
    .option("--workers <n>", words.workers)
    .option("--out <dir>", words.out, notAnOption("--out"))
    .option("--quick", words.quick);
}

type Options = ReturnType<typeof commonOptions>;
type Action = (args: readonly string[], options: Options, raw: RawOptions) => void | Promise<void>;

/** Hands an action its arguments as texts, and its options judged, those before the command too. */
export function does(command: Command, action: Action, mostReplications?: number): Command {
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
