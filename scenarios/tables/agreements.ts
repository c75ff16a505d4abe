/**
 * What the rows of the three sheets say: agreed places, tariffs and budgets.
 *
 * The rule this file keeps: an empty value leaves things as they are, a 0 would too and is therefore
 * refused; every value keeps the cell it came from.
 */
import type { Model } from "#journeys";
import { didYouMean } from "../definition/did-you-mean.ts";
import { type Issue, show } from "../definition/issue.ts";
import type { Label } from "../results/types.ts";
import { areaNames, asName, isNamed, type SheetId } from "./columns.ts";
import { asDutch, dutchNumber } from "./dutch-number.ts";
import type { TableRow } from "./read-rows.ts";
import { type Cell, isCellFault } from "./sheet.ts";

/** One agreed value: the names that lead to it below `agreed`, and where it was filled in. */
export interface Agreement {
  readonly names: readonly string[];
  readonly value: number;
  readonly place: string;
  /** Who agreed it; empty when nobody is named. */
  readonly provider: string;
  readonly keyPlace: string;
  /** First year, where the line names one. */
  readonly from: number | null;
}

type Report = (place: string, found: Cell, expected: Label, hint?: string | null) => null;

/** One of some names; null when it is none of them. */
function oneOf(
  row: TableRow,
  column: string,
  names: readonly string[],
  report: Report,
): string | null {
  const cell = row.cell(column);
  const text = typeof cell === "number" ? String(cell) : cell;
  const found = names.find((name) => typeof text === "string" && text.trim() === name);
  if (found !== undefined) return found;
  const listed = names.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  // One number is never a slip of another.
  const isWord = typeof text === "string" && !/^\d+$/.test(text);
  // "Segment 1" is meant as 1.
  const last = isWord
    ? names.find((name) => /^\p{L}+ \d+$/u.test(text) && text.endsWith(` ${name}`))
    : undefined;
  const hint = isWord ? (last ?? didYouMean(text, names)) : null;
  return report(row.place(column), cell, expected, hint);
}

const amountExpected = {
  nl: "een getal boven 0, zoals 1.234,50, of leeg: dan blijft het zoals het is",
  en: "a number above 0, such as 1.234,50, or nothing: then it stays as it is",
};
const placesExpected = {
  nl: "een geheel getal van 1 of meer, of leeg: dan blijft het zoals het is",
  en: "a whole number of 1 or more, or nothing: then it stays as it is",
};

function amount(row: TableRow, column: string, report: Report): number | null {
  const cell = row.cell(column);
  const value = cell === null ? null : dutchNumber(cell);
  if (value !== null && value > 0) return value;
  return report(row.place(column), cell, amountExpected, amountMeant(cell));
}

/** An amount with an English point, or in millions, as it is to be written. */
function amountMeant(cell: Cell): string | null {
  if (typeof cell !== "string") return null;
  const text = cell.trim().replace(/^€\s*/, "");
  if (/^\d+\.\d{1,2}$/.test(text)) return text.replace(".", ",");
  const [, number = ""] = /^([\d.,]+)\s*(?:mln|miljoen|million)\.?$/i.exec(text) ?? [];
  const millions = dutchNumber(number);
  return millions === null ? null : asDutch(Math.round(millions * 1e6));
}

/** An amount at the price level of the model; the level is judged also where the amount is wrong. */
function agreedEuro(row: TableRow, model: Model, report: Report): number | null {
  const euro = amount(row, "euro", report);
  const factor = levelFactor(row, model, report);
  return euro === null || factor === null ? null : Math.round(euro * factor * 1e6) / 1e6;
}

/** From the prices of the year that the row names to those of the model. */
function levelFactor(row: TableRow, model: Model, report: Report): number | null {
  if (row.cell("level") === null) return 1;
  const index = model.prices.index;
  const years = Object.keys(index).sort();
  const cell = row.cell("level");
  const later = dutchNumber(cell);
  if (later !== null && later > Number(years.at(-1))) return laterLevel(row, years, report);
  const year = oneOf(row, "level", years, report);
  if (year === null) return null;
  const base = index[String(model.region.priceLevelYear.value)]?.value ?? 1;
  return base / (index[year]?.value ?? 1);
}

/** Prices of a year after the last known index: they have to be brought back by whoever knows it. */
function laterLevel(row: TableRow, years: readonly string[], report: Report): null {
  const last = years.at(-1);
  return report(row.place("level"), row.cell("level"), {
    nl: `een van ${years.join(", ")}: een prijsindex na ${last} is niet bekend; reken het bedrag terug naar prijzen van ${last} en vul hier ${last} in`,
    en: `one of ${years.join(", ")}: no price index after ${last} is known; bring the amount back to prices of ${last} and fill in ${last} here`,
  });
}

/** The first year of a line; null when it names none, or none that is known. */
function firstYear(row: TableRow, model: Model, report: Report): number | null {
  if (row.cell("from") === null) return null;
  const years = Object.keys(Object.values(model.agreed.budgets)[0] ?? {}).sort();
  const year = oneOf(row, "from", years, report);
  return year === null ? null : Number(year);
}

function areaOf(row: TableRow, form: string, model: Model, report: Report): string | null {
  const areas = Object.keys(model.agreed.places[form] ?? {});
  const cell = row.cell("area");
  const found = areas.find((area) => isNamed(String(cell ?? ""), areaNames[area] as Label));
  if (found !== undefined) return found;
  const names = (lang: "nl" | "en") => areas.map((area) => areaNames[area]?.[lang]).join(", ");
  const expected = {
    nl: `een van ${names("nl")} (daar staan de plaatsen van ${form})`,
    en: `one of ${names("en")} (where the places of ${form} are)`,
  };
  return report(row.place("area"), cell, expected);
}

/** What a spreadsheet calls a line that adds up others: it would count them twice. */
const sumLine = /^((eind|sub)?[ -]?(totaal|total)( (regio|region|h8|den haag))?|som|sum):?$/i;

function providerOf(row: TableRow, report: Report): string | null {
  const cell = row.cell("provider");
  if (cell === null) return "";
  if (typeof cell === "string" && sumLine.test(cell.trim())) {
    return report(row.place("provider"), cell, {
      nl: "een aanbieder: regels worden hier al opgeteld; haal een totaalregel weg",
      en: "a provider: lines are added up already; take a line with a total away",
    });
  }
  if (typeof cell === "string" && cell.trim().length <= 200) return cell.trim();
  const expected = { nl: "de naam van een aanbieder", en: "the name of a provider" };
  return report(row.place("provider"), cell, expected);
}

/** A form with places; of one without, such as foster care with kin, it is told that it has none. */
function placedForm(row: TableRow, model: Model, report: Report): string | null {
  const names = Object.keys(model.agreed.places).sort();
  const cell = row.cell("form");
  const other = typeof cell === "string" ? cell.trim() : "";
  if (names.includes(other) || !Object.hasOwn(model.forms, other)) {
    return oneOf(row, "form", names, report);
  }
  return report(row.place("form"), cell, {
    nl: `een vorm met plaatsen; ${other} is er voor elke jongere apart, haal deze regel weg`,
    en: `a form with places; ${other} is there for each youth alone, take this line away`,
  });
}

function agreedPlaces(row: TableRow, model: Model, report: Report): Agreement | null {
  const provider = providerOf(row, report);
  const form = placedForm(row, model, report);
  const area = form === null ? null : areaOf(row, form, model, report);
  if (row.cell("places") === null && provider === "") return null;
  const from = firstYear(row, model, report);
  const value = dutchNumber(row.cell("places"));
  if (value === null || value < 1 || !Number.isInteger(value)) {
    return report(row.place("places"), row.cell("places"), placesExpected);
  }
  if (provider === null || form === null || area === null) return null;
  const [place, keyPlace] = [row.place("places"), row.place("form")];
  return { names: ["places", form, area], value, place, provider, keyPlace, from };
}

/** The tariff of now is there to be seen; a new one typed over it would be lost. */
function nowFaults(row: TableRow, form: string | null, model: Model, report: Report): void {
  const cell = row.cell("now");
  const price = form === null ? undefined : model.forms[form]?.price.value;
  if (cell === null || price === undefined || dutchNumber(cell) === price) return;
  report(row.place("now"), cell, {
    nl: `${asDutch(price)} of leeg: het nieuwe tarief hoort in de kolom euro`,
    en: `${price} or nothing: the new tariff belongs in the column euro`,
  });
}

/** What a unit may be called in a sheet, with or without "per" before it. */
const unitNames: Readonly<Record<string, readonly string[]>> = {
  etmaal: ["etmaal", "etmalen", "dag", "dagen", "day", "days"],
  uur: ["uur", "uren", "hour", "hours"],
  dagdeel: ["dagdeel", "dagdelen", "part of a day", "parts of a day"],
};

/** The unit of a tariff is there to be seen; an amount by another unit would be read as by this one. */
function unitFaults(row: TableRow, form: string | null, model: Model, report: Report): void {
  const cell = row.cell("unit");
  const unit = form === null ? undefined : model.forms[form]?.unit;
  if (cell === null || unit === undefined) return;
  const typed = asName(String(cell)).replace(/^(per|een|a) /, "");
  if ((unitNames[unit] ?? [unit]).includes(typed)) return;
  report(row.place("unit"), cell, {
    nl: `${unit} of leeg: een tarief van ${form} is per ${unit}; reken het bedrag daarnaar om`,
    en: `${unit} or nothing: a tariff of ${form} is by ${unit}; convert the amount to it`,
  });
}

function agreedTariff(row: TableRow, model: Model, report: Report): Agreement | null {
  const form = oneOf(row, "form", Object.keys(model.agreed.tariffs).sort(), report);
  nowFaults(row, form, model, report);
  unitFaults(row, form, model, report);
  if (row.cell("euro") === null) return null;
  const from = firstYear(row, model, report);
  const value = agreedEuro(row, model, report);
  if (form === null || value === null) return null;
  const [place, keyPlace] = [row.place("euro"), row.place("form")];
  return { names: ["tariffs", form], value, place, provider: "", keyPlace, from };
}

function agreedBudget(row: TableRow, model: Model, report: Report): Agreement | null {
  const segment = oneOf(row, "segment", Object.keys(model.agreed.budgets).sort(), report);
  const years = Object.keys(Object.values(model.agreed.budgets)[0] ?? {}).sort();
  const year = oneOf(row, "year", years, report);
  if (row.cell("euro") === null) return null;
  const value = agreedEuro(row, model, report);
  if (segment === null || year === null || value === null) return null;
  const [place, keyPlace] = [row.place("euro"), row.place("segment")];
  return { names: ["budgets", segment, year], value, place, provider: "", keyPlace, from: null };
}

const readers = { places: agreedPlaces, tariffs: agreedTariff, budgets: agreedBudget } as const;

/** The agreements of a sheet, and everything that is wrong in it. */
export function readAgreements(sheet: SheetId, rows: readonly TableRow[], model: Model) {
  const issues: Issue[] = [];
  const report: Report = (path, found, expected, hint = null) => {
    // What is no value has been told where the sheet was read.
    if (isCellFault(found)) return null;
    issues.push({ path, found: found === null ? "-" : show(found), expected, hint });
    return null;
  };
  const agreements = rows.flatMap((row) => readers[sheet](row, model, report) ?? []);
  return { agreements, issues };
}
