/**
 * The page that says what the model does, against the model: nothing the rules read, draw or count is
 * left out of it.
 *
 * The one rule: names are taken from the program and the data, never from the page.
 */
import { describe, expect, it } from "vitest";
import { PurposeRegistry } from "#engine";
import { COUNTERS, EXITS, MOVES } from "#journeys";
import { ROLE } from "../../journeys/flow/episodes.ts";
import { purposesOf } from "../../journeys/model/purposes.ts";
import { haaglanden } from "../support/model.ts";
import { readRepoFile } from "../support/repo-files.ts";

const page = readRepoFile("journeys/MODEL.md");

/** Names that do not stand on a page as a word of their own. */
function missingFrom(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(text.match(/[A-Za-z][\w:>-]*\w|\w/g));
  return names.filter((name) => !words.has(name));
}

/** Every name that is registered, with the kinds of things in the place of the things. */
class Names extends PurposeRegistry {
  readonly all: string[] = [];

  override register(name: string): number {
    this.all.push(name);
    return super.register(name);
  }
}

function purposeNames(): readonly string[] {
  const names = new Names();
  purposesOf(["FORM"], ["REFERRER"], ["STATION"], names);
  return names.all;
}

/** Values of a part of the model by the last part of their name; tables by year or segment by theirs. */
function valuesIn(part: object): readonly string[] {
  return Object.entries(part)
    .filter(([, value]) => typeof value === "object" && value !== null)
    .map(([name]) => name);
}

describe("the page of the model", () => {
  it.each([
    "demand",
    "entrance",
    "borders",
    "waiting",
    "outcome",
    "contracts",
    "savings",
    "prices",
    "behaviour",
    "team",
    "placement",
    "trajectory",
  ] as const)("names every value of %s", (part) => {
    const names = valuesIn(haaglanden[part]).filter((name) => name !== "on" && name !== "path");
    expect(names.length).toBeGreaterThan(4);
    expect(missingFrom(page, names)).toEqual([]);
  });

  it("names what is known of a form and of a municipality", () => {
    const form = haaglanden.forms["behandelgroep"];
    const town = haaglanden.municipalities["delft"];
    const names = [...valuesIn(form ?? {}), ...valuesIn(town ?? {})];
    expect(names.length).toBeGreaterThan(15);
    const words = ["groups", "referrers", "referrerAffinity"];
    expect(
      missingFrom(
        page,
        [...new Set(names)].filter((name) => !words.includes(name)),
      ),
    ).toEqual([]);
  });

  it("names every purpose of chance, counter, exit and role", () => {
    const edges = ["next", "parallel", "mistaken", "substitute", "bridge", "breakdown"];
    expect(purposeNames().length).toBeGreaterThan(30);
    expect(missingFrom(page, purposeNames())).toEqual([]);
    expect(missingFrom(page, COUNTERS)).toEqual([]);
    expect(missingFrom(page, MOVES)).toEqual([]);
    expect(missingFrom(page, [...EXITS, ...Object.keys(ROLE), ...edges])).toEqual([]);
  });

  it("would be seen to leave one out", () => {
    expect(missingFrom("`give-up:return` and bridgeShare", ["give-up", "bridgeShare"])).toEqual([
      "give-up",
    ]);
  });
});
