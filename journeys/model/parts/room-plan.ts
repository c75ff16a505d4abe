/**
 * The part on spending rooms compiled: the terms of every provider group, and the draws.
 *
 * The rule this file keeps: a group has the terms of the class of its provider.
 */
import type { PurposeRegistry } from "#engine";
import { PROVIDER_SIZES, type ProvidersPlan } from "./providers-plan.ts";
import type { Room, RoomTerms } from "./room.ts";

export interface RoomPlan {
  /** First calendar year in which rooms count; infinite when they never do. */
  readonly fromYear: number;
  /** By provider group. */
  readonly growth: Float64Array;
  readonly permissionShare: Float64Array;
  readonly overPrice: Float64Array;
  /** Purposes per form: permission, and being sent on. */
  readonly permission: Int32Array;
  readonly shift: Int32Array;
}

export function compileRoom(
  room: Room,
  providers: ProvidersPlan,
  forms: readonly string[],
  registry: PurposeRegistry,
): RoomPlan {
  const column = (read: (terms: RoomTerms) => number): Float64Array =>
    Float64Array.from(providers.of, (provider) => {
      const size = PROVIDER_SIZES[providers.size[provider] as number] ?? "large";
      return read(room.classes[size]);
    });
  const per = (prefix: string): Int32Array =>
    Int32Array.from(forms, (form) => registry.register(`${prefix}:${form}`));
  return {
    fromYear: room.on.value ? room.fromYear.value : Number.POSITIVE_INFINITY,
    growth: column(({ growth }) => growth.value),
    permissionShare: column(({ permissionShare }) => permissionShare.value),
    overPrice: column(({ overPrice }) => overPrice.value),
    permission: per("room:permission"),
    shift: per("room:shift"),
  };
}
