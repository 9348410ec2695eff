import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BackgroundProcess } from "./background-process";
import { freePort } from "./free-port";

const readyDeadlineS = 20; // [s]
const stopGraceS = 5; // [s]

/** A registry for images on the loopback interface. An engine talks to it without TLS. */
export interface Registry {
  /** As `127.0.0.1:40123`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts a registry that keeps its images in `folder`. */
export async function registry(program: string, folder: string): Promise<Registry> {
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
