/**
 * `npm run validate` and `npm run validate:region`: does the experiments and writes the page.
 *
 * The rule this file keeps: whatever is told was made by this command; seeds are fixed, a run that
 * was stopped goes on where it was, and parts go by name.
 */
import { writePage, writeResult } from "./page/write-page.ts";
import type { Part } from "./part.ts";
import { parts } from "./parts.ts";
import { experimentStampOf, stampOf } from "./stamp.ts";
import { complete } from "./store.ts";

function validate<Row>(part: Part<Row>, experiments: number): void {
  // Both before anything is lived: who edits meanwhile edits another program.
  const lived = experimentStampOf(part.program);
  const stamp = stampOf(part.program);
  const began = process.cpuUsage().user;
  let told = 0;
  const rows = complete({ name: part.name, stamp: lived, experiments }, part.run, (done) => {
    const share = Math.floor((20 * done) / experiments);
    if (share === told) return;
    told = share;
    const seconds = Math.round((process.cpuUsage().user - began) / 1e6);
    process.stderr.write(`${part.name}: ${done} of ${experiments} experiments, ${seconds} s\n`);
  });
  const { name, experiments: asked } = part;
  writeResult({ part: name, experiments, asked, stamp, ...part.summarise(rows) });
}

function main(words: readonly string[]): void {
  const limit = words.find((word) => word.startsWith("--experiments="));
  const names = words.filter((word) => !word.startsWith("--"));
  const known = parts.map(({ name }) => name);
  const wrong = names.filter((name) => !known.includes(name));
  if (wrong.length > 0) {
    process.stderr.write(`There is no part ${wrong.join(", ")}. Parts: ${known.join(", ")}.\n`);
    process.exitCode = 2;
    return;
  }
  // The region takes most of an hour, so it only goes by name.
  const asked = names.length > 0 ? names : known.filter((name) => name !== "region");
  for (const part of parts.filter(({ name }) => asked.includes(name))) {
    validate(part, limit === undefined ? part.experiments : Number(limit.split("=")[1]));
  }
  writePage();
}

main(process.argv.slice(2));
