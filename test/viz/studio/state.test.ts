/**
 * What the page is about, changed step by step.
 *
 * The one rule: only actions change it, and every step of the question can be gone back on.
 */
import { describe, expect, it } from "vitest";
import type { KeyFigure } from "../../../viz/studio/answer/summary.ts";
import {
  type Action,
  firstQuestion,
  firstState,
  next,
  type StudioState,
} from "../../../viz/studio/state.ts";

function acted(...actions: readonly Action[]): StudioState {
  return actions.reduce(next, firstState("nl"));
}

const lever = (value: number, id = "waiting.patienceDays"): Action => ({
  type: "lever",
  side: "b",
  id,
  value,
});

describe("undo", () => {
  it("takes back one step of the question, and redo does it again", () => {
    const changed = acted(lever(40), lever(0.2, "outcome.repeatShare"));
    const undone = next(changed, { type: "undo" });
    expect(undone.question.b.change).toEqual({ "waiting.patienceDays": 40 });
    expect(next(undone, { type: "redo" }).question).toEqual(changed.question);
  });

  it("takes back a slider that was moved along as one step", () => {
    const moved = acted(lever(40), lever(41), lever(42));
    expect(moved.question.b.change).toEqual({ "waiting.patienceDays": 42 });
    expect(next(moved, { type: "undo" }).question).toEqual(firstState("nl").question);
  });

  it("takes back the last of two values that were each let go of or confirmed", () => {
    const confirmed = acted(lever(40), { type: "settle" }, lever(41), lever(42), {
      type: "settle",
    });
    const undone = next(confirmed, { type: "undo" });
    expect(undone.question.b.change).toEqual({ "waiting.patienceDays": 40 });
    expect(next(undone, { type: "undo" }).question).toEqual(firstState("nl").question);
  });

  it("forgets what was undone once something else is changed", () => {
    const other = next(acted(lever(40), { type: "undo" }), lever(50));
    expect(other.future).toEqual([]);
    expect(next(other, { type: "redo" })).toBe(other);
  });

  it("does nothing at the beginning, and leaves view, side and language alone", () => {
    expect(next(firstState("nl"), { type: "undo" })).toEqual(firstState("nl"));
    const elsewhere = acted(
      lever(40),
      { type: "view", view: "years" },
      { type: "lang", lang: "en" },
    );
    const undone = next(elsewhere, { type: "undo" });
    expect([undone.view, undone.lang]).toEqual(["years", "en"]);
  });
});

describe("a design", () => {
  it("begins anew with another scenario, and goes back to it when it is cleared", () => {
    const chosen = acted(lever(40), { type: "scenario", side: "b", id: "behaviour" });
    expect(chosen.question.b).toEqual({ scenario: "behaviour", name: "", change: {} });
    const cleared = next(next(chosen, lever(30)), { type: "clear", side: "b" });
    expect(cleared.question.b).toEqual(chosen.question.b);
  });

  it("changes places with the other", () => {
    const swapped = acted(lever(40), { type: "swap" });
    expect(swapped.question.a.change).toEqual({ "waiting.patienceDays": 40 });
    expect(swapped.question.b.scenario).toBe("today");
  });

  it("loses one change and keeps the others", () => {
    const reset = acted(lever(40), lever(0.2, "outcome.repeatShare"), {
      type: "reset",
      side: "b",
      id: "waiting.patienceDays",
    });
    expect(reset.question.b.change).toEqual({ "outcome.repeatShare": 0.2 });
  });
});

describe("pins", () => {
  const pin = (name: string): Action => ({
    type: "pin",
    pin: { name, question: firstState("nl").question, keys: [], replications: 1 },
  });
  const key = (b: string): KeyFigure => ({
    ...{ id: "wait-days", label: "Wachten", a: "90", b, change: "", sure: "once", better: "same" },
  });
  const came = (b: string, replications: number, question = firstQuestion): Action => ({
    type: "answered",
    answer: { question, keys: [key(b)], replications },
  });
  const told = (state: StudioState) =>
    state.pins.map(({ name, keys, replications }) => [name, keys[0]?.b, replications]);

  it("are the last three, and go one by one", () => {
    const pinned = acted(pin("1"), pin("2"), pin("3"), pin("4"));
    expect(pinned.pins.map(({ name }) => name)).toEqual(["2", "3", "4"]);
    const left = next(pinned, { type: "unpin", index: 1 });
    expect(left.pins.map(({ name }) => name)).toEqual(["2", "4"]);
  });

  it("get surer with their own question, also when it was come by in another way", () => {
    const again = structuredClone(firstQuestion);
    expect(told(acted(pin("1"), came("96", 5, again)))).toEqual([["1", "96", 5]]);
    const other = { ...firstQuestion, b: { ...firstQuestion.b, scenario: "swap" } };
    expect(told(acted(pin("1"), came("80", 5, other)))).toEqual([["1", undefined, 1]]);
  });

  it("never get less sure: a question asked again is lived once first", () => {
    const asked = acted(pin("1"), came("96", 5), came("107", 1));
    expect(told(asked)).toEqual([["1", "96", 5]]);
  });
});
