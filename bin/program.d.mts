/** Types of `program.mjs`, for what is written in TypeScript. */
export const entries: Readonly<
  Record<"main" | "clock" | "line-file" | "network-worker" | "replication-worker", string>
>;
export function readyMain(): Promise<string | null>;
export function bundle(
  entryPoints: Readonly<Record<string, string>>,
  outdir: string,
): Promise<void>;
