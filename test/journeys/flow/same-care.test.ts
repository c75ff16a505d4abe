/**
 * Care beside the main one, and the same form as the next step: one care of a form at a time.
 *
 * The one rule: what is seen comes from the days in the log.
 */
import { describe, expect, it } from "vitest";
import type { Model, PathwayEdge } from "#journeys";
import { total } from "../../laws/lived.ts";
import { isCare, type Seen, see, withoutDelays, withRoom } from "../../pathologies/levels.ts";
import { changeAll } from "../../support/model.ts";
import { edge, FIRST, quietRegion } from "./two-stays.ts";

const HOME = "ambulant-jo";
const both = [edge("parallel", FIRST, HOME), edge("next", FIRST, HOME)];

function region(edges: readonly PathwayEdge[], changes: Readonly<Record<string, unknown>> = {}) {
  return changeAll(withRoom(withoutDelays(quietRegion([FIRST, HOME], edges))), {
    [`forms.${FIRST}.inflowPer1000`]: 0.6,
    [`forms.${HOME}.inflowPer1000`]: 0.01,
    [`forms.${FIRST}.meanDays`]: 200,
    [`forms.${HOME}.meanDays`]: 600,
    "outcome.parallelScale": 1,
    ...changes,
  });
}

const seeIt = (model: Model): Seen => see(model, { until: 2029 });

/** Pairs of courses of one youth in one form that last at the same time. */
function twice({ journeys }: Seen): number {
  return total(
    journeys.map((journey) => {
      const care = journey.filter((row) => isCare(row) && row.place === HOME);
      return care.filter((row, at) =>
        care.slice(at + 1).some(({ from, until }) => from < row.until - 1e-3 && row.from < until),
      ).length;
    }),
  );
}
/** Days in a form a youth. */
const days = ({ stretches }: Seen, place: string): number =>
  total(
    stretches
      .filter((row) => isCare(row) && row.place === place && row.from > 0)
      .map(({ from, until }) => until - from),
  );
const youths = ({ journeys }: Seen): number =>
  journeys.filter((journey) => journey.some((row) => isCare(row) && row.from > 0)).length;

describe("who has a form beside the main care", () => {
  const seen = seeIt(region(both));
  const beside = seeIt(region([edge("parallel", FIRST, HOME)]));

  it("goes on with it when it is the next step, and begins no second course", () => {
    expect(youths(seen)).toBeGreaterThan(100);
    expect(twice(seen)).toBe(0);
    // Most help at home outlasts the stay, so the next step adds little to what stood beside.
    expect(days(seen, HOME)).toBeLessThan(1.3 * days(beside, HOME));
  });

  it("leaves the map in balance: who comes to a segment comes from somewhere", () => {
    const { recorder, nodes } = seen.world;
    const flow = (from: number, to: number): number =>
      recorder.flow[from * recorder.nodes + to] ?? 0;
    const every = [...Array(recorder.nodes).keys()];
    for (const node of every.slice(nodes.segmentBase + 1, nodes.segmentBase + 6)) {
      const into = total(every.map((from) => flow(from, node)));
      const out = total(every.map((to) => flow(node, to)));
      // Who is there on the first and on the last day makes the rest.
      expect(Math.abs(into - out)).toBeLessThan(0.6 * Math.max(10, into));
    }
  });
});
