/**
 * Who refers whom: weights per municipality, care form and referrer.
 *
 * The rule this file keeps: over the first needs of a municipality the weights give exactly its own
 * mix of referrers, whatever the affinities say about single forms.
 */
import { formOf, municipalityOf } from "./lookup.ts";
import type { Model } from "./model.ts";

/**
 * Weights of referrers per form whose mix, over the first needs of a municipality, is the
 * municipality's own: iterative proportional fitting (Deming and Stephan 1940) of the affinities.
 */
function fittedReferrers(
  affinity: Float64Array,
  needs: Float64Array,
  mix: Float64Array,
): Float64Array {
  const referrers = mix.length;
  const forms = needs.length;
  const total = needs.reduce((sum, need) => sum + need, 0);
  const cells = Float64Array.from(
    affinity,
    (value, index) => value * (needs[(index / referrers) | 0] as number),
  );
  for (let round = 0; round < 200; round++) {
    scaleColumns(cells, mix, referrers, total);
    scaleRows(cells, needs, forms, referrers);
  }
  return cells;
}

function scaleColumns(
  cells: Float64Array,
  mix: Float64Array,
  referrers: number,
  total: number,
): void {
  for (let referrer = 0; referrer < referrers; referrer++) {
    let sum = 0;
    for (let at = referrer; at < cells.length; at += referrers) sum += cells[at] as number;
    const factor = sum > 0 ? ((mix[referrer] as number) * total) / sum : 0;
    for (let at = referrer; at < cells.length; at += referrers)
      cells[at] = (cells[at] as number) * factor;
  }
}

function scaleRows(
  cells: Float64Array,
  needs: Float64Array,
  forms: number,
  referrers: number,
): void {
  for (let form = 0; form < forms; form++) {
    let sum = 0;
    for (let at = 0; at < referrers; at++) sum += cells[form * referrers + at] as number;
    const factor = sum > 0 ? (needs[form] as number) / sum : 0;
    for (let at = 0; at < referrers; at++) {
      cells[form * referrers + at] = (cells[form * referrers + at] as number) * factor;
    }
  }
}

/** Weights [municipality][form][referrer], flat. */
export function referWeights(
  model: Model,
  forms: readonly string[],
  municipalities: readonly string[],
  referrers: readonly string[],
  needs: Float64Array,
): Float64Array {
  const affinity = new Float64Array(forms.length * referrers.length);
  forms.forEach((form, f) => {
    referrers.forEach((referrer, r) => {
      affinity[f * referrers.length + r] =
        formOf(model, form).referrerAffinity[referrer]?.value ?? 1;
    });
  });
  const all = municipalities.map((id) => {
    const shares = municipalityOf(model, id).referrers;
    return fittedReferrers(
      affinity,
      needs,
      Float64Array.from(referrers, (r) => shares[r]?.value ?? 0),
    );
  });
  const size = forms.length * referrers.length;
  const weights = new Float64Array(municipalities.length * size);
  all.forEach((cells, index) => {
    weights.set(cells, index * size);
  });
  return weights;
}
