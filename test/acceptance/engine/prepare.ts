import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { removeDeployed } from "./deployed";
import { dockerEngine } from "./docker-engine";
import { images, removeImages } from "./images";
import type { Machine } from "./machine";
import { registry } from "./registry";
import { step } from "./step";
import type { Tools } from "./tools";

/** Called last to first at the end of the run. */
export type Undo = () => Promise<void>;

/**
 * Brings up the engine, a registry and the images, in `folder`.
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
  const store = await step(
    "registry",
    () => registry(tools.registry, folder),
    ({ address }) => address,
  );
  undo.push(() => store.stop());
  const references = await step(
    "images",
    () => images(tools.programs, engine.address, store.address, join(folder, "contexts")),
    (built) => Object.keys(built).join(", "),
  );
  if (!engine.address.own) {
    undo.push(() => removeImages(engine.address, references));
    undo.push(() => removeDeployed(engine.address, folder));
  }
  const { terraform, provider, second, cdktf, programs } = tools;
  return {
    folder,
    hostAddress,
    terraform,
    provider,
    ...(second && { second }),
    cdktf,
    ruleChecker: programs["vmalert-tool"],
    engine: engine.address,
    images: references,
  };
}
