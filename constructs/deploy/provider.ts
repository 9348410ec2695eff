import { DockerProvider } from "@cdktf/provider-docker/lib/provider";
import { DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from "cdktf";
import type { Construct } from "constructs";
import { endsBefore, isVersionConstraint, versionConstraintMessage } from "../props/version-constraint";
import { secretInText } from "../services/secrets/secret-text";
import { quotedText } from "../units/shown-text";
import { DataVolumes } from "./data-volumes";
import { literal } from "./literal";

/** Versions of kreuzwerker/docker that accept the output of the constructs. 3.6.2 is the first that takes a digest in an image name. */
const defaultProviderVersion = ">= 3.6.2, < 5.0.0";

/** Versions that accept a service which a program at the site stops: 3.6.2 drops it from the state, 4.0 to 4.5 were not run. */
const switchingProviderVersion = ">= 4.6.0, < 5.0.0";

/** The version constraint that each stack states itself, where its provider got one. */
const statedVersions = new WeakMap<TerraformStack, string>();
/** Stacks with a service that a program at the site stops. */
const switchingStacks = new WeakSet<TerraformStack>();

/** The access of Terraform to the engine of the node. */
export interface DockerProviderProps {
  /** Address of the engine, such as `ssh://operator@node`; may be a token. @default the provider's: `DOCKER_HOST`, then the local socket */
  readonly host?: string;
  /** Version constraint of the provider, such as `"~> 4.5"`: it narrows the default. @default ">= 3.6.2, < 5.0.0" */
  readonly providerVersion?: string;
}

/**
 * Returns the docker provider of the stack around `scope`, declared at the first call. A provider that the stack already declares stays as
 * it is, and so does its version constraint unless `providerVersion` is given.
 *
 * @throws RangeError for a host when the provider exists already, a host with a password, and a version constraint that Terraform cannot
 * read
 */
export function dockerProvider(scope: Construct, { host, providerVersion }: DockerProviderProps = {}): DockerProvider {
  const stack = TerraformStack.of(scope);
  DataVolumes.of(stack); // data of removed modules and services stay protected
  const present = stack.node.findAll().find(isDefaultDockerProvider);
  if (host !== undefined) refuseHost(host, present);
  if (!present || providerVersion !== undefined) {
    if (providerVersion !== undefined) statedVersions.set(stack, constraint(providerVersion));
    constrainVersion(stack);
  }
  return present ?? new DockerProvider(stack, "docker-provider", host === undefined ? {} : { host: literal(host) });
}

/** Returns the address of the stack's engine, as Terraform reads it. Undefined where the provider finds it by itself. */
export function dockerHostOf(scope: Construct): string | undefined {
  const stack = TerraformStack.of(scope);
  const host = stack.node.findAll().find(isDefaultDockerProvider)?.host;
  return host && Tokenization.resolve(host, { scope: stack, preparing: false, resolver: new DefaultTokenResolver(new StringConcat()) });
}

function refuseHost(host: string, present: DockerProvider | undefined): void {
  if (present) {
    throw new RangeError(
      `Host of the docker provider must be given once but ${present.node.path} is declared already: give the host there, or call dockerProvider() before what needs it`,
    );
  }
  const secret = secretInText(host);
  if (secret !== undefined) {
    throw new RangeError(
      `Host of the docker provider must not be a secret, which Terraform's plan would keep, but ${secret}: use a key of SSH`,
    );
  }
}

/**
 * Demands a version of the provider that accepts a service which a program at the site stops.
 *
 * @throws RangeError when the stack states a constraint that ends before it
 */
export function needSwitching(scope: Construct): void {
  const stack = TerraformStack.of(scope);
  switchingStacks.add(stack);
  constrainVersion(stack);
}

/** Writes both constraints, so that none allows a version for which the constructs were not made. */
function constrainVersion(stack: TerraformStack): void {
  const stated = statedVersions.get(stack);
  const isSwitching = switchingStacks.has(stack);
  if (isSwitching && stated !== undefined && endsBefore(stated, [4, 6, 0]))
    throw new RangeError(
      `Version of the docker provider must allow 4.6.0 or later, which keeps a stopped service, but is ${quotedText(stated)}: raise it, or leave orchestration.shedding out`,
    );
  const own = isSwitching ? switchingProviderVersion : defaultProviderVersion;
  // The bindings pin 3.6.2; only an override of the stack reaches the block in which they write it.
  stack.addOverride("terraform.required_providers.docker.version", stated === undefined ? own : `${own}, ${stated}`);
}

function constraint(given: string): string {
  if (isVersionConstraint(given)) return given;
  throw new RangeError(`Version of the docker provider ${versionConstraintMessage(given)}`);
}

function isDefaultDockerProvider(construct: unknown): construct is DockerProvider {
  return construct instanceof DockerProvider && construct.alias === undefined;
}
