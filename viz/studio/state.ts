/**
 * What the page of the studio is about at a moment, and how it changes.
 *
 * The rule this file keeps: state is plain data and changes by actions only, so that every step can be
 * undone, shared and tested without a page.
 */
import type { Plain, Side, StudioDesign, StudioQuestion } from "#results";
import type { Language } from "../words/index.ts";
import type { KeyFigure } from "./answer/summary.ts";

export const viewIds = [
  "results",
  "waiting",
  "flows",
  "years",
  "pathway",
  "youths",
  "tank",
  "explainer",
] as const;
export type ViewId = (typeof viewIds)[number];

/** An outcome that stays in view while its maker goes on. */
export interface Pin {
  readonly name: string;
  readonly question: StudioQuestion;
  readonly keys: readonly KeyFigure[];
  /** How often its question was lived for these figures. */
  readonly replications: number;
}

/** Figures that came in, with the question they answer. */
export type PinnedAnswer = Omit<Pin, "name">;

/** A route through care of which the youths are asked for. */
export interface Route {
  readonly from: string;
  readonly to: string;
}

export interface StudioState {
  readonly question: StudioQuestion;
  readonly past: readonly StudioQuestion[];
  readonly future: readonly StudioQuestion[];
  /** What is being moved; moving it on is the same step, until it is let go of. */
  readonly moving: string | null;
  /** The side whose levers are shown. */
  readonly side: Side;
  readonly view: ViewId;
  readonly lang: Language;
  readonly pins: readonly Pin[];
  /** Care form chosen on the pathway. */
  readonly form: string | null;
  /** The lever of the route that is set above the graph: one of the chosen form. */
  readonly edge: string | null;
  readonly route: Route;
  /** Whether a question that is left alone is lived more often, for margins. */
  readonly isSurer: boolean;
}

export type Action =
  | { readonly type: "scenario"; readonly side: Side; readonly id: string }
  | { readonly type: "lever"; readonly side: Side; readonly id: string; readonly value: Plain }
  | { readonly type: "settle" }
  | { readonly type: "reset"; readonly side: Side; readonly id: string }
  | { readonly type: "clear"; readonly side: Side }
  | { readonly type: "name"; readonly side: Side; readonly name: string }
  | { readonly type: "design"; readonly side: Side; readonly design: StudioDesign }
  | { readonly type: "swap" }
  | { readonly type: "load"; readonly question: StudioQuestion }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "side"; readonly side: Side }
  | { readonly type: "view"; readonly view: ViewId }
  | { readonly type: "lang"; readonly lang: Language }
  | { readonly type: "pin"; readonly pin: Pin }
  | { readonly type: "unpin"; readonly index: number }
  | { readonly type: "answered"; readonly answer: PinnedAnswer }
  | { readonly type: "surer"; readonly isOn: boolean }
  | { readonly type: "form"; readonly form: string | null }
  | { readonly type: "edge"; readonly lever: string | null }
  | { readonly type: "route"; readonly route: Route };

/** Steps that can be undone, and outcomes that can be pinned. */
const mostSteps = 200;
const mostPins = 3;
const longestName = 80;

const asChosen = (scenario: string): StudioDesign => ({ scenario, name: "", change: {} });

export const firstQuestion: StudioQuestion = {
  a: asChosen("today"),
  b: asChosen("savings"),
};

export function firstState(lang: Language, question = firstQuestion): StudioState {
  return {
    question,
    past: [],
    future: [],
    moving: null,
    side: "b",
    view: "results",
    lang,
    pins: [],
    form: null,
    edge: null,
    route: { from: "", to: "" },
    isSurer: true,
  };
}

/** The state with another question; a step of its own unless it goes on with the last. */
function asked(state: StudioState, question: StudioQuestion, moving: string | null): StudioState {
  const goesOn = moving !== null && moving === state.moving;
  const past = goesOn ? state.past : [...state.past, state.question].slice(-mostSteps);
  return { ...state, question, past, future: [], moving };
}

function withDesign(state: StudioState, side: Side, design: StudioDesign, moving?: string) {
  return asked(state, { ...state.question, [side]: design }, moving ?? null);
}

function without(change: StudioDesign["change"], id: string): StudioDesign["change"] {
  return Object.fromEntries(Object.entries(change).filter(([own]) => own !== id));
}

function undone(state: StudioState): StudioState {
  const question = state.past.at(-1);
  if (question === undefined) return state;
  const future = [state.question, ...state.future];
  return { ...state, question, past: state.past.slice(0, -1), future, moving: null };
}

function redone(state: StudioState): StudioState {
  const [question, ...future] = state.future;
  if (question === undefined) return state;
  return { ...state, question, past: [...state.past, state.question], future, moving: null };
}

/** Changes of the question. */
function askedBy(state: StudioState, action: Action): StudioState | null {
  const { question } = state;
  switch (action.type) {
    case "scenario":
      return withDesign(state, action.side, asChosen(action.id));
    case "lever": {
      const { side, id, value } = action;
      const change = { ...question[side].change, [id]: value };
      return withDesign(state, side, { ...question[side], change }, `${side}:${id}`);
    }
    case "reset": {
      const own = question[action.side];
      return withDesign(state, action.side, { ...own, change: without(own.change, action.id) });
    }
    case "clear":
      return withDesign(state, action.side, asChosen(question[action.side].scenario));
    case "name": {
      const name = action.name.slice(0, longestName);
      const design = { ...question[action.side], name };
      return withDesign(state, action.side, design, `${action.side}:name`);
    }
    case "design":
      return withDesign(state, action.side, action.design);
    case "swap":
      return asked(state, { a: question.b, b: question.a }, null);
    case "load":
      return asked(state, action.question, null);
    default:
      return null;
  }
}

/** True for questions that give the same answer, however each was come by. */
export function isSameQuestion(one: StudioQuestion, other: StudioQuestion): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A pin gets surer with its question, and never less sure: a question asked again is lived once first. */
function refined(pin: Pin, answer: PinnedAnswer): Pin {
  const isSurer = answer.replications >= pin.replications;
  return isSurer && isSameQuestion(pin.question, answer.question) ? { ...pin, ...answer } : pin;
}

/** The state after an action. */
export function next(state: StudioState, action: Action): StudioState {
  const changed = askedBy(state, action);
  if (changed !== null) return changed;
  switch (action.type) {
    case "undo":
      return undone(state);
    case "redo":
      return redone(state);
    case "settle":
      return { ...state, moving: null };
    case "side":
      return { ...state, side: action.side };
    case "view":
      return { ...state, view: action.view };
    case "lang":
      return { ...state, lang: action.lang };
    case "pin":
      return { ...state, pins: [...state.pins, action.pin].slice(-mostPins) };
    case "unpin":
      return { ...state, pins: state.pins.filter((_, index) => index !== action.index) };
    case "answered":
      return { ...state, pins: state.pins.map((pin) => refined(pin, action.answer)) };
    case "surer":
      return { ...state, isSurer: action.isOn };
    case "form":
      return { ...state, form: action.form, edge: null };
    case "edge":
      return { ...state, edge: action.lever };
    case "route":
      return { ...state, route: action.route };
    default:
      return state;
  }
}

/** The value of a lever in a design: as it was changed, as its scenario has it, or of the region. */
export function leverValue(
  design: StudioDesign,
  id: string,
  scenario: Readonly<Record<string, Plain>>,
  region: Plain,
): Plain {
  return design.change[id] ?? scenario[id] ?? region;
}
