/**
 * Builds the studio: one HTML page with its scripts, the model and the data of the region inside.
 *
 * The rule this file keeps: the page is made of the sources as they are now, and asks for nothing once
 * it is made.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { type StudioData, type StudioDocument, studioDocument } from "#viz";
import { fontCss } from "./fonts.ts";
import { programVersion } from "./program-folder.ts";
import { readCalibrationTable, readLibrary, readRegion } from "./region-files.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** The seed of the command line, so that the studio tells of the same youths. */
const seed = "haaglanden";

/**
 * Modules of our own do nothing by being imported, so what a page does not use is left out: files,
 * threads and the validator of schemas among them.
 */
const onlyWhatIsUsed: Plugin = {
  name: "only-what-is-used",
  setup(build) {
    build.onResolve(
      { filter: /^[#.]/ },
      async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === onlyWhatIsUsed || importer.includes("node_modules")) return undefined;
        const found = await build.resolve(path, {
          ...{ importer, resolveDir, kind },
          pluginData: onlyWhatIsUsed,
        });
        return { ...found, sideEffects: false };
      },
    );
  },
};

/** A source file and all it needs as one classic script. */
async function script(entry: string): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
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
    plugins: [onlyWhatIsUsed],
    // Files that a plugin finds are not looked up in it by themselves.
    tsconfigRaw: readFileSync(join(root, "tsconfig.json"), "utf8"),
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
