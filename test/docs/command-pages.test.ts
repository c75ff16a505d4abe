/**
 * The pages for whoever fills in a spreadsheet or types a scenario: their commands say what the page
 * says.
 *
 * The one rule: a page is followed as a reader would, in an empty folder with the files it shows;
 * only runs of the region are left out, as they take a minute.
 */
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { within } from "../cli/within.ts";
import { readRepoFile, repoRoot } from "../support/repo-files.ts";
import { readCommandPage } from "./command-page.ts";

const quick = ["table", "check", "schema", "explain", "list", "walls"];

async function follow(markdown: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "klantreis-page-"));
  const { files, runs } = readCommandPage(markdown);
  const faults: string[] = [];
  try {
    // Pages that use an example find it where a reader in the repository does.
    symlinkSync(join(repoRoot, "docs"), join(folder, "docs"));
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    for (const { commands, says } of runs) {
      let said = "";
      for (const command of commands) {
        if (!quick.includes(command[0] ?? "")) continue;
        const { out, err } = await within(folder, command);
        said += out + err;
      }
      if (says !== null && said !== says) faults.push(said);
    }
    const written = existsSync(join(folder, "mine", "my-places.scenario.json"));
    if (markdown.includes("--out mine") && !written) faults.push("nothing was written");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}

describe("the page", () => {
  it.each([
    ["docs/spreadsheet.md", 4],
    ["docs/editor.md", 2],
    ["docs/event-log.md", 1],
  ])("%s says what its commands say", { timeout: 180_000 }, async (path, told) => {
    const text = readRepoFile(path);
    expect(readCommandPage(text).runs.filter(({ says }) => says !== null)).toHaveLength(told);
    expect(await follow(text)).toEqual([]);
  });

  it("would be seen to say something else", { timeout: 60_000 }, async () => {
    const page =
      "```csv a.csv\nvorm;euro\n```\n\n```sh\nnpx klantreis check a.csv\n```\n\n```text\na.csv: goed\n```\n";
    expect(await follow(page)).toHaveLength(1);
  });
});
