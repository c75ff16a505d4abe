/**
 * How often a design is lived unless somebody asks otherwise.
 *
 * The rule this file keeps: it knows these numbers and nothing else, so that options can be read
 * before anything is loaded.
 */

/** Replications of a first rough answer. */
export const quickReplications = 3;

/** Replications of an answer to lean on. */
export const defaultReplications = 20;
