/**
 * What was read from a part of a workbook that nobody sees: a hidden sheet, row or column.
 *
 * The rule this file keeps: it counts, since it was filled in, and it is told, since who looks at the
 * sheet does not know that it does; one line a sheet.
 */
import type { Label } from "../results/types.ts";
import type { PlacedAgreement, TableIssue } from "./placed.ts";
import { columnIndex, type Sheet } from "./sheet.ts";

const counted: Label = {
  nl: "alleen wat te zien is; wat hier staat, telt mee: maak het zichtbaar of haal het weg",
  en: "only what can be seen; what stands here counts: show it or take it away",
};

/** Whether a cell stands where nobody sees it. */
function isHidden({ hidden }: Sheet, place: string): boolean {
  const [, letters = "", row = ""] = /!([A-Z]+)(\d+)$/.exec(place) ?? [];
  if (hidden === undefined) return false;
  return (
    hidden.whole || hidden.rows.has(Number(row) - 1) || hidden.columns.has(columnIndex(letters))
  );
}

/** A doubt on a sheet with agreements that cannot be seen; none on any other. */
export function hiddenDoubts(
  sheet: Sheet,
  agreements: readonly PlacedAgreement[],
): readonly TableIssue[] {
  const unseen = agreements.filter(
    ({ place, keyPlace }) => isHidden(sheet, place) || isHidden(sheet, keyPlace),
  );
  const [first] = unseen;
  if (first === undefined) return [];
  const count = unseen.length;
  const what =
    count === 1
      ? { nl: "een waarde die verborgen is", en: "a value that is hidden" }
      : { nl: `${count} waarden die verborgen zijn`, en: `${count} values that are hidden` };
  const found = String(count);
  return [{ file: sheet.file, path: first.place, found, what, expected: counted, hint: null }];
}
