import type { EngineAddress } from "../engine/docker-engine";
import { askContainer, askEngine } from "../engine/engine-api";

/** What `docker inspect` says of a container, as far as the tests read it. */
export interface Inspected {
  readonly Id: string;
  readonly Name: string;
  readonly Image: string;
  readonly State: {
    readonly Status: string;
    readonly Pid: number;
    readonly StartedAt: string;
    readonly FinishedAt: string;
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

/** Is it there for what it mounts, and never starts: a seed, or the probe's? */
export function isWaiting(container: string): boolean {
  return container.endsWith(".seed") || /\.edge-node\.probe-[^.]+$/.test(container);
}

/** Did it make a service's data ready, and end? */
export function isPreparation(container: string): boolean {
  return container.endsWith(".prepare");
}

/** Is it to run? */
export function isService(container: string): boolean {
  return !isWaiting(container) && !isPreparation(container);
}

/** What the engine has whose name begins with the site's. */
export async function siteObjects(engine: EngineAddress, site: string): Promise<SiteObjects> {
  const [containers, networks, { Volumes }] = (await Promise.all(
    ["/containers/json?all=1", "/networks", "/volumes"].map((path) => askEngine(engine, path)),
  )) as [{ readonly Names: readonly string[] }[], Named[], { readonly Volumes: readonly Named[] | null }];
  const ofSite = (names: readonly string[]) => names.filter((name) => name.startsWith(`${site}.`)).sort();
  return {
    containers: ofSite(containers.flatMap(({ Names }) => Names.map((name) => name.slice(1)))),
    networks: ofSite(networks.map(({ Name }) => Name)),
    volumes: ofSite((Volumes ?? []).map(({ Name }) => Name)),
  };
}

interface Named {
  readonly Name: string;
}

/** A container by its name. */
export async function inspect(engine: EngineAddress, name: string): Promise<Inspected> {
  return (await askContainer(engine, name)) as Inspected;
}
