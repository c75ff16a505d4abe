/**
 * The questions of the implementation test and the verdicts on them, in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { QuestionId } from "#results";
import { inARow } from "../clauses.ts";
import type { AskedFacts, dutchQuestions, Question } from "../nl/questions.ts";

const asked = (ask: string, why: (facts: AskedFacts) => string): Question => ({
  ask,
  why: (facts) => (facts.isMissing ? "That was not run here." : why(facts)),
});

const all: Readonly<Record<QuestionId, Question>> = {
  inhabitants: asked("Do youths get care as soon as now?", ({ verdict, amount, number }) => {
    if (verdict === "unknown") return "That youths wait longer or shorter is not shown.";
    if (verdict === "fails") return `Youths wait ${amount} longer on average.`;
    const told = `Youths wait ${amount} shorter on average.`;
    return verdict === "works"
      ? told
      : `${told} Condition: fewer crises during the wait. Now there are ${number("crises")} more a year.`;
  }),
  "local-teams": asked("Do stronger local teams help?", ({ verdict, amount, isMore }) => {
    if (verdict === "conditional")
      return `Youths wait ${amount} shorter on average. That it costs more is not shown. Condition: the teams have the people and the hours.`;
    if (verdict === "unknown") return "That stronger teams make waits shorter is not shown.";
    return isMore ? `Youths wait ${amount} longer on average.` : "It costs more than it saves.";
  }),
  providers: asked("Are providers paid for all care?", ({ verdict, amount }) => {
    if (verdict === "works") return "In the model no care goes beyond the fixed budget.";
    return verdict === "conditional"
      ? `Care beyond the fixed budget is worth ${amount} a year. Nobody pays it. Condition: an agreement on what happens then.`
      : "That care goes beyond the fixed budget is not shown.";
  }),
  referrers: asked("Can referrers find a place for a youth?", ({ verdict, amount }) => {
    if (verdict === "unknown") return "That providers refuse more or less often is not shown.";
    return `Providers refuse ${amount} times a year ${verdict === "fails" ? "more" : "fewer"}.`;
  }),
  walls: asked("Does a youth reach another segment without a wall?", (facts) => {
    const { verdict, amount, number, name } = facts;
    if (verdict === "unknown" && number("shown") !== "0")
      return "How certain the walls are that this model shows, we do not know: it was run too few times for that.";
    if (verdict === "unknown")
      return `A wall is shown at none of the ${number("judged")} borders with enough data. That there are none is not shown either.`;
    const [from, to] = [facts.place("from"), facts.place("to")];
    const told = inARow(
      `At ${number("shown")} of the ${number("judged")} borders a wall is shown.`,
      from !== null && to !== null && `The border from ${from} to ${to} costs most days.`,
      `All walls together cost ${amount} of waiting a year.`,
    );
    const without = name("without");
    return without === null
      ? told
      : `${told} Condition: the rules at the border go, as in ${without}.`;
  }),
  "unpaid-places": asked("Does every empty place have a payer?", ({ verdict, amount }) => {
    if (verdict === "works") return "In the model nothing is left over on the fixed places.";
    return verdict === "conditional"
      ? `For ${amount} a year of empty places the letter to the council names no payer. Condition: an agreement on settlement.`
      : "That there are empty places without a payer is not shown.";
  }),
  waterbed: asked("Does a saving stay where it falls?", (facts) => {
    const { verdict, number, amount, receiver, isPaidToo } = facts;
    if (verdict === "works") return "What comes back elsewhere is too small to count.";
    if (verdict !== "fails")
      return "That a saving comes back elsewhere is not shown. It is not ruled out either.";
    const target = facts.place("target");
    return inARow(
      number("judged") === "1"
        ? "Of the saving looked into, a part comes back elsewhere."
        : `Of ${number("shown")} of the ${number("judged")} savings looked into, a part comes back elsewhere.`,
      target !== null && `Most at ${target}: ${amount} of every euro less of care.`,
      receiver !== null && `Most of the extra care lands here: ${receiver.name}.`,
      receiver?.payer != null && `Payer there: ${receiver.payer}.`,
      isPaidToo === false &&
        "That it can be seen in what municipalities pay together as well is not shown.",
    );
  }),
  incentives: asked("Does the way of paying work without unwanted incentives?", (facts) => {
    const { verdict, amount } = facts;
    if (verdict === "unknown")
      return "That it costs money if providers respond to how they are paid is not shown.";
    return verdict === "works"
      ? `If providers respond to how they are paid, the design costs ${amount} a year less.`
      : `Not by itself: if providers respond to how they are paid, that costs ${amount} a year more. Condition: the contract takes that incentive away.`;
  }),
  municipalities: asked("Is it the same in each municipality?", ({ verdict, amount, name }) => {
    const town = name("municipality");
    return verdict === "unknown" || town === null
      ? "That one municipality comes out otherwise than another is not shown."
      : `${town} differs by ${amount} from the other municipalities. Condition: an agreement on settlement.`;
  }),
  savings: asked("Is the savings target met?", ({ verdict, amount, isMore, ends, number }) => {
    const goal = `The target is ${number("target")} a year.`;
    if (ends !== null)
      return `That the design costs less is not shown. The difference lies between ${ends.below} more and ${ends.above} less a year. ${goal}`;
    const told = `The design costs ${amount} a year ${isMore ? "less" : "more"}. ${goal}`;
    if (verdict === "unknown") return `${told} The margin leaves room for yes and for no.`;
    return verdict === "conditional"
      ? `${told} Condition: accepting that youths wait longer.`
      : told;
  }),
  practice: asked("Does the model fit practice?", ({ verdict, number }) => {
    const told = `Of the ${number("predicted")} known figures that the model predicts, ${number("inside")} fall within the band of the source.`;
    return verdict === "conditional"
      ? `${told} Condition: the ${number("assumptions")} assumptions hold.`
      : `${told} That is too few to build on.`;
  }),
};

const orNone = (count: string): string => (count === "0" ? "none" : count);

export const englishQuestions: typeof dutchQuestions = {
  questions: {
    heading: "The questions of the implementation test",
    head: { question: "question", verdict: "verdict", why: "why", more: "read on" },
    verdict: {
      works: "works",
      conditional: "works on a condition",
      fails: "does not work",
      unknown: "we do not know",
    },
    lead: (counts, of) =>
      `The verdict follows a fixed rule: the side of one figure, and whether that side was shown. Of the ${of} questions it works for ${orNone(counts.works)}, on a condition for ${orNone(counts.conditional)}, not for ${orNone(counts.fails)}. For ${orNone(counts.unknown)} we do not know.`,
    touches: (clause) => `This touches: ${clause}.`,
    decide:
      "What does not work, or only on a condition, needs a decision before publication on 1 March 2027. The verdict says which document it touches.",
    claims: "The main conclusions",
    margin: "margin",
    points: (number) => `${number}\u00a0percentage points`,
    cents: (number) => `${number}\u00a0cents`,
    all,
  },
};
