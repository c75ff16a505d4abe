/**
 * A page with files and commands taken apart: what to put where, what to run, what should be said.
 *
 * The one rule: it only reads. A fence with a file name is a file, a fence of `sh` is commands, the
 * fence of `text` after it is all that they say.
 */

export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/** Commands of one fence, and what they say together; null where the page does not tell. */
export interface PageRun {
  readonly commands: readonly (readonly string[])[];
  readonly says: string | null;
}

export interface CommandPage {
  readonly files: readonly PageFile[];
  readonly runs: readonly PageRun[];
}

const fence = /^```(\w+)(?: ([\w.-]+))?\n([\s\S]*?)^```$/gm;

function commandsOf(text: string): readonly (readonly string[])[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("npx klantreis "))
    .map((line) =>
      line
        .replace(/ > .*$/, "")
        .split(" ")
        .slice(2),
    );
}

/** Takes a page apart. */
export function readCommandPage(markdown: string): CommandPage {
  const files: PageFile[] = [];
  const runs: { commands: readonly (readonly string[])[]; says: string | null }[] = [];
  for (const [, kind, name, text = ""] of markdown.matchAll(fence)) {
    const last = runs.at(-1);
    if (name !== undefined) files.push({ name, text });
    else if (kind === "sh") runs.push({ commands: commandsOf(text), says: null });
    else if (kind === "text" && last?.says === null) last.says = text;
  }
  return { files, runs };
}
