/**
 * Results to HTML, and figures to files of their own.
 *
 * The rule this file keeps: the same results give the same bytes. No clock, no chance, no file.
 */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Results } from "#results";
import { wrap } from "../figures/scene.ts";
import { SceneSvg } from "../figures/scene-svg.tsx";
import { voiceFor } from "../prepare/view.ts";
import type { Language, Voice } from "../words/index.ts";
import { type FigureView, type PanelView, sentenceOf } from "./figure.ts";
import { ReportBody, ReportDocument, sectionsOf } from "./page.tsx";
import { standaloneStyle, styleSheet } from "./style.ts";

export interface ReportOptions {
  /** Language of the page; Dutch when left out. */
  readonly lang?: Language;
  /** `@font-face` rules with the fonts as `data:` addresses; without them the page uses fonts of the reader. */
  readonly fontCss?: string;
  /**
   * Packs a text with gzip, in base64. With it the file holds the page in both languages and has a
   * button to switch; viz itself knows no way to pack.
   */
  readonly pack?: (content: string) => string;
}

/**
 * The report as one HTML file that opens offline and works without scripts.
 *
 * @param results - a complete results file
 * @returns the document, doctype included
 */
export function renderReport(results: Results, options: ReportOptions = {}): string {
  const lang = options.lang ?? "nl";
  const voice = voiceFor(results, lang);
  const style = styleSheet((options.fontCss ?? "").replaceAll("</", "<\\/"));
  const other = options.pack?.(bodyOf(results, lang === "nl" ? "en" : "nl")) ?? null;
  return `<!doctype html>\n${renderToString(h(ReportDocument, { results, voice, style, other }))}\n`;
}

/** The page in a language without style or script: those of the page it is opened in hold. */
function bodyOf(results: Results, lang: Language): string {
  const voice = voiceFor(results, lang);
  const head = h("head", null, h("title", null, results.manifest.title[lang]));
  return renderToString(
    h("html", { lang }, head, h(ReportBody, { results, voice, hasOther: true })),
  );
}

export interface FigureSvg {
  readonly id: string;
  readonly svg: string;
}

/** Every figure as an SVG file of its own, panels side by side, light colours, seed in the metadata. */
export function figureSvgs(results: Results, lang: Language = "nl"): FigureSvg[] {
  const voice = voiceFor(results, lang);
  return sectionsOf(results, voice)
    .flatMap((section) => section.figures)
    .map((figure) => ({ id: figure.id, svg: standalone(figure, results, voice) }));
}

const gap = 28;
const pad = 16;
/** Room for the title above the panels and for the source below. */
const head = 34;
const foot = 18;

const headingSize = 14;
const headingLine = 18;

interface Placed {
  readonly panel: PanelView;
  /** The heading, broken over lines that fit above the panel. */
  readonly heading: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** Rows of panels: one for wide figures, three for small ones, else two. */
function placed(figure: FigureView): { panels: Placed[]; width: number; height: number } {
  const perRow = figure.wide ? 1 : figure.small ? 3 : 2;
  const panels: Placed[] = [];
  let [x, y, tallest, widest] = [pad, pad + head, 0, 0];
  figure.panels.forEach((panel, index) => {
    if (index > 0 && index % perRow === 0) {
      x = pad;
      y += tallest + gap;
      tallest = 0;
    }
    const heading = headingOf(panel);
    panels.push({ panel, heading, x, y });
    x += panel.scene.width + gap;
    widest = Math.max(widest, x - gap);
    tallest = Math.max(tallest, panel.scene.height + heightOf(heading));
  });
  return { panels, width: Math.ceil(widest + pad), height: Math.ceil(y + tallest + pad + foot) };
}

function headingOf({ heading, scene }: PanelView): readonly string[] {
  return heading === null ? [] : wrap(heading, headingSize * 1.07, scene.width, 4);
}

const heightOf = (heading: readonly string[]): number =>
  heading.length === 0 ? 0 : 4 + heading.length * headingLine;

function standalone(figure: FigureView, results: Results, voice: Voice): string {
  const { panels, width, height } = placed(figure);
  const { manifest } = results;
  const source = voice.words.page.source(manifest.seed, manifest.scenarioHash.slice(0, 12));
  const told = `seed ${manifest.seed}; scenario ${manifest.scenarioHash}; klantreis ${manifest.engineVersion}`;
  const children = panels.flatMap(({ panel, heading, x, y }) => {
    const scene = h(SceneSvg, {
      scene: panel.scene,
      id: panel.id,
      title: panel.heading ?? panel.description,
      description: panel.description,
    });
    const look = { class: "f-ink", "font-size": headingSize, "font-weight": 600 };
    const lines = heading.map((line, index) =>
      h("text", { x, y: y + 13 + index * headingLine, ...look }, line),
    );
    const shift = `translate(${x} ${y + heightOf(heading)})`;
    return [...lines, h("g", { transform: shift }, scene)];
  });
  const svg = h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      class: "scene",
      lang: voice.lang,
      role: "img",
    },
    h("title", null, figure.title),
    h("desc", null, sentenceOf(figure)),
    h("metadata", null, told),
    h("style", { dangerouslySetInnerHTML: { __html: standaloneStyle } }),
    h("rect", { width, height, class: "f-paper" }),
    h(
      "text",
      { x: pad, y: pad + 15, class: "f-accent", "font-size": 17, "font-weight": 600 },
      figure.title,
    ),
    ...children,
    h("text", { x: pad, y: height - 10, class: "f-soft", "font-size": 11 }, source),
  );
  return `${renderToString(svg)}\n`;
}
