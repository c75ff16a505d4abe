/**
 * Takes the notes out of a network file: the keys that begin with `x-`.
 *
 * The rule this file keeps: a name of the file itself is no note, so a station may be called
 * `x-ray`. It is one when it stands somewhere as a text, among names that all have a number, or among
 * the variants with what a variant changes.
 */
import type { NetworkFile } from "#engine";

const isNote = (name: string): boolean => name.startsWith("x-");

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Collects the names that begin as notes do; tells whether any key does. */
function gatherNames(value: unknown, names: Set<string>): boolean {
  if (typeof value === "string" && isNote(value)) names.add(value);
  if (Array.isArray(value)) {
    let found = false;
    for (const item of value) found = gatherNames(item, names) || found;
    return found;
  }
  if (!isObject(value)) return false;
  const members = Object.entries(value);
  const rest = members.filter(([name]) => !isNote(name));
  const isNumbers = (rest.length > 0 ? rest : members).every(
    ([, member]) => typeof member === "number",
  );
  let found = rest.length < members.length;
  for (const [name, member] of members) {
    if (isNumbers && isNote(name) && typeof member === "number") names.add(name);
    found = gatherNames(member, names) || found;
  }
  return found;
}

/** The names among the variants that begin as notes do, and change what a variant can change. */
function noteLikeVariants(json: unknown): readonly string[] {
  const branches = isObject(json) ? json["branches"] : undefined;
  const variants = isObject(branches) ? branches["variants"] : undefined;
  if (!isObject(variants)) return [];
  const isVariant = (value: unknown): boolean =>
    isObject(value) && (Object.hasOwn(value, "servers") || Object.hasOwn(value, "serviceFactor"));
  return Object.keys(variants).filter((name) => isNote(name) && isVariant(variants[name]));
}

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, names));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !isNote(name) || names.has(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, without(member, names)]));
}

/** The same value without notes; the value itself when there are none. */
export function withoutNotes(json: unknown): unknown {
  const names = new Set<string>(noteLikeVariants(json));
  return gatherNames(json, names) ? without(json, names) : json;
}

/** A file that `checkNetwork` finds no fault in, as the engine takes it. */
export function networkFileOf(json: unknown): NetworkFile {
  const file = withoutNotes(json) as NetworkFile;
  // A station that only traced customers visit needs no law of service.
  const stations = file.stations.map((station) => ({ ...station, service: station.service ?? {} }));
  return { ...file, stations };
}
