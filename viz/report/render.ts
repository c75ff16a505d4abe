/**
 * Results to HTML, and figures to files of their own.
 *
 * The rule this file keeps: the same results give the same bytes. No clock, no chance, no file.
 */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Results } from "#results";
import { SceneSvg } from "../figures/scene-svg.tsx";
import { type Language, type Voice, voiceOf } from "../words/index.ts";
import type { FigureView, PanelView } from "./figure.ts";
import { ReportDocument, sectionsOf } from "./page.tsx";
import { standaloneStyle, styleSheet } from "./style.ts";

export interface ReportOptions {
  /** Language of the page; Dutch when left out. */
  readonly lang?: Language;
  /** `@font-face` rules with the fonts as `data:` addresses; without them the page uses fonts of the reader. */
  readonly fontCss?: string;
}

/**
 * The report as one HTML file that opens offline and works without scripts.
 *
 * @param results - a complete results file
 * @returns the document, doctype included
 */
export function renderReport(results: Results, options: ReportOptions = {}): string {
  const voice = voiceOf(options.lang ?? "nl");
  const style = styleSheet((options.fontCss ?? "").replaceAll("</", "<\\/"));
  return `<!doctype html>\n${renderToString(h(ReportDocument, { results, voice, style }))}\n`;
}

export interface FigureSvg {
  readonly id: string;
  readonly svg: string;
}

/** Every figure as an SVG file of its own, panels side by side, light colours, seed in the metadata. */
export function figureSvgs(results: Results, lang: Language = "nl"): FigureSvg[] {
  const voice = voiceOf(lang);
  return sectionsOf(results, voice)
    .flatMap((section) => section.figures)
    .map((figure) => ({ id: figure.id, svg: standalone(figure, results, voice) }));
}

const gap = 28;
const pad = 16;

interface Placed {
  readonly panel: PanelView;
  readonly x: number;
  readonly y: number;
}

/** Rows of panels: one for wide figures, three for small ones, else two. */
function placed(figure: FigureView): { panels: Placed[]; width: number; height: number } {
  const perRow = figure.wide ? 1 : figure.small ? 3 : 2;
  const panels: Placed[] = [];
  let [x, y, tallest, widest] = [pad, pad, 0, 0];
  figure.panels.forEach((panel, index) => {
    if (index > 0 && index % perRow === 0) {
      x = pad;
      y += tallest + gap;
      tallest = 0;
    }
    panels.push({ panel, x, y });
    x += panel.scene.width + gap;
    widest = Math.max(widest, x - gap);
    tallest = Math.max(tallest, panel.scene.height + (panel.heading === null ? 0 : 22));
  });
  return { panels, width: Math.ceil(widest + pad), height: Math.ceil(y + tallest + pad) };
}

function standalone(figure: FigureView, results: Results, voice: Voice): string {
  const { panels, width, height } = placed(figure);
  const { manifest } = results;
  const told = `seed ${manifest.seed}; scenario ${manifest.scenarioHash}; klantreis ${manifest.engineVersion}`;
  const children = panels.flatMap(({ panel, x, y }) => {
    const shift = panel.heading === null ? 0 : 22;
    const scene = h(SceneSvg, {
      scene: panel.scene,
      id: panel.id,
      title: panel.heading ?? panel.description,
      description: panel.description,
    });
    const heading =
      panel.heading === null
        ? []
        : [
            h(
              "text",
              { x, y: y + 13, class: "f-ink", "font-size": 14, "font-weight": 600 },
              panel.heading,
            ),
          ];
    return [...heading, h("g", { transform: `translate(${x} ${y + shift})` }, scene)];
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
    h("desc", null, figure.claim?.sentence ?? figure.caption),
    h("metadata", null, told),
    h("style", { dangerouslySetInnerHTML: { __html: standaloneStyle } }),
    h("rect", { width, height, class: "f-paper" }),
    ...children,
  );
  return `${renderToString(svg)}\n`;
}
