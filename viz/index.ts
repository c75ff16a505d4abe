/** The front door of viz: results in, a page, pictures or sentences out. */

export { moverTables } from "./prepare/movers.ts";
export { roughNote } from "./prepare/roughness.ts";
export { type NamedTableView, prepareTable } from "./prepare/tables.ts";
export type { TableView } from "./prepare/view.ts";
export { chanceText } from "./prepare/view.ts";
export { restsOnRefusals } from "./prepare/wall-rules.ts";
export { originText, wallLimit } from "./prepare/walls.ts";
export { waterbedSummary } from "./prepare/waterbed-summary.ts";
export { type WaterbedVerdict, waterbedVerdicts } from "./prepare/waterbed-verdict.ts";
export {
  type FigureSvg,
  figureSvgs,
  type ReportOptions,
  renderReport,
} from "./report/render.ts";
export {
  conclusionLines,
  type TerminalOptions,
  wallVerdict,
  wallVerdictLines,
  wrapped,
} from "./report/terminal.ts";
export { type YouthNames, youthLines } from "./report/youth-lines.ts";
export { type StudioDocument, studioDocument } from "./studio/document.ts";
export type { StudioData } from "./studio/protocol.ts";
export { type Language, voiceOf } from "./words/index.ts";
