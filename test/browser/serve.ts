import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves what the build made, or another build that DIST names, on a free port of this machine. */
export async function serveDist(): Promise<Site> {
  const server = createServer(sirv(process.env["DIST"] ?? join(__dirname, "../../dist"), { dev: true }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
