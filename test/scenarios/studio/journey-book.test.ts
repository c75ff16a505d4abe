/**
 * Youths behind a route: found in the journeys, counted as the log has them.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { RouteYouths } from "#results";
import { StudioSession } from "#scenarios";
import { shippedLibrary, shippedRegion } from "../shipped.ts";
import { context } from "../small-runs.ts";

const session = new StudioSession({
  ...{ region: shippedRegion(), library: shippedLibrary(), seed: "haaglanden", context },
});
const design = (scenario: string) => ({ scenario, name: "", change: {} });
let route: RouteYouths;

beforeAll(() => {
  session.ask({ a: design("today"), b: design("savings") });
  session.live(0);
  route = session.journeys().route("crisisopvang", "behandelgroep");
});

/** Whether care forms follow one another in the steps of a journey, with nothing else between. */
function takes(
  steps: readonly { readonly form: string | null; readonly phase: string }[],
): boolean {
  const places = steps.map(({ form, phase }) => (phase === "out" ? "out" : form));
  return places.some(
    (place, at) =>
      place === "crisisopvang" &&
      places.slice(at + 1).find((other) => other !== "crisisopvang") === "behandelgroep",
  );
}

describe("the youths of a route", () => {
  it("are counted in each design, those first who differ", () => {
    const { youths, countA, countB } = route;
    expect(countA).toBe(youths.filter(({ inA }) => inA).length);
    expect(countB).toBe(youths.filter(({ inB }) => inB).length);
    expect(Math.min(countA, countB)).toBeGreaterThan(5);
    const differs = youths.map(({ inA, inB }) => inA !== inB);
    expect(differs.lastIndexOf(true)).toBeLessThan(differs.indexOf(false));
  });

  it("went that way in their own journeys, and only in the designs that say so", () => {
    for (const { youth, inA, inB } of route.youths) {
      const { example } = session.journeys().youth(youth);
      expect(takes(example.journeys["studio-a"] ?? []), `${youth} in A`).toBe(inA);
      expect(takes(example.journeys["studio-b"] ?? []), `${youth} in B`).toBe(inB);
    }
  });

  it("are nobody between forms that no route joins", () => {
    const none = session.journeys().route("dyslexie", "jeugdzorgplus");
    expect(none).toMatchObject({ countA: 0, countB: 0, youths: [] });
  });

  it("have journeys with a reason at every step that has ended", () => {
    const [first] = route.youths;
    const { example, dictionaries } = session.journeys().youth(first?.youth ?? 0);
    const known = new Set(dictionaries.reasons.items.map(({ id }) => id));
    const steps = Object.values(example.journeys).flat();
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.filter(({ reason, censored }) => !censored && !known.has(reason))).toEqual([]);
  });
});

describe("the youths of a route whose share was moved from the first day on", () => {
  const from = "ambulant-bij-verblijf";
  let moved: RouteYouths;

  beforeAll(() => {
    const lever = session
      .setting()
      .links.find(
        (link) => link.kind === "next" && link.from === from && link.to === "ambulant-jo",
      );
    const b = { ...design("today"), change: { [lever?.lever ?? ""]: 0.27 } };
    session.ask({ a: design("today"), b });
    session.live(0);
    moved = session.journeys().route(from, "pleegzorg-netwerk");
  });

  it("are mostly the same in both, though more of them are there on the first day", () => {
    const { youths, countA, alone } = moved;
    const shared = youths.filter(({ inA, inB }) => inA && inB).length;
    expect(alone.inA + alone.inB).toBeGreaterThan(0);
    expect(shared).toBeGreaterThan(countA / 2);
  });

  it("have no journey in a design in which they do not exist, and went nowhere there", () => {
    for (const { youth, inA, inB, waitedA, waitedB } of moved.youths) {
      const { example } = session.journeys().youth(youth);
      const [a, b] = [example.journeys["studio-a"] ?? [], example.journeys["studio-b"] ?? []];
      if (waitedA === null) expect(a, `${youth} in A`).toEqual([]);
      if (waitedB === null) expect(b, `${youth} in B`).toEqual([]);
      expect(inA && a.length === 0, `${youth} in A`).toBe(false);
      expect(inB && b.length === 0, `${youth} in B`).toBe(false);
    }
  });
});
