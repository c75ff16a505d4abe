/**
 * What is wrong with a command line, told as every other fault.
 *
 * The rule this file keeps: a name that nobody knows is answered with the names there are, and the
 * nearest of them.
 */
import type { Command, CommanderError } from "commander";
import { didYouMean, show } from "#scenarios/light";
import { type InputFault, nothingFound, wrongOption } from "./faults.ts";
import { argumentName } from "./words/argument-names.ts";
import { type Language, wordsOf } from "./words/words.ts";

/** A command that there is not, at this place of the command line. */
export function noSuchCommand(place: string, name: string, program: Command): InputFault {
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
