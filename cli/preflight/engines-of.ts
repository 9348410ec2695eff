import type { HostFacts } from "../../constructs/facts/compute/host";
import type { NamedEngine } from "../../constructs/facts/engine";
import { listIds } from "../../constructs/plain/list-ids";
import { isToken } from "../../constructs/props/problems/token";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { Variables } from "../images/variables";

/** The parts of a site that name its engines. */
interface EngineSite {
  /** The address in its file or stack; a variable is an expression such as `${var.docker_host}`. @default not given */
  readonly dockerHost?: string;
  readonly services: readonly ServiceFacts[];
  /** Hosts of its racks, in declared order. */
  readonly hosts: readonly HostFacts[];
  /** Hosts that are about to be removed: an apply removes what is on them. @default none */
  readonly leavingHosts?: readonly HostFacts[] | undefined;
}

/** An engine with its address, or why that is unknown. */
export type SiteEngine = NamedEngine & ({ readonly host: string; readonly certificates?: string } | { readonly unknown: string });

/**
 * The default engine of the docker provider, which ignores contexts of the docker command. @source kreuzwerker/terraform-provider-docker
 * 4.6, internal/provider/provider.go, host
 */
const providersOwn = "unix:///var/run/docker.sock";

/**
 * Returns the engines of a site, with the services that run on each.
 *
 * @param variables values of Terraform variables
 * @param environment whose `DOCKER_HOST` is used where the site names no engine
 */
export function enginesOf(
  { dockerHost, services, hosts, leavingHosts = [] }: EngineSite,
  variables: Variables,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): readonly SiteEngine[] {
  if (hosts.length > 0) return [...hosts, ...leavingHosts].map((host) => engineOfHost(host, services, variables));
  const named = { name: "engine", services: listIds(services) };
  return [located(named, addressOf(dockerHost ?? (environment.DOCKER_HOST || providersOwn), "dockerHost", variables))];
}

function engineOfHost(
  { id, address, certificates, memoryMiB, cores }: HostFacts,
  services: readonly ServiceFacts[],
  variables: Variables,
): SiteEngine {
  const own = listIds(services.filter(({ host }) => host === id));
  const written = typeof address === "string" ? address : `\${var.${address.variable}}`;
  const named = { name: id, services: own, described: { memoryMiB, cores } };
  const engine = located(named, addressOf(written, `address of ${id}`, variables));
  return "host" in engine && certificates !== undefined ? { ...engine, certificates } : engine;
}

function located(named: Omit<NamedEngine, "address">, host: string | { readonly unknown: string }): SiteEngine {
  if (typeof host === "string") return { ...named, address: withoutPassword(host), host };
  return { ...named, address: host.unknown, unknown: host.unknown };
}

/** Resolves an address that is one variable. Any other expression is unknown before a Terraform plan. */
function addressOf(address: string, what: string, variables: Variables): string | { readonly unknown: string } {
  const [, variable] = /^\$\{var\.([a-zA-Z_][\w-]*)\}$/.exec(address) ?? [];
  if (variable !== undefined) {
    const value = variables.get(variable);
    if (typeof value === "string" && value !== "") return value;
    return { unknown: `${what} is the variable ${variable} without a value: state it with --variables site.tfvars.json` };
  }
  if (isToken(address) || address.includes("${"))
    return {
      unknown: `${what} is a Terraform expression, which is known only in a plan: write the address itself, or one variable`,
    };
  return address;
}

function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^/@:]*):[^/@]*@/, "$1:…@");
}
