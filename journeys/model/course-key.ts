/**
 * The number of a course of care among all courses of a youth: by form and by how often it began.
 *
 * The rule this file keeps: a form counts by its name and not by its place among the forms, so that
 * a form that is added or left out changes nobody else's luck.
 */
import { purposeId, SimulationError } from "#engine";

/** Counters of a youth stick one below this. */
const MOST_BEGUN = 256;
/** As many bits of a name as leave room for the counter, and for four draws about one course. */
const NAME_BITS = 0x3fffff;

/**
 * Number of the first course of each form; the next ones follow it.
 *
 * @throws SimulationError ("purpose-collision") when two forms would share their draws
 */
export function courseKeys(forms: readonly string[]): Int32Array {
  const keys = Int32Array.from(
    forms,
    (form) => (purposeId(`form:${form}`) & NAME_BITS) * MOST_BEGUN,
  );
  keys.forEach((key, form) => {
    const other = keys.indexOf(key);
    if (other === form) return;
    throw new SimulationError(
      "purpose-collision",
      `The forms "${forms[other]}" and "${forms[form]}" have the same number; rename one of them.`,
    );
  });
  return keys;
}

/** Course number `begun` (from 0) of this form: the occurrence of what is drawn about it. */
export function courseNumber(
  { courseKey }: { readonly courseKey: Int32Array },
  form: number,
  begun: number,
): number {
  return (courseKey[form] as number) + begun;
}
