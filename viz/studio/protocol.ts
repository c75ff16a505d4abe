/**
 * What the page and its worker say to each other.
 *
 * The rule this file keeps: plain data only, and every question has a number, so that an answer to an
 * older one is known for what it is.
 */
import type {
  DesignIssue,
  Side,
  SideIssue,
  StudioDesign,
  StudioQuestion,
  StudioSetting,
  TankTape,
  TapeFault,
} from "#results";
import type { FigureView } from "../report/figure.ts";
import type { Language } from "../words/index.ts";
import type { PictureId } from "./answer/pictures.ts";
import type { Summary } from "./answer/summary.ts";
import type { RouteView, YouthView } from "./answer/youths.ts";

/** What the model is made of, as the page carries it. */
export interface StudioData {
  readonly region: unknown;
  readonly library: readonly unknown[];
  readonly calibration: unknown;
  readonly version: string;
  readonly seed: string;
}

export type ToWorker =
  | { readonly kind: "open" /** `StudioData` as JSON text. */; readonly data: string }
  | {
      readonly kind: "want";
      readonly token: number;
      readonly question: StudioQuestion;
      readonly lang: Language;
      readonly pictures: readonly PictureId[];
      /** How often it may be lived in the end, when nothing else is asked meanwhile. */
      readonly replications: number;
    }
  | { readonly kind: "route"; readonly from: string; readonly to: string; readonly lang: Language }
  | { readonly kind: "youth"; readonly youth: number; readonly lang: Language }
  | { readonly kind: "tape" }
  | { readonly kind: "tape-file"; readonly file: File }
  | { readonly kind: "save"; readonly side: Side }
  | { readonly kind: "file"; readonly side: Side; readonly text: string };

export type FromWorker =
  | { readonly kind: "ready"; readonly setting: StudioSetting }
  | { readonly kind: "broken"; readonly message: string }
  | { readonly kind: "refused"; readonly token: number; readonly issues: readonly SideIssue[] }
  | {
      readonly kind: "answer";
      readonly token: number;
      /**
       * The question's number among those the model lived: the same when a known one is shown again,
       * another for every other, so that youths and tanks are asked for again.
       */
      readonly answer: number;
      /** The page may have gone on to another by the time this comes in. */
      readonly question: StudioQuestion;
      readonly summary: Summary;
      /** From taking the question to having the figures, when it was first lived. */
      readonly milliseconds: number;
    }
  | { readonly kind: "lived"; readonly token: number; readonly replications: number }
  | {
      readonly kind: "picture";
      readonly token: number;
      readonly id: PictureId;
      readonly view: FigureView | null;
    }
  | { readonly kind: "route"; readonly view: RouteView }
  | { readonly kind: "youth"; readonly view: YouthView }
  | {
      readonly kind: "tape";
      readonly tape: TankTape;
      /** Name of the file it came from; null for the youths of the question. */
      readonly file: string | null;
    }
  | { readonly kind: "tape-refused"; readonly fault: TapeFault }
  | { readonly kind: "saved"; readonly name: string; readonly text: string }
  | {
      readonly kind: "opened";
      readonly side: Side;
      readonly design: StudioDesign | null;
      readonly issues: readonly DesignIssue[];
    };
