/**
 * The page on the validation, from the stored results.
 *
 * The rule this file keeps: every verdict is worked out here from a figure and its target, so that a
 * target that is missed cannot be told as met.
 */
import { type Check, isMet, type PartResult, type Table } from "../part.ts";
import { parts } from "../parts.ts";
import { percent, rounded } from "../words.ts";

/** @param stale parts of which the program has changed since their experiments */
export function pageOf(results: readonly PartResult[], stale: readonly string[] = []): string {
  const missed = results.flatMap(({ checks }) => checks.filter((one) => isMet(one) === false));
  const all = results.flatMap(({ checks }) => checks.filter((one) => isMet(one) !== null));
  return [
    "# Validation of the detectors",
    "",
    "Made by `npm run validate` and `npm run validate:region`; do not edit by hand.",
    "",
    ...INTRODUCTION,
    `**${all.length - missed.length} of ${all.length} targets met.**`,
    "",
    ...missedSection(missed),
    ...staleSection(stale),
    ...shortSection(results),
    ...results.flatMap(partSection),
  ].join("\n");
}

const INTRODUCTION = [
  "klantreis says where youths lose time at a border (walls) and how much of a saving comes back",
  "elsewhere (leakage). This page shows how often it is right, in worlds whose truth is known because",
  "we put it there: networks lived by the shipped kernel, and the youth-care model itself. Targets are",
  "those of the project's issue on the detectors and were there before the figures.",
  "",
  "## How to run it again",
  "",
  "```",
  "npm run validate                   # all parts but the region, some 40 minutes of one core",
  `npm run validate -- walls nulls    # parts by name: ${parts.map(({ name }) => name).join(", ")}`,
  "npm run validate:region            # the full region: an hour or more of one core",
  "```",
  "",
  "Seeds are fixed: the same program gives the same figures on every machine. Experiments are kept in",
  "`out/validation/` one by one, so a run that was stopped goes on where it was; when the program",
  "changes they are done anew. Results stand in `docs/validation/*.json`; this page is made of them.",
  "`npm run test:statistical` runs a short form of every part, with bounds that follow from the number",
  "of experiments.",
  "",
  "Intervals are 99%: Clopper and Pearson's for counts of experiments, Student's t over worlds or",
  "experiments for means and for shares of borders.",
  "",
] as const;

function missedSection(missed: readonly Check[]): string[] {
  if (missed.length === 0) return [];
  return [
    "## Targets that are not met",
    "",
    ...missed.map(
      (check) =>
        `- ${check.what}: ${figureOf(check)} (${targetOf(check)})${check.note === undefined ? "" : `. ${sentence(check.note)}`}`,
    ),
    "",
  ];
}

/** Parts of which the machine had no time to run all. */
function shortSection(results: readonly PartResult[]): string[] {
  const short = results.filter(({ experiments, asked }) => experiments < asked);
  if (short.length === 0) return [];
  return [
    "## Parts that ran short",
    "",
    "For these parts there was no machine time for all experiments; the command goes on.",
    "",
    ...short.map(
      ({ part, experiments, asked, counted = "experiments" }) =>
        `- \`npm run validate -- ${part}\`: ${experiments} of ${asked} ${counted}.`,
    ),
    "",
  ];
}

/** Parts whose figures are of an earlier program. */
function staleSection(stale: readonly string[]): string[] {
  if (stale.length === 0) return [];
  return [
    "## Parts of an earlier program",
    "",
    "Since these experiments the program they run on has changed; their figures may be others by now.",
    "Comments, names and what no experiment reaches do not count as a change.",
    "",
    ...stale.map((part) => `- \`npm run validate -- ${part}\``),
    "",
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function partSection(result: PartResult): string[] {
  return [
    `## ${result.title}`,
    "",
    ...result.method.flatMap((paragraph) => [paragraph, ""]),
    ...tableLines({
      title: `${result.experiments} ${result.counted ?? "experiments"}; program and worlds \`${result.stamp}\``,
      head: ["measured", "figure", "99% interval", "from", "target", "met"],
      rows: result.checks.map(checkRow),
    }),
    ...result.tables.flatMap(tableLines),
    ...result.figures.flatMap(({ name, title }) => [`![${title}](validation/${name}.svg)`, ""]),
  ];
}

function checkRow(check: Check): string[] {
  const met = isMet(check);
  const interval =
    check.low === null || check.high === null
      ? ""
      : `${number(check, check.low)} to ${number(check, check.high)}`;
  const verdict = met === null ? "" : met ? "yes" : "**no**";
  return [check.what, figureOf(check), interval, check.from, targetOf(check), verdict];
}

function figureOf(check: Check): string {
  return number(check, check.value);
}

function number({ unit }: Pick<Check, "unit">, value: number): string {
  if (unit === "share") return percent(value);
  return rounded(value, Math.abs(value) >= 10 ? 0 : 4);
}

function targetOf({ target, unit }: Check): string {
  const told = (bound: number) => (unit === "share" ? percent(bound) : `${bound}`);
  switch (target.rule) {
    case "at-least":
      return `at least ${told(target.bound)}`;
    case "at-most":
      return `at most ${told(target.bound)}`;
    case "within":
      return `${told(target.low)} to ${told(target.high)}`;
    case "interval-not-above":
      return `interval not above ${told(target.bound)}`;
    case "none":
      return "";
  }
}

function tableLines({ title, head, rows }: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [`**${title}**`, "", line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}
