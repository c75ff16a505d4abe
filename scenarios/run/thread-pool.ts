/**
 * Worker threads that do one task at a time.
 *
 * The rule this file keeps: a fault of a model comes out of a thread as it went in; between threads
 * an error loses its code, so it travels as plain data.
 */
import type { MessagePort as ThreadPort } from "node:worker_threads";
import { SimulationError } from "#engine";

/** What comes back from a thread: a result, or a fault of the model as plain data. */
export type Answer<Result> =
  | { readonly result: Result; readonly fault: null }
  | { readonly result: null; readonly fault: Pick<SimulationError, "code" | "message" | "facts"> };

/** Does the work of a thread. A fault without a code is ours, and is thrown. */
export function answerOf<Result>(work: () => Result): Answer<Result> {
  try {
    return { result: work(), fault: null };
  } catch (error) {
    const { code, message, facts } = error as Partial<SimulationError>;
    if (typeof code !== "string") throw error;
    return { result: null, fault: { code, message: message ?? "", facts: facts ?? null } };
  }
}

export interface Threads<Task, Result> {
  /** Does a task in a thread that is free. @throws SimulationError as the model raised it */
  run(task: Task, transfer?: readonly MessagePort[]): Promise<Result>;
  close(): Promise<void>;
}

export interface ThreadOptions {
  /** The module a thread begins with; plain JavaScript. */
  readonly module: URL;
  /** The function in it that does a task and gives back an answer. */
  readonly name: string;
  readonly workers: number;
  /** What every thread is given once, at its start. */
  readonly given?: unknown;
}

/**
 * Opens threads. Node only; the thread library is loaded when this is called, so that a browser can
 * import the room.
 */
export async function openThreads<Task, Result>({
  module,
  name,
  workers,
  given,
}: ThreadOptions): Promise<Threads<Task, Result>> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<Task, Answer<Result>>({
    filename: module.href,
    name,
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: 60_000,
    workerData: given,
    // A worker prepares the next unit only when it is asked to.
    concurrentTasksPerWorker: 1,
    // Nothing waits on shared memory between units, so that progress messages are let through.
    atomics: "disabled",
  });
  return {
    run: async (task, transfer = []) => {
      const transferList = transfer as readonly unknown[] as ThreadPort[];
      const { result, fault } = await pool.run(task, { transferList });
      if (fault !== null) throw new SimulationError(fault.code, fault.message, fault.facts);
      return result;
    },
    close: () => pool.destroy(),
  };
}
