/**
 * The command that makes results again, as the results tell it.
 *
 * The rule this file keeps: what stands in a file is told only when it can steer no terminal.
 */
import type { Results } from "#scenarios";

/** Nothing that could steer a terminal, and no longer than a command is. */
const harmlessCommand = /^npx klantreis [\w ./:=@%+'-]{1,200}$/;

/** `: npx klantreis …`, or nothing when the file does not tell it well. */
export function harmlessCommandOf({ manifest }: Partial<Pick<Results, "manifest">>): string {
  const told = manifest?.command ?? "";
  return typeof told === "string" && harmlessCommand.test(told) ? `: ${told}` : "";
}

/** The words of the command that could be files of scenarios. */
export function filesNamedIn({ manifest }: Pick<Results, "manifest">): readonly string[] {
  const words = manifest.command.split(" ").map((word) => word.replaceAll("'", ""));
  return words.filter((word) => /\.(json|xlsx|csv)$/i.test(word));
}
