import http from "node:http";
import https from "node:https";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./run.mjs";

/**
 * Serves dist/ on the port, or with `orNext` on the first free one after it. Resolves with the port.
 * Every answer must be checked again before it is used, so that a new build shows at once.
 */
export async function serveDist(wanted, { certificate, orNext = false } = {}) {
  const listener = filesOf(join(root, "dist"));
  const create = () =>
    certificate ? https.createServer(certificate, listener) : http.createServer(listener);
  for (let port = wanted; ; port++) {
    try {
      return await listenLocally(create, port);
    } catch (error) {
      if (error.code !== "EADDRINUSE" || !orNext || port >= 65535) throw error;
    }
  }
}

function filesOf(folder) {
  // Loaded late: it is installed by the set-up that runs before.
  const sirv = createRequire(import.meta.url)("sirv");
  const setHeaders = (answer) => answer.setHeader("Cache-Control", "no-cache");
  const files = sirv(folder, { dev: true, etag: true, setHeaders });
  return (request, answer) => files(request, answer, () => answer.writeHead(404).end("Not found"));
}

/**
 * Only this machine is answered: the pages are a try-out, not a service. Browsers take "localhost" for either of two
 * addresses, so we need both, or a stranger's server could answer on the other.
 */
async function listenLocally(create, wanted) {
  const first = create();
  await listen(first, wanted, "127.0.0.1");
  const { port } = first.address();
  try {
    await listen(create(), port, "::1");
  } catch (error) {
    if (error.code !== "EADDRNOTAVAIL" && error.code !== "EAFNOSUPPORT") {
      first.close();
      throw error;
    }
  }
  return port;
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
