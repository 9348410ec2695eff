import { DockerProvider } from "@cdktf/provider-docker/lib/provider";
import { type TerraformResource, TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import type { HostFacts } from "../facts/compute/host";
import { defined } from "../plain/defined";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";
import { Moves } from "./moves";
import { dockerProvider } from "./provider";

/**
 * The engine of a host, with its own provider. Addresses in Terraform contain the host: if only the provider changed, resources would stay
 * behind on the old engine. Resources of a site without hosts move once to the first declared host, and none is replaced.
 */
export class HostEngine extends Construct implements EngineOfHost {
  readonly provider: DockerProvider;

  private constructor(
    stack: TerraformStack,
    readonly host: string,
    { address, certificates }: HostFacts,
    readonly takesOver: boolean,
  ) {
    super(stack, idOf(host));
    this.provider = new DockerProvider(this, "provider", {
      alias: /^\d/.test(host) ? `_${host}` : host,
      host: hostOf(stack, { address, ...defined({ certificates }) }),
      ...(certificates !== undefined && { certPath: literal(certificates) }),
    });
  }

  /**
   * Declares the engines of a node's hosts in its stack, also of leaving hosts: a missing provider cannot remove resources in the state.
   * The provider without an alias becomes the first of them, for resources in the state of a site without hosts.
   */
  static declare(scope: Construct, hosts: readonly HostFacts[], leaving: readonly HostFacts[] = []): readonly HostEngine[] {
    const stack = TerraformStack.of(scope);
    const [first] = hosts;
    if (!first) return [];
    if (HostEngine.all(scope).length > 0) {
      throw new RangeError(
        `Hosts of ${stack.node.id} must be those of one node but another node of the stack has hosts too: give each node a stack of its own`,
      );
    }
    const plain = dockerProvider(stack);
    if (plain.hostInput !== undefined) {
      throw new RangeError(
        `Docker provider of ${stack.node.id} must not have a host beside hosts of a node, the first of which it is, but ${plain.node.path} has one: leave its host out`,
      );
    }
    plain.host = hostOf(stack, first);
    if (first.certificates !== undefined) plain.certPath ??= literal(first.certificates);
    return [...hosts, ...leaving].map((host) => new HostEngine(stack, host.id, host, host === first));
  }

  /** Returns the engines of the stack around `scope`, in declared order. */
  static all(scope: Construct): readonly HostEngine[] {
    return TerraformStack.of(scope).node.children.filter((child) => child instanceof HostEngine);
  }

  /** Returns the engine of a host of the stack around `scope`; undefined without one. */
  static of(scope: Construct, host: string | undefined): HostEngine | undefined {
    if (host === undefined) return undefined;
    return TerraformStack.of(scope).node.tryFindChild(idOf(host)) as HostEngine | undefined;
  }

  named(plain: string): string {
    return `${plain}__on__${this.host}`;
  }

  address(resource: TerraformResource, plain: string): void {
    resource.overrideLogicalId(this.named(plain));
    if (this.takesOver) Moves.of(this).add(resource, plain);
  }
}

function idOf(host: string): string {
  return `engine-${host}`;
}

/** Returns the address. An engine without certificates is not reached unencrypted, whatever value the variable has. */
function hostOf(stack: TerraformStack, { address, certificates }: Pick<HostFacts, "address" | "certificates">): string {
  if (typeof address === "string") return literal(address);
  const id = `engine-variable-${address.variable}`;
  const present = stack.node.tryFindChild(id) as TerraformVariable | undefined;
  if (present) return present.stringValue;
  const [schemes, example] = certificates === undefined ? ["unix|ssh", "ssh://edge@10.0.0.7"] : ["tcp", "tcp://10.0.0.7:2376"];
  const variable = new TerraformVariable(stack, id, {
    type: "string",
    description: `Address of a Docker engine, as ${example}`,
    nullable: false,
    validation: [
      {
        condition: `\${can(regex("^(${schemes})://", var.${address.variable}))}`,
        errorMessage: `Engine ${address.variable} must be reached by ${schemes.replace("|", " or ")}: write it as ${example}${certificates === undefined ? ", or give its host certificates" : ""}.`,
      },
    ],
  });
  variable.overrideLogicalId(address.variable);
  return variable.stringValue;
}
