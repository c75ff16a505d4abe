/**
 * Modules of the command line that a thread is told to load.
 *
 * The rule this file keeps: from the sources they lie beside this file; as built, beside the program.
 */
const isSource = import.meta.url.endsWith(".ts");

const moduleNamed = (name: string): URL =>
  new URL(`./${name}.${isSource ? "ts" : "mjs"}`, import.meta.url);

/** The clock. */
export const clockModule = moduleNamed("clock");
/** Writes lines to open files. */
export const linesModule = moduleNamed("line-file");
