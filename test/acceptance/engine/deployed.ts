import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { docker, type EngineAddress } from "./docker-engine";

interface State {
  readonly resources?: readonly {
    readonly type: string;
    readonly instances: readonly { readonly attributes: { readonly id: string } }[];
  }[];
}

/**
 * Removes from an engine that the run did not start what its tests deployed and could not destroy, as after a Ctrl-C. Only what
 * the Terraform states below `folder` name is touched.
 */
export async function removeDeployed(engine: EngineAddress, folder: string): Promise<void> {
  const states = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tfstate"));
  const resources = states.flatMap((file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as State).resources ?? []);
  const ids = (type: string) =>
    resources.filter((resource) => resource.type === type).flatMap(({ instances }) => instances.map(({ attributes }) => attributes.id));
  for (const [type, command] of removals) {
    const leftover = ids(type);
    if (leftover.length > 0) await docker(engine, [...command, ...leftover]);
  }
}

/** Containers first: they hold the others. */
const removals = [
  ["docker_container", ["container", "rm", "--force"]],
  ["docker_network", ["network", "rm"]],
  ["docker_volume", ["volume", "rm"]],
] as const;
