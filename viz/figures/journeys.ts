/** Two strips of one invented youth on one time axis; waiting is slanted lines. */
import { scaleLinear } from "d3";
import type { JourneyView, Strip, StripStep } from "../prepare/journeys.ts";
import type { Voice } from "../words/index.ts";
import { insideOf, panelWidth, smallText, withoutOverlap } from "./axis.ts";
import { paintOfPlace } from "./paint.ts";
import {
  circle,
  fitted,
  line,
  type Mark,
  path,
  rect,
  type Scene,
  type TextMark,
  text,
  textWidth,
} from "./scene.ts";

const laneHeight = 30;
const side = 4;

function stepMarks(step: StripStep, x: (value: number) => number, top: number): Mark[] {
  const y = top + step.lane * laneHeight;
  const [from, until] = [x(step.from), x(step.until)];
  if (step.phase === "out")
    return [circle(from, y + 7, 5, { fill: "paper", stroke: "today", strokeWidth: 2 })];
  const paint = paintOfPlace(step.place);
  const look =
    step.phase === "waiting" ? { hatch: paint, stroke: paint, strokeWidth: 1 } : { fill: paint };
  const bar = rect(from, y, Math.max(2, until - from), 14, { ...look, hint: step.name });
  if (!step.censored) return [bar];
  return [bar, path(`M${until - 1} ${y}l7 7l-7 7z`, { fill: paint })];
}

/** Names under the bars, as far as they fit in their part of the strip. */
function stepNames(
  strip: Strip,
  x: (value: number) => number,
  top: number,
  width: number,
): TextMark[] {
  const names = strip.steps
    .filter((step) => step.phase !== "waiting")
    .map((step) => {
      const content = fitted(step.name, smallText, 200);
      const mark = text(x(step.from), top + step.lane * laneHeight + 25, content, {
        size: smallText,
        paint: "soft",
        halo: true,
      });
      return { step, mark: insideOf(mark, 0, width) };
    })
    .sort((one, other) => other.step.until - other.step.from - (one.step.until - one.step.from));
  return withoutOverlap(names.map(({ mark }) => mark));
}

const stripHeight = (strip: Strip): number => 30 + strip.lanes * laneHeight;

/** Days as upright lines, with their labels under the strips; behind everything else. */
function timeMarks(
  view: JourneyView,
  x: (value: number) => number,
  bottom: number,
  policy: string,
) {
  const label = (when: number, content: string, paint: "soft" | "accent") =>
    insideOf(
      text(x(when), bottom + 14, content, { size: smallText, anchor: "middle", paint }),
      0,
      panelWidth,
    );
  const upright = (when: number, drawn: Parameters<typeof line>[4]) =>
    line(x(when), 20, x(when), bottom + 2, drawn);
  const ticks = ticksOf(view);
  const lines = ticks.map((tick) => upright(tick.when, { dash: "1 4", stroke: "soft" }));
  const labels = withoutOverlap(ticks.map((tick) => label(tick.when, tick.label, "soft")));
  if (view.policy === null) return [...lines, ...labels];
  const start = upright(view.policy, { stroke: "accent", strokeWidth: 1.4 });
  const named = { ...label(view.policy, policy, "accent"), y: bottom + 28 };
  return [...lines, start, ...labels, named];
}

/** The day on which the two part: a dashed line through both, with a mark at its head and its name. */
function partingMarks(
  view: JourneyView,
  x: (value: number) => number,
  bottom: number,
  named: string,
) {
  if (view.parts === null) return [];
  const at = x(view.parts);
  const row = bottom + (view.policy === null ? 28 : 42);
  const label = text(at, row, named, {
    size: smallText,
    anchor: "middle",
    paint: "returns",
    bold: true,
  });
  return [
    line(at, 20, at, bottom + 2, { stroke: "returns", strokeWidth: 1.6, dash: "5 3" }),
    path(`M${at} 14l5 5l-5 5l-5 -5z`, { fill: "returns" }),
    insideOf(label, 0, panelWidth),
  ];
}

export function journeyScene(view: JourneyView, voice: Voice): Scene {
  const x = scaleLinear(
    [view.from, Math.max(view.until, view.from + 0.5)],
    [side, panelWidth - 12],
  );
  const bottom = view.strips.reduce((sum, strip) => sum + stripHeight(strip), 0);
  const marks: Mark[] = timeMarks(view, x, bottom, voice.words.caption.policy);
  // Names lie over the line that marks the parting, bars under it.
  const names: Mark[] = [];
  let top = 0;
  for (const strip of view.strips) {
    names.push(text(0, top + 13, strip.label, { size: 12.5, bold: true, halo: true }));
    marks.push(line(side, top + 20, panelWidth - 12, top + 20));
    marks.push(...strip.steps.flatMap((step) => stepMarks(step, x, top + 24)));
    names.push(...stepNames(strip, x, top + 24, panelWidth));
    top += stripHeight(strip);
  }
  marks.push(...partingMarks(view, x, bottom, voice.words.parting.mark), ...names);
  const rows = 1 + (view.policy === null ? 0 : 1) + (view.parts === null ? 0 : 1);
  return { width: panelWidth, height: bottom + 6 + 14 * rows, marks };
}

interface Tick {
  readonly when: number;
  readonly label: string;
}

/** The first days of years; of quarters in a story too short to hold two of them. */
function ticksOf(view: JourneyView): readonly Tick[] {
  const parts = view.until - view.from < 2 ? 4 : 1;
  const first = Math.ceil(view.from * parts - 1e-6);
  const length = Math.max(0, Math.floor(view.until * parts + 1e-6) - first + 1);
  return Array.from({ length }, (_, index) => {
    const when = (first + index) / parts;
    const year = Math.floor(when + 1e-6);
    const month = Math.round((when - year) * 12) + 1;
    return { when, label: `1-${month}-${year}` };
  });
}

/** Waiting and care in no colour of a segment: the colour is the segment, and that is said. */
export function journeyLegend(voice: Voice): Scene {
  const { words } = voice;
  const after = 34 + textWidth(words.phaseShort.waiting, 12.5) + 18;
  const last = after + 34 + textWidth(words.phaseShort.care, 12.5) + 18;
  return {
    width: panelWidth,
    height: 42,
    marks: [
      rect(1, 4, 26, 14, { hatch: "today", stroke: "today", strokeWidth: 1 }),
      text(34, 15, words.phaseShort.waiting, { size: 12.5 }),
      rect(after, 4, 26, 14, { fill: "today" }),
      text(after + 34, 15, words.phaseShort.care, { size: 12.5 }),
      circle(last + 8, 11, 5, { fill: "paper", stroke: "today", strokeWidth: 2 }),
      text(last + 22, 15, words.phaseShort.out, { size: 12.5 }),
      text(0, 35, words.phaseColour, { size: 12.5 }),
    ],
  };
}
