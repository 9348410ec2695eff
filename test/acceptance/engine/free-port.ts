import { createServer } from "node:net";

/** Ports that this process was given: the system may give one again that nobody listens on yet. */
const given = new Set<number>();

/** A port of 127.0.0.1 on which nothing answers, another one each time. */
export async function freePort(): Promise<number> {
  const port = await anyPort();
  if (given.has(port)) return freePort();
  given.add(port);
  return port;
}

function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** A port below 1024, which belongs to the system, on which nothing answers at any address. */
export async function freeSystemPort(): Promise<number> {
  for (let port = 1023; port > 512; port--) if (await isFree(port)) return port;
  throw new Error("Machine must have a free port from 513 to 1023 but has none");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
