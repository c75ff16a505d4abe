/**
 * The sentence under each figure in English, for figures that no conclusion belongs to.
 *
 * The rule this file keeps: a caption describes what is drawn and claims no more than that.
 */
import { capital } from "../clauses.ts";
import type { dutchCaptions, dutchDesignCaptions } from "../nl/captions.ts";

const borders = (count: string): string => (count === "1" ? "1 border" : `${count} borders`);
const orNone = (count: string): string => (count === "0" ? "none" : count);

export const englishDesignCaptions: typeof dutchDesignCaptions = (ends) => ({
  map: (today, design) =>
    `${capital(ends.today)} youths come back or move sideways ${today} times a year. ${capital(ends.design)} that is ${design} times.`,
  unrolled: (cohort, years, step, today, design) =>
    `Of the ${cohort} youths who enter in ${years}, ${today} of every 100 have left youth care after step ${step} ${ends.today}. ${capital(ends.design)} that is ${design} of every 100.`,
  causes: (design, today, total) =>
    `All borders between segments together cost youths ${design} days a year ${ends.design}. ${capital(ends.today)} that is ${today} days. ${capital(ends.design)} they wait ${total} days in all in starts across a border, by other causes too.`,
  movers: (moved, of, years) =>
    `In ${years} ${moved} of ${of} youths end up elsewhere than ${ends.today}.`,
  series: (label, when, today, design) =>
    `${label} in ${when}: ${today} ${ends.today}, ${design} ${ends.design}.`,
  seriesSpan: (label, when, today, design) =>
    `${label} in ${when}, from the lowest to the highest segment: ${today} ${ends.today}, ${design} ${ends.design}.`,
});

export const englishCaptions: typeof dutchCaptions = {
  counted: {
    "waiting-youths":
      "Every request counts. Who waits for two kinds of help counts twice. Who already has other help, and who starts again in the same segment, counts too. So there are more than first starts and starts across a border together.",
    "in-care":
      "What runs is counted. Who has two kinds of help counts twice. So there are more than there are youths.",
  },
  walls: (place, counts) =>
    `There are ${borders(counts.of)}. ${capital(place)} a wall is shown at ${orNone(counts.shown)}, and not shown at ${orNone(counts.rest)}. At ${orNone(counts.budget)} it is mostly waiting for a place in a segment with a fixed budget. At ${orNone(counts.unknown)} we know too little.`,
  wallsByRefusals: (place, count) =>
    `Of the walls ${place} ${count} ${count === "1" ? "comes" : "come"} by refusals only: the extra days are not sure enough there.`,
  ladderDesign: (last) => `In every figure ‘Design’ is all steps together, up to ‘${last}’.`,
  ladder: (steps, largest, change) =>
    steps === "1"
      ? `The only step is ‘${largest}’: ${change}. The bar shows what that step costs more or less.`
      : `The largest step is ‘${largest}’: ${change}. Each bar shows what one of the ${steps} steps costs more or less.`,
  ladderBeside: (designs, today, largest, change) =>
    `Of the ${designs} designs ‘${largest}’ differs most in cost from ‘${today}’: ${change}. Each bar is one design, compared with ‘${today}’. The bars do not add up.`,
  waterbedDayValue:
    "The cents are parts of the top bar. The bar ‘other value of a day’ does not count in it: a day of care there became worth more or less.",
  mapHidden: (links, youths, least) =>
    `Not drawn: ${links} flows that stay under ${least} youths a year in every design, ${youths} together. They are in the table. What is larger in one design is drawn in all. Very thin lines are drawn a little thicker than they are. The map follows the main route: who gives up on a second care beside it does not count here, and does in the key figure.`,
  mapReturns: "A dashed line is a return or a move sideways, with its number a year.",
  mapNarrow: (most) =>
    `Only the ${most} largest flows stand here. The others are in the table. A bar with slanted strokes is a return or a move sideways.`,
  unrolledNote:
    "A step is no fixed time. Whoever left stays in the picture: grey. ‘Going on’ is everybody who takes no further step before the end of the run.",
  unrolledHidden: (hidden) => `Flows too thin to see: ${hidden} youths together.`,
  unrolledNarrow: (part) => `Places with less than ${part} of the youths are in the table only.`,
  wallsRough:
    "‘Not shown’ says little here: with so few replications a wall that is there often goes unseen.",
  wallsCell:
    "In each cell: extra waiting in days for a start across the border, against a first start in the segment entered. In brackets: against a move inside the segment left. Below it: days a year by the rule of the border and the new authorisation, and for a wall where it comes from: ‘put in’ is a rule that we put into the model ourselves. The colour is about days only, not about refusals.",
  causesNote:
    "Blue belongs to the border itself. Grey is something else: a full place is a shortage and no wall. The number after a bar is blue of all together. The border that costs most is on top.",
  teams: (step) =>
    `At ${step}: what it costs to build up teams (triage, coordination, staff) is not in the model. Only the team's own help has a price. So the step costs more than is told here.`,
  causesHidden: (count, own, days) =>
    `Not drawn: ${borders(count)} with ${own} of ${days} days a year together, counted as behind the bars. They are in the table.`,
  waterbed: (comparison, target, verdict) => `${comparison}. At ${target}: ${verdict}.`,
  waterbedValue: (ladder) =>
    `The bars are the value of the care that was given. With a fixed budget municipalities pay the budget, whether there is more care or less. So what municipalities pay stands below each figure too. All are differences a year. What municipalities pay is the same as with ‘${ladder}’.`,
  waterbedNote:
    "A line at a bar is the margin. Orange: more care is needed there, so something comes back. Light blue: there is less care there too. What comes back is orange less light blue, as a part of the top bar. A hatched bar does not count: an intended move, room that the design gives itself, or another price. The table has all steps, also those in which nothing is saved.",
  nextToNothing: (ledger) =>
    `“Next to nothing” is tested on the share in ${ledger === "euro" ? "euros" : "days"}, by two tests of 5% each. To those belongs an interval of 90%. In the table stands one of 95%. That is wider, so it can go beyond the limits in the head of that column.`,
  moversHidden: (youths) =>
    `Moves below the noise are not drawn: ${youths} youths together. They do count in the totals. In the table they are in brackets.`,
  matrix:
    "Counted are youths with fewer days of care in one place (row) and more in another (column), over all years together. Every youth counts once, spread by days. Who only starts later counts here too. So there are more than in the sentence above. A number in brackets is within the noise.",
  policy: "new contracts",
  municipalities: (count) => `The figure compares ${count} municipalities.`,
  municipalitiesEmpty:
    "Empty places without payer: the letter to the council of 3 March 2026 does not say who pays for them. The model divides them over the municipalities: their bars hold them already. How, is an assumption. The lowest bar is care above the fixed budget. No municipality pays for that. Both bars are a part of what all municipalities pay together today.",
  municipalitiesSmall:
    "In a small municipality a difference may be chance. That a youth costs more in one municipality than in another follows from the known figures that the model was fitted to.",
  segmentNoMargin: "No margin was worked out for the amounts by segment.",
  savings: "The line is the target, the bar is what the model finds.",
  savingsBefore: (year) =>
    `The target begins before the new contracts. The mean above counts from ${year}.`,
  comparisons:
    "Each dot is a difference with the design that the choice stands beside. The line is the margin.",
  calibration: (inside, of, fitted) =>
    `For ${inside} of ${of} simulated figures the model is inside the band of the source. ${fitted} of those were fitted.`,
  calibrationNote:
    "This is a count: what a figure outside its band means stands in the table. The grey bar is the band around the known figure. The dot is the model. A bold number is outside the band.",
  calibrationOff: "An arrow points to a dot outside the picture.",
  journey: (municipality, age, need, referrer) =>
    `${age} years old at the first request, from ${municipality}. Needs: ${need}. Referrer: ${referrer}.`,
  journeyCost: (euro, waited) => `Waiting: ${waited}. Care costs ${euro}.`,
  notAgreed: (lines) =>
    `Beside them are ${lines} empty lines. An agreement on places, a tariff or a budget can stand there. Until then the model derives them.`,
  register: (all, assumptions) =>
    `The model has ${all} numbers. ${assumptions} of them are assumptions.`,
  measures: "The numbers are yearly means. The margin is in brackets.",
};
