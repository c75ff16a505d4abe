/**
 * The words that go with every code in the results file.
 *
 * The rule this file keeps: viz finds each name here and looks nowhere else.
 */
import { calendarOf, type FundingForm, fundingPeriods, type Model, SEGMENTS } from "#journeys";
import { quantitiesOf } from "../definition/quantities.ts";
import { ownerLabel, unitLabel } from "../definition/register-words.ts";
import { exitItems, placeItems, reasonItems } from "./place-labels.ts";
import type { RunDesign } from "./run-table.ts";
import type { Dictionaries, Label, VariantInfo } from "./types.ts";

/** Each different word once, in order, with its words in both languages. */
function wordItems(words: readonly string[], labelOf: (word: string) => Label) {
  return [...new Set(words)].sort().map((id) => ({ id, ...labelOf(id) }));
}

export function buildDictionaries(model: Model): Dictionaries {
  const quantities = quantitiesOf(model).map(({ quantity }) => quantity);
  const named = (entries: Readonly<Record<string, { readonly nl: string; readonly en: string }>>) =>
    Object.entries(entries).map(([id, { nl, en }]) => ({ id, nl, en }));
  return {
    segments: { items: placeItems() },
    forms: {
      items: Object.entries(model.forms).map(([id, form]) => ({
        id,
        nl: form.nl,
        en: form.en,
        segment: form.segment.value,
        productGroup: form.productGroup,
        unit: form.unit,
      })),
    },
    municipalities: { items: named(model.municipalities) },
    referrers: { items: named(model.referrers) },
    reasons: { items: reasonItems() },
    exits: { items: exitItems() },
    units: {
      items: wordItems(
        quantities.map(({ unit }) => unit),
        unitLabel,
      ),
    },
    owners: {
      items: wordItems(
        quantities.map(({ owner }) => owner),
        ownerLabel,
      ),
    },
  };
}

/**
 * Funding from the contract date on: the design's, or today's where the contracts do not change. A
 * municipality that then has a form of its own has a row too.
 */
function fundingOf(model: Model): VariantInfo["funding"] {
  const { contracts, municipalities } = model;
  const source =
    contracts.regime.value === "today" ? contracts.fundingToday : contracts.fundingDesign;
  const areas = Object.entries(source).map(([area, segments]) => [
    area,
    Object.fromEntries(
      Object.entries(segments).map(([segment, form]) => [segment, form.value as FundingForm]),
    ),
  ]);
  const rows: VariantInfo["funding"] = Object.fromEntries(areas);
  const towns = Object.keys(municipalities).flatMap((town) => {
    const own = fundingAtContract(model, town);
    const asArea = rows[municipalities[town]?.area ?? "h8"] ?? {};
    return SEGMENTS.every((id) => own[id] === asArea[id]) ? [] : [[town, own]];
  });
  return { ...rows, ...Object.fromEntries(towns) };
}

/** Forms of a municipality by segment, on the contract date. */
function fundingAtContract(model: Model, town: string): Readonly<Record<string, FundingForm>> {
  const { contractDay } = calendarOf(model);
  const period = fundingPeriods(model, [town]).findLast(({ from }) => from <= contractDay);
  const forms = period?.forms[0] ?? [];
  return Object.fromEntries(SEGMENTS.map((id, at) => [id, forms[at] as FundingForm]));
}

export function buildVariants(designs: readonly RunDesign[]): readonly VariantInfo[] {
  return designs.map(({ id, title, asks, step, against, model, hash }) => ({
    id,
    nl: title.nl,
    en: title.en,
    asks,
    step,
    against,
    funding: fundingOf(model),
    contractDate: model.contracts.contractDate.value,
    scenarioHash: hash,
  }));
}
