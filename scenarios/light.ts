/**
 * The light door of this room: what a command line needs before it knows which command is asked.
 *
 * The rule this file keeps: nothing behind it loads a package, a schema or the model, so that help and
 * faults of the command line come at once. A name goes through one of the two doors, not both.
 */
export { didYouMean } from "./definition/did-you-mean.ts";
export { show } from "./definition/issue.ts";
export { defaultReplications, quickReplications } from "./experiments/replications.ts";
