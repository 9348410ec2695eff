import type { BackendProps } from "./backend.props";

/** Where Terraform reads a secret that the prop would hold, as the end of a sentence. */
type Remedies = Readonly<Record<string, string>>;

const variable = (name: string) => `leave it out, Terraform reads ${name}`;
const login = `leave it out, "terraform login" keeps one, or give it in TF_TOKEN_<host>, as TF_TOKEN_app_terraform_io`;

/**
 * Props of the backends that hold a secret, by their path, with where Terraform reads it instead.
 *
 * @source the backends of OpenTofu 1.12.6, `internal/backend/remote-state/<kind>/backend.go`; those of cdktf 0.21, `lib/backends/`
 */
export const secretProps: Readonly<Record<keyof BackendProps, Remedies>> = {
  azurerm: {
    access_key: variable("ARM_ACCESS_KEY"),
    sas_token: variable("ARM_SAS_TOKEN"),
    client_certificate: variable("ARM_CLIENT_CERTIFICATE"),
    client_certificate_password: variable("ARM_CLIENT_CERTIFICATE_PASSWORD"),
    client_secret: variable("ARM_CLIENT_SECRET"),
    oidc_request_token: variable("ARM_OIDC_REQUEST_TOKEN"),
    oidc_token: variable("ARM_OIDC_TOKEN, or the file of oidc_token_file_path"),
  },
  cloud: { token: login },
  consul: { access_token: variable("CONSUL_HTTP_TOKEN"), http_auth: variable("CONSUL_HTTP_AUTH") },
  cos: {
    secret_id: variable("TENCENTCLOUD_SECRET_ID"),
    secret_key: variable("TENCENTCLOUD_SECRET_KEY"),
    security_token: variable("TENCENTCLOUD_SECURITY_TOKEN"),
  },
  gcs: {
    access_token: variable("GOOGLE_OAUTH_ACCESS_TOKEN"),
    credentials: variable("GOOGLE_BACKEND_CREDENTIALS or GOOGLE_CREDENTIALS, which may be the path of a file"),
    encryption_key: variable("GOOGLE_ENCRYPTION_KEY"),
  },
  http: { password: variable("TF_HTTP_PASSWORD"), client_private_key_pem: variable("TF_HTTP_CLIENT_PRIVATE_KEY_PEM") },
  local: {},
  oss: {
    access_key: variable("ALICLOUD_ACCESS_KEY"),
    secret_key: variable("ALICLOUD_SECRET_KEY"),
    security_token: variable("ALICLOUD_SECURITY_TOKEN"),
  },
  pg: {},
  remote: { token: login },
  s3: {
    access_key: variable("AWS_ACCESS_KEY_ID"),
    secret_key: variable("AWS_SECRET_ACCESS_KEY"),
    token: variable("AWS_SESSION_TOKEN"),
    sse_customer_key: variable("AWS_SSE_CUSTOMER_KEY"),
    "assume_role_with_web_identity.web_identity_token": variable("the file of web_identity_token_file or AWS_WEB_IDENTITY_TOKEN_FILE"),
  },
};

/** Props of S3 that Terraform has given another place. @source the same, `s3/backend.go` */
export const movedProps: Readonly<Record<string, string>> = {
  assume_role_duration_seconds: "assume_role.duration",
  assume_role_policy: "assume_role.policy",
  assume_role_policy_arns: "assume_role.policy_arns",
  assume_role_tags: "assume_role.tags",
  assume_role_transitive_tag_keys: "assume_role.transitive_tag_keys",
  dynamodb_endpoint: "endpoints.dynamodb",
  endpoint: "endpoints.s3",
  external_id: "assume_role.external_id",
  force_path_style: "use_path_style",
  iam_endpoint: "endpoints.iam",
  role_arn: "assume_role.role_arn",
  session_name: "assume_role.session_name",
  shared_credentials_file: "shared_credentials_files",
  sts_endpoint: "endpoints.sts",
};
