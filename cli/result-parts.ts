/**
 * Finished replications on disk, so that a stopped run can go on where it was.
 *
 * The rule this file keeps: a part is used only when it is whole (its digest stands in front) and
 * of this very job: the same code, data, designs and seed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { version } from "node:process";
import { deserialize, serialize } from "node:v8";
import {
  canonicalJson,
  type ExperimentPlan,
  type ReplicationResult,
  type ResultStore,
} from "#scenarios";
import { writeWhole } from "./output-folder.ts";

const digestLength = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** Name of the folder of a job: everything its results depend on. */
export function jobFingerprint({ designs, job }: ExperimentPlan, code: string): string {
  const { seed, logs, untilYear } = job;
  const list = designs.map(({ id, hash, against }) => ({ id, hash, against }));
  const every = job.designs.map((design) => design.every);
  const text = canonicalJson({ code, version, seed, logs, untilYear, list, every });
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

export interface PartFolder extends ResultStore {
  /** How many of these replications are there. */
  count(replications: readonly number[]): number;
  /** Takes all parts away, of this job and of older ones. */
  clear(): void;
}

/** The parts of a job in an output folder. */
export function partFolder(outFolder: string, fingerprint: string): PartFolder {
  const all = join(outFolder, "parts");
  const folder = join(all, fingerprint);
  const pathOf = (replication: number): string =>
    join(folder, `replication-${String(replication).padStart(4, "0")}.bin`);
  return {
    load: (replication) => {
      const path = pathOf(replication);
      if (!existsSync(path)) return null;
      const bytes = readFileSync(path);
      const body = bytes.subarray(digestLength);
      if (!digestOf(body).equals(bytes.subarray(0, digestLength))) return null;
      return deserialize(body) as ReplicationResult;
    },
    save: (result) => {
      mkdirSync(folder, { recursive: true });
      const body = serialize(result);
      writeWhole(pathOf(result.replication), Buffer.concat([digestOf(body), body]));
    },
    count: (replications) => replications.filter((number) => existsSync(pathOf(number))).length,
    clear: () => rmSync(all, { recursive: true, force: true }),
  };
}
