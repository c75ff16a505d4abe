/**
 * The studio as it is built and served: one page that holds all, to this machine only.
 *
 * The one rule: requests are made as a browser or an attacker makes them, over the network.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StudioServer, serveStudio } from "../../cli/studio-server.ts";
import { buildStudio } from "../../cli/writing/build-studio.ts";
import { start } from "./klantreis.ts";

let page: Awaited<ReturnType<typeof buildStudio>>;
let server: StudioServer;

beforeAll(async () => {
  page = await buildStudio();
  server = await serveStudio(page, 0);
});

afterAll(async () => {
  await server.close();
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly host?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function ask({ method = "GET", path = "/", headers = {}, host = "127.0.0.1" }: Asked = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host, port: server.port, method, path, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (data: string) => {
        body += data;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

const statusOf = async (asked: Asked): Promise<number> => (await ask(asked)).status;

describe("the server of the studio", () => {
  it("gives the page to this machine, with a policy that allows no network and no frame", async () => {
    const { status, headers, body } = await ask();
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(body).toBe(page.html);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|connect-src|https?:/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("answers by each name of this machine and by no other", async () => {
    const { port } = server;
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect(await statusOf({ headers: { host } })).toBe(200);
    }
    for (const host of ["example.nl", `example.nl:${port}`, "localhost", `127.0.0.1:${port + 1}`]) {
      expect(await statusOf({ headers: { host } })).toBe(400);
    }
  });

  it("gives nothing to a page of somebody else", async () => {
    const from = (origin: string) => statusOf({ headers: { origin } });
    expect(await from(`http://127.0.0.1:${server.port}`)).toBe(200);
    for (const origin of ["https://example.nl", "null", `https://127.0.0.1:${server.port}`]) {
      expect(await from(origin)).toBe(403);
    }
    const cross = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect(await statusOf({ headers: cross })).toBe(403);
  });

  it("only shows: other methods and other paths are refused", async () => {
    expect(await ask({ method: "HEAD" })).toMatchObject({ status: 200, body: "" });
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers } = await ask({ method });
      expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
    }
    for (const path of ["/package.json", "/../package.json", "/%2e%2e/package.json", "//"]) {
      expect(await statusOf({ path })).toBe(404);
    }
  });

  it("cannot be reached by another machine", async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of outside) {
      await expect(ask({ host: address })).rejects.toThrow(/ECONNREFUSED/);
    }
    expect(server.address).toBe(`http://127.0.0.1:${server.port}/`);
  });
});

describe("the page of the studio", () => {
  const scriptOf = (): string => /<script>([\s\S]*)<\/script>\n<\/body>/.exec(page.html)?.[1] ?? "";

  it("names its one script in its policy", () => {
    const hash = createHash("sha256").update(scriptOf()).digest("base64");
    expect(scriptOf().length).toBeGreaterThan(10_000);
    expect(page.policy).toContain(`script-src 'sha256-${hash}'`);
    expect(page.html).toContain(`content="${page.policy}"`);
  });

  it("holds nothing that fetches, and no validator that makes code of text", () => {
    expect(page.html).not.toMatch(/\b(src|href)="https?:/);
    expect(page.html).not.toMatch(/\bnew Function\(|\bfetch\(|XMLHttpRequest|WebSocket\(/);
    // The page, and as text: its data, its worker, and the worker that paints the tanks.
    expect(page.html.match(/<script/g)).toHaveLength(4);
    expect(page.html.match(/<script>/g)).toHaveLength(1);
  });

  it("holds the data of the region as text in which no markup can be read", () => {
    const data = /id="studio-data">([\s\S]*?)<\/script>/.exec(page.html)?.[1] ?? "";
    expect(data).not.toContain("<");
    expect(Object.keys(JSON.parse(data))).toEqual([
      "region",
      "library",
      "calibration",
      "version",
      "seed",
    ]);
  });
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "studio-command-"));

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("writes the page as one file", { timeout: 60_000 }, async () => {
    const { code, out } = await start(folder, ["studio", "--out", "made", "--json"]).ended;
    expect(code).toBe(0);
    const path = join(folder, "made", "studio.html");
    expect(Object.values((JSON.parse(out) as { files: object }).files)).toEqual([path]);
    expect(readFileSync(path, "utf8")).toMatch(/^<!doctype html>/);
  });

  it("serves until it is told to stop, and then ends well", { timeout: 60_000 }, async () => {
    const { child, ended } = start(folder, ["studio", "--no-open", "--port", "0", "--json"]);
    const said = await new Promise<string>((resolve) => {
      child.stdout?.once("data", (data) => resolve(String(data)));
    });
    const { address } = JSON.parse(said) as { address: string };
    expect(address).toMatch(/^http:\/\/127[.]0[.]0[.]1:\d+\/$/);
    expect((await fetch(address)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });

  it("tells what is wrong with a port, and makes nothing", { timeout: 60_000 }, async () => {
    const wrong = await start(folder, ["studio", "--port", "99999"]).ended;
    expect([wrong.code, wrong.out]).toEqual([2, ""]);
    expect(wrong.err).toContain("--port");
    const taken = ["studio", "--no-open", "--port", String(server.port)];
    const refused = await start(folder, taken).ended;
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("een poort die vrij is");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
