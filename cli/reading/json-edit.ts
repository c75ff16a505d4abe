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

interface Cursor {
  readonly levels: Level[];
  /** The next text is a name. */
  isName: boolean;
}

function open(cursor: Cursor, isList: boolean): void {
  cursor.levels.push({ key: "0", isList });
  cursor.isName = !isList;
}

function close(cursor: Cursor): void {
  cursor.levels.pop();
  cursor.isName = false;
}

const marks: Readonly<Record<string, (cursor: Cursor) => void>> = {
  "{": (cursor) => open(cursor, false),
  "[": (cursor) => open(cursor, true),
  "}": close,
  "]": close,
  ":": (cursor) => {
    cursor.isName = false;
  },
  ",": (cursor) => {
    const level = cursor.levels.at(-1);
    cursor.isName = level?.isList === false;
    if (level?.isList === true) level.key = String(Number(level.key) + 1);
  },
};

/** Replaces the plain value at a path of names; the text must be sound JSON that has it. */
export function replaceValue(text: string, path: readonly string[], value: number): string {
  const wanted = JSON.stringify(path);
  const cursor: Cursor = { levels: [], isName: false };
  for (const { 0: found, index } of text.matchAll(token)) {
    const mark = marks[found];
    const level = cursor.levels.at(-1);
    if (mark !== undefined) mark(cursor);
    else if (cursor.isName && level !== undefined) level.key = JSON.parse(found) as string;
    else if (JSON.stringify(cursor.levels.map(({ key }) => key)) === wanted) {
      return `${text.slice(0, index)}${JSON.stringify(value)}${text.slice(index + found.length)}`;
    }
  }
  throw new RangeError(`There is no value at ${path.join(".")}.`);
}
