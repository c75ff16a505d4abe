/**
 * The page on archetypes says what the data says.
 *
 * The one rule: each row is written again from the data, so a path that moves takes its page along.
 */
import { expect, it } from "vitest";
import type { Archetype } from "#journeys";
import { haaglanden } from "../support/model.ts";
import { readRepoFile } from "../support/repo-files.ts";

const words: Readonly<Record<string, string>> = {
  need: "the form needed",
  other: "another form",
  "local-team": "the local team",
};
const phases = { waiting: "waiting for ", care: "care in ", out: "out" } as const;
const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(" or ");

function stepOf(step: Archetype["never"][number] & { readonly optional?: boolean }): string {
  const place = step.phase === "out" ? "" : (words[step.place] ?? `\`${step.place}\``);
  const reason = step.reason === null ? "" : ` (${step.reason})`;
  return `${phases[step.phase]}${place}${reason}${step.optional ? ", perhaps" : ""}`;
}

function whoOf({ rule }: Archetype): string {
  const { needs, referrers, municipalities, severe, ageFrom, ageTo, daysBeforeContract } = rule;
  const days = daysBeforeContract?.value;
  return [
    needs.length > 0 ? `needs ${code(needs)}` : "any need",
    referrers.length > 0 ? `through ${code(referrers)}` : "",
    municipalities.length > 0 ? `in ${code(municipalities)}` : "",
    `${ageFrom.value} to ${ageTo.value} years`,
    severe === false ? "not severe" : "",
    days === undefined ? "" : `first asked in the ${days} days before contracts change`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

const page = readRepoFile("docs/archetypes.md");
const rows = page.split("\n").filter((line) => /^\| [A-L] \|/.test(line));

it("the page has a row for each archetype, as the data has it", () => {
  const expected = Object.entries(haaglanden.archetypes).map(([id, told]) => {
    const path = told.path.map(stepOf).join("; ");
    const never = told.never.map(stepOf).join("; ");
    return `| ${[id, told.en, whoOf(told), path, never, told.limits.en].join(" | ")} |`;
  });
  expect(rows).toEqual(expected);
});
