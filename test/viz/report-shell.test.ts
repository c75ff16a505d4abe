/** The shell of the report: its one script, what the browser allows, its size, its two languages. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderReport } from "#viz";
import { fontCss } from "../../cli/writing/fonts.ts";
import { pageScript, scriptHash } from "../../viz/report/page-script.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const page = renderReport(results);

describe("the script of the report", () => {
  it("is the only one, and the one its policy names by SHA-256", () => {
    const scripts = [...page.matchAll(/<script[^>]*>[\s\S]*?<\/script>/gi)].map(([all]) => all);
    expect(scripts).toEqual([`<script>${pageScript}</script>`]);
    const sum = createHash("sha256").update(pageScript).digest("base64");
    expect(scriptHash).toBe(`sha256-${sum}`);
  });

  it("is all that the policy allows beside style, font and picture inside the file", () => {
    expect(page).toContain(
      `content="default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
  });

  it("opens no address and keeps nothing on the machine of the reader", () => {
    expect(pageScript).not.toMatch(/fetch\(|XMLHttp|WebSocket|import\(|localStorage|cookie|eval\(/);
    expect(pageScript.match(/https?:\/\/[^"]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  it("can do nothing without its buttons: they are hidden until it runs", () => {
    expect(page).toMatch(/\.live-only\{display:none\}/);
    for (const [tag] of page.matchAll(/<button[^>]*data-save[^>]*>/g)) {
      expect(page.slice(0, page.indexOf(tag))).toContain('class="tools live-only"');
    }
    expect(page.match(/data-save="png"/g)?.length).toBe(page.match(/<figure /g)?.length);
  });
});

describe("the shell", () => {
  it("takes at most 250 kB: the whole page of a run without findings or rows, but its pictures", () => {
    const bare = renderReport(sampleResults({ bare: true }), { fontCss: fontCss() });
    const shell = bare.replaceAll(/<figure [\s\S]*?<\/figure>/g, "");
    expect(fontCss().length).toBeGreaterThan(10_000);
    expect(Buffer.byteLength(shell)).toBeLessThan(250_000);
  });
});

describe("the other language", () => {
  const packed: string[] = [];
  const pack = (content: string) => `packed-${packed.push(content)}`;
  const both = renderReport(results, { pack });

  it("is packed in the file, with a button that names it in its own words", () => {
    expect(both).toContain('<template id="other-language">packed-1</template>');
    expect(both).toMatch(/<button[^>]*data-language[^>]*lang="en"[^>]*>English</);
    expect(packed[0]).toMatch(/^<html lang="en"><head><title>Youth care Haaglanden/);
    expect(packed[0]).toMatch(/<button[^>]*data-language[^>]*lang="nl"[^>]*>Nederlands</);
  });

  it("is not there, nor its button, when there is no way to pack", () => {
    expect(page).not.toMatch(/<template|<button[^>]*data-language/);
  });

  it("has every chapter, figure and table under the same id", () => {
    const idsOf = (file: string) =>
      [...file.matchAll(/<(?:h2|figure|details|input)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(idsOf(packed[0] ?? "")).toEqual(idsOf(page));
    expect(idsOf(page).length).toBeGreaterThan(30);
  });
});
