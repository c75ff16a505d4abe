/**
 * Builds the studio: one HTML page with its scripts, the model and the data of the region inside.
 *
 * The rule this file keeps: the page is made of the sources as they are now, and asks for nothing once
 * it is made. What the page does not use is left out, since no module of ours does anything by being
 * imported (`sideEffects` in package.json).
 */
import { createHash } from "node:crypto";
import { type StudioData, type StudioDocument, studioDocument } from "#viz";
import { programFolder, programVersion } from "../program-folder.ts";
import { readCalibrationTable, readLibrary, readRegion } from "../reading/region-files.ts";
import { fontCss } from "./fonts.ts";

/** The seed of the command line, so that the studio tells of the same youths. */
const seed = "haaglanden";

/** A source file and all it needs as one classic script. */
async function script(entry: string): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: programFolder,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    external: ["piscina", "node:*"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

function studioData(): StudioData {
  return {
    region: readRegion(),
    library: [...readLibrary().values()],
    calibration: readCalibrationTable(),
    version: programVersion(),
    seed,
  };
}

/** The page, and the policy it is served under. */
export async function buildStudio(): Promise<StudioDocument> {
  const [page, worker, tank] = await Promise.all([
    script("viz/studio/entry.tsx"),
    script("viz/studio/worker.ts"),
    script("viz/tank/tank-worker.ts"),
  ]);
  return studioDocument({
    page,
    worker,
    tank,
    data: JSON.stringify(studioData()),
    fontCss: fontCss(),
    hash: (text) => createHash("sha256").update(text).digest("base64"),
  });
}
