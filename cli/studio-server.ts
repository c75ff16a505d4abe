/**
 * Serves the studio to this machine.
 *
 * The rule this file keeps: it listens on loopback only and answers only who asks for it by a name of
 * this machine. A page of somebody else, in the same browser or by a name that leads here, gets
 * nothing.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { StudioDocument } from "#viz";

const loopback = ["127.0.0.1", "::1"] as const;

/** Why a request is not answered; null when it is. */
export function refusalOf(
  { method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  port: number,
): 400 | 403 | 404 | 405 | null {
  const own = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
  if (!own.includes((headers.host ?? "").toLowerCase())) return 400;
  const { origin } = headers;
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) return 403;
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" && headers["sec-fetch-mode"] !== "navigate") return 403;
  if (method !== "GET" && method !== "HEAD") return 405;
  return url === "/" || url?.startsWith("/?") ? null : 404;
}

const safe: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { html, policy }: StudioDocument,
  port: number,
): void {
  const refusal = refusalOf(request, port);
  if (refusal !== null) {
    const allow = refusal === 405 ? { Allow: "GET, HEAD" } : {};
    response.writeHead(refusal, { ...safe, ...allow }).end();
    return;
  }
  const body = Buffer.from(html, "utf8");
  response.writeHead(200, {
    ...safe,
    "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": String(body.length),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

export interface StudioServer {
  readonly port: number;
  readonly address: string;
  close(): Promise<void>;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Starts to serve the page.
 *
 * @param port 0 for any that is free
 * @throws the error of Node when the port cannot be had
 */
export async function serveStudio(page: StudioDocument, port: number): Promise<StudioServer> {
  const servers: Server[] = [];
  let taken = port;
  for (const host of loopback) {
    const server = createServer((request, response) => answer(request, response, page, taken));
    try {
      await listen(server, taken, host);
      taken = (server.address() as AddressInfo).port;
      servers.push(server);
    } catch (fault) {
      // A machine without IPv6 is served over IPv4 alone.
      if (servers.length === 0) throw fault;
    }
  }
  return {
    port: taken,
    address: `http://127.0.0.1:${taken}/`,
    close: async () => {
      await Promise.all(servers.map(closed));
    },
  };
}
