import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const started: ChildProcess[] = [];
const servers: Server[] = [];

afterEach(() => {
  started.splice(0).forEach((child) => child.kill());
  servers.splice(0).forEach((server) => server.close());
});

/** Runs Node and resolves with the first thing it says. */
function firstWords(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  started.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once("data", (text: Buffer) => resolve(text.toString().trim()));
    child.stderr.once("data", (text: Buffer) => resolve(text.toString().trim()));
    child.once("exit", () => reject(new Error("it ended without a word")));
  });
}

/** Serves dist/ as `npm start` does, but without looking whether it is up to date. Resolves with the port. */
async function serve(port: number): Promise<number> {
  const script = `const { serveDist } = await import("./scripts/lib/serve.mjs");
    console.log(await serveDist(${port}, { orNext: true }));`;
  return Number(await firstWords(["--input-type=module", "-e", script]));
}

function occupy(host: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, host, () => resolve((server.address() as { port: number }).port));
  });
}

/** The addresses that "localhost" may mean here; some machines have no IPv6. */
const local = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .map(({ address }) => address)
  .filter((address) => address === "127.0.0.1" || address === "::1");

describe("npm start", () => {
  it("serves the workbench, which browsers must check again for a newer one", async () => {
    const address = `http://127.0.0.1:${await serve(0)}`;
    const page = await fetch(address);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(await page.text()).toContain('src="workbench.js"');
  });

  it("serves nothing but what was built", async () => {
    const address = `http://127.0.0.1:${await serve(0)}`;
    expect((await fetch(`${address}/package.json`)).status).toBe(404);
    expect((await fetch(`${address}/%2e%2e/package.json`)).status).toBe(404);
  });

  it.each(local)("takes a later port when its own is taken on %s", async (host) => {
    const taken = await occupy(host);
    expect(await serve(taken)).toBeGreaterThan(taken);
  });

  it("says what is wrong with a port that is none", async () => {
    const words = await firstWords(["scripts/start.mjs"], { PORT: "many" });
    expect(words).toBe('PORT must be a port number; it is "many".');
  });
});
