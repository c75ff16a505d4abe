/**
 * Laws by class, with a default for the classes that are not named.
 *
 * The rule this file keeps: a name is one that the file gives, never one that every object has.
 */
import type { ByClass } from "./network-file.ts";

/** What each class has: its own, else the default, else nothing. */
export function byClass<From, To>(
  laws: ByClass<From> | undefined,
  classes: readonly string[],
  compile: (law: From) => To,
): readonly (To | null)[] {
  const made = new Map<From, To>();
  return classes.map((name) => {
    const law = own(laws, name) ?? own(laws, "default");
    if (law === undefined) return null;
    const ready = made.get(law) ?? compile(law);
    made.set(law, ready);
    return ready;
  });
}

/** A name of the file itself, never one that every object has. */
export function own<T>(laws: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return laws !== undefined && Object.hasOwn(laws, name) ? laws[name] : undefined;
}
