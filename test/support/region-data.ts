/**
 * Looks at the data of a region: every quantity in it, what is wrong with one, the facts it cites.
 *
 * The one rule: it finds faults and never repairs them.
 */

import type { Quantity } from "../../journeys/model/quantity.ts";

/** A quantity as it stands in a file, before anybody trusts it. */
export type Quantityish = Quantity<number | string | boolean>;

export interface Found {
  readonly path: string;
  readonly quantity: Quantityish;
}

/** All quantities in a tree, with their path. */
export function quantitiesIn(tree: unknown, path = ""): readonly Found[] {
  if (typeof tree !== "object" || tree === null) return [];
  if ("value" in tree) return [{ path, quantity: tree as Quantityish }];
  return Object.entries(tree).flatMap(([key, child]) =>
    quantitiesIn(child, path === "" ? key : `${path}.${key}`),
  );
}

/** What is wrong with one quantity; empty when nothing is. */
export function faultsOf(quantity: Quantityish): readonly string[] {
  const faults: string[] = [];
  for (const field of ["unit", "source", "why", "nl", "en"] as const) {
    if (typeof quantity[field] !== "string" || quantity[field].trim() === "") {
      faults.push(`${field} is empty`);
    }
  }
  if (!["source", "public", "derived", "assumption"].includes(quantity.kind)) {
    faults.push(`"${quantity.kind}" is no kind`);
  }
  if (typeof quantity.owner !== "string") faults.push("owner is missing");
  if (quantity.kind === "assumption" && !quantity.owner) faults.push("an assumption without owner");
  const own = typeof quantity.value === "number" ? numberFaults(quantity) : textFaults(quantity);
  return [...faults, ...own];
}

function numberFaults({ value, low, high, min, max }: Quantityish): readonly string[] {
  const number = Number(value);
  if (typeof low !== "number" || typeof high !== "number") return ["a number without range"];
  const faults: string[] = [];
  if (!Number.isFinite(number)) faults.push("is no number");
  if (number < low || number > high) faults.push(`${value} lies outside ${low} to ${high}`);
  const least = min ?? Number.NEGATIVE_INFINITY;
  const most = max ?? Number.POSITIVE_INFINITY;
  if (number < least || number > most) faults.push(`${value} lies outside its bounds`);
  if (low < least || high > most) faults.push("range beyond bounds");
  return faults;
}

function textFaults({ value, low, high, options }: Quantityish): readonly string[] {
  const faults: string[] = [];
  if (low !== null || high !== null) faults.push("a range for what is no number");
  if (options && !options.includes(String(value))) faults.push(`"${value}" is none of its options`);
  return faults;
}

/** Sums of the shares of one kind of edge, by the form they leave. */
export function sharesByEdge(
  edges: readonly { readonly kind: string; readonly from: string; readonly share: Quantityish }[],
  kind: string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const edge of edges) {
    if (edge.kind !== kind) continue;
    sums.set(edge.from, (sums.get(edge.from) ?? 0) + Number(edge.share.value));
  }
  return sums;
}

/** A fact of the table: its text, and its number (a percentage as a share), if it is one. */
export interface Fact {
  readonly value: string;
  readonly number: number | null;
}

/** The table of facts in a Markdown document: rows that begin with an id. */
export function factsIn(markdown: string): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [, id, value, unit] of markdown.matchAll(
    /^\| ([SPA]\d{3}) \| ([^|]*) \| ([^|]*) \|/gm,
  )) {
    const text = (value ?? "").trim();
    const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
    const share = (unit ?? "").trim().startsWith("%");
    facts.set(id as string, {
      value: text,
      number: number !== null && share ? number / 100 : number,
    });
  }
  return facts;
}

/**
 * The number a quantity must have because it takes over one fact as it stands: kind source or
 * public, one id. A saving is written without its minus. Null when nothing follows.
 */
export function numberFromFact(
  quantity: Quantityish,
  facts: ReadonlyMap<string, Fact>,
): number | null {
  if (quantity.kind !== "source" && quantity.kind !== "public") return null;
  const ids = quantity.source.match(/\b[SPA]\d{3}\b/g) ?? [];
  const fact = ids.length === 1 ? facts.get(ids[0] as string) : undefined;
  if (fact === undefined || fact.number === null || typeof quantity.value !== "number") return null;
  return Math.abs(fact.number);
}
