/**
 * JSON text to a value, stricter than `JSON.parse`.
 *
 * The rule this file keeps: what `JSON.parse` accepts in silence is told here: a name that occurs
 * twice, a number too large to hold, names that reach into every object, nesting without end.
 */
import { type Issue, issue, pointerSegment, show } from "./issue.ts";

export interface ParseLimits {
  /** Most characters of text. */
  readonly length: number;
  /** Most objects and lists inside one another. */
  readonly depth: number;
  /** Whether a name may be one that every object has; for a reader that takes own names alone. */
  readonly anyName?: boolean;
}

export type Parsed =
  | { readonly value: unknown; readonly issues: readonly [] }
  | {
      readonly value: undefined;
      readonly issues: readonly Issue[];
      /** All but what the faults are about, to look for more faults in; nothing when no grammar holds. */
      readonly rest?: unknown;
    };

const defaultLimits: ParseLimits = { length: 1_000_000, depth: 32 };
const reachingNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const ownMember = { writable: true, enumerable: true, configurable: true };
const blank = /[ \t\n\r]*/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

/**
 * Where the text in quotes ends that begins at `from`: behind the first quote with no escape before
 * it. Looked for by hand, since a pattern runs out of room at some millions of characters.
 */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
  return from;
}

/** What stands between quotes; undefined when it is no text of JSON. */
function textOf(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

/** Gives an object a member of its own, also where the name is that of its prototype. */
function keep(members: Record<string, unknown>, name: string, value: unknown): void {
  if (!reachingNames.has(name)) members[name] = value;
  else Object.defineProperty(members, name, { value, ...ownMember });
}

/** Stops the reading at the first fault of grammar, since nothing after it can be trusted. */
class GrammarFault extends Error {
  readonly issue: Issue;

  constructor(found: Issue) {
    super(found.found);
    this.issue = found;
  }
}

class Reader {
  readonly issues: Issue[] = [];
  private readonly text: string;
  private readonly depth: number;
  private readonly anyName: boolean;
  private at = 0;

  constructor(text: string, { depth, anyName = false }: ParseLimits) {
    this.text = text;
    this.depth = depth;
    this.anyName = anyName;
  }

  document(): unknown {
    const value = this.value("", 0);
    this.take(blank);
    if (this.at < this.text.length) this.fail("het einde van het bestand", "the end of the file");
    return value;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match[0];
  }

  private mark(): string {
    this.take(blank);
    return this.text[this.at] ?? "";
  }

  private fail(nl: string, en: string): never {
    const before = this.text.slice(0, this.at).split("\n");
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const rest = this.text.slice(this.at, this.at + 12);
    const told = rest === "" ? null : show(rest);
    const what = {
      nl: `${told ?? "het einde van het bestand"} (regel ${line}, teken ${column})`,
      en: `${told ?? "the end of the file"} (line ${line}, character ${column})`,
    };
    const found = `${line}:${column} ${told ?? "EOF"}`;
    throw new GrammarFault({ ...issue("", found, nl, en), what });
  }

  private value(path: string, depth: number): unknown {
    const mark = this.mark();
    if (mark === "{" || mark === "[") {
      if (depth >= this.depth) {
        const most = this.depth;
        throw new GrammarFault(
          issue(
            path.slice(0, 80),
            `> ${most}`,
            `hooguit ${most} lagen diep`,
            `at most ${most} levels`,
          ),
        );
      }
      this.at += 1;
      return mark === "{" ? this.members(path, depth) : this.items(path, depth);
    }
    return mark === '"' ? this.string() : this.scalar(path);
  }

  private string(): string {
    const end = endOfText(this.text, this.at);
    const text = textOf(this.text.slice(this.at, end));
    if (text === undefined) this.fail("een tekst tussen aanhalingstekens", "a text in quotes");
    this.at = end;
    return text;
  }

  private scalar(path: string): unknown {
    const literal = this.take(word);
    if (literal !== undefined) return literal === "null" ? null : literal === "true";
    const digits = this.take(numeral);
    if (digits === undefined) this.fail("een waarde in JSON", "a JSON value");
    const value = Number(digits);
    if (!Number.isFinite(value)) {
      this.issues.push(issue(path, digits, "een getal dat te bevatten is", "a finite number"));
    }
    return value;
  }

  private members(path: string, depth: number): Record<string, unknown> {
    const members: Record<string, unknown> = {};
    if (this.mark() === "}") {
      this.at += 1;
      return members;
    }
    for (;;) {
      if (this.mark() !== '"') this.fail("een naam tussen aanhalingstekens", "a name in quotes");
      const name = this.string();
      const place = `${path}/${pointerSegment(name)}`;
      if (this.mark() !== ":") this.fail("een dubbele punt", "a colon");
      this.at += 1;
      const value = this.value(place, depth + 1);
      if (this.allowed(members, name, place)) keep(members, name, value);
      if (this.closed("}")) return members;
    }
  }

  private items(path: string, depth: number): unknown[] {
    const items: unknown[] = [];
    if (this.mark() === "]") {
      this.at += 1;
      return items;
    }
    for (;;) {
      items.push(this.value(`${path}/${items.length}`, depth + 1));
      if (this.closed("]")) return items;
    }
  }

  private allowed(members: object, name: string, place: string): boolean {
    if (!this.anyName && reachingNames.has(name)) {
      this.issues.push(issue(place, show(name), "een gewone naam", "an ordinary name"));
      return false;
    }
    if (Object.hasOwn(members, name)) {
      this.issues.push(issue(place, show(name), "elke naam één keer", "each name once"));
      return false;
    }
    return true;
  }

  private closed(bracket: string): boolean {
    const mark = this.mark();
    if (mark !== "," && mark !== bracket) this.fail(`"," of "${bracket}"`, `"," or "${bracket}"`);
    this.at += 1;
    return mark === bracket;
  }
}

/**
 * Reads JSON text.
 *
 * @returns the value, or every fault: grammar (with line and column), duplicate names, numbers out
 * of reach, names such as `__proto__` (unless `anyName`), more text or depth than the limits allow.
 */
export function parseJson(text: string, limits: ParseLimits = defaultLimits): Parsed {
  if (text.length > limits.length) {
    const most = limits.length;
    const nl = `hooguit ${most} tekens`;
    return {
      value: undefined,
      issues: [issue("", `${text.length}`, nl, `at most ${most} characters`)],
    };
  }
  const reader = new Reader(text.startsWith("\ufeff") ? text.slice(1) : text, limits);
  try {
    const value = reader.document();
    return reader.issues.length > 0
      ? { value: undefined, issues: reader.issues, rest: value }
      : { value, issues: [] };
  } catch (fault) {
    if (fault instanceof GrammarFault)
      return { value: undefined, issues: [...reader.issues, fault.issue] };
    throw fault;
  }
}
