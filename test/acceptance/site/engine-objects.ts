import { dockerOutput, type EngineAddress } from "../engine/docker-engine";

/** What `docker inspect` says of a container, as far as the tests read it. */
export interface Inspected {
  readonly Id: string;
  readonly Name: string;
  readonly Image: string;
  readonly State: {
    readonly Status: string;
    readonly Pid: number;
    readonly StartedAt: string;
    readonly Health?: { readonly Status: string };
  };
  readonly Config: { readonly Image: string; readonly Env: readonly string[]; readonly Labels: Readonly<Record<string, string>> };
}

/** Names of everything of one site on the engine, by kind, sorted. */
export interface SiteObjects {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
}

/** What the engine has whose name begins with the site's. */
export async function siteObjects(engine: EngineAddress, site: string): Promise<SiteObjects> {
  const names = async (...args: string[]) =>
    (await dockerOutput(engine, args))
      .split("\n")
      .filter((name) => name.startsWith(`${site}.`))
      .sort();
  return {
    containers: await names("ps", "--all", "--format", "{{.Names}}"),
    networks: await names("network", "ls", "--format", "{{.Name}}"),
    volumes: await names("volume", "ls", "--format", "{{.Name}}"),
  };
}

/** A container by its name. */
export async function inspect(engine: EngineAddress, name: string): Promise<Inspected> {
  const [container] = JSON.parse(await dockerOutput(engine, ["container", "inspect", name])) as Inspected[];
  if (container === undefined) throw new Error(`Engine must know container ${name} but does not`);
  return container;
}
