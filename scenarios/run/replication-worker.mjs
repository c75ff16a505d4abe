/**
 * Where a thread begins: teaches it TypeScript, then lives units.
 *
 * The rule this file keeps: it is plain JavaScript, because on Node 20 a thread does not know `.ts`
 * before `register` has run, whatever its parent knew.
 */
import { register } from "tsx/esm/api";

register();
const { runUnit } = await import("./runner.ts");

/**
 * Runs one unit and tells its progress through the port that came with it. A fault goes back as
 * plain data: between threads an error loses its code.
 */
export function runReplication({ unit, port }) {
  try {
    return { result: runUnit(unit, (done) => port.postMessage(done)), fault: null };
  } catch (error) {
    if (typeof error?.code !== "string") throw error;
    return { result: null, fault: { code: error.code, message: error.message } };
  } finally {
    port.close();
  }
}
