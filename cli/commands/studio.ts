/**
 * The command `studio`: serves the studio to this machine, or writes it as one file.
 *
 * The rule this file keeps: options are judged before anything is built, and what is served ends with
 * the command.
 */
import { spawn } from "node:child_process";
import { relative } from "node:path";
import { show } from "#scenarios/light";
import { wrongOption } from "../faults.ts";
import type { CommonOptions, RawOptions } from "../options.ts";
import { type StudioServer, serveStudio } from "../studio-server.ts";
import { printJson, printLines } from "../telling/print.ts";
import { studioWordsOf } from "../words/studio-words.ts";
import { buildStudio } from "../writing/build-studio.ts";
import { openFolder, writeOutputs } from "../writing/output-folder.ts";

const usualPort = 4028;
const fileName = "studio.html";

/** @throws InputFault when it is no port */
function portOf(raw: RawOptions): number {
  const text = raw["port"];
  if (text === undefined) return usualPort;
  const port = typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw wrongOption("--port", show(text), {
    nl: "een geheel getal van 0 tot en met 65535",
    en: "a whole number from 0 to 65535",
  });
}

/** The program that opens an address in the browser of this machine. */
function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  return platform === "win32" ? ["rundll32", "url.dll,FileProtocolHandler"] : ["xdg-open"];
}

/** Opens the page; where that cannot be done, the address that is printed does. */
function openBrowser(address: string): void {
  const [program, ...args] = openerOf(process.platform);
  const child = spawn(program, [...args, address], { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}

async function started(port: number, page: Parameters<typeof serveStudio>[0]) {
  try {
    return await serveStudio(page, port);
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? "";
    if (!["EADDRINUSE", "EACCES"].includes(code)) throw fault;
    throw wrongOption("--port", String(port), {
      nl: "een poort die vrij is; kies een andere met --port",
      en: "a port that is free; choose another with --port",
    });
  }
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

function tellServing({ address, port }: StudioServer, { json, lang }: CommonOptions): void {
  const words = studioWordsOf(lang);
  if (json) printJson({ address, port });
  else printLines([`${words.serving} ${address}`, words.stop]);
}

/** Serves the studio until it is interrupted, or writes it into `--out`. */
export async function runStudio(options: CommonOptions, raw: RawOptions): Promise<void> {
  const port = portOf(raw);
  const words = studioWordsOf(options.lang);
  const folder = options.out === null ? null : openFolder(options.out);
  if (!options.json) process.stderr.write(`${words.building}\n`);
  const page = await buildStudio();
  if (folder !== null) {
    const files = writeOutputs(folder, { [fileName]: page.html });
    const path = files[fileName] ?? "";
    if (options.json) printJson({ files });
    else printLines([`${words.written} ${relative(process.cwd(), path)}`]);
    return;
  }
  const server = await started(port, page);
  tellServing(server, options);
  if (raw["open"] !== false) openBrowser(server.address);
  await untilInterrupted();
  await server.close();
}
