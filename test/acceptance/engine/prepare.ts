import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { removeDeployed } from "./deployed";
import { dockerEngine, startEngine } from "./docker-engine";
import { type Images, keptImages, removeImages } from "./images";
import { networkBeside } from "./isolation";
import type { EngineSurroundings, Machine } from "./machine";
import { startNameServer } from "./name-server";
import { type RegistrySource, registry } from "./registry";
import { step } from "./step";
import type { Tools } from "./tools";

/** Called last to first at the end of the run. */
export type Undo = () => Promise<void>;

/**
 * Brings up the engine, a registry and the images, in `folder`, and an engine beside where the run may start one.
 *
 * @param hostAddress where containers reach this machine
 * @param undo receives how to take each part down again, also when a later part fails
 */
export async function prepare(tools: Tools, hostAddress: string, folder: string, undo: Undo[]): Promise<Machine> {
  const engineFolder = join(folder, "engine");
  mkdirSync(engineFolder);
  const engine = await step(
    "docker engine",
    () => dockerEngine(tools.engine, hostAddress, engineFolder),
    ({ address }) => `${address.version}, ${address.own ? `started in ${engineFolder}` : "the machine's"}`,
  );
  undo.push(() => engine.stop());
  const source: RegistrySource = { program: tools.registry, listensOn: engine.address.own ? "0.0.0.0" : "127.0.0.1" };
  const kept = await step(
    "images",
    () => keptImages(tools.programs, engine.address, source, join(folder, "contexts")),
    ({ storage }) => storage,
  );
  const store = await step(
    "registry",
    () => registry(source, kept.storage, folder),
    ({ port }) => `port ${port}`,
  );
  undo.push(() => store.stop());
  const references = kept.at(`127.0.0.1:${store.port}`);
  if (!engine.address.own) {
    undo.push(() => removeImages(engine.address, references));
    undo.push(() => removeDeployed(engine.address, folder));
  }
  const beside = "dockerd" in tools.engine ? await engineBeside(tools.engine.dockerd, references, folder, undo) : undefined;
  const { terraform, provider, second, cdktf, cdktn, packageChecks, programs } = tools;
  return {
    folder,
    hostAddress,
    publishedAddress: "127.0.0.1",
    terraform,
    provider,
    ...(second && { second }),
    cdktf,
    cdktn,
    packageChecks,
    registry: tools.registry,
    snmpsimd: tools.snmpsimd,
    ruleChecker: programs["vmalert-tool"],
    engine: engine.address,
    images: references,
    ...(beside && { beside }),
  };
}

/** A second engine in a network of its own, so that it can be killed while others work. It takes its images from the same registry. */
async function engineBeside(dockerd: string, references: Images, folder: string, undo: Undo[]): Promise<EngineSurroundings> {
  const ownFolder = join(folder, "beside");
  mkdirSync(ownFolder);
  const network = await networkBeside(ownFolder);
  undo.push(await startNameServer(network.runAddress));
  const { address, stop } = await step(
    "docker engine beside",
    () => startEngine([...network.enter, dockerd], network.runAddress, ownFolder),
    () => `started in ${ownFolder}`,
  );
  undo.push(stop);
  const reached = Object.entries(references).map(([name, reference]) => [name, reference.replace(/^[^:/]+/, network.runAddress)]);
  return {
    engine: address,
    images: Object.fromEntries(reached) as Images,
    hostAddress: network.runAddress,
    publishedAddress: network.address,
  };
}
