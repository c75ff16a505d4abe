/**
 * The words of the page itself in English: headings, introductions, the word list.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { dutchPage } from "../nl/page.ts";

export const englishPage: typeof dutchPage = {
  page: {
    skip: "To the content",
    contents: "Contents",
    intro: (years) =>
      `This report shows what the new purchasing of youth care does in Haaglanden. A model follows invented youths from local team to the end of care. Every design gets the same youths, so a difference follows from the design. Amounts are a year, averaged over ${years}.`,
    notForecast:
      "This is a model. It forecasts nothing about a real child, provider or municipality.",
    margin: (times, beside) =>
      `${beside === null ? "Every design" : "Every step of the ladder"} was run ${times} times with other chance.${beside === null ? "" : ` Choices beside it were run less often: ${beside} times.`} The margin behind a number shows how far the mean may be off by chance. Errors in the assumptions are not in it. So read the register too.`,
    single:
      "Every design was run once. So there is no margin. Read the numbers as a first impression.",
    asked: "The question:",
    quick: "This is a quick, rough run. Draw no conclusions from it.",
    leftOut: (designs) => `Not run: ${designs.join("; ")}.`,
    few: (times, enough) =>
      `Every design was run ${times} times only. Below ${enough} nothing is certain: draw no conclusions from it.`,
    oftenUnseen: (times) =>
      `With ${times === 1 ? "one replication" : `${times} replications`} a wall or waterbed that is there often goes unseen.`,
    runWhole: "For the whole answer:",
    tableOf: "Table with this figure",
    source: (seed, hash) => `Source: klantreis, seed ${seed}, scenario ${hash}`,
    legend: "What you see",
    seeTable: "The numbers are in the table below.",
    onScreen: "Click on a title with a triangle to open a table.",
    onPaper:
      "On paper stand only the tables that are open on the screen. A title with a triangle has a table that is closed.",
    scroll: "This figure is wide. Scroll sideways to see all of it.",
    priceLevel: (year) => `Amounts in prices of ${year}.`,
    leavesOut: "What this table does not say:",
    answers: (numbers) =>
      `Belongs to ${numbers.length === 1 ? "question" : "questions"} ${numbers.join(", ")} of the implementation test.`,
    sign: "In a difference a minus means: it costs less. A plus: it costs more.",
  },
  tools: {
    theme: "Colours",
    themes: { system: "as your device", light: "light", dark: "dark" },
    other: { lang: "nl", name: "Nederlands" },
    fold: "All tables open or closed",
    design: "Design",
    save: "Save as",
    saveOf: (title: string) => `Save ‘${title}’ as a file`,
  },
  section: {
    conclusions: "On one page",
    ladder: "Step by step from today to the design",
    flows: "How youths go through youth care",
    walls: "Walls: where a border costs time",
    waterbed: "Waterbed: what comes back elsewhere",
    moved: "Who ends up elsewhere?",
    time: "Waiting, care, occupancy and money over the years",
    municipalities: "What each municipality pays",
    journeys: "Journeys of invented youths",
    calibration: "Does the model fit known figures?",
    tables: "Tables for a decision",
    influence: "Which assumptions matter most",
    register: "Register of assumptions",
    outside: "What is not in the model",
    words: "Word list",
    replay: "Run it again",
  },
  lead: {
    conclusions:
      "The conclusions that matter most, in order. With each stands how certain it is, for whom it holds and what it rests on.",
    compared: (design, against) => `These conclusions compare ${design} with ${against}.`,
    comparedEach: (design, against, others) =>
      `These conclusions compare ${design} with ${against}. What ${others.join(" and ")} ${others.length === 1 ? "changes" : "change"} in ${against} stands in the chapters of the report, under ‘Further findings’.`,
    comparedFirst: (design, against, also) =>
      `These conclusions tell what ${design} changes in ${against}, on which it builds. The difference with ${also} stands in the chapters of the report.`,
    further: (count) =>
      count === "1"
        ? "There is 1 more finding. It stands in the report, with the chapter it belongs to."
        : `There are ${count} more findings. They stand in the report, in the chapter they belong to.`,
    noFindings: "This run has no conclusions.",
    flows: "The flows are youths a year. Both drawings have the same scale and the same places.",
    walls: (limit) =>
      `A wall is a border between segments where a start across it takes longer, or is refused more often, than a first start in that segment. A start across a border is a move, or care from another segment that comes beside. The map of the flows and the key figure on moves follow only the main path of a youth, so their numbers are lower. A border only counts as a wall at ${limit}. Nobody agreed those limits: they are assumptions. Waiting for a full place does not count. That is a shortage, and it hits those who cross no border too. A first start waits for an authorisation as well; a start across a border needs a new one.`,
    waterbed: (share) =>
      `A waterbed is a saving in one place that comes back elsewhere as cost. We only call it that above ${share} of the saving. That limit is an assumption too. With several segments at once only what lands outside them counts. A move to the local team or home is often intended. It stands apart.`,
    moved:
      "We always compare the same youth. Elsewhere means: another segment or another ending. Who only starts later is not counted in that sentence.",
    time: "The band around a line is the margin. Every panel has its own scale. It does not always start at 0.",
    municipalities:
      "This is about what municipalities pay. Care that a provider is not paid for stands apart.",
    journeys:
      "These youths do not exist. A fixed rule picked them from the first replication. Each stands here twice: with the purchasing of today and with the design. One journey proves nothing, so each says ‘description’.",
    calibration:
      "A figure is ‘fitted’ when the model was tuned to it. When ‘predicted’, it is a real test.",
    tables:
      "Every table answers one question. Behind a number stands its margin by chance. A margin stops where a figure can go no further: a share is never below 0% or above 100%, and a count or a wait never below 0.",
    influence:
      "Every number in the model has a range. What happens to the outcome when a number lies at the end of it?",
    register: "Every number in the model stands here, with its source or reason.",
    outside: "The model says nothing about these.",
    replay: "This command makes exactly the same report again.",
  },
  wordList: [
    [
      "letter to the council",
      "The letter of The Hague to its council about the purchase from 2028 (RIS324798, 3 March 2026).",
    ],
    ["segment", "A part of youth care that is bought separately. There are five."],
    [
      "wall",
      "A border between segments that costs a youth time, apart from any shortage of places.",
    ],
    ["target", "What the municipalities together must spend less a year."],
    ["waterbed", "What costs less in one place costs more in another."],
    ["funding form", "The way in which a provider gets money."],
    ["fixed budget", "The provider gets one amount a year for a number of places."],
    ["price times quantity", "The provider gets money for every hour or day of care."],
    [
      "empty places without payer",
      "Empty places in the fixed budget. The letter to the council does not say who pays for them.",
    ],
    [
      "use above the budget",
      "Care that was given and that the fixed budget does not pay. The provider bears it.",
    ],
    [
      "days by the border",
      "Days of waiting in a start across a border because of a rule of the border and the new authorisation.",
    ],
    ["authorisation", "The decision of the municipality that a provider may give care."],
    ["off contract", "Care that a municipality buys for one youth, outside the contracts."],
    ["giving up", "To stop waiting without any care coming."],
    ["margin", "How far a mean may be off when we run again with other chance."],
    ["noise", "Differences that chance makes too."],
  ],
  manifest: {
    seed: "seed",
    replications: "replications",
    period: "period",
    engine: "version of engine / model",
    node: "Node",
    hash: "fingerprint of the scenario (SHA-256)",
  },
};
