#!/usr/bin/env node
/**
 * The `klantreis` command: a few plain lines that any Node can read.
 *
 * It checks the Node version and the folder before anything else is loaded, so that an old Node or a
 * folder that is gone gives a sentence and not a stack. Then it hands over to the command line: put
 * together as plain modules, or, where that cannot be done, as the sources, which Node is first taught to read.
 */
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const oldestMajor = 20;
const oldestMinor = 19;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

function hasFolder() {
  try {
    return process.cwd() !== "";
  } catch {
    return false;
  }
}

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(
    `klantreis heeft Node ${oldestMajor}.${oldestMinor} of nieuwer nodig; dit is Node ${process.versions.node}.\n` +
      "Installeer een nieuwere versie van https://nodejs.org en probeer het opnieuw.",
  );
  process.exitCode = 1;
} else if (!hasFolder()) {
  console.error(
    "De map waarin u staat, is er niet meer. Ga naar een andere map en probeer het opnieuw.",
  );
  process.exitCode = 2;
} else {
  const { readyMain } = await import("./program.mjs");
  const main = await readyMain();
  if (main === null) {
    const { register } = await import("tsx/esm/api");
    // Our own tsconfig, whatever folder the command is run from.
    register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
    await import("../cli/main.ts");
  } else await import(pathToFileURL(main).href);
}
