/**
 * The words of the tornado in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { dutchInfluence } from "../nl/influence.ts";

export const englishInfluence: typeof dutchInfluence = {
  influence: {
    title: "Which numbers change the outcome most",
    cost: "Difference in cost",
    wait: "Difference in wait",
    costAxis: "percentage points of the cost of today",
    waitAxis: "days",
    low: "number at its low end",
    high: "number at its high end",
    kinds: {
      "forms.*.price": "Price by care form",
      "forms.*.meanDays": "Duration by care form",
      "forms.*.occupancy": "Occupancy by care form",
      "forms.*.inflowPer1000": "Demand by care form",
      "forms.*.unitsPerWeek": "Hours a week by care form",
      "forms.*.matchingDays": "Search time by care form",
      "forms.*.groups.*": "Number of groups by care form",
      "forms.*.cvDays": "Spread of the duration",
      "forms.*.level": "Severity by care form",
      "forms.*.referrerAffinity.*": "Referrer by care form",
      "municipalities.*.inflowFactor": "Demand by municipality",
      "municipalities.*.intensityFactor": "Severity by municipality",
      "municipalities.*.teamStrength": "Strength of the local teams",
      "municipalities.*.residents": "Residents by municipality",
      "municipalities.*.referrers.*": "Referrers by municipality",
      "pathway.next": "Move to other care",
      "pathway.parallel": "Care beside",
      "pathway.substitute": "Other care during the wait",
      "pathway.bridge": "Care to bridge",
      "pathway.mistaken": "Wrong first care",
      "pathway.breakdown": "Placement that breaks down",
      "attrition.perYear.*": "Loss of places a year",
      "demand.targetShare.*": "Demand by municipality in the target year",
      "prices.index.*": "Prices of earlier years",
      "savings.split.*": "Split of the saving",
    },
    together: (count) => `${count} numbers together to their low or high end`,
    range: (low, high) => `from ${low} to ${high}`,
    caption: (all, lines, cost, wait) =>
      `We looked at ${all} numbers or kinds of numbers, one at a time, and measured the ${lines} largest. The difference in cost between design and today hangs most on ‘${cost}’, the difference in wait on ‘${wait}’.`,
    how: (facts) =>
      `Run in a smaller region (${facts.share} of the residents) up to ${facts.year}. First look: ${facts.screen} times. Measured: ${facts.times} times, seed ${facts.seed}. For ${facts.silent} nothing changes in these two designs. For ${facts.refused} it could not be run: the numbers then no longer hold together.`,
    note: "A bar is the difference between design and today with this number at the end of its range, less the same difference with the ordinary number. Two numbers that shift together may do more than stands here.",
    old: "This table was made with earlier data. Make it again with: npx klantreis sensitivity.",
    head: {
      range: "range",
      costLow: "cost, low (percentage points)",
      costHigh: "cost, high (percentage points)",
      waitLow: "wait, low",
      waitHigh: "wait, high",
      id: "name in the register",
    },
  },
  register: {
    influence: "what it does (cost, wait)",
    measured: (rank, cost, wait) => `No. ${rank}: up to ${cost} percentage points, up to ${wait}`,
    together: (told) => `${told}, together with the others of its kind`,
    notMeasured: "–",
    order: (lines) =>
      `In each list what changes the difference between design and today most stands on top. ${lines} numbers or kinds of numbers were measured. A dash: not measured by itself.`,
  },
};
