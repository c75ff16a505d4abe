/**
 * What is told of a saving of which it is known how much comes back, in short.
 *
 * The one rule: at a limit an answer comes by chance only, and beyond it, it has to be found.
 */
import { describe, expect, it } from "vitest";
import { leastOf, mostOf } from "../validation/bounds.ts";
import { KINDS, type Kind, liveVerdict, RECEIVING } from "../validation/parts/verdict-rows.ts";

const EACH = 30;
const rows = Array.from({ length: EACH * KINDS.length }, (_, at) => liveVerdict(at));
const of = (kind: Kind) => rows.filter((row) => row.kind === kind);
const told = (kind: Kind, verdict: string) =>
  of(kind).filter((row) => row.verdict === verdict).length;

describe("a waterbed", () => {
  it("is called one just at the limit by chance only, and so is less than one", () => {
    expect(of("limit")).toHaveLength(EACH);
    expect(told("limit", "waterbed")).toBeLessThanOrEqual(mostOf(EACH, 0.025));
    expect(told("limit", "no-waterbed-shown")).toBeLessThanOrEqual(mostOf(EACH, 0.025));
  });

  it("is found where 30 cents come back, and not where nothing does", () => {
    expect(told("0.30", "waterbed")).toBeGreaterThanOrEqual(leastOf(EACH, 0.9));
    expect(told("none", "waterbed")).toBeLessThanOrEqual(mostOf(EACH, 0.025));
  });
});

describe("as good as none", () => {
  it("is said at its margin by chance only, and said where nothing comes back", () => {
    expect(told("margin", "equivalent-to-none")).toBeLessThanOrEqual(mostOf(EACH, 0.05));
    expect(told("none", "equivalent-to-none")).toBeGreaterThanOrEqual(leastOf(EACH, 0.9));
  });
});

describe("a receiver", () => {
  const named = (place: string) =>
    of("named").filter(({ named: places }) => places.includes(place)).length;

  it.each(RECEIVING)("is named where it gets more than is worth naming: segment %s", (place) => {
    expect(named(place)).toBeGreaterThanOrEqual(leastOf(EACH, 0.9));
  });

  it("is named by chance only where it gets just that", () => {
    expect(named("1")).toBeLessThanOrEqual(mostOf(EACH, 0.05));
  });
});
