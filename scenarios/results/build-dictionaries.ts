/**
 * The words that go with every code in the results file.
 *
 * The rule this file keeps: viz finds each name here and looks nowhere else.
 */
import type { Model } from "#journeys";
import { quantitiesOf } from "../definition/quantities.ts";
import { groundLabel, noteLabel, ownerLabel, unitLabel } from "../definition/register-words.ts";
import { fundingOf } from "./money/funding-of.ts";
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
    grounds: {
      items: wordItems(
        quantities.map(({ why }) => why),
        groundLabel,
      ),
    },
  };
}

/** The same with the notes of the known figures among the grounds. */
export function withNotes(dictionaries: Dictionaries, notes: readonly string[]): Dictionaries {
  const { items } = dictionaries.grounds;
  return { ...dictionaries, grounds: { items: [...items, ...wordItems(notes, noteLabel)] } };
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
