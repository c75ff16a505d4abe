/**
 * The part on locations compiled: which share of the places of a provider group stands where.
 *
 * The rule this file keeps: no draw. Groups with a house are dealt one by one, in order of name, each
 * to the municipality that is furthest behind its share (the rule of Sainte-Laguë); homes are spread
 * by those shares.
 */
import type { Area, Model } from "../model.ts";

export interface LocationPlan {
  /** 1 for forms whose starts are followed: stays, and what goes through the placement point. */
  readonly followed: Uint8Array;
  /** [station][municipality]: share of the places of a group; 0 in all for forms not followed. */
  readonly share: Float64Array;
  readonly borderingShare: number;
}

/** Provider groups: the form and the area of each; area -1 serves the whole region. */
interface Groups {
  readonly form: ArrayLike<number>;
  readonly area: ArrayLike<number>;
}

interface Names {
  readonly forms: readonly string[];
  readonly municipalities: readonly string[];
  readonly areas: readonly Area[];
}

/** The weight of each municipality among those of this area; alike when all of them are 0. */
function weightsIn(model: Model, area: Area | undefined, towns: readonly string[]) {
  const weights = towns.map((id) => {
    const town = model.municipalities[id];
    if (town === undefined || (area !== undefined && town.area !== area)) return -1;
    return town.residents.value * (model.location.placesPerResident[id]?.value ?? 1);
  });
  const isEmpty = !weights.some((weight) => weight > 0);
  return weights.map((weight) => (weight < 0 ? 0 : isEmpty ? 1 : weight));
}

/** The municipality furthest behind its share of what was dealt, the first by name among equals. */
function furthestBehind(weights: readonly number[], dealt: readonly number[]): number {
  const behind = weights.map((weight, town) => weight / ((dealt[town] as number) + 0.5));
  return behind.indexOf(Math.max(...behind));
}

/** [station][municipality]: share of the places of a group that stand there. */
function sharesOf(model: Model, names: Names, groups: Groups, followed: Uint8Array): Float64Array {
  const { forms, municipalities, areas } = names;
  const towns = municipalities.length;
  const share = new Float64Array(groups.form.length * towns);
  const dealt = municipalities.map(() => 0);
  for (let station = 0; station < groups.form.length; station++) {
    const form = groups.form[station] as number;
    if (followed[form] === 0) continue;
    const weights = weightsIn(model, areas[groups.area[station] as number], municipalities);
    if (model.location.inHomes[forms[form] as string]?.value === true) {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      share.set(
        weights.map((weight) => weight / total),
        station * towns,
      );
    } else {
      const town = furthestBehind(weights, dealt);
      dealt[town] = (dealt[town] as number) + 1;
      share[station * towns + town] = 1;
    }
  }
  return share;
}

export function compileLocation(model: Model, names: Names, groups: Groups): LocationPlan {
  const followed = Uint8Array.from(names.forms, (id) => {
    const form = model.forms[id];
    return form?.stay || form?.central ? 1 : 0;
  });
  return {
    followed,
    share: sharesOf(model, names, groups, followed),
    borderingShare: model.location.borderingShare.value,
  };
}
