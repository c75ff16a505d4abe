/**
 * Where a thread begins when the sources are run: teaches it TypeScript, then hands over.
 *
 * The rule this file keeps: it is plain JavaScript, because on Node 20 a thread does not know `.ts`
 * before `register` has run, whatever its parent knew. The built program begins with what it hands to.
 */
import { register } from "tsx/esm/api";

register();
export const { runReplication } = await import("./replication-worker-task.ts");
