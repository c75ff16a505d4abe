/**
 * The report as the command line makes it: with the font inside, and packed in its other language.
 *
 * The rule this file keeps: every command that writes a report writes the same one.
 */
import { gzipSync } from "node:zlib";
import type { Results } from "#scenarios";
import { type Language, renderReport } from "#viz";
import { fontCss } from "./fonts.ts";

const pack = (content: string): string => gzipSync(content, { level: 9 }).toString("base64");

/** The report in one file; the same results give the same bytes with one version of Node. */
export function reportOf(results: Results, lang: Language): string {
  return renderReport(results, { lang, fontCss: fontCss(), pack });
}
