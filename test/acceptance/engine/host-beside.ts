import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { outputOf } from "../../support/programs/run-program";
import { type OwnEngine, startEngine } from "./docker-engine";
import { type NetworkBeside, networkBeside } from "./isolation";
import type { Machine } from "./machine";
import { tryFindProgram } from "./search-path";

/** A host beside that of the run: an engine in a network of its own, which takes images from the run's registry. */
export interface HostBeside {
  readonly engine: OwnEngine;
  readonly network: NetworkBeside;
  /** Of the engine: it goes with the host. */
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Brings up a host.
 *
 * @param name of the link to it
 * @param network which of the networks beside it is, from 1: the first is that of the engine which may be killed
 * @param args more of its engine, by the addresses of its network
 */
export async function hostBeside(
  { folder: runFolder, hostAddress }: Machine,
  name: string,
  network: number,
  args: (network: NetworkBeside) => readonly string[] = () => [],
): Promise<HostBeside> {
  const folder = mkdtempSync(join(runFolder, `${name}-`));
  const linked = await networkBeside(folder, name, network);
  const [program = "", ...entering] = linked.enter;
  await outputOf(program, [...entering, "ip", "route", "add", `${hostAddress}/32`, "via", linked.runAddress]);
  const engine = await startEngine([...linked.enter, tryFindProgram("dockerd") ?? "dockerd", ...args(linked)], hostAddress, folder);
  const remove = async () => {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { engine, network: linked, folder, remove };
}

/** Images of the run as every host beside it reaches them. */
export function imagesForAll<Images extends object>({ hostAddress }: Machine, images: Images): Images {
  return Object.fromEntries(Object.entries(images).map(([name, text]) => [name, String(text).replace(/^[^:/]+/, hostAddress)])) as Images;
}
