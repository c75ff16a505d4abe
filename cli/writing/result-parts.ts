/**
 * Finished replications on disk, so that a stopped run can go on where it was.
 *
 * The rule this file keeps: a part is used only when it is whole (its digest stands in front) and
 * of this very job: the same code, data, designs and seed. Only what was made here is taken away.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { version } from "node:process";
import { deserialize, serialize } from "node:v8";
import {
  canonicalJson,
  type ExperimentPlan,
  type ReplicationResult,
  type ResultStore,
} from "#scenarios";
import { onPath } from "../file-faults.ts";
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

const kept = {
  nl: "een plek voor wat al is doorgerekend; kies met --out een andere map",
  en: "a place for what has been run already; choose another folder with --out",
};

const isPart = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** A folder that may be there already. */
function openLevel(level: string): void {
  if (!isFolder(level)) mkdirSync(level);
}

export interface PartFolder extends ResultStore {
  /** How many of these replications are there. */
  count(replications: readonly number[]): number;
  /** Takes all parts away, of this job and of older ones. */
  clear(): void;
}

const jobName = /^[0-9a-f]{16}$/;
/** A part, or what a part was before it was whole. */
const partName = /^replication-\d{4,}\.bin(?:\.\d+\.part)?$/;

/** Takes away what stands in a folder under a known name, and the folder when nothing is left. */
function empty(folder: string, isOwn: RegExp, remove: (path: string) => void): void {
  if (!isFolder(folder)) return;
  for (const name of readdirSync(folder)) if (isOwn.test(name)) remove(join(folder, name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
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
      if (!isPart(path)) return null;
      const bytes = onPath(path, kept, () => readFileSync(path));
      const body = bytes.subarray(digestLength);
      if (!digestOf(body).equals(bytes.subarray(0, digestLength))) return null;
      return deserialize(body) as ReplicationResult;
    },
    save: (result) => {
      for (const level of [all, folder]) onPath(level, kept, () => openLevel(level));
      const body = serialize(result);
      writeWhole(pathOf(result.replication), Buffer.concat([digestOf(body), body]));
    },
    count: (replications) => replications.filter((number) => isPart(pathOf(number))).length,
    clear: () => {
      const removeJob = (path: string) =>
        empty(path, partName, (part) => rmSync(part, { force: true }));
      onPath(all, kept, () => empty(all, jobName, removeJob));
    },
  };
}
