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
      const content = fitted(step.name, smallText, 150);
      const mark = text(x(step.from), top + step.lane * laneHeight + 25, content, {
        size: smallText,
        paint: "soft",
      });
      return { step, mark: insideOf(mark, 0, width) };
    })
    .sort((one, other) => other.step.until - other.step.from - (one.step.until - one.step.from));
  return withoutOverlap(names.map(({ mark }) => mark));
}

export function journeyScene(view: JourneyView, voice: Voice): Scene {
  const x = scaleLinear(
    [view.from, Math.max(view.until, view.from + 0.5)],
    [side, panelWidth - 12],
  );
  const marks: Mark[] = [];
  let top = 0;
  for (const strip of view.strips) {
    marks.push(text(0, top + 13, strip.label, { size: 12.5, bold: true }));
    marks.push(line(side, top + 20, panelWidth - 12, top + 20));
    marks.push(...strip.steps.flatMap((step) => stepMarks(step, x, top + 24)));
    marks.push(...stepNames(strip, x, top + 24, panelWidth));
    top += 30 + strip.lanes * laneHeight;
  }
  for (const tick of ticksOf(view))
    marks.push(line(x(tick.when), 20, x(tick.when), top + 2, { dash: "1 4", stroke: "soft" }));
  const label = (when: number, content: string, paint: "soft" | "accent") =>
    insideOf(
      text(x(when), top + 14, content, { size: smallText, anchor: "middle", paint }),
      0,
      panelWidth,
    );
  const labels = ticksOf(view).map((tick) => label(tick.when, tick.label, "soft"));
  if (view.policy === null) {
    marks.push(...withoutOverlap(labels));
    return { width: panelWidth, height: top + 20, marks };
  }
  const [at, words] = [x(view.policy), voice.words.caption.policy];
  marks.push(line(at, 20, at, top + 2, { stroke: "accent", strokeWidth: 1.4 }));
  const named = { ...label(view.policy, words, "accent"), y: top + 28 };
  marks.push(...withoutOverlap(labels), named);
  return { width: panelWidth, height: top + 34, marks };
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

export function journeyLegend(voice: Voice): Scene {
  const { words } = voice;
  const after = 34 + textWidth(words.phaseShort.waiting, 12.5) + 18;
  const last = after + 34 + textWidth(words.phaseShort.care, 12.5) + 18;
  return {
    width: panelWidth,
    height: 22,
    marks: [
      rect(1, 4, 26, 14, { hatch: "segment-5", stroke: "segment-5", strokeWidth: 1 }),
      text(34, 15, words.phaseShort.waiting, { size: 12.5 }),
      rect(after, 4, 26, 14, { fill: "segment-5" }),
      text(after + 34, 15, words.phaseShort.care, { size: 12.5 }),
      circle(last + 8, 11, 5, { fill: "paper", stroke: "today", strokeWidth: 2 }),
      text(last + 22, 15, words.phaseShort.out, { size: 12.5 }),
    ],
  };
}
