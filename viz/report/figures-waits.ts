/** The curves of waiting: one panel a segment, first starts and starts across a border. */
import type { Results } from "#results";
import { survivalLegend, survivalScene } from "../figures/survival.ts";
import { claimOfKind } from "../prepare/findings.ts";
import { contrastTold } from "../prepare/told.ts";
import { pairsOf, variantName } from "../prepare/view.ts";
import { prepareWaits, type WaitOrigin, type WaitView } from "../prepare/waits.ts";
import type { Voice } from "../words/index.ts";
import {
  type FigureChoice,
  type FigureText,
  type FigureView,
  figure,
  type PanelView,
  panel,
} from "./figure.ts";

const origins = ["direct", "border"] as const;

function panelsOf(view: WaitView, id: string, voice: Voice): PanelView[] {
  return view.panels.map((part) =>
    panel(
      `${id}-${part.segment}`,
      null,
      survivalScene(view, part, voice),
      `${voice.words.waits[view.origin]}: ${part.name}. ${part.told}`,
    ),
  );
}

/** First starts in every step of the ladder, each beside today. */
function choicesOf(results: Results, voice: Voice): FigureChoice[] {
  return pairsOf(results).flatMap((pair, index) => {
    const view = prepareWaits(results, "direct", voice, pair);
    if (view === null) return [];
    const id = index === 0 ? "waits-direct" : `waits-direct-${pair.design}`;
    const label = variantName(results, pair.design, voice.lang);
    const told = contrastTold(results, "waiting-youths", voice, pair);
    const place = index === 0 ? voice.words.ends.design : voice.words.inNamed(label);
    const text = waitText(view, { claim: null, told }, place, voice);
    return [{ ...text, id: pair.design, label, panels: panelsOf(view, id, voice) }];
  });
}

/** What is said of the curves of one design. */
function waitText(
  view: WaitView,
  leads: Pick<FigureText, "claim" | "told">,
  place: string,
  { words, format }: Voice,
): FigureText {
  const caption = words.waits.caption(
    format.number(view.panels.length),
    format.count(view.stillWaiting),
    place,
  );
  return {
    ...leads,
    caption,
    notes: leads.claim === null && leads.told === null ? [] : [caption],
    tables: [{ title: words.page.tableOf, table: view.table, open: false }],
  };
}

function waitFigure(
  results: Results,
  view: WaitView,
  origin: WaitOrigin,
  voice: Voice,
): FigureView {
  const { words } = voice;
  const claim = origin === "direct" ? claimOfKind(results, "still-waiting", voice) : null;
  const told = origin === "border" ? contrastTold(results, "still-waiting-border", voice) : null;
  return figure({
    ...waitText(view, { claim, told }, words.ends.design, voice),
    id: `waits-${origin}`,
    title: words.waits[origin],
    small: true,
    panels: [
      panel(`waits-${origin}-legend`, null, survivalLegend(voice), words.page.legend, {
        legend: true,
      }),
      ...panelsOf(view, `waits-${origin}`, voice),
    ],
    choices: origin === "direct" ? choicesOf(results, voice) : [],
    always: [words.waits.note],
  });
}

export function waitFigures(results: Results, voice: Voice): FigureView[] {
  return origins.flatMap((origin) => {
    const view = prepareWaits(results, origin, voice);
    return view === null ? [] : [waitFigure(results, view, origin, voice)];
  });
}
