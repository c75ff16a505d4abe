/**
 * The studio as one HTML document.
 *
 * The rule this file keeps: nothing is fetched. Scripts, worker, data, style and fonts stand in the
 * page, and its policy allows no other script and no network.
 */
import { dutchStudio } from "../words/nl/studio.ts";
import { elementIds } from "./element-ids.ts";
import { studioStyle } from "./style.ts";

export interface StudioParts {
  /** The script of the page and that of its worker, each one classic script. */
  readonly page: string;
  readonly worker: string;
  /** The script of the worker that paints the tanks. */
  readonly tank: string;
  /** `StudioData` as JSON. */
  readonly data: string;
  readonly fontCss: string;
  /** SHA-256 of a text, in base64: the one script that may run is named by it. */
  readonly hash: (text: string) => string;
}

/** The policy of the page: its own script, its worker, and nothing from anywhere else. */
export function studioPolicy(pageHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${pageHash}'`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A script that no end of its element can be read in. */
const inScript = (text: string): string =>
  text.replaceAll(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "<\\!--");

/** JSON in which nothing can be read as markup. */
const inData = (json: string): string => json.replaceAll("<", "\\u003c");

export interface StudioDocument {
  readonly html: string;
  readonly policy: string;
}

export function studioDocument({
  page,
  worker,
  tank,
  data,
  fontCss,
  hash,
}: StudioParts): StudioDocument {
  const script = inScript(page);
  const policy = studioPolicy(hash(script));
  const style = studioStyle(fontCss.replaceAll("</", "<\\/"));
  const html = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${dutchStudio.title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="${elementIds.root}"><p class="loading" role="status">${dutchStudio.loading}</p></div>
<noscript><p class="loading">JavaScript staat uit. Daarmee kan de studio niet rekenen. / JavaScript is off; the studio cannot run.</p></noscript>
<script type="application/json" id="${elementIds.data}">${inData(data)}</script>
<script type="text/plain" id="${elementIds.worker}">${inScript(worker)}</script>
<script type="text/plain" id="${elementIds.tank}">${inScript(tank)}</script>
<script>${script}</script>
</body>
</html>
`;
  return { html, policy };
}
