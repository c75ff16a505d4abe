/**
 * A complete results file made up by rule, so that figures can be tested without a model.
 *
 * The rule this file keeps: it is consistent with itself. Accounts add up to the ladder, steps of
 * the unrolled journeys to the cohort, and every number follows from its name and nothing else.
 */
import type { Certainty, Results, VariantInfo } from "#results";
import { sampleContrasts } from "./sample-contrasts.ts";
import { sampleMovers, sampleWalls, sampleWaterbeds } from "./sample-detectors.ts";
import { sampleFindings } from "./sample-findings.ts";
import { sampleMap, sampleUnrolled } from "./sample-flows.ts";
import { sampleGains } from "./sample-gains.ts";
import { sampleInfluence } from "./sample-influence.ts";
import {
  sampleAccounts,
  sampleEmptyCapacity,
  sampleLadder,
  sampleMeasures,
  sampleSavings,
} from "./sample-money.ts";
import { designs, municipalities } from "./sample-parts.ts";
import { sampleQuestions } from "./sample-questions.ts";
import { sampleCalibration, sampleJourneys, sampleRegister } from "./sample-records.ts";
import { sampleRemoval } from "./sample-removal.ts";
import { monthsOf, sampleSeries, yearsOf } from "./sample-series.ts";
import { sampleSlices } from "./sample-slices.ts";
import { sampleTables } from "./sample-tables.ts";
import { sampleWaits } from "./sample-waits.ts";

export interface SampleOptions {
  /** Put in the place of the name of Rijswijk, of a variant, and of a register line. */
  readonly hostileName?: string;
  /** Gives every finding this certainty. */
  readonly certainty?: Certainty;
  /** One replication: no interval anywhere. */
  readonly single?: boolean;
  /** Leaves out everything a first run may not have: calibration, journeys, savings, findings. */
  readonly bare?: boolean;
}

function variantInfo(hostile: string | undefined): VariantInfo[] {
  return designs.map(([id, nl, en, asks, step, against]) => {
    const name = hostile !== undefined && id === "prices" ? hostile : nl;
    const fixed = id === "today" ? "pxq" : "capacity";
    const second = id.endsWith("segment-2") ? "capacity" : "pxq";
    const perSegment = { "1": fixed, "2": second, "3": fixed, "4": "pxq", "5": "pxq" } as const;
    return {
      id,
      nl: name,
      en,
      asks: { nl: asks, en: `${en}.` },
      step,
      against,
      funding: { denhaag: { ...perSegment, "5": "population" }, h8: perSegment },
      contractDate: "2028-01-01",
      scenarioHash: `${id.length}a7f`.padEnd(64, "0"),
    };
  });
}

function dictionaries(hostile: string | undefined): Results["dictionaries"] {
  const label = (id: string, nl: string, en = nl) => ({ id, nl, en });
  return {
    segments: {
      items: [
        label("1", "Verblijf en crisis", "Residential and crisis"),
        label("2", "Hoogspecialistisch", "Highly specialist"),
        label("3", "Dagbesteding en dagbehandeling", "Day care and treatment"),
        label("4", "Onderwijs en jeugdhulp", "Education and youth care"),
        label("5", "Veelvoorkomende hulp", "Common help"),
        label("local-team", "Lokaal team", "Local team"),
        label("outside", "Buiten de jeugdhulp", "Outside youth care"),
      ],
    },
    forms: {
      items: [
        {
          ...label("pleegzorg", "Pleegzorg", "Foster care"),
          segment: "1",
          productGroup: "44",
          unit: "day",
        },
        {
          ...label("behandelgroep", "Behandelgroep", "Treatment group"),
          segment: "1",
          productGroup: "43",
          unit: "day",
        },
        {
          ...label("ambulant", "Ambulante hulp", "Ambulatory help"),
          segment: "5",
          productGroup: "45",
          unit: "hour",
        },
        {
          ...label("dagbehandeling", "Dagbehandeling", "Day treatment"),
          segment: "3",
          productGroup: "41",
          unit: "half day",
        },
      ],
    },
    municipalities: {
      items: municipalities.map(([id, name]) =>
        label(id, hostile !== undefined && id === "rijswijk" ? hostile : name),
      ),
    },
    units: { items: [label("days", "dagen", "days"), label("share", "aandeel", "share")] },
    owners: { items: [label("municipalities", "gemeenten", "municipalities")] },
    grounds: {
      items: [
        label("It says so in the source.", "Staat zo in de bron.", "It says so in the source."),
      ],
    },
    referrers: {
      items: [
        label("team", "Lokaal team", "Local team"),
        label("gp", "Huisarts", "GP"),
        label("court", "Rechter", "Court"),
      ],
    },
    reasons: {
      items: [
        { ...label("full", "geen plaats vrij", "no place free"), wall: false },
        {
          ...label("border-rule", "hoort volgens de regels niet hier", "not here by the rules"),
          wall: true,
        },
        { ...label("start", "hulp gestart", "care started"), wall: false },
        { ...label("done", "hulp klaar", "care done"), wall: false },
        { ...label("budget", "budget op", "budget spent"), wall: true },
      ],
    },
    exits: {
      items: [
        { ...label("home", "Naar huis", "Home"), payer: "none", intent: true },
        { ...label("wlz", "Wlz", "Wlz"), payer: "national", intent: false },
        { ...label("wmo", "Wmo", "Wmo"), payer: "municipality", intent: false },
        { ...label("nobody", "Niemand", "Nobody"), payer: "none", intent: false },
      ],
    },
  };
}

function manifest(replications: number): Results["manifest"] {
  return {
    title: { nl: "Jeugdhulp Haaglanden vanaf 2028", en: "Youth care Haaglanden from 2028" },
    seed: "haaglanden-2028",
    replications,
    quick: false,
    engineVersion: "0.1.0",
    modelVersion: "0.1.0",
    region: "haaglanden",
    scenarioHash: "9f2c41d07b5e8a36".repeat(4),
    node: "v20.20.2",
    firstDay: "2023-01-01",
    lastDay: "2033-12-31",
    policyFirstYear: 2028,
    policyLastYear: 2033,
    priceLevelYear: 2024,
    command: "npx klantreis --seed haaglanden-2028 --replications 20",
  };
}

const outside = [
  ["Of jongeren herstellen en of zij tevreden zijn.", "Recovery and satisfaction of youths."],
  ["Rechtszaken over de inkoop.", "Legal procedures."],
  ["De kosten van de projectorganisatie.", "Cost of the project organisation."],
] as const;

/** Builds the sample. The same options give the same file. */
export function sampleResults(options: SampleOptions = {}): Results {
  const bare = options.bare === true;
  const results: Results = {
    format: "klantreis-results",
    version: 2,
    manifest: manifest(options.single === true ? 1 : 20),
    dictionaries: dictionaries(options.hostileName),
    variants: variantInfo(options.hostileName),
    ladder: sampleLadder(),
    measures: sampleMeasures(),
    series: sampleSeries(),
    removal: bare ? null : sampleRemoval(),
    contrasts: bare ? [] : sampleContrasts(),
    years: yearsOf(),
    months: monthsOf(),
    processMap: sampleMap(),
    unrolled: sampleUnrolled(),
    waits: sampleWaits(),
    ...(bare ? {} : { slices: sampleSlices() }),
    walls: sampleWalls(),
    waterbeds: sampleWaterbeds(),
    movers: sampleMovers(),
    accounts: sampleAccounts(),
    gains: bare ? null : sampleGains(),
    emptyCapacity: sampleEmptyCapacity(),
    savings: bare ? [] : sampleSavings(),
    conclusions: { wholeDesign: true, pairs: [{ variant: "behaviour", against: "today" }] },
    findings: bare ? [] : sampleFindings(options.certainty),
    questions: bare ? [] : sampleQuestions(),
    journeys: bare ? [] : sampleJourneys(),
    tables: bare ? [] : sampleTables(options.hostileName),
    calibration: bare ? null : sampleCalibration(),
    influence: bare ? null : sampleInfluence(),
    register: sampleRegister(options.hostileName),
    outsideTheModel: outside.map(([nl, en]) => ({ nl, en })),
    volatile: { startedAt: "2026-11-22T03:00:00Z", wallSeconds: 61.2, workers: 2, host: "sample" },
  };
  return options.single === true ? withoutIntervals(results) : results;
}

/** What one replication gives: the same means, with `low` and `high` null. */
function withoutIntervals<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, item: unknown) => {
    if (key !== "low" && key !== "high") return item;
    return Array.isArray(item) ? item.map(() => null) : null;
  }) as Value;
}
