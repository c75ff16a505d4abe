/**
 * Changes single values in a JSON text and leaves every other character as it was.
 *
 * The rule this file keeps: a fit changes numbers, not the layout of a file that people read.
 */
const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

interface Level {
  /** Name or place of the value that is being read. */
  key: string;
  readonly isList: boolean;
}

/** Replaces the plain value at a path of names; the text must be sound JSON that has it. */
export function replaceValue(text: string, path: readonly string[], value: number): string {
  const wanted = JSON.stringify(path);
  const levels: Level[] = [];
  let isName = false;
  for (const { 0: found, index } of text.matchAll(token)) {
    const level = levels.at(-1);
    if (found === "{" || found === "[") {
      levels.push({ key: "0", isList: found === "[" });
      isName = found === "{";
    } else if (found === "}" || found === "]") {
      levels.pop();
      isName = false;
    } else if (found === ",") {
      if (level?.isList === true) level.key = String(Number(level.key) + 1);
      isName = level?.isList === false;
    } else if (found === ":") {
      isName = false;
    } else if (isName && level !== undefined) {
      level.key = JSON.parse(found) as string;
    } else if (JSON.stringify(levels.map(({ key }) => key)) === wanted) {
      return `${text.slice(0, index)}${JSON.stringify(value)}${text.slice(index + found.length)}`;
    }
  }
  throw new RangeError(`There is no value at ${path.join(".")}.`);
}
