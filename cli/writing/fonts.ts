/**
 * The font of the report as data, so that the page needs no network.
 *
 * The rule this file keeps: it comes from the installed package, and without it the report falls
 * back on fonts of the reader.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const weights = [400, 600] as const;

export function fontCss(): string {
  let folder: string;
  try {
    const require = createRequire(import.meta.url);
    folder = dirname(require.resolve("@fontsource/source-sans-3/package.json"));
  } catch {
    return "";
  }
  return weights
    .map(
      (weight) =>
        [weight, join(folder, "files", `source-sans-3-latin-${weight}-normal.woff2`)] as const,
    )
    .filter(([, path]) => existsSync(path))
    .map(([weight, path]) => {
      const data = readFileSync(path).toString("base64");
      return (
        `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};` +
        `font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2")}`
      );
    })
    .join("\n");
}
