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

/** The backend of a stack whose state lies beside the output folder. */
export function relativeStateBackend(stack: TerraformStack, workspaceDir?: string): LocalBackend {
  return new LocalBackend(stack, { path: relativeStatePath(stack.node.id), ...defined({ workspaceDir }) });
}

/** Makes the backend of a kind. cdktf writes props by Terraform's names as it writes its own, which it turns into them. */
type MakeBackend<Props> = (stack: TerraformStack, props: Props) => TerraformBackend;

const backends: { readonly [Kind in keyof BackendProps]-?: MakeBackend<NonNullable<BackendProps[Kind]>> } = {
  azurerm: (stack, props) => new AzurermBackend(stack, props as never),
  cloud: (stack, { workspaces, ...props }) => new CloudBackend(stack, { ...props, workspaces: cloudWorkspaces(workspaces) }),
  consul: (stack, props) => new ConsulBackend(stack, props as never),
  cos: (stack, props) => new CosBackend(stack, props as never),
  gcs: (stack, props) => new GcsBackend(stack, props as never),
  http: (stack, props) => new HttpBackend(stack, props as never),
  local: (stack, { path, workspace_dir }) =>
    path === undefined
      ? relativeStateBackend(stack, workspace_dir)
      : new LocalBackend(stack, { path, ...defined({ workspaceDir: workspace_dir }) }),
  oss: (stack, props) => new OssBackend(stack, props as never),
  pg: (stack, props) => new PgBackend(stack, props as never),
  remote: (stack, props) => new RemoteBackend(stack, props as never),
  s3: (stack, props) => new S3Backend(stack, props as never),
};

/** The backend of a stack, as a site file has it. */
export function siteBackend(stack: TerraformStack, backend: BackendProps): void {
  for (const [kind, props] of Object.entries(backend)) (backends[kind as keyof BackendProps] as MakeBackend<object>)(stack, props);
}

function cloudWorkspaces({ name, tags = [], project }: CloudBackendWorkspaces): NamedCloudWorkspace | TaggedCloudWorkspaces {
  return name === undefined ? new TaggedCloudWorkspaces([...tags], project) : new NamedCloudWorkspace(name, project);
}
