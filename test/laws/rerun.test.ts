/**
 * A rerun equals a run: what is kept between two questions saves time and changes nothing.
 *
 * The one rule: both are whole replications of the same two designs, compared to the last bit.
 */
import { describe, expect, it } from "vitest";
import { type Design, type Model, Rerun, simulateReplication } from "#journeys";
import { change, changeAll, ladderUpTo, smallRegion } from "../support/model.ts";
import { firstDifference } from "./bits.ts";

const options = { seed: "rerun", replication: 1 };
const small = change(smallRegion, "region.lastDay", "2030-12-31");
const design = (id: string, model: Model, against: string | null): Design => ({
  id,
  model,
  against,
});

type Changes = Readonly<Record<string, unknown>>;

/** Asks one rerun for all changes in turn; the names of those that differ from a run of their own. */
function faults(base: Model, asked: Readonly<Record<string, Changes>>): readonly string[] {
  const today = design("a", base, null);
  const rerun = new Rerun(today, options);
  return Object.entries(asked).flatMap(([name, changes]) => {
    const variant = design("b", changeAll(base, changes), "a");
    const apart = simulateReplication([today, variant], options);
    const difference = firstDifference(rerun.beside(variant), apart);
    return difference === null ? [] : [`${name}: ${difference}`];
  });
}

const fromTheContract = { "contracts.regime": "2028" };
const slower = { "waiting.patienceDays": 20 };

describe("a rerun equals a run of its own, to the last bit", () => {
  it("for changes from the contract date, one after the other", () => {
    expect(
      faults(small, {
        "nothing changed": {},
        "other contracts": fromTheContract,
        "and behaviour": { ...fromTheContract, "behaviour.on": true },
        "contracts again": fromTheContract,
      }),
    ).toEqual([]);
  });

  it("for changes that count from another year, a provider that closes, or the first day", () => {
    expect(
      faults(ladderUpTo(small, "swap"), {
        "a saving from 2026": { "savings.on": true },
        "that saving and stronger teams": { "savings.on": true, "entrance.teamStepOn": true },
        "fewer homes each year": { "attrition.perYear.pleegzorg-bestand": 0.1 },
        "less patience from the first day": slower,
        "that and a saving": { ...slower, "savings.on": true },
        "more come back": { "outcome.repeatShare": 0.2 },
        "less patience again": slower,
        "a provider that closes": { "providers.exitOf": "large-1" },
        "a saving alone again": { "savings.on": true },
      }),
    ).toEqual([]);
  });

  it("for another demand, of which the youths are drawn anew", () => {
    expect(
      faults(small, {
        "more requests": { "demand.inflowGrowth": 0.03 },
        "more requests and other contracts": { "demand.inflowGrowth": 0.03, ...fromTheContract },
        "a contract date of its own": {
          "contracts.contractDate": "2027-07-01",
          ...fromTheContract,
        },
      }),
    ).toEqual([]);
  });
});

describe("the comparison itself", () => {
  it("sees a change that is left out", () => {
    const today = design("a", small, null);
    const rerun = new Rerun(today, options);
    const asked = design("b", changeAll(small, fromTheContract), "a");
    const apart = simulateReplication([today, asked], options);
    expect(firstDifference(rerun.beside(design("b", small, "a")), apart)).not.toBeNull();
  });
});
