/**
 * Levers that do nothing in a model: each with what makes it so, and what would make it otherwise.
 *
 * The rule this file keeps: what is told here moves no figure of a run, save the counts it names; that
 * a lever is not told does not say that it moves much.
 */
import type { Model } from "#journeys";
import type { Label } from "../../results/types.ts";
import { careRules } from "./care-rules.ts";
import type { Fact } from "./facts.ts";
import { moneyRules } from "./money-rules.ts";
import type { DeadRule } from "./rule.ts";

const rules: readonly DeadRule[] = [...moneyRules, ...careRules];

/** Why a lever does nothing. */
export interface DeadReason {
  /** What is so, as "while ..." says it; empty where it only ever counts. */
  readonly while: Label;
  /** What it moves all the same; null when it moves nothing. */
  readonly only: Label | null;
  /** Numbers of which one would have to change. */
  readonly by: readonly string[];
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/** A pattern of names as a test; each star is kept. */
function matcher(pattern: string): RegExp {
  const parts = pattern.split("**").map((part) => escaped(part).replaceAll("*", "([^.]+)"));
  return new RegExp(`^${parts.join(".+")}$`);
}

const compiled = rules.map((rule) => ({ rule, tests: rule.of.map(matcher) }));

/** Facts in a row, the last one after a word. */
function joined(facts: readonly Fact[], lang: "nl" | "en", word: string): string {
  const words = facts.map(({ said }) => said[lang]);
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${word} ${last}`;
}

function reasonOf(rule: DeadRule, facts: readonly Fact[]): DeadReason {
  return {
    while: { nl: joined(facts, "nl", "en"), en: joined(facts, "en", "and") },
    only: rule.only ?? null,
    by: [...new Set(facts.flatMap(({ by }) => by))],
  };
}

/** The rules on a number, with their facts in this model. */
function rulesOn(model: Model, id: string) {
  return compiled.flatMap(({ rule, tests }) => {
    if (rule.except?.includes(id)) return [];
    const match = tests.map((test) => test.exec(id)).find((found) => found !== null);
    const facts = match ? rule.while(match.slice(1), model) : null;
    return facts === null ? [] : [{ rule, facts }];
  });
}

/** Every reason for which a number does nothing in this model; none when it may do something. */
export function deadReasons(model: Model, id: string): readonly DeadReason[] {
  return rulesOn(model, id)
    .filter(({ facts }) => facts.every((fact) => fact.isSo(model)))
    .map(({ rule, facts }) => reasonOf(rule, facts));
}

/** All that can make a number do nothing, whether it is so in this model or not. */
export function deadConditions(model: Model, id: string): readonly DeadReason[] {
  return rulesOn(model, id).map(({ rule, facts }) => reasonOf(rule, facts));
}
