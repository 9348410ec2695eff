import { DockerProvider } from "@cdktf/provider-docker/lib/provider";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { DataVolumes } from "./data-volumes";
import { literal } from "./literal";

/** Versions of kreuzwerker/docker that accept what the constructs emit. 3.6.2 is the first that takes a digest in an image name. */
const defaultProviderVersion = ">= 3.6.2, < 5.0.0";

export interface DockerProviderProps {
  /** Address of the engine, as `ssh://operator@node`; may be a token. @default the provider's own: `DOCKER_HOST`, then the local socket */
  readonly host?: string;
  /** Version constraint of the provider. @default ">= 3.6.2, < 5.0.0" */
  readonly providerVersion?: string;
}

/**
 * The docker provider of the stack around `scope`, declared at the first call. A provider that the stack already declares
 * stays as it is, and so does its version constraint unless `providerVersion` is given.
 */
export function dockerProvider(scope: Construct, props: DockerProviderProps = {}): DockerProvider {
  const stack = TerraformStack.of(scope);
  DataVolumes.of(stack); // data of modules and services that were taken out of the stack stays protected
  const present = stack.node.findAll().find(isDefaultDockerProvider);
  if (!present || props.providerVersion !== undefined) {
    // The bindings pin 3.6.2; only an override of the stack reaches the block they write it to.
    stack.addOverride("terraform.required_providers.docker.version", literal(props.providerVersion ?? defaultProviderVersion));
  }
  return present ?? new DockerProvider(stack, "docker-provider", props.host === undefined ? {} : { host: literal(props.host) });
}

function isDefaultDockerProvider(construct: unknown): construct is DockerProvider {
  return construct instanceof DockerProvider && construct.alias === undefined;
}
