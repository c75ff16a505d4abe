/** The front door of viz: results in, a page, pictures or sentences out. */
export {
  type FigureSvg,
  figureSvgs,
  type ReportOptions,
  renderReport,
} from "./report/render.ts";
export { conclusionLines, type TerminalOptions } from "./report/terminal.ts";
export type { Language } from "./words/index.ts";
