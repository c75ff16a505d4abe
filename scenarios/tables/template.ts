/**
 * The sheets that a contract manager gets to fill in: every name is there, the values are open.
 *
 * The rule this file keeps: an untouched template changes nothing, and what is filled in next to a
 * name is read back under that name.
 */
import { formsEver, type Model, type SegmentId } from "#journeys";
import { areaNames, type Column, explanationName, type SheetId, sheetKinds } from "./columns.ts";
import type { Cell, Sheet } from "./sheet.ts";

type Lang = "nl" | "en";
type Row = Readonly<Record<string, Cell>>;

function placeRows({ agreed, forms }: Model, lang: Lang): readonly Row[] {
  return Object.entries(agreed.places).flatMap(([form, areas]) =>
    Object.keys(areas).map((area) => ({
      form,
      name: forms[form]?.[lang] ?? "",
      area: areaNames[area]?.[lang] ?? area,
    })),
  );
}

function tariffRows({ agreed, forms, region }: Model, lang: Lang): readonly Row[] {
  return Object.keys(agreed.tariffs).map((form) => ({
    form,
    name: forms[form]?.[lang] ?? "",
    unit: forms[form]?.unit ?? "",
    now: forms[form]?.price.value ?? null,
    level: region.priceLevelYear.value,
  }));
}

/** The same region with the contracts of 2028, which agreements are about. */
function underContracts(model: Model): Model {
  const { contracts } = model;
  return { ...model, contracts: { ...contracts, regime: { ...contracts.regime, value: "2028" } } };
}

/** Only segments that have a fixed budget in the design: the others have no use for one. */
function budgetRows(model: Model, lang: Lang): readonly Row[] {
  const { agreed, region } = model;
  const design = underContracts(model);
  return Object.entries(agreed.budgets).flatMap(([segment, years]) => {
    if (!formsEver(design, segment as SegmentId).has("capacity")) return [];
    return Object.keys(years).map((year) => ({
      segment,
      name: lang === "nl" ? `Segment ${segment}, hele regio` : `Segment ${segment}, whole region`,
      year: Number(year),
      level: region.priceLevelYear.value,
    }));
  });
}

const writers: Readonly<Record<SheetId, (model: Model, lang: Lang) => readonly Row[]>> = {
  places: placeRows,
  tariffs: tariffRows,
  budgets: budgetRows,
};

const explanation: Readonly<Record<Lang, readonly string[]>> = {
  nl: [
    "Afspraken met aanbieders voor klantreis",
    "Vul alleen in wat u weet. Leeg betekent: het blijft zoals het model het afleidt.",
    "Plaatsen: op de dag dat de nieuwe contracten ingaan, voordat een besparing er iets af haalt. Voor elke aanbieder mag een eigen regel; regels van dezelfde vorm en hetzelfde gebied worden opgeteld. Geef twee locaties elk een eigen naam.",
    "Tarieven: euro per eenheid, vanaf de nieuwe contracten. Kolom nu is het tarief waar het model mee rekent.",
    "Budgetten: euro per heel jaar, alleen voor segmenten met een vast budget voor plaatsen.",
    "Vanaf: het eerste jaar van de afspraak, op 1 januari. Leeg betekent: vanaf de nieuwe contracten.",
    "Prijspeil: het jaar van de prijzen. Een eerder jaar wordt omgerekend; een later jaar is nog niet bekend.",
    "Schrijf getallen als 1.234,50. Formules worden niet gelezen: plak waarden.",
    "De kolommen naam en opmerking worden niet gelezen. Laat eenheid en nu zoals ze zijn.",
  ],
  en: [
    "Agreements with providers for klantreis",
    "Fill in only what you know. Empty means: it stays as the model derives it.",
    "Places: on the day the new contracts begin, before a saving takes any off. Each provider may have a line of its own; lines of the same form and area are added up. Give two locations a name each.",
    "Tariffs: euro per unit, from the new contracts on. Column now is the tariff the model uses.",
    "Budgets: euro for a whole year, only for segments with a fixed budget for places.",
    "From: the first year of the agreement, on 1 January. Empty means: from the new contracts on.",
    "Price level: the year of the prices. An earlier year is converted; a later one is not known yet.",
    "Write numbers as 1.234,50. Formulas are not read: paste values.",
    "The columns name and remark are not read. Leave unit and now as they are.",
  ],
};

function sheetOf(
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
  lang: Lang,
): Sheet {
  const head = columns.map((column) => column.name[lang]);
  return {
    file: "",
    name,
    rows: [head, ...rows.map((row) => columns.map(({ id }) => row[id] ?? null))],
  };
}

/**
 * The sheets to fill in, the explanation last.
 *
 * @param model - the region, under the scenario that the agreements will build on
 */
export function templateSheets(model: Model, lang: Lang): readonly Sheet[] {
  const filled = sheetKinds.map(({ id, name, columns }) =>
    sheetOf(name[lang], columns, writers[id](model, lang), lang),
  );
  const words = explanation[lang].map((line) => [line]);
  return [...filled, { file: "", name: explanationName[lang], rows: words }];
}
