/**
 * A page of behaviour taken apart: its networks, and what each of them is said to give.
 *
 * The one rule: it only reads. A fence it does not know is kept as a fault, never passed over.
 */

/** What kind of outcome a fence states. */
export type ExpectationKind = "trace" | "visits" | "figures";

export interface Expectation {
  readonly kind: ExpectationKind;
  /** Replications for figures with chance in them; null where nothing is left to chance. */
  readonly replications: number | null;
  readonly lines: readonly string[];
  /** Line of the page at which the fence opens. */
  readonly at: number;
}

/** A network, and the outcomes that follow it. */
export interface Example {
  readonly json: string;
  readonly at: number;
  readonly expectations: readonly Expectation[];
}

export interface BehaviourPage {
  readonly examples: readonly Example[];
  /** What is wrong with the page before anything is run. */
  readonly faults: readonly string[];
}

interface Fence {
  readonly info: string;
  readonly lines: readonly string[];
  readonly at: number;
}

/** Takes a page apart. */
export function readBehaviourPage(markdown: string): BehaviourPage {
  const examples: { json: string; at: number; expectations: Expectation[] }[] = [];
  const faults: string[] = [];
  for (const fence of fencesOf(markdown)) {
    if (fence.info === "json") {
      examples.push({ json: fence.lines.join("\n"), at: fence.at, expectations: [] });
      continue;
    }
    const expectation = expectationOf(fence);
    const example = examples.at(-1);
    if (expectation === null) faults.push(`line ${fence.at}: unknown fence "${fence.info}"`);
    else if (example === undefined) faults.push(`line ${fence.at}: an outcome before any network`);
    else example.expectations.push(expectation);
  }
  if (examples.length === 0) faults.push("no example that can be run");
  for (const { at, expectations } of examples) {
    if (expectations.every(({ lines }) => lines.length === 0))
      faults.push(`line ${at}: a network without an outcome`);
  }
  return { examples, faults };
}

function fencesOf(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: { info: string; lines: string[]; at: number } | null = null;
  for (const [index, line] of markdown.split("\n").entries()) {
    const mark = /^(?:```|~~~)(.*)$/.exec(line);
    if (mark === null) open?.lines.push(line);
    else if (open === null) open = { info: (mark[1] ?? "").trim(), lines: [], at: index + 1 };
    else {
      fences.push(open);
      open = null;
    }
  }
  // A fence that nobody closed swallows the rest of the page.
  return open === null ? fences : [...fences, { ...open, info: `${open.info} (not closed)` }];
}

function expectationOf({ info, lines, at }: Fence): Expectation | null {
  const told = lines.filter((line) => line.trim() !== "");
  const of = (kind: ExpectationKind, replications: number | null = null): Expectation => ({
    kind,
    replications,
    lines: told,
    at,
  });
  if (info === "csv trace") return of("trace");
  if (info === "csv visits") return of("visits");
  if (info === "figures") return of("figures");
  const many = /^figures replications=(\d+)$/.exec(info);
  return many === null ? null : of("figures", Number(many[1]));
}
