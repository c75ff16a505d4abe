/**
 * The verdicts on the questions of the implementation test, ready to be read.
 *
 * The rule this file keeps: the sentence is written from the figures of its own verdict and of the
 * finding it names, and where it leads follows from what it is about.
 */
import type { Estimate, Finding, QuestionId, QuestionVerdict, Results, Verdict } from "#results";
import { figuresOf, holdsZero } from "../words/claim.ts";
import { isMore, sizeOf } from "../words/clauses.ts";
import type { Voice, Write } from "../words/index.ts";
import type { AskedFacts } from "../words/nl/questions.ts";
import { type ChapterId, claimOf } from "./findings.ts";
import { placeInSentence, say, variantName } from "./view.ts";

export interface QuestionView {
  readonly id: QuestionId;
  readonly ask: string;
  readonly verdict: Verdict;
  readonly verdictWord: string;
  readonly certaintyWord: string;
  readonly why: string;
  /** What would have to be changed; null for what works, and where nothing is known. */
  readonly clause: string | null;
  readonly chapter: ChapterId | "calibration";
}

export interface QuestionsView {
  readonly rows: readonly QuestionView[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

const chapterOf: Readonly<Record<QuestionId, QuestionView["chapter"]>> = {
  inhabitants: "time",
  "local-teams": "ladder",
  providers: "municipalities",
  referrers: "ladder",
  walls: "walls",
  "unpaid-places": "municipalities",
  waterbed: "waterbed",
  incentives: "ladder",
  municipalities: "municipalities",
  savings: "ladder",
  practice: "calibration",
};

/** How the leading figure of each question is written. */
function writerFor(id: QuestionId, { format, words }: Voice): Write {
  switch (id) {
    case "inhabitants":
    case "local-teams":
      return format.waitDays;
    case "referrers":
      return format.count;
    case "walls":
      return format.days;
    case "waterbed":
      return (share, finer = 0) => words.questions.cents(format.number(100 * share, finer));
    case "municipalities":
      return (share, finer = 0) => words.questions.points(format.number(100 * share, 1 + finer));
    default:
      return format.euro;
  }
}

function amountOf(lead: Estimate, id: QuestionId, voice: Voice): string {
  const size = sizeOf(lead);
  const write = voice.format.fitting(size, writerFor(id, voice));
  const range = voice.format.range(size, write);
  return `${write(size.mean)}${range === "" ? "" : ` (${voice.words.questions.margin}: ${range})`}`;
}

/** Both ends of a figure that can be either, each with its own word; null beside zero. */
function endsOf(lead: Estimate | null, id: QuestionId, voice: Voice): AskedFacts["ends"] {
  if (lead === null || lead.low === null || lead.high === null || !holdsZero(lead)) return null;
  const write = voice.format.fitting(lead, writerFor(id, voice));
  return { below: write(Math.abs(lead.low)), above: write(Math.abs(lead.high)) };
}

/** The findings a verdict follows from. */
const behind = ({ findings }: Results, { because }: QuestionVerdict): readonly Finding[] =>
  because.flatMap((id) => findings.find((finding) => finding.id === id) ?? []);

/** Who pays for what comes back at a place, in the words of the page; null where nobody is named. */
function payerAt({ waterbeds }: Results, place: string, { words }: Voice): string | null {
  const line = waterbeds.flatMap(({ receivers }) => receivers).find((one) => one.place === place);
  return line === undefined ? null : (words.payer[line.payer] ?? line.payer);
}

/** What the finding behind a verdict says of where: the places it names, and who pays there. */
function placesOf(
  results: Results,
  asked: QuestionVerdict,
  voice: Voice,
): Pick<AskedFacts, "place" | "receiver" | "isPaidToo"> {
  const [finding] = behind(results, asked);
  const figures = finding === undefined ? null : figuresOf(finding);
  const place = (key: string): string | null => {
    const id = figures?.text(key) ?? null;
    return id === null ? null : placeInSentence(results, id, voice);
  };
  const receiver = figures?.text("receiver") ?? null;
  const name = place("receiver");
  const cash = figures?.number("cashShown") ?? null;
  return {
    place,
    receiver:
      receiver === null || name === null || !isMore(figures?.estimate("receiverEuro") ?? null)
        ? null
        : { name, payer: payerAt(results, receiver, voice) },
    isPaidToo: cash === null ? null : cash > 0,
  };
}

function factsOf(results: Results, asked: QuestionVerdict, voice: Voice): AskedFacts {
  const { id, verdict, figures } = asked;
  const { format, words, lang } = voice;
  const lead = typeof figures["lead"] === "object" ? figures["lead"] : null;
  const towns = results.dictionaries.municipalities.items;
  return {
    ...placesOf(results, asked, voice),
    verdict,
    isMore: (lead?.mean ?? 0) >= 0,
    amount: lead === null ? "" : amountOf(lead, id, voice),
    ends: endsOf(lead, id, voice),
    isMissing: Object.keys(figures).length === 0,
    number: (key) => {
      const value = figures[key];
      if (key === "target") return format.euro(Number(value));
      if (typeof value === "number") return format.number(value);
      return typeof value === "object" && value !== null ? format.count(Math.abs(value.mean)) : "0";
    },
    name: (key) => {
      const named = figures[key];
      if (typeof named !== "string") return null;
      const town = towns.find((item) => item.id === named);
      return town === undefined
        ? words.stepNamed(variantName(results, named, lang))
        : say(town, lang);
    },
  };
}

/** What a verdict that is no plain yes would have changed; null where there is nothing to change. */
function clauseOf(results: Results, asked: QuestionVerdict, voice: Voice): string | null {
  if (asked.verdict !== "conditional" && asked.verdict !== "fails") return null;
  const named = behind(results, asked).map((one) => claimOf(results, one, voice).clause);
  if (asked.clause !== undefined) named.push(say(asked.clause, voice.lang));
  return named.length === 0 ? null : [...new Set(named)].join("; ");
}

function rowOf(results: Results, asked: QuestionVerdict, voice: Voice): QuestionView {
  const { id, verdict, certainty } = asked;
  const { words } = voice;
  const { ask, why } = words.questions.all[id];
  const isModel = certainty === "certain" || certainty === "likely";
  return {
    id,
    ask,
    verdict,
    verdictWord: words.questions.verdict[verdict],
    certaintyWord: isModel ? words.certaintyInModel[certainty] : words.certainty[certainty],
    why: why(factsOf(results, asked, voice)),
    clause: clauseOf(results, asked, voice),
    chapter: chapterOf[id],
  };
}

/** All verdicts; null when none was given, as with one design alone. */
export function prepareQuestions(results: Results, voice: Voice): QuestionsView | null {
  const { questions } = results;
  if (questions.length === 0) return null;
  const counted = (verdict: Verdict): number =>
    questions.filter((asked) => asked.verdict === verdict).length;
  return {
    rows: questions.map((asked) => rowOf(results, asked, voice)),
    counts: {
      works: counted("works"),
      conditional: counted("conditional"),
      fails: counted("fails"),
      unknown: counted("unknown"),
    },
  };
}
