/**
 * The value that was probably meant where another one stands.
 *
 * The rule this file keeps: it only suggests, and only what the schema of that place would take.
 */
import { isCalendarDay, type JsonSchema } from "./change-schema.ts";
import { didYouMean } from "./did-you-mean.ts";

/** The value that was probably meant: a name that is near, a share of a percentage, a date, an id. */
export function meantValue(found: unknown, schema: JsonSchema): string | null {
  if (Array.isArray(schema["enum"])) {
    const options = schema["enum"].map(String);
    if (typeof found === "number") return options.includes(String(found)) ? `${found}` : null;
    return typeof found === "string" ? didYouMean(found, options) : null;
  }
  if (schema["maximum"] === 1) return shareMeant(found, schema["minimum"]);
  if (typeof found !== "string") return null;
  if (schema["format"] === "calendar-day") return dayMeant(found);
  return typeof schema["pattern"] === "string" ? nameMeant(found, schema["pattern"]) : null;
}

/** Of a percentage the share that it is. */
function shareMeant(found: unknown, least: unknown): string | null {
  const text = typeof found === "number" ? `${found}` : `${found}`.replace(/ ?%$/, "");
  if (!/^\d{1,3}([.,]\d{1,4})?$/.test(text)) return null;
  const share = Number(text.replace(",", ".")) / 100;
  const fits = share > 0.01 && share <= 1 && share >= Number(least ?? 0);
  return fits && share * 100 > 1 ? String(Math.round(share * 1e6) / 1e6) : null;
}

/** Of a date as it is written in the Netherlands the one that a file has. */
function dayMeant(found: string): string | null {
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(found) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(date) ? date : null;
}

function nameMeant(found: string, pattern: string): string | null {
  const name = found
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name !== "" && new RegExp(pattern).test(name) ? name : null;
}
