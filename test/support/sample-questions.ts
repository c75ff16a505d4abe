/**
 * The verdicts of the sample: one of every question, in every verdict.
 *
 * The rule this file keeps: the figures of a verdict carry the keys of the contract.
 */
import type { QuestionVerdict } from "#results";
import { clauses } from "../../scenarios/results/verdicts/clauses.ts";
import { estimate } from "./sample-parts.ts";

const million = 1e6;

export function sampleQuestions(): QuestionVerdict[] {
  return [
    {
      id: "inhabitants",
      verdict: "fails",
      certainty: "certain",
      because: ["price-for-youths"],
      figures: { lead: estimate(35, 1.5), crises: estimate(140, 10) },
    },
    {
      id: "local-teams",
      verdict: "conditional",
      certainty: "certain",
      because: [],
      clause: clauses.teams,
      figures: { lead: estimate(-5, 0.4), euro: estimate(-0.4 * million, million), step: "teams" },
    },
    {
      id: "providers",
      verdict: "conditional",
      certainty: "certain",
      because: ["empty"],
      figures: { lead: estimate(1.9 * million, 0.2 * million), budget: estimate(120 * million, 0) },
    },
    { id: "referrers", verdict: "unknown", certainty: "unknown", because: [], figures: {} },
    {
      id: "walls",
      verdict: "conditional",
      certainty: "likely",
      because: ["walls"],
      figures: {
        lead: estimate(52_300, 800),
        shown: 9,
        judged: 19,
        unknown: 1,
        without: "no-border-rules",
      },
    },
    {
      id: "unpaid-places",
      verdict: "works",
      certainty: "certain",
      because: ["empty"],
      figures: { lead: estimate(0, 0), budget: estimate(120 * million, 0) },
    },
    {
      id: "waterbed",
      verdict: "unknown",
      certainty: "uncertain",
      because: ["waterbeds"],
      figures: { lead: estimate(0.18, 0.15), shown: 0, judged: 3 },
    },
    {
      id: "municipalities",
      verdict: "conditional",
      certainty: "likely",
      because: ["municipalities"],
      figures: { lead: estimate(0.025, 0.009), municipality: "rijswijk" },
    },
    {
      id: "savings",
      verdict: "fails",
      certainty: "likely",
      because: ["saving"],
      figures: { lead: estimate(1.8 * million, 3.4 * million), target: 22.55 * million },
    },
    {
      id: "practice",
      verdict: "conditional",
      certainty: "uncertain",
      because: ["not-known"],
      figures: { lead: null, predicted: 35, inside: 34, assumptions: 576 },
    },
  ];
}
