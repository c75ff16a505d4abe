/**
 * The run that is lived twice, here and in a second process: today and the whole ladder.
 *
 * The one rule: run as a program it prints the fingerprint of its result and nothing else.
 */
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { type ReplicationResult, simulateReplication } from "#journeys";
import { ladderUpTo, smallRegion } from "../support/model.ts";
import { fingerprint } from "./bits.ts";

export function twoDesigns(model = smallRegion): ReplicationResult {
  return simulateReplication(
    [
      { id: "today", model, against: null },
      { id: "ladder", model: ladderUpTo(model, "behaviour"), against: "today" },
    ],
    { seed: "A against A", replication: 3, logs: ["ladder"], untilYear: 2029 },
  );
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(fingerprint(twoDesigns()));
