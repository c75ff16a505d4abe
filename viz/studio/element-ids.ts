/**
 * Names of the parts of the studio's page that hold something.
 *
 * The rule this file keeps: whoever writes the page and whoever reads it use the same names.
 */
export const elementIds = {
  root: "studio",
  worker: "studio-worker",
  tank: "studio-tank",
  data: "studio-data",
} as const;
