/**
 * The words of the curves of waiting in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { dutchWaits } from "../nl/waits.ts";

export const englishWaits: typeof dutchWaits = {
  waits: {
    direct: "How many youths still wait: a first start",
    border: "How many youths still wait: a start across a border",
    axis: "months after the request; of 100 youths",
    cutOff: "stroke: still waits when the run ends",
    longer: "longer than a year",
    half: (design, today) =>
      `${design === null ? "Half do not start within a year" : `Half start within ${design}`} (today: ${today ?? "neither"}).`,
    caption: (segments, waiting, place) =>
      `The lines of ${segments} segments: how many of 100 youths have not begun after so many months? On the last day ${waiting} youths still wait ${place}.`,
    note: "Who gives up or is helped elsewhere has not begun and stays in the line. So a line does not always go to 0. Waiting that is cut off because the run ends counts until that day. Crisis does not count.",
    head: {
      asked: "requests a year",
      lost: "gives up or is helped elsewhere",
      waiting: "still waits on the last day",
      half: "half start within",
      nineInTen: "nine in ten start within",
      after: (weeks) => `not begun after ${weeks} weeks`,
    },
    finding: {
      unknown: (place) => `Of waiting at ${place} we know too little.`,
      open: (place, weeks) =>
        `That more or fewer youths still wait after ${weeks} weeks at ${place} is not shown.`,
      shown: (facts) =>
        `After ${facts.weeks} weeks ${facts.likely}${facts.level} of 100 youths have not begun at ${facts.place}. With ${facts.against} it is ${facts.base}. The difference is largest there.`,
    },
  },
};
