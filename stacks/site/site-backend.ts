import {
  AzurermBackend,
  CloudBackend,
  ConsulBackend,
  CosBackend,
  GcsBackend,
  HttpBackend,
  LocalBackend,
  NamedCloudWorkspace,
  OssBackend,
  PgBackend,
  RemoteBackend,
  S3Backend,
  TaggedCloudWorkspaces,
  type TerraformBackend,
  type TerraformStack,
} from "cdktf";
import { defined } from "../../constructs/plain/defined";
import type { BackendProps, CloudBackendWorkspaces } from "../../site-files/backends/backend.props";
import { relativeStatePath } from "../../site-files/backends/state-address";

/** Makes the backend of a stack whose state lies beside the output folder. */
export function relativeStateBackend(stack: TerraformStack, workspaceDir?: string): LocalBackend {
  return new LocalBackend(stack, { path: relativeStatePath(stack.node.id), ...defined({ workspaceDir }) });
}

/** Makes the backend of a kind. Its props have Terraform's names, which cdktf also uses when it writes. */
type MakeBackend<Props> = (stack: TerraformStack, props: Props) => TerraformBackend;

function making(Backend: new (stack: TerraformStack, props: never) => TerraformBackend): MakeBackend<unknown> {
  return (stack, props) => new Backend(stack, props as never);
}

const backends: { readonly [Kind in keyof BackendProps]-?: MakeBackend<NonNullable<BackendProps[Kind]>> } = {
  azurerm: making(AzurermBackend),
  cloud: (stack, { workspaces, ...props }) => new CloudBackend(stack, { ...props, workspaces: cloudWorkspaces(workspaces) }),
  consul: making(ConsulBackend),
  cos: making(CosBackend),
  gcs: making(GcsBackend),
  http: making(HttpBackend),
  local: (stack, { path, workspace_dir }) =>
    path === undefined
      ? relativeStateBackend(stack, workspace_dir)
      : new LocalBackend(stack, { path, ...defined({ workspaceDir: workspace_dir }) }),
  oss: making(OssBackend),
  pg: making(PgBackend),
  remote: making(RemoteBackend),
  s3: making(S3Backend),
};

export function siteBackend(stack: TerraformStack, backend: BackendProps): void {
  for (const [kind, props] of Object.entries(backend)) (backends[kind as keyof BackendProps] as MakeBackend<object>)(stack, props);
}

function cloudWorkspaces({ name, tags = [], project }: CloudBackendWorkspaces): NamedCloudWorkspace | TaggedCloudWorkspaces {
  return name === undefined ? new TaggedCloudWorkspaces([...tags], project) : new NamedCloudWorkspace(name, project);
}
