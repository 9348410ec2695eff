import { posix } from "node:path";
import type { BackendProps } from "./backend.props";
import { backendKinds } from "./backend-schema";

/** Returns the path of a site's default state from the stack's folder: beside the output folder, which anybody may delete. */
export function relativeStatePath(stack: string): string {
  return `../../../terraform.${stack}.tfstate`;
}

type AddressOf<Props> = (props: Props, site: string) => readonly unknown[] | undefined;

/** The address of a state, by the kind of backend. Undefined where Terraform prompts for the workspace. */
const addresses: { readonly [Kind in keyof BackendProps]-?: AddressOf<NonNullable<BackendProps[Kind]>> } = {
  azurerm: ({ storage_account_name, container_name, key }) => [storage_account_name, container_name, key],
  cloud: ({ hostname, organization, workspaces: { name } }) => (name === undefined ? undefined : [hostname, organization, name]),
  consul: ({ address, datacenter, path }) => [address, datacenter, path],
  cos: ({ bucket, prefix, key }) => [bucket, posix.join(prefix ?? "", key ?? "terraform.tfstate")],
  gcs: ({ bucket, prefix }) => [bucket, prefix],
  http: ({ address }) => [address],
  local: ({ path }, site) => [posix.join("stacks", site, path ?? relativeStatePath(site))],
  oss: ({ bucket, prefix, key }) => [bucket, posix.join(prefix ?? "env:", key ?? "terraform.tfstate")],
  pg: ({ conn_str, schema_name = "terraform_remote_state" }) => [conn_str, schema_name],
  remote: ({ hostname, organization, workspaces: { name } }) => (name === undefined ? undefined : [hostname, organization, name]),
  s3: ({ endpoints, bucket, key }) => [endpoints?.s3, bucket, key],
};

/** Returns the address of a site's state, undefined where unknown. Sites with equal addresses overwrite each other's state. */
export function stateAddress(site: string, backend: BackendProps = { local: {} }): string | undefined {
  const [kind = "local"] = backendKinds.filter((one) => backend[one] !== undefined);
  const address = (addresses[kind] as AddressOf<unknown>)(backend[kind], site);
  return address && JSON.stringify([kind, ...address]);
}
