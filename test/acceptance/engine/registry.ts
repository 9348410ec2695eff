import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { BackgroundProcess } from "./background-process";
import { installed } from "./packages";

const readyDeadlineS = 20; // [s]
const stopGraceS = 5; // [s]

/** A registry for images on the loopback interface. An engine talks to it without TLS. */
export interface Registry {
  /** As `127.0.0.1:40123`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts a registry that keeps its images in `folder`. */
export async function registry(folder: string): Promise<Registry> {
  const program = (await installed(["docker-registry"]))["docker-registry"];
  mkdirSync(join(folder, "images"), { recursive: true });
  const address = `127.0.0.1:${await freePort()}`;
  const configuration = join(folder, "registry.yml");
  writeFileSync(
    configuration,
    ["version: 0.1", "storage:", "  filesystem:", `    rootdirectory: ${join(folder, "images")}`, "http:", `  addr: ${address}`, ""].join(
      "\n",
    ),
  );
  const server = new BackgroundProcess(program, ["serve", configuration], join(folder, "registry.log"));
  const stop = () => server.stop(stopGraceS);
  try {
    await server.ready(() => answers(`http://${address}/v2/`), readyDeadlineS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
