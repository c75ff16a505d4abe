/**
 * What a browser was busy with, from its own trace.
 *
 * The rule this file keeps: it counts the time of the processor and not of the clock, since other
 * programs share the machine.
 */
import type { Browser, Page } from "playwright-core";

interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly tdur?: number;
    readonly args: { readonly name?: string };
  }[];
}

/** Milliseconds of processor of each task of a thread of the page, the longest first. */
export function tasksOf({ traceEvents }: Trace, thread: RegExp): readonly number[] {
  const own = traceEvents
    .filter(({ name, args }) => name === "thread_name" && thread.test(args.name ?? ""))
    .map(({ pid, tid }) => `${pid} ${tid}`);
  return traceEvents
    .filter(({ name, pid, tid }) => name === "RunTask" && own.includes(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((one, other) => other - one);
}

/** The trace of what is done meanwhile. */
export async function traced(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<Trace> {
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  await act();
  return JSON.parse((await browser.stopTracing()).toString()) as Trace;
}
