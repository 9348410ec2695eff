import { dropPath } from "../../constructs/plain/drop-path";
import { isRecord } from "../../constructs/plain/is-record";
import { type PropsProblem, parseProps } from "../../constructs/props";
import { collectProblems } from "../../constructs/props/problems/catch-refusal";
import { closest } from "../../constructs/props/problems/closest";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { quotedUnlessSecret } from "../../constructs/services/secrets/quoted-unless-secret";
import type { BackendProps } from "./backend.props";
import { backendKinds, backendSchema } from "./backend-schema";

const secret = (remedy: string) =>
  `must not be in a file, because it is a secret that Terraform's files would keep: ${remedy}, or use -backend-config`;
const variable = (names: string) => secret(`leave it out, Terraform reads ${names}`);
const login = secret(`leave it out and run "terraform login", or set TF_TOKEN_<host>, such as TF_TOKEN_app_terraform_io`);
const moved = (place: string) => `is a prop that Terraform moved: write ${place}`;

/** Returns a message for each of the words `<prop>=<where it is read instead>`. */
function refuse(say: (place: string) => string, words: string): Readonly<Record<string, string>> {
  return Object.fromEntries(words.split(" ").map((word) => [word.replace(/=.*/, ""), say(word.replace(/.*=/, ""))]));
}

/**
 * Props of backends that no file may have, by their path, with the message: props with a secret, and props that Terraform has moved.
 *
 * @source the backends of OpenTofu 1.12.6, `internal/backend/remote-state/<kind>/backend.go`; those of cdktf 0.21, `lib/backends/`
 */
export const refusedProps: Readonly<Record<keyof BackendProps, ReturnType<typeof refuse>>> = {
  azurerm: {
    ...refuse(variable, "access_key=ARM_ACCESS_KEY sas_token=ARM_SAS_TOKEN client_certificate=ARM_CLIENT_CERTIFICATE"),
    ...refuse(variable, "client_certificate_password=ARM_CLIENT_CERTIFICATE_PASSWORD client_secret=ARM_CLIENT_SECRET"),
    ...refuse(variable, "oidc_request_token=ARM_OIDC_REQUEST_TOKEN"),
    oidc_token: variable("ARM_OIDC_TOKEN, or the file of oidc_token_file_path"),
  },
  cloud: { token: login },
  consul: refuse(variable, "access_token=CONSUL_HTTP_TOKEN http_auth=CONSUL_HTTP_AUTH"),
  cos: {
    ...refuse(variable, "secret_id=TENCENTCLOUD_SECRET_ID secret_key=TENCENTCLOUD_SECRET_KEY"),
    security_token: variable("TENCENTCLOUD_SECURITY_TOKEN"),
  },
  gcs: {
    access_token: variable("GOOGLE_OAUTH_ACCESS_TOKEN"),
    credentials: variable("GOOGLE_BACKEND_CREDENTIALS or GOOGLE_CREDENTIALS, which may be the path of a file"),
    encryption_key: variable("GOOGLE_ENCRYPTION_KEY"),
  },
  http: refuse(variable, "password=TF_HTTP_PASSWORD client_private_key_pem=TF_HTTP_CLIENT_PRIVATE_KEY_PEM"),
  local: {},
  oss: refuse(variable, "access_key=ALICLOUD_ACCESS_KEY secret_key=ALICLOUD_SECRET_KEY security_token=ALICLOUD_SECURITY_TOKEN"),
  pg: {},
  remote: { token: login },
  s3: {
    ...refuse(variable, "access_key=AWS_ACCESS_KEY_ID secret_key=AWS_SECRET_ACCESS_KEY token=AWS_SESSION_TOKEN"),
    sse_customer_key: variable("AWS_SSE_CUSTOMER_KEY"),
    "assume_role_with_web_identity.web_identity_token": variable("the file of web_identity_token_file or AWS_WEB_IDENTITY_TOKEN_FILE"),
    ...refuse(moved, "assume_role_duration_seconds=assume_role.duration assume_role_policy=assume_role.policy"),
    ...refuse(moved, "assume_role_policy_arns=assume_role.policy_arns assume_role_tags=assume_role.tags"),
    ...refuse(moved, "assume_role_transitive_tag_keys=assume_role.transitive_tag_keys dynamodb_endpoint=endpoints.dynamodb"),
    ...refuse(moved, "endpoint=endpoints.s3 external_id=assume_role.external_id force_path_style=use_path_style"),
    ...refuse(moved, "iam_endpoint=endpoints.iam role_arn=assume_role.role_arn session_name=assume_role.session_name"),
    ...refuse(moved, "shared_credentials_file=shared_credentials_files sts_endpoint=endpoints.sts"),
  },
};

/**
 * Parses the backend of a file. Props with secrets are refused with where Terraform reads them instead, and never repeated.
 *
 * @throws PropsError with every problem, by its path in the backend
 */
export function parseBackend(written: unknown): BackendProps {
  if (!isRecord(written)) return parseProps(backendSchema, "backend", written);
  const problems: PropsProblem[] = [];
  const kept: Record<string, unknown> = {};
  for (const [kind, props] of Object.entries(written)) {
    if (Object.hasOwn(refusedProps, kind)) kept[kind] = withoutRefused(kind as keyof BackendProps, props, problems);
    else problems.push({ path: kind, message: unknownKind(kind) });
  }
  if (Object.keys(kept).length === 0) refuseProblems("backend", problems);
  const backend = collectProblems(problems, () => parseProps(backendSchema, "backend", kept));
  refuseProblems("backend", problems);
  return backend as BackendProps; // without problems it was parsed
}

/** Returns the props of a backend without the refused ones, each of which is a problem. */
function withoutRefused(kind: keyof BackendProps, props: unknown, problems: PropsProblem[]): unknown {
  if (!isRecord(props)) return props;
  return Object.entries(refusedProps[kind]).reduce((kept, [path, message]) => {
    const left = dropPath(kept, path.split("."));
    if (left !== kept) problems.push({ path: `${kind}.${path}`, message });
    return left;
  }, props);
}

function unknownKind(kind: string): string {
  if (kind === "swift") return `must not be a kind of backend that Terraform 1.3 removed: choose one of ${backendKinds.join(", ")}`;
  const meant = closest(kind, backendKinds);
  const remedy = meant === undefined ? 'write it like s3: { bucket: states, key: "site.tfstate" }' : `did you mean "${meant}"?`;
  return `must be a kind of backend, ${backendKinds.join(", ")}, but is ${quotedUnlessSecret(kind)}: ${remedy}`;
}
