/**
 * What the worker last told, as the page needs it.
 *
 * The rule this file keeps: what was told stays until there is something newer to tell, or no question
 * any more that it could be taken for an answer to.
 */
import type { SideIssue, StudioQuestion } from "#results";
import type { Summary } from "./answer/summary.ts";
import type { FromWorker } from "./protocol.ts";

/** What the worker last told. */
export interface Told {
  /** The question that the summary answers; null before there is one. */
  readonly question: StudioQuestion | null;
  readonly summary: Summary | null;
  readonly milliseconds: number | null;
  readonly lived: number;
  readonly issues: readonly SideIssue[];
  readonly fault: string;
  /** The number the worker gave the question last answered, 0 before the first: journeys are of one. */
  readonly answer: number;
  readonly isWorking: boolean;
}

export const nothingTold: Told = {
  question: null,
  summary: null,
  milliseconds: null,
  lived: 0,
  issues: [],
  fault: "",
  answer: 0,
  isWorking: true,
};

/** What the page does itself: a question is asked, or there is none that can be run. */
type PageNews = { readonly kind: "asked" | "left" };

export function heard(told: Told, message: FromWorker | PageNews): Told {
  switch (message.kind) {
    case "asked":
      return { ...told, isWorking: true };
    case "left":
      return { ...nothingTold, isWorking: false };
    case "answer": {
      const { answer, question, summary, milliseconds } = message;
      return {
        ...told,
        question,
        summary,
        milliseconds,
        lived: summary.replications,
        issues: [],
        fault: "",
        answer,
        isWorking: false,
      };
    }
    case "lived":
      return { ...told, lived: message.replications };
    case "refused":
      return { ...told, issues: message.issues, isWorking: false };
    case "broken":
      return { ...told, fault: message.message, isWorking: false };
    default:
      return told;
  }
}
