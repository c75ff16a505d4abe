/** The contract between runs and pictures: the only thing viz may import. */
export type * from "./types.ts";
