/**
 * What a process that runs tests begins with: it teaches Node TypeScript, as `bin/klantreis.mjs` does
 * for the sources, so that tests run the program as it is run and as fast as it is.
 *
 * The rule this file keeps: threads are left alone. They are begun with the same options as their
 * process, and have to learn TypeScript by themselves, as they must outside the tests.
 */
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
}
