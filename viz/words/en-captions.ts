/**
 * The sentence under each figure in English, for figures that no conclusion belongs to.
 *
 * The rule this file keeps: a caption describes what is drawn and claims no more than that.
 */
import type { dutchCaptions } from "./nl-captions.ts";

const borders = (count: string): string => (count === "1" ? "1 border" : `${count} borders`);

export const englishCaptions: typeof dutchCaptions = {
  ladder: (steps) =>
    `Each bar shows what one step costs more or less a year. There are ${steps} steps.`,
  map: (today, design) =>
    `Today youths come back or move sideways ${today} times a year. In the design that is ${design} times.`,
  mapHidden: (links, youths, least) =>
    `Not drawn: ${links} flows under ${least} youths a year, ${youths} together. They are in the table. Very thin lines are drawn a little thicker than they are.`,
  mapReturns: "A dashed line is a return or a move sideways, with its number a year.",
  unrolled: (cohort, years, step, today, design) =>
    `Of the ${cohort} youths who enter in ${years}, ${today} of every 100 have left youth care after step ${step} today. In the design that is ${design} of every 100.`,
  unrolledNote: (hidden) =>
    `A step is no fixed time. Whoever left stays in the picture. ‘Later’ is everybody still in care after the last step. Flows too thin to see: ${hidden} youths together.`,
  walls: (shown, of, budget, unknown) =>
    `In the design we see a wall at ${shown} of ${of} borders. At ${borders(budget)} the wait comes from a fixed budget. At ${borders(unknown)} we know too little.`,
  wallsCell: "In each cell: extra waiting in days, and below it all days lost a year.",
  causes: (cause, share, total) =>
    `In the design youths wait ${total} days a year when they move between segments. The largest cause is ‘${cause}’: ${share} of every 100 days.`,
  causesNote: "Only the first two causes belong to the border itself. No place is no wall.",
  causesHidden: (count, days) =>
    `Not drawn: ${borders(count)} with ${days} days a year together. They are in the table.`,
  waterbed: (comparison, target, verdict) => `${comparison}. At ${target}: ${verdict}.`,
  waterbedValue:
    "The euros in this figure are the value of the care that was given. With a fixed budget municipalities pay the budget, whether there is more care or less. So an amount may differ from ‘Cost by step’.",
  waterbedNote:
    "A line at a bar is the margin. Orange: cost rises there, which comes off the saving. Light blue: cost falls there too. A hatched bar is an intended move.",
  movers: (moved, of) => `In the model ${moved} of ${of} youths end up elsewhere than today.`,
  moversHidden: (youths) =>
    `Moves below the noise are not drawn: ${youths} youths together. In the table they are in brackets.`,
  matrix:
    "Counted are youths with fewer days of care in one place (row) and more in another (column), over all years together. A youth can be in more than one cell. Who only starts later counts here too. So there are more than in the sentence above. A number in brackets is within the noise.",
  series: (label, when, today, design) =>
    `${label} in ${when}: ${today} with the purchasing of today, ${design} in the design.`,
  seriesSpan: (label, when, today, design) =>
    `${label} in ${when}, from the lowest to the highest segment: ${today} with the purchasing of today, ${design} in the design.`,
  policy: "new contracts",
  municipalities: (count) => `The figure compares ${count} municipalities.`,
  municipalitiesEmpty:
    "No municipality pays the lowest two bars: empty places in the fixed budget, and care above that budget.",
  municipalitiesSmall:
    "The difference by municipality was not tested. In a small municipality it may be chance.",
  segmentNoMargin: "No margin was worked out for the amounts by segment.",
  savings: "The line is the assignment, the bar is what the model finds.",
  comparisons:
    "Each dot is a difference with the design that the choice stands beside. The line is the margin.",
  calibration: (inside, of, fitted) =>
    `For ${inside} of ${of} simulated figures the model is inside the band of the source. ${fitted} of those were fitted.`,
  calibrationNote: "The grey bar is the band around the known figure. The dot is the model.",
  calibrationOff: "An arrow points to a dot outside the picture.",
  journey: (municipality, age, need, referrer) =>
    `${age} years old at the first request, from ${municipality}. Needs: ${need}. Referrer: ${referrer}.`,
  journeyCost: (euro, waited) => `Waiting: ${waited}. Care costs ${euro}.`,
  journeySame: "This journey is the same in both cases.",
  register: (all, assumptions) =>
    `The model has ${all} numbers. ${assumptions} of them are assumptions.`,
  measures: "The numbers are yearly means. The margin is in brackets.",
};
