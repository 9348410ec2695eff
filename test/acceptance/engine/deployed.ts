import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineAddress } from "./docker-engine";
import { tryRemove } from "./engine-api";

interface State {
  readonly resources?: readonly {
    readonly type: string;
    readonly instances: readonly { readonly attributes: { readonly id: string } }[];
  }[];
}

/** Containers first: they hold the others. */
const removals = [
  ["docker_container", (id: string) => `/containers/${id}?force=1&v=1`],
  ["docker_network", (id: string) => `/networks/${id}`],
  ["docker_volume", (id: string) => `/volumes/${encodeURIComponent(id)}?force=1`],
] as const;

/** Removes from an engine what the Terraform states below `folder` name, and nothing else: it may be one that the run did not start. */
export async function removeDeployed(engine: EngineAddress, folder: string): Promise<void> {
  const states = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tfstate"));
  const resources = states.flatMap((file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as State).resources ?? []);
  for (const [type, path] of removals) {
    const ids = resources
      .filter((resource) => resource.type === type)
      .flatMap(({ instances }) => instances.map(({ attributes }) => attributes.id));
    await Promise.all([...new Set(ids)].map((id) => tryRemove(engine, path(id))));
  }
}
