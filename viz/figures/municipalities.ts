/**
 * Two bars a municipality, and the lines of what no municipality pays.
 *
 * The rule this file keeps: a bar of a municipality is a part of what it pays today, one of what
 * nobody pays a part of what all pay today; each says of which.
 */
import { scaleLinear } from "d3";
import type { AccountBar, MunicipalityRow, MunicipalityView } from "../prepare/municipalities.ts";
import { capital } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { numberIn } from "../words/side-by-side.ts";
import { axisTitle, bottomOf, panelWidth, rowAxis, rowHead, rowSide } from "./axis.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import { circle, type Drawn, line, type Mark, rect, type Scene, text } from "./scene.ts";

const rowHeight = 50;
/** Narrower than this a bar is a hairline. */
const leastBar = 1.5;
const hairline = { stroke: "returns", strokeWidth: 1 } as const;
/** Further than this from the change that stands there, what a reader works out is another one. */
const mostOff = 0.0015;

/** A fixed budget is slanted lines: in the colour of segment 1, and of what nobody uses. */
function partLook(id: string): { readonly fill?: Paint; readonly hatch?: Paint } {
  if (id === "capacity") return { hatch: "segment-1" };
  return id === "empty" ? { hatch: "returns" } : { fill: paintOfPlace(id) };
}

function stacked(
  bar: AccountBar,
  base: number,
  scale: (value: number) => number,
  y: number,
  voice: Voice,
): Mark[] {
  let start = 0;
  return bar.parts
    .filter((part) => part.euro > 0)
    .map((part) => {
      const x = scale((100 * start) / base);
      start += part.euro;
      return rect(x, y, scale((100 * start) / base) - x, 12, {
        ...partLook(part.id),
        stroke: "paper",
        strokeWidth: 0.8,
        hint: `${part.name}: ${voice.format.euroShort(part.euro)}`,
      });
    });
}

interface UnpaidLine {
  readonly name: string;
  readonly euro: number;
  readonly look: { readonly fill?: Paint; readonly hatch?: Paint } & Pick<
    Drawn,
    "stroke" | "strokeWidth"
  >;
}

/** Budget that nobody used, and use that no budget reached: hatched and filled. */
function unpaidLines(view: MunicipalityView, { words }: Voice): readonly UnpaidLine[] {
  const rim = { stroke: "returns", strokeWidth: 1.2 } as const;
  return [
    {
      name: capital(words.emptyWithoutPayer),
      euro: view.withoutPayer,
      look: { hatch: "returns", ...rim },
    },
    {
      name: capital(words.useAboveBudget),
      euro: view.useAboveBudget,
      look: { fill: "returns", ...rim },
    },
  ];
}

function change(share: number, voice: Voice): string {
  const written = voice.format.percent(share, 1);
  return share > 0 ? `+${written}` : written;
}

/** Both totals; with one digit more where a reader would work out another change from them. */
function totals(row: MunicipalityRow, { format }: Voice): string {
  const [today, design] = [row.today.total, row.design.total];
  const both = { mean: today, low: Math.min(today, design), high: Math.max(today, design) };
  const write = format.fitting(both, format.euroShort);
  const [from = 0, to = 0] = [today, design].map((total) => numberIn(write(total), format.lang));
  const workedOut = from === 0 ? 0 : to / from - 1;
  const finer = Math.abs(workedOut - row.change) > mostOff ? 1 : 0;
  return shared(write(today, finer), write(design, finer));
}

/** Two amounts with the unit that both end in written once: it leaves a long name its room. */
function shared(from: string, to: string): string {
  const unit = /\u00a0\p{L}+$/u.exec(from)?.[0] ?? "";
  const first = unit !== "" && to.endsWith(unit) ? from.slice(0, -unit.length) : from;
  return `${first} → ${to}`;
}

export function municipalityScene(view: MunicipalityView, voice: Voice): Scene {
  const { format, words } = voice;
  const most = Math.max(100, ...view.rows.map((row) => 100 * (1 + row.change)));
  const scale = scaleLinear([0, most], [rowSide, panelWidth - rowSide]);
  const unpaid = unpaidLines(view, voice);
  const rows = { count: view.rows.length + unpaid.length, height: rowHeight, from: 17 };
  const bottom = bottomOf(rows);
  const marks: Mark[] = rowAxis(scale, rows, 5, (value) => format.number(value));
  view.rows.forEach((row, index) => {
    const top = index * rowHeight;
    const numbers = `${totals(row, voice)} (${change(row.change, voice)})`;
    marks.push(...rowHead(row.name, numbers, top, { bold: true, size: 12 }));
    marks.push(...stacked(row.today, row.today.total, scale, top + 18, voice));
    marks.push(...stacked(row.design, row.today.total, scale, top + 31, voice));
  });
  unpaid.forEach(({ name, euro, look }, index) => {
    const top = (view.rows.length + index) * rowHeight;
    const share = view.region > 0 ? (100 * euro) / view.region : 0;
    const ofAll = words.ofAllTogether(format.percent(share / 100, 1));
    const amount = `${format.euroShort(euro)} (${ofAll})`;
    marks.push(...rowHead(name, amount, top, { bold: true, size: 12 }));
    const width = scale(share) - scale(0);
    // The rim alone would make a bar of what is too little to be drawn.
    if (width >= leastBar) marks.push(rect(scale(0), top + 20, width, 14, look));
    else if (euro > 0) marks.push(line(scale(0), top + 20, scale(0), top + 34, hairline));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.axis.today100, bottom)],
  };
}

export function municipalityLegend(view: MunicipalityView, voice: Voice): Scene {
  const entries = [
    ...view.parts
      .filter(({ id }) => id !== "empty")
      .map(({ id, name }) => ({ name, look: partLook(id) })),
    ...unpaidLines(view, voice),
  ];
  const marks: Mark[] = entries.flatMap((entry, index) => [
    rect(1, index * 24 + 3, 24, 14, entry.look),
    text(34, index * 24 + 15, entry.name, { size: 12.5 }),
  ]);
  const end = entries.length * 24;
  marks.push(
    text(1, end + 16, `${voice.words.above}: ${voice.words.today}`, { size: 12.5, paint: "soft" }),
  );
  marks.push(
    text(1, end + 34, `${voice.words.below}: ${voice.words.design}`, { size: 12.5, paint: "soft" }),
  );
  return { width: panelWidth, height: end + 42, marks };
}

/** Cost per youth in care: today and the design as two dots on one line. */
export function perYouthScene(view: MunicipalityView, voice: Voice): Scene {
  const { format, words } = voice;
  const rows = view.rows.filter((row) => row.perYouthToday !== null && row.perYouthDesign !== null);
  const most = Math.max(
    1,
    ...rows.flatMap((row) => [row.perYouthToday ?? 0, row.perYouthDesign ?? 0]),
  );
  const scale = scaleLinear([0, most * 1.06], [rowSide, panelWidth - rowSide]);
  const lanes = { count: rows.length, height: 38, from: 18 };
  const bottom = bottomOf(lanes);
  const marks: Mark[] = rowAxis(scale, lanes, 4, format.euroExact);
  rows.forEach((row, index) => {
    const top = index * lanes.height;
    const [from, to] = [row.perYouthToday ?? 0, row.perYouthDesign ?? 0];
    const numbers = `${format.euroExact(from)} → ${format.euroExact(to)}`;
    marks.push(...rowHead(row.name, numbers, top));
    marks.push(
      line(scale(from), top + 26, scale(to), top + 26, { stroke: "soft", strokeWidth: 2 }),
    );
    marks.push(
      circle(scale(from), top + 26, 5, { fill: "paper", stroke: "today", strokeWidth: 2 }),
    );
    marks.push(circle(scale(to), top + 26, 5, { fill: "accent" }));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.axis.perYouth, bottom)],
  };
}
