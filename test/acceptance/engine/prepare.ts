import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { removeDeployed } from "./deployed";
import { dockerEngine } from "./docker-engine";
import { images, removeImages } from "./images";
import type { Machine } from "./machine";
import { providerMirror } from "./provider-mirror";
import { registry } from "./registry";
import { step } from "./step";
import { terraform } from "./terraform";

/** Called last to first at the end of the run. */
export type Undo = () => Promise<void>;

/**
 * Brings up Terraform, the provider, the engine, a registry and the images, in `folder`.
 *
 * @param undo receives how to take each part down again, also when a later part fails
 */
export async function prepare(folder: string, undo: Undo[]): Promise<Machine> {
  const program = await step(
    "terraform",
    () => terraform(folder),
    ({ version, program }) => `${version}, ${program}`,
  );
  const provider = await step(
    "docker provider",
    () => providerMirror(program, folder),
    ({ version, built }) => `${version}, ${built ? "built from its pinned module" : "the machine's"}`,
  );
  const engineFolder = join(folder, "engine");
  mkdirSync(engineFolder);
  const engine = await step(
    "docker engine",
    () => dockerEngine(engineFolder),
    ({ address }) => `${address.version}, ${address.own ? `started in ${engineFolder}` : "the machine's"}`,
  );
  undo.push(() => engine.stop());
  const store = await step(
    "registry",
    () => registry(folder),
    ({ address }) => address,
  );
  undo.push(() => store.stop());
  const references = await step(
    "images",
    () => images(engine.address, store.address, join(folder, "contexts")),
    (built) => Object.keys(built).join(", "),
  );
  if (!engine.address.own) {
    undo.push(() => removeImages(engine.address, references));
    undo.push(() => removeDeployed(engine.address, folder));
  }
  return { folder, terraform: program, provider, engine: engine.address, images: references };
}
