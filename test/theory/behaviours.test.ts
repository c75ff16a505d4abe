/**
 * The engine against theory, through network files: one case for each thing a station can do, and
 * those in which time itself counts.
 *
 * The one rule: see against-theory.ts.
 */
import { holdAgainstTheory, holdTogether } from "./against-theory.ts";
import { behaviourCases } from "./behaviour-cases.ts";
import { roomCases } from "./room-cases.ts";
import { timeCases } from "./time-cases.ts";

const cases = [...behaviourCases, ...roomCases, ...timeCases];

holdAgainstTheory(cases);
holdTogether(cases);
