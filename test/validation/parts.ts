/**
 * The parts of the validation, in the order of the page.
 *
 * The rule this file keeps: a part that is not listed here is not run and not told.
 */
import type { Part } from "./part.ts";
import { edges } from "./parts/edges.ts";
import { loss } from "./parts/loss.ts";
import { nulls } from "./parts/nulls.ts";
import { region } from "./parts/region.ts";
import { rush } from "./parts/rush.ts";
import { salt } from "./parts/salt.ts";
import { variance } from "./parts/variance.ts";
import { verdicts } from "./parts/verdicts.ts";
import { walls } from "./parts/walls.ts";

export const parts: readonly Part<unknown>[] = [
  walls,
  nulls,
  rush,
  loss,
  verdicts,
  edges,
  salt,
  variance,
  region,
] as readonly Part<unknown>[];
