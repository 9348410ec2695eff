import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BackgroundProcess } from "./background-process";
import { freePort } from "./free-port";

const readyDeadlineS = 20; // [s]
const stopGraceS = 5; // [s]

/** A registry for images. An engine talks to it on the loopback interface without TLS. */
export interface Registry {
  readonly port: number;
  stop(): Promise<void>;
}

/** The program of a registry, and where it listens: on the loopback interface, or on every address of a network where nobody else is. */
export interface RegistrySource {
  readonly program: string;
  readonly listensOn: "127.0.0.1" | "0.0.0.0";
}

/** Starts a registry that keeps its images in `storage`, and its configuration and log in `folder`. */
export async function registry({ program, listensOn }: RegistrySource, storage: string, folder: string): Promise<Registry> {
  for (const each of [storage, folder]) mkdirSync(each, { recursive: true });
  const port = await freePort();
  const configuration = join(folder, "registry.yml");
  writeFileSync(
    configuration,
    ["version: 0.1", "storage:", "  filesystem:", `    rootdirectory: ${storage}`, "http:", `  addr: ${listensOn}:${port}`, ""].join("\n"),
  );
  const server = new BackgroundProcess(program, ["serve", configuration], join(folder, "registry.log"));
  const stop = () => server.stop(stopGraceS);
  try {
    await server.ready(() => answers(`http://127.0.0.1:${port}/v2/`), readyDeadlineS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
