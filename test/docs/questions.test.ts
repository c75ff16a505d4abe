/**
 * The page with the twenty-five questions: every command on it can be given, every output it names
 * is there.
 *
 * The one rule: names are looked up in what a run and a report really hold; nothing on the page is
 * taken at its word, and a page with faults is shown to be refused.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Results } from "#scenarios";
import { figureSvgs } from "#viz";
import { buildProgram } from "../../cli/program.ts";
import { shippedLibrary } from "../scenarios/shipped.ts";
import { resultsOf, smallPlan } from "../scenarios/small-runs.ts";
import { readRepoFile } from "../support/repo-files.ts";
import { sampleResults } from "../support/sample-results.ts";

interface Question {
  readonly number: number;
  readonly question: string;
  readonly answered: string;
  readonly commands: readonly string[];
  /** `kind:name` of every output. */
  readonly outputs: readonly string[];
  readonly text: string;
}

const OUTPUT = /^(figure|table|finding|measure|series|part):[\w-]+$/;

/** The rows of the table that begin with a number. */
function questionsIn(markdown: string): readonly Question[] {
  return markdown
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => /^\d+$/.test(cells[1] ?? ""))
    .map(([, number = "", , question = "", answered = "", command = "", text = ""]) => ({
      number: Number(number),
      question,
      answered,
      commands: [...codeIn(command), ...codeIn(text).filter((code) => code.includes(" "))],
      outputs: codeIn(text).filter((code) => OUTPUT.test(code)),
      text,
    }));
}

function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
}

const program = buildProgram("en");

/** What is wrong with a command line without the program's name; empty when it can be given. */
function faultsOfCommand(line: string): readonly string[] {
  const [name = "", ...words] = line.split(/\s+/);
  const command = program.commands.find((own) => own.name() === name);
  if (command === undefined) return [`there is no command ${name}`];
  const options = words.filter((word) => word.startsWith("--"));
  const given = words.filter((word) => !word.startsWith("--"));
  const known = command.options.map(({ long }) => long);
  const required = command.registeredArguments.filter((argument) => argument.required).length;
  return [
    ...options.filter((option) => !known.includes(option)).map((o) => `there is no option ${o}`),
    ...(given.length < required ? ["an argument is missing"] : []),
    ...given.flatMap((argument) => faultOfArgument(argument)),
  ];
}

/** A file that the main job makes, or a scenario of the library. */
function faultOfArgument(argument: string): readonly string[] {
  if (argument === "out/ladder/results.json") return [];
  return shippedLibrary().has(argument) ? [] : [`there is no scenario ${argument}`];
}

const questions = questionsIn(readRepoFile("docs/questions.md"));

describe("the page of questions", () => {
  it("has the twenty-five of them, in order", () => {
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(questions.filter(({ question }) => !question.endsWith("?"))).toEqual([]);
  });

  it("answers with a command and an output, or says what an answer waits for", () => {
    for (const { number, answered, commands, outputs, text } of questions) {
      expect(["yes", "in part", "waits"], `question ${number}`).toContain(answered);
      const isAnswered = answered !== "waits";
      expect(commands.length > 0, `question ${number}`).toBe(isAnswered);
      expect(outputs.length > 0, `question ${number}`).toBe(isAnswered);
      expect(text.replace(/`[^`]*`,?/g, "").trim().length, `question ${number}`).toBeGreaterThan(5);
    }
  });

  it("gives commands that can be given", () => {
    const faults = questions.flatMap(({ number, commands }) =>
      commands.flatMap((line) => faultsOfCommand(line).map((fault) => `${number}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });
});

describe("the outputs it names", () => {
  let results: Results;
  /** A file with every figure and every kind of finding there is. */
  const full = sampleResults();
  const figures = figureSvgs(full).map(({ id }) => id);
  beforeAll(async () => {
    results = await resultsOf(smallPlan(2));
  });

  function namesOf(kind: string): readonly string[] {
    if (kind === "figure") return figures;
    if (kind === "finding") return full.findings.map((one) => one.kind);
    if (kind === "measure") return results.measures.map(({ id }) => id);
    if (kind === "series") return results.series.map(({ id }) => id);
    if (kind === "table") return results.tables.map(({ id }) => id);
    return Object.keys(results);
  }

  const faultOf = (output: string): readonly string[] => {
    const [kind = "", name = ""] = output.split(":");
    return namesOf(kind).includes(name) ? [] : [`there is no ${kind} ${name}`];
  };

  it("are all there", () => {
    expect(questions.flatMap(({ outputs }) => outputs.flatMap(faultOf))).toEqual([]);
  });

  it("belong to the questions that a table itself says it answers", () => {
    for (const { id, questions: numbers } of results.tables) {
      for (const number of numbers) {
        const outputs = questions[number - 1]?.outputs ?? [];
        expect(outputs, `question ${number}`).toContain(`table:${id}`);
      }
    }
  });

  it("would be missed", () => {
    expect(faultOf("figure:nowhere")).toEqual(["there is no figure nowhere"]);
    expect(faultOf("part:nowhere")).toEqual(["there is no part nowhere"]);
  });
});

it("refuses a page with commands that cannot be given", () => {
  const [row] = questionsIn("| 3 | U | What? | yes | `run nowhere --fast` | `compare today`: a |");
  expect(row?.commands.flatMap(faultsOfCommand)).toEqual([
    "there is no option --fast",
    "there is no scenario nowhere",
    "an argument is missing",
  ]);
  expect(faultsOfCommand("walk today")).toEqual(["there is no command walk"]);
});
