/**
 * The verdict on each question of the implementation test.
 *
 * The rule this file keeps: a verdict follows from the sign and the certainty of one figure by a rule
 * that stands here. What was not shown, or not run, is "unknown", and never "works".
 */

import { readingOf, readTotalCost, readWaitDays } from "../build-measures.ts";
import { estimateOf } from "../estimates.ts";
import { useAboveBudget, withoutPayer } from "../money/build-accounts.ts";
import { yearlyMean } from "../readings.ts";
import { type RunTable, runsOf } from "../run-table.ts";
import type {
  Certainty,
  Estimate,
  Finding,
  FindingKind,
  QuestionVerdict,
  Verdict,
  WallTable,
  Waterbed,
} from "../types.ts";
import { clauses } from "./clauses.ts";
import {
  certaintyFrom,
  certaintyOfDifference,
  differenceBetween,
  plain,
} from "./finding-certainty.ts";
import { choices, differOnlyIn } from "./one-choice.ts";

type Figures = QuestionVerdict["figures"];
type Answer = Omit<QuestionVerdict, "id">;
type Direction = "up" | "down" | "open";

const notRun: Answer = { verdict: "unknown", certainty: "unknown", because: [], figures: {} };

/** Counted over replications: in one alone nothing is shown. */
const isShown = (certainty: Certainty): boolean =>
  certainty !== "uncertain" && certainty !== "unknown";

/** Which way a figure points, when that was shown. */
function directionOf(value: Estimate | null, certainty: Certainty): Direction {
  if (value === null || !isShown(certainty)) return "open";
  if (value.low !== null && value.low > 0) return "up";
  return value.high !== null && value.high < 0 ? "down" : "open";
}

const estimateIn = (finding: Finding | null, key: string): Estimate | null => {
  const value = finding?.figures[key];
  return typeof value === "object" && value !== null ? value : null;
};

const numberIn = (finding: Finding | null, key: string): number => {
  const value = finding?.figures[key];
  return typeof value === "number" ? value : 0;
};

/** An answer by the direction of its leading figure. */
function byDirection(
  lead: Estimate | null,
  certainty: Certainty,
  verdicts: Readonly<Record<Direction, Verdict>>,
  more: { readonly because?: readonly string[]; readonly figures?: Figures } = {},
): Answer {
  const verdict = lead === null ? "unknown" : verdicts[directionOf(lead, certainty)];
  return {
    verdict,
    certainty: lead === null ? "unknown" : certainty,
    because: more.because ?? [],
    figures: { lead, ...more.figures },
  };
}

/** Youths should not wait longer; when they wait shorter, fewer crises and givings-up go with it. */
function inhabitants(finding: Finding | null): Answer {
  if (finding === null) return notRun;
  const worse = ["crisesChange", "gaveUpChange"].some(
    (key) => directionOf(estimateIn(finding, key), finding.certainty) === "up",
  );
  return byDirection(
    estimateIn(finding, "waitChange"),
    finding.certainty,
    { up: "fails", down: worse ? "conditional" : "works", open: "unknown" },
    { because: [finding.id], figures: { crises: estimateIn(finding, "crisesChange") } },
  );
}

/** The strength that all teams go to; 0 while each stays as it is. */
const teamStrength = ({ model: { entrance } }: RunTable["first"]): number =>
  entrance.teamStepOn.value ? entrance.teamStepStrength.value : 0;

/** The step that makes local teams stronger, and does nothing else: it helps when waits fall and cost does not rise. */
function localTeams(table: RunTable): Answer {
  const step = table.designs.find((design) => {
    const against = table.designs.find(({ id }) => id === design.against);
    return (
      design.step !== null &&
      against !== undefined &&
      teamStrength(design) > teamStrength(against) &&
      differOnlyIn(design.model, against.model, choices.teams)
    );
  });
  if (step === undefined || step.against === null) return notRun;
  const wait = differenceBetween(table, step.id, step.against, readWaitDays);
  const euro = differenceBetween(table, step.id, step.against, readTotalCost);
  const dearer = directionOf(plain(euro), certaintyOfDifference(table, euro)) === "up";
  const answer = byDirection(
    plain(wait),
    certaintyOfDifference(table, wait),
    { up: "fails", down: dearer ? "fails" : "conditional", open: dearer ? "fails" : "unknown" },
    { figures: { euro: plain(euro), step: step.id } },
  );
  return { ...answer, clause: clauses.teams };
}

/** A yearly sum of the last design that ought to be nothing: care or places that nobody pays. */
function unpaid(table: RunTable, finding: Finding | null, read: typeof withoutPayer): Answer {
  if (finding === null) return notRun;
  const values = runsOf(table, table.last.id).map((run) =>
    yearlyMean(table.policyYears, (year) => read(run, year)),
  );
  const lead = estimateOf(values);
  const nothing = values.every((value) => value === 0);
  const certainty = nothing ? finding.certainty : certaintyFrom(table, lead, values);
  const answer = byDirection(
    lead,
    certainty,
    { up: "conditional", down: "works", open: nothing ? "works" : "unknown" },
    { because: [finding.id], figures: { budget: estimateIn(finding, "budget") } },
  );
  return answer;
}

function referrers(table: RunTable): Answer {
  const change = differenceBetween(table, table.last.id, table.first.id, readingOf("refusals"));
  const answer = byDirection(plain(change), certaintyOfDifference(table, change), {
    up: "fails",
    down: "works",
    open: "unknown",
  });
  return { ...answer, clause: clauses.acceptance };
}

/** Any wall that was shown fails; a design without rules at the borders that has fewer is a way out. */
function walls(table: RunTable, finding: Finding | null, { walls: all }: WallTable): Answer {
  if (finding === null) return notRun;
  const shown = numberIn(finding, "shown");
  const shownIn = (variant: string): number =>
    all.filter((wall) => wall.variant === variant && wall.verdict === "wall").length;
  const without = table.designs.find(
    ({ id, model }) =>
      !model.borders.frictionOn.value && id !== table.first.id && shownIn(id) < shown,
  );
  const shownVerdict = without === undefined ? "fails" : "conditional";
  return {
    verdict: shown > 0 && isShown(finding.certainty) ? shownVerdict : "unknown",
    certainty: finding.certainty,
    because: [finding.id],
    figures: {
      lead: estimateIn(finding, "borderDays"),
      shown,
      judged: numberIn(finding, "judged"),
      unknown: numberIn(finding, "unknown"),
      without: without?.id ?? null,
    },
  };
}

/** Without a waterbed only where the detector found every leak too small to count. */
function waterbed(table: RunTable, finding: Finding | null, all: readonly Waterbed[]): Answer {
  if (finding === null) return notRun;
  const own = all.filter(({ variant }) => variant === table.last.id);
  const saved = own.filter(({ verdict }) => verdict !== "no-gross-saving");
  const harmless =
    saved.length > 0 && saved.every(({ verdict }) => verdict === "equivalent-to-none");
  const shown = numberIn(finding, "shown");
  const isThere = shown > 0 && isShown(finding.certainty);
  const verdict = isThere ? "fails" : harmless ? "works" : "unknown";
  return {
    verdict,
    certainty: finding.certainty,
    because: [finding.id],
    figures: { lead: estimateIn(finding, "leakage"), shown, judged: numberIn(finding, "judged") },
  };
}

/** A cost that comes from how providers answer to what pays can be met by the contract. */
function incentives(finding: Finding | null): Answer {
  if (finding === null) return notRun;
  return byDirection(
    estimateIn(finding, "euro"),
    finding.certainty,
    { up: "conditional", down: "works", open: "unknown" },
    { because: [finding.id], figures: { wait: estimateIn(finding, "wait") } },
  );
}

/** One municipality that saves less than the rest can be met by how they settle. */
function municipalities(finding: Finding | null): Answer {
  if (finding === null) return notRun;
  const { municipality = null } = finding.figures;
  return byDirection(
    estimateIn(finding, "gap"),
    finding.certainty,
    { up: "conditional", down: "conditional", open: "unknown" },
    { because: [finding.id], figures: { municipality } },
  );
}

/** The whole interval on one side of the target decides; a saving paid for by waiting is conditional. */
function savings(finding: Finding | null, youths: Answer): Answer {
  const found = estimateIn(finding, "found");
  if (finding === null || found === null) return notRun;
  const target = numberIn(finding, "target");
  const { low, high } = found;
  const reached = low !== null && low >= target;
  const missed = high !== null && high < target;
  const paid = youths.verdict === "fails" ? "conditional" : "works";
  return {
    verdict: reached ? paid : missed ? "fails" : "unknown",
    // The finding weighs the sign of the saving; here the whole interval lies on one side.
    certainty: reached || missed ? atLeastLikely(finding.certainty) : "uncertain",
    because: [finding.id],
    figures: { lead: found, target },
  };
}

const atLeastLikely = (certainty: Certainty): Certainty =>
  certainty === "certain" ? "certain" : "likely";

const wellForetold = 0.9;

/** Known figures that the model foretells well carry it, as far as its assumptions hold. */
function practice(finding: Finding | null): Answer {
  if (finding === null) return notRun;
  const [predicted, inside] = ["predicted", "insidePredicted"].map((key) => numberIn(finding, key));
  const share = predicted === undefined || predicted === 0 ? 0 : (inside ?? 0) / predicted;
  return {
    verdict: share >= wellForetold ? "conditional" : "unknown",
    certainty: "uncertain",
    because: [finding.id],
    figures: {
      lead: null,
      predicted: predicted ?? 0,
      inside: inside ?? 0,
      assumptions: numberIn(finding, "assumptions"),
    },
  };
}

interface QuestionFacts {
  readonly findings: readonly Finding[];
  readonly walls: WallTable;
  readonly waterbeds: readonly Waterbed[];
}

/** One verdict a question, in the order of the letter; none when one design was run alone. */
export function buildQuestions(table: RunTable, facts: QuestionFacts): readonly QuestionVerdict[] {
  if (table.first === table.last) return [];
  const of = (kind: FindingKind) => facts.findings.find((found) => found.kind === kind) ?? null;
  const youths = inhabitants(of("price-for-youths"));
  const budget = of("empty-capacity");
  return [
    { id: "inhabitants", ...youths },
    { id: "local-teams", ...localTeams(table) },
    { id: "providers", ...unpaid(table, budget, useAboveBudget) },
    { id: "referrers", ...referrers(table) },
    { id: "walls", ...walls(table, of("walls"), facts.walls) },
    { id: "unpaid-places", ...unpaid(table, budget, withoutPayer) },
    { id: "waterbed", ...waterbed(table, of("waterbeds"), facts.waterbeds) },
    { id: "incentives", ...incentives(of("behaviour")) },
    { id: "municipalities", ...municipalities(of("municipalities")) },
    { id: "savings", ...savings(of("saving"), youths) },
    { id: "practice", ...practice(of("not-known")) },
  ];
}
