/**
 * All cases worked out by hand, for any program that reads network files.
 *
 * The one rule: see case.ts.
 */
import { blockingCases } from "./blocking.ts";
import type { DeterministicCase } from "./case.ts";
import { deadlockCases } from "./deadlock.ts";
import { disciplineCases } from "./disciplines.ts";
import { exitDelayCases } from "./exit-delay.ts";
import { flowCases } from "./flow.ts";
import { preEmptionCases } from "./pre-emption.ts";
import { queueingCases } from "./queueing.ts";
import { timeCases } from "./time.ts";
import { withinAnInstantCases } from "./within-an-instant.ts";

export const deterministicCases: readonly DeterministicCase[] = [
  ...queueingCases,
  ...disciplineCases,
  ...preEmptionCases,
  ...blockingCases,
  ...deadlockCases,
  ...exitDelayCases,
  ...flowCases,
  ...timeCases,
  ...withinAnInstantCases,
];
