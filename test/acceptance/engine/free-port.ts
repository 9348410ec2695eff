import { createServer } from "node:net";

/** Ports that are given out: below those that the system gives to connections, so that nothing takes one before it is listened on. */
const firstPort = 16_000;
/** Each worker of the tests has so many of its own. */
const portsOfWorker = 2000;

const firstOfWorker = firstPort + portsOfWorker * Number(process.env.VITEST_POOL_ID ?? 0);
let nextPort = firstOfWorker;

/** A port on which nothing answers at any address, another one each time, and others in each worker of the tests. */
export async function freePort(): Promise<number> {
  while (nextPort < firstOfWorker + portsOfWorker) {
    const port = nextPort++;
    if (await isFree(port)) return port;
  }
  throw new Error(`Machine must have a free port from ${firstOfWorker} to ${nextPort - 1} but has none`);
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
