/**
 * Reads a Markdown document for what can be false in it: links, and commands in ```sh blocks.
 *
 * The one rule: it only reads. Whether a link leads somewhere is for the test to judge.
 */

/** A command in a document: a script of package.json, or a command of klantreis. */
export interface Command {
  readonly kind: "script" | "klantreis";
  /** The script's name, or the klantreis command; empty for klantreis without a command. */
  readonly name: string;
  /** Options as written, without their values. */
  readonly options: readonly string[];
  readonly line: string;
}

/** Relative links and images in a document, without anchors, code left out. */
export function linksIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
  const inline = /\]\((?:<([^>]+)>|([^)\s]+))[^)]*\)/g;
  const reference = /^\[[^\]]+\]:\s*(\S+)/gm;
  const targets = [
    ...[...prose.matchAll(inline)].map((match) => match[1] ?? match[2] ?? ""),
    ...[...prose.matchAll(reference)].map((match) => match[1] ?? ""),
  ];
  return targets
    .filter((target) => !/^([a-z][a-z+.-]*:|#|\/\/)/i.test(target))
    .map((target) => decodeURIComponent(target.replace(/[#?].*$/, "")));
}

/** Commands of ours in the fenced sh blocks of a document; other programs are left alone. */
export function commandsIn(markdown: string): readonly Command[] {
  const blocks = [...markdown.matchAll(/^```(?:sh|bash|shell)\s*\n([\s\S]*?)^```/gm)];
  return blocks
    .flatMap((block) => (block[1] ?? "").replace(/\\\n\s*/g, " ").split("\n"))
    .flatMap((line) =>
      line
        .replace(/^\$ /, "")
        .replace(/(^|\s)#.*$/, "")
        .split(/&&|\|\||[;|]/),
    )
    .map((line) => readCommand(line.trim()))
    .filter((command) => command !== undefined);
}

function readCommand(line: string): Command | undefined {
  const words = line.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
  const [program, verb, ...rest] = words;
  if (program === "npx" && verb === "klantreis") return klantreis(rest, line);
  if (program === "node" && verb === "bin/klantreis.mjs") return klantreis(rest, line);
  if (program !== "npm") return undefined;
  if (verb === "start" && rest[0] === "--") return klantreis(rest.slice(1), line);
  if (verb === "start" || verb === "test") return script(verb, line);
  return verb === "run" ? script(rest[0] ?? "", line) : undefined;
}

function script(name: string, line: string): Command {
  return { kind: "script", name, options: [], line };
}

function klantreis(words: readonly string[], line: string): Command {
  const [first = ""] = words;
  return {
    kind: "klantreis",
    name: first.startsWith("-") ? "" : first,
    options: words.filter((word) => word.startsWith("--")).map((word) => word.replace(/=.*$/, "")),
    line,
  };
}
