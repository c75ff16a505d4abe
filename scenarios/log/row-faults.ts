/**
 * Faults in the rows of a long file, told so that a person can read them.
 *
 * The rule this file keeps: the same fault is told once, at its first place, with how often it is
 * there: a word that is not known in a million rows is one fault to mend.
 */
import type { Issue } from "../definition/issue.ts";
import type { Label } from "../results/types.ts";

export interface Faults {
  /** @param kind - what is wrong; @param place - the cell, as `C7`; @param found - what stands there */
  readonly add: (kind: string, place: string, found: string, expected: Label) => void;
  readonly all: () => readonly Issue[];
}

/** Different faults that are kept; what is beyond it is counted only. */
const mostTold = 50;

interface Told {
  readonly issue: Issue;
  times: number;
}

/** Gathers faults of rows. */
export function gatherFaults(): Faults {
  const told = new Map<string, Told>();
  let beyond = 0;
  return {
    add(kind, place, found, expected) {
      const key = `${kind} ${found} ${expected.en}`;
      const known = told.get(key);
      if (known !== undefined) known.times++;
      else if (told.size >= mostTold) beyond++;
      else told.set(key, { issue: { path: place, found, expected, hint: null }, times: 1 });
    },
    all: () => [...[...told.values()].map(withTimes), ...(beyond === 0 ? [] : [others(beyond)])],
  };
}

function withTimes({ issue, times }: Told): Issue {
  if (times === 1) return issue;
  const { nl, en } = issue.expected;
  const expected = { nl: `${nl} (staat er ${times} keer)`, en: `${en} (is there ${times} times)` };
  return { ...issue, expected };
}

function others(count: number): Issue {
  const expected = { nl: "eerst de fouten hierboven", en: "the faults above first" };
  return { path: "", found: `${count} ×`, expected, hint: null };
}
