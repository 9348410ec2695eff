import type { NamedEngine } from "../../constructs/facts/engine";
import { isToken } from "../../constructs/props/problems/token";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { Variables } from "../images/variables";

/** What of a site says which engines it has. */
export interface EngineSite {
  /** As its file or its stack has it; an expression of a variable stands as `${var.docker_host}`. @default not given */
  readonly dockerHost?: string;
  readonly services: readonly ServiceFacts[];
}

/** An engine with its address, or why nobody knows that. */
export type SiteEngine = NamedEngine & ({ readonly host: string } | { readonly unknown: string });

/** Where the docker provider finds an engine that nobody names; contexts of the docker command mean nothing to it. @source kreuzwerker/terraform-provider-docker 4.6, internal/provider/provider.go, host */
const providersOwn = "unix:///var/run/docker.sock";

/**
 * The engines of a site, with the services that run on each.
 *
 * @param variables values of variables of Terraform
 * @param environment its `DOCKER_HOST` holds where the site names no engine
 */
export function enginesOf(
  { dockerHost, services }: EngineSite,
  variables: Variables,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): readonly SiteEngine[] {
  const named = { name: "engine", services: services.map(({ id }) => id) };
  const address = dockerHost ?? (environment.DOCKER_HOST || providersOwn);
  const host = addressOf(address, variables);
  if (typeof host === "string") return [{ ...named, address: withoutPassword(host), host }];
  return [{ ...named, address: host.unknown, unknown: host.unknown }];
}

/** The address of which an expression is made that is one variable; of any other nobody knows it before a plan. */
function addressOf(address: string, variables: Variables): string | { readonly unknown: string } {
  const [, variable] = /^\$\{var\.([a-zA-Z_][\w-]*)\}$/.exec(address) ?? [];
  if (variable !== undefined) {
    const value = variables.get(variable);
    if (typeof value === "string" && value !== "") return value;
    return { unknown: `dockerHost is the variable ${variable}, whose value nobody gave: give it by --variables site.tfvars.json` };
  }
  if (isToken(address) || address.includes("${"))
    return {
      unknown:
        "dockerHost is an expression of Terraform, which is known in a plan: set DOCKER_HOST and leave dockerHost out, or write a variable",
    };
  return address;
}

function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^/@:]*):[^/@]*@/, "$1:…@");
}
