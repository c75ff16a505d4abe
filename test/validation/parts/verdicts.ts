/**
 * What users are told of savings of which it is known how much comes back.
 *
 * The rule this file keeps: every verdict is tried at the limit itself, where it may only be wrong by
 * chance, and beyond it, where it has to be found.
 */
import type { Check, Part, Target } from "../part.ts";
import { rateOf } from "../rates.ts";
import {
  KINDS,
  type Kind,
  LIMITS,
  liveVerdict,
  RECEIVING,
  type VerdictRow,
} from "./verdict-rows.ts";

const EACH = 500;

type Told = (row: VerdictRow) => boolean;

/** How often something is told of one kind. */
function told(
  rows: readonly VerdictRow[],
  kind: Kind,
  what: string,
  is: Told,
  target: Target,
): Check {
  const own = rows.filter((row) => row.kind === kind);
  const from = `${own.length} experiments of 20 pairs, 3000 youths each`;
  return { what, ...rateOf(own.filter(is).length, own.length, from), unit: "share", target };
}

const says =
  (verdict: string): Told =>
  (row) =>
    row.verdict === verdict;

const atMost = (bound: number): Target => ({ rule: "interval-not-above", bound });
const atLeast = (bound: number): Target => ({ rule: "at-least", bound });
const without: Target = { rule: "none" };

function waterbedChecks(rows: readonly VerdictRow[]): Check[] {
  const limit = LIMITS.waterbed;
  const bed = says("waterbed");
  return [
    told(
      rows,
      "limit",
      `Called a waterbed where just ${limit} comes back (one side: 2.5%)`,
      bed,
      atMost(0.025),
    ),
    told(
      rows,
      "limit",
      `Told as less than a waterbed where just ${limit} comes back (2.5%)`,
      says("no-waterbed-shown"),
      atMost(0.025),
    ),
    told(rows, "0.25", "Called a waterbed where 0.25 comes back", bed, without),
    told(rows, "0.30", "Called a waterbed where 0.30 comes back", bed, atLeast(0.9)),
    told(rows, "none", "Called a waterbed where nothing comes back in sum", bed, atMost(0.025)),
  ];
}

function noneChecks(rows: readonly VerdictRow[]): Check[] {
  const none = says("equivalent-to-none");
  return [
    told(
      rows,
      "margin",
      `Called as good as none where just ${LIMITS.none} comes back (5%)`,
      none,
      atMost(0.05),
    ),
    told(
      rows,
      "none",
      "Called as good as none where nothing comes back in sum",
      none,
      atLeast(0.9),
    ),
  ];
}

function nameChecks(rows: readonly VerdictRow[]): Check[] {
  const isNamed =
    (place: string): Told =>
    ({ named }) =>
      named.includes(place);
  const known: readonly string[] = [...RECEIVING, "1"];
  return [
    ...RECEIVING.map((place, at) =>
      told(
        rows,
        "named",
        `Named: the receiver of ${["0.15", "0.09", "0.04"][at]}`,
        isNamed(place),
        atLeast(0.9),
      ),
    ),
    told(
      rows,
      "named",
      `Named: the receiver of just ${LIMITS.floor}, the least worth naming (5%)`,
      isNamed("1"),
      atMost(0.05),
    ),
    told(
      rows,
      "named",
      "Named: anybody who received nothing",
      ({ named }) => named.some((place) => !known.includes(place)),
      atMost(0.05),
    ),
  ];
}

export const verdicts: Part<VerdictRow> = {
  name: "verdicts",
  experiments: EACH * KINDS.length,
  program: {
    entries: ["test/validation/parts/verdict-rows.ts"],
    data: [],
  },
  run: liveVerdict,
  summarise: (rows) => ({
    title: "What is told of a saving",
    method: [
      "The loss system again, judged in the value of care by the limits of the register: above 0.20 of the saving is a waterbed, within 0.05 on both sides is as good as none, and a receiver of at most 0.02 is not worth naming. At a limit either answer may only come by chance; beyond it, it has to be found. The issue sets no target for these; those here are the levels of the tests, and 0.90 where a verdict is right.",
    ],
    checks: [...waterbedChecks(rows), ...noneChecks(rows), ...nameChecks(rows)],
    tables: [],
    figures: [],
  }),
};
