/**
 * Which styles of a workbook show a number as a date or a time (ECMA-376, part 1, section 18.8).
 *
 * The rule this file keeps: only the format says so; the number itself is a count of days like any
 * other, and would be read as places or euros.
 */
import { walkXml } from "./xml.ts";

/** Formats that are built in and show a date or a time (section 18.8.30). */
function isBuiltIn(id: number): boolean {
  const ranges = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ] as const;
  return ranges.some(([from, to]) => id >= from && id <= to);
}

/** A format of one's own: a date when day, month, year, hour or second stands in it as such. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?![hms]+\])[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(bare) && !/General/i.test(bare);
}

/** The numbers of the cell styles that show dates; none without a part on styles. */
export function dateStyles(text: string | null): ReadonlySet<number> {
  const own = new Map<number, string>();
  const found = new Set<number>();
  let isCell = false;
  let next = 0;
  if (text === null) return found;
  walkXml(text, {
    open: (name, attributes) => {
      if (name === "cellXfs") isCell = true;
      const id = Number(attributes.get("numFmtId") ?? 0);
      if (name === "numFmt") own.set(id, attributes.get("formatCode") ?? "");
      if (name !== "xf" || !isCell) return;
      const code = own.get(id);
      if (code === undefined ? isBuiltIn(id) : isDateFormat(code)) found.add(next);
      next++;
    },
    close: (name) => {
      if (name === "cellXfs") isCell = false;
    },
    text: () => {},
  });
  return found;
}
