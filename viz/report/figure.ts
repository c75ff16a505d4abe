/**
 * What stands on the page for one figure: title, sentence, panels, notes and table.
 *
 * The rule this file keeps: a figure without its sentence or its table does not exist.
 */
import type { Scene } from "../figures/scene.ts";
import type { ClaimView } from "../prepare/findings.ts";
import type { ToldView } from "../prepare/told.ts";
import type { TableView } from "../prepare/view.ts";
import type { Ledger } from "../prepare/waterbed.ts";

export interface PanelView {
  readonly id: string;
  readonly heading: string | null;
  readonly scene: Scene;
  /** What a listener hears in the place of the picture. */
  readonly description: string;
  readonly facts?: readonly Ledger[];
  /** A legend takes a row of its own above the panels. */
  readonly legend?: boolean;
  /** A tall panel takes two rows, so that two short ones can stand beside it. */
  readonly tall?: boolean;
  /** In the place of a wide picture on a narrow screen. */
  readonly narrow?: Scene;
}

export interface FigureTable {
  readonly title: string;
  readonly table: TableView;
  readonly open: boolean;
  /** Tables of one name in a row fold together under that name. */
  readonly group?: string;
}

/** What is said of how a wide picture is drawn, and of the form a narrow screen shows in its place. */
export interface DrawnNote {
  readonly wide: string | null;
  readonly narrow: string | null;
}

export type Note = string | DrawnNote;

/** What is said of a figure, or of one design in it. */
export interface FigureText {
  /** The conclusion that belongs to it, if any. */
  readonly claim: ClaimView | null;
  /** Without a conclusion, the sentence of its own numbers; null when the caption only describes. */
  readonly told: ToldView | null;
  readonly caption: string;
  readonly notes: readonly Note[];
  readonly tables: readonly FigureTable[];
}

/**
 * One design, where a reader can choose between designs: its panels, and what is said of it. For
 * the first of them that is what is said of the figure.
 */
export interface FigureChoice extends FigureText {
  readonly id: string;
  readonly label: string;
  readonly panels: readonly PanelView[];
}

export interface FigureView extends FigureText {
  readonly id: string;
  readonly title: string;
  readonly panels: readonly PanelView[];
  /**
   * Designs to choose from; none or at least two. The panels of the first are among `panels` and
   * stand there until another is chosen.
   */
  readonly choices: readonly FigureChoice[];
  /** What holds for every design that can be chosen; it stands below their own notes. */
  readonly always: readonly Note[];
  /** Wide pictures scroll inside their own box on a small screen. */
  readonly wide: boolean;
  /** Narrow panels stand three in a row where there is room, others two. */
  readonly small: boolean;
}

interface FigureParts {
  readonly id: string;
  readonly title: string;
  readonly claim?: ClaimView | null;
  readonly told?: ToldView | null;
  readonly caption: string;
  readonly notes?: readonly Note[];
  readonly always?: readonly Note[];
  readonly panels: readonly PanelView[];
  readonly choices?: readonly FigureChoice[];
  readonly wide?: boolean;
  readonly small?: boolean;
  readonly tables: readonly FigureTable[];
}

export function figure(parts: FigureParts): FigureView {
  return {
    id: parts.id,
    title: parts.title,
    claim: parts.claim ?? null,
    told: parts.claim == null ? (parts.told ?? null) : null,
    caption: parts.caption,
    notes: parts.notes ?? [],
    always: parts.always ?? [],
    panels: parts.panels,
    choices: (parts.choices?.length ?? 0) > 1 ? (parts.choices ?? []) : [],
    wide: parts.wide ?? false,
    small: parts.small ?? false,
    tables: parts.tables,
  };
}

/** What stands above a figure: a conclusion, a sentence of its numbers, or what is drawn. */
export const sentenceOf = ({ claim, told, caption }: FigureText): string =>
  claim?.sentence ?? told?.sentence ?? caption;

/** What is said of each design that can be chosen; of the figure alone where there is no choice. */
export const textsOf = (view: FigureView): readonly FigureText[] => [
  view,
  ...view.choices.slice(1),
];

export function panel(
  id: string,
  heading: string | null,
  scene: Scene,
  description: string,
  more: Pick<PanelView, "facts" | "legend" | "tall" | "narrow"> = {},
): PanelView {
  return { id, heading, scene, description, ...more };
}
