/** The Terraform backend of a site's state: exactly one kind, with the names of Terraform's arguments. No prop may have a secret: Terraform reads secrets elsewhere. */
export interface BackendProps {
  /** A blob of Azure Storage. */
  readonly azurerm?: AzurermBackendProps;
  /** A workspace of HCP Terraform or Terraform Enterprise, where runs happen too. */
  readonly cloud?: CloudBackendProps;
  /** The key-value store of Consul. */
  readonly consul?: ConsulBackendProps;
  /** An object in Tencent Cloud. */
  readonly cos?: CosBackendProps;
  /** An object in Google Cloud Storage. */
  readonly gcs?: GcsBackendProps;
  /** An HTTP address, such as GitLab has for states. */
  readonly http?: HttpBackendProps;
  /** A file. */
  readonly local?: LocalBackendProps;
  /** An object in Alibaba Cloud. */
  readonly oss?: OssBackendProps;
  /** A PostgreSQL database. */
  readonly pg?: PgBackendProps;
  /** A workspace of HCP Terraform or Terraform Enterprise. */
  readonly remote?: RemoteBackendProps;
  /** An object of Amazon S3, or of a compatible service. */
  readonly s3?: S3BackendProps;
}

/** State as a blob of Azure Storage. Its secrets are in environment variables, or come from the machine. */
export interface AzurermBackendProps {
  /** Name of the storage account. */
  readonly storage_account_name: string;
  /** Name of the container in the account. */
  readonly container_name: string;
  /** Name of the blob, a separate one for each site, such as `riyadh.tfstate`. */
  readonly key: string;
  /** Resource group of the account. @default none */
  readonly resource_group_name?: string;
  /** Subscription of the account. @default that of `ARM_SUBSCRIPTION_ID` */
  readonly subscription_id?: string;
  /** Tenant of the subscription. @default that of `ARM_TENANT_ID` */
  readonly tenant_id?: string;
  /** Id of the service principal. @default that of `ARM_CLIENT_ID` */
  readonly client_id?: string;
  /** File with the certificate of the service principal. @default that of `ARM_CLIENT_CERTIFICATE_PATH` */
  readonly client_certificate_path?: string;
  /** Environment of Azure. @default public */
  readonly environment?: string;
  /** Host of the metadata service. @default that of `ARM_METADATA_HOST` */
  readonly metadata_host?: string;
  /** Whether a snapshot of the state is made before it is used. @default false */
  readonly snapshot?: boolean;
  /** Whether Entra ID is used to reach the account. @default false */
  readonly use_azuread_auth?: boolean;
  /** Whether the machine's managed identity is used to reach the account. @default false */
  readonly use_msi?: boolean;
  /** Address of the service for that identity. @default that of Azure */
  readonly msi_endpoint?: string;
  /** Whether OpenID Connect is used to reach the account. @default false */
  readonly use_oidc?: boolean;
  /** Address from which the OpenID Connect token is requested. @default that of `ARM_OIDC_REQUEST_URL` */
  readonly oidc_request_url?: string;
  /** File with the OpenID Connect token. @default that of `ARM_OIDC_TOKEN_FILE_PATH` */
  readonly oidc_token_file_path?: string;
}

/** The workspaces for the state: exactly one of `name` and `tags`. */
export interface CloudBackendWorkspaces {
  /** Name of the workspace, a separate one for each site. @default those of `tags` */
  readonly name?: string;
  /** Tags of the workspaces, of which Terraform lets you choose one. @default that of `name` */
  readonly tags?: readonly string[];
  /** Project of the workspaces. @default that of the organization */
  readonly project?: string;
}

/** State and runs in HCP Terraform or Terraform Enterprise. The token is that of `terraform login`, or of `TF_TOKEN_<host>`. */
export interface CloudBackendProps {
  /** Name of the organization. */
  readonly organization: string;
  /** Workspaces of the organization for the state. */
  readonly workspaces: CloudBackendWorkspaces;
  /** Host of Terraform Enterprise. @default app.terraform.io */
  readonly hostname?: string;
}

/** State in the store of Consul. The token is that of `CONSUL_HTTP_TOKEN`. */
export interface ConsulBackendProps {
  /** Path of the state in the store, a separate one for each site. */
  readonly path: string;
  /** Host and port of Consul. @default the agent of the machine */
  readonly address?: string;
  /** Protocol to reach Consul. @default http */
  readonly scheme?: "http" | "https";
  /** Datacenter of Consul. @default that of the agent */
  readonly datacenter?: string;
  /** Whether the state is compressed. @default false */
  readonly gzip?: boolean;
  /** Whether the state is locked while it is written. @default true */
  readonly lock?: boolean;
  /** File with the CA certificate for Consul. @default that of `CONSUL_CACERT` */
  readonly ca_file?: string;
  /** File with the client certificate. @default that of `CONSUL_CLIENT_CERT` */
  readonly cert_file?: string;
  /** File with the key of the client certificate. @default that of `CONSUL_CLIENT_KEY` */
  readonly key_file?: string;
}

/** A Tencent Cloud role that is used to reach the state. */
export interface CosBackendRole {
  /** ARN of the role. */
  readonly role_arn: string;
  /** Name of the session. */
  readonly session_name: string;
  /** Duration of the session, at most 43200. [s] */
  readonly session_duration: number;
  /** JSON policy that restricts the role. @default none */
  readonly policy?: string;
}

/** State as an object of Tencent Cloud. Its keys are those of `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY`. */
export interface CosBackendProps {
  /** Name of an existing bucket. */
  readonly bucket: string;
  /** Folder of the state in the bucket. @default the bucket itself */
  readonly prefix?: string;
  /** Path of the state in that folder, a separate one for each site. @default terraform.tfstate */
  readonly key?: string;
  /** Region of the bucket. @default that of `TENCENTCLOUD_REGION` */
  readonly region?: string;
  /** Whether the server encrypts the state. @default true */
  readonly encrypt?: boolean;
  /** ACL of the state. @default private */
  readonly acl?: "private" | "public-read";
  /** Whether global acceleration is used to reach the bucket. @default false */
  readonly accelerate?: boolean;
  /** Address of the storage; not supported by OpenTofu. @default that of `TENCENTCLOUD_ENDPOINT` */
  readonly endpoint?: string;
  /** Root domain of the API; not supported by OpenTofu. @default that of `TENCENTCLOUD_DOMAIN` */
  readonly domain?: string;
  /** Role that is used to reach the state. @default none */
  readonly assume_role?: CosBackendRole;
}

/** State as an object of Google Cloud Storage. Its credentials are those of `GOOGLE_CREDENTIALS`, or of the machine. */
export interface GcsBackendProps {
  /** Name of an existing bucket. */
  readonly bucket: string;
  /** Prefix of the state in the bucket, a separate one for each site, such as `sites/riyadh`. @default none */
  readonly prefix?: string;
  /** Service account that is impersonated to reach the bucket. @default that of `GOOGLE_BACKEND_IMPERSONATE_SERVICE_ACCOUNT` */
  readonly impersonate_service_account?: string;
  /** Chain of service accounts for that impersonation. @default none */
  readonly impersonate_service_account_delegates?: readonly string[];
  /** Cloud KMS key that encrypts the state, such as `projects/p/locations/l/keyRings/r/cryptoKeys/k`. @default that of the bucket */
  readonly kms_encryption_key?: string;
  /** Address of the storage API. @default that of Google */
  readonly storage_custom_endpoint?: string;
}

/** State at an HTTP address, such as in GitLab. The password is that of `TF_HTTP_PASSWORD`. */
export interface HttpBackendProps {
  /** Address of the state, a separate one for each site. */
  readonly address: string;
  /** Method that writes the state. @default POST */
  readonly update_method?: string;
  /** Address that locks the state. @default nothing is locked */
  readonly lock_address?: string;
  /** Method that locks it. @default LOCK */
  readonly lock_method?: string;
  /** Address that unlocks the state. @default nothing is unlocked */
  readonly unlock_address?: string;
  /** Method that unlocks it. @default UNLOCK */
  readonly unlock_method?: string;
  /** Name of the user. @default that of `TF_HTTP_USERNAME` */
  readonly username?: string;
  /** Whether certificates that cannot be verified are accepted. @default false */
  readonly skip_cert_verification?: boolean;
  /** Number of retries of a request. [-] @default 2 */
  readonly retry_max?: number;
  /** Shortest time between two tries. [s] @default 1 */
  readonly retry_wait_min?: number;
  /** Longest time between two tries. [s] @default 30 */
  readonly retry_wait_max?: number;
  /** Client certificate, in PEM. @default none */
  readonly client_certificate_pem?: string;
  /** Trusted CA certificates, in PEM. @default those of the machine */
  readonly client_ca_certificate_pem?: string;
}

/** State in a local file. */
export interface LocalBackendProps {
  /** File of the state, relative to the folder of the stack, such as `../../../states/riyadh.tfstate`. @default `../../../terraform.<site>.tfstate`, beside the output folder */
  readonly path?: string;
  /** Folder with the states of other workspaces, relative to the folder of the stack. @default Terraform's own */
  readonly workspace_dir?: string;
}

/** State as an object of Alibaba Cloud. Its keys are those of `ALICLOUD_ACCESS_KEY` and `ALICLOUD_SECRET_KEY`, or of a profile. */
export interface OssBackendProps {
  /** Name of an existing bucket. */
  readonly bucket: string;
  /** Folder of the state in the bucket. @default `env:` */
  readonly prefix?: string;
  /** Name of the state in that folder, a separate one for each site. @default terraform.tfstate */
  readonly key?: string;
  /** Region of the bucket. @default that of `ALICLOUD_REGION` */
  readonly region?: string;
  /** Address of the storage. @default that of `ALICLOUD_OSS_ENDPOINT` */
  readonly endpoint?: string;
  /** Address of the table store. @default none */
  readonly tablestore_endpoint?: string;
  /** Table that locks the state. @default nothing is locked */
  readonly tablestore_table?: string;
  /** Address of STS. @default that of `ALICLOUD_STS_ENDPOINT` */
  readonly sts_endpoint?: string;
  /** Whether the server encrypts the state. @default false */
  readonly encrypt?: boolean;
  /** ACL of the state. @default that of the bucket */
  readonly acl?: string;
  /** Machine role that is used to reach the state. @default that of `ALICLOUD_ECS_ROLE_NAME` */
  readonly ecs_role_name?: string;
  /** File with credentials. @default that of `ALICLOUD_SHARED_CREDENTIALS_FILE` */
  readonly shared_credentials_file?: string;
  /** Profile of that file. @default that of `ALICLOUD_PROFILE` */
  readonly profile?: string;
  /** ARN of the role that is used to reach the state. @default that of `ALICLOUD_ASSUME_ROLE_ARN` */
  readonly assume_role_role_arn?: string;
  /** JSON policy that restricts the role. @default none */
  readonly assume_role_policy?: string;
  /** Name of the session. @default that of `ALICLOUD_ASSUME_ROLE_SESSION_NAME` */
  readonly assume_role_session_name?: string;
  /** Duration of the session, from 900 to 3600. [s] @default 3600 */
  readonly assume_role_session_expiration?: number;
}

/** State in a database of PostgreSQL. The password is that of `PGPASSWORD`, or of `PG_CONN_STR`. */
export interface PgBackendProps {
  /** Address of the database without a password, such as `postgres://edge@db.example/states`. @default that of `PG_CONN_STR` */
  readonly conn_str?: string;
  /** Schema of the state, a separate one for each site. @default terraform_remote_state */
  readonly schema_name?: string;
  /** Whether the schema exists already and is not created. @default false */
  readonly skip_schema_creation?: boolean;
  /** Whether the table exists already and is not created. @default false */
  readonly skip_table_creation?: boolean;
  /** Whether the index exists already and is not created. @default false */
  readonly skip_index_creation?: boolean;
}

/** The workspaces for the state: exactly one of `name` and `prefix`. */
export interface RemoteBackendWorkspaces {
  /** Name of the workspace, a separate one for each site. @default those of `prefix` */
  readonly name?: string;
  /** Prefix of the workspaces' names, of which Terraform lets you choose one. @default that of `name` */
  readonly prefix?: string;
}

/** State in HCP Terraform or Terraform Enterprise. The token is that of `terraform login`, or of `TF_TOKEN_<host>`. */
export interface RemoteBackendProps {
  /** Name of the organization. */
  readonly organization: string;
  /** Workspaces of the organization for the state. */
  readonly workspaces: RemoteBackendWorkspaces;
  /** Host of Terraform Enterprise. @default app.terraform.io */
  readonly hostname?: string;
}

/** Addresses of services of AWS, or of compatible services. */
export interface S3BackendEndpoints {
  /** Address of the S3 API. @default that of AWS */
  readonly s3?: string;
  /** Address of the DynamoDB API. @default that of AWS */
  readonly dynamodb?: string;
  /** Address of the IAM API. @default that of AWS */
  readonly iam?: string;
  /** Address of the SSO API; not supported by OpenTofu. @default that of AWS */
  readonly sso?: string;
  /** Address of the STS API. @default that of AWS */
  readonly sts?: string;
}

/** An AWS role that is used to reach the state. */
export interface S3BackendRole {
  /** ARN of the role. */
  readonly role_arn: string;
  /** Validity of the credentials, such as `1h30m`. @default that of AWS */
  readonly duration?: string;
  /** External identifier that the role requires. @default none */
  readonly external_id?: string;
  /** JSON policy that restricts the role. @default none */
  readonly policy?: string;
  /** ARNs of policies that restrict the role. @default none */
  readonly policy_arns?: readonly string[];
  /** Name of the session. @default generated */
  readonly session_name?: string;
  /** Source identity of the session; not supported by OpenTofu. @default none */
  readonly source_identity?: string;
  /** Tags of the session. @default none */
  readonly tags?: Readonly<Record<string, string>>;
  /** Keys of tags that are passed on to later sessions. @default none */
  readonly transitive_tag_keys?: readonly string[];
}

/** An AWS role that a web identity assumes. */
export interface S3BackendWebIdentity {
  /** ARN of the role. @default that of `AWS_ROLE_ARN` */
  readonly role_arn?: string;
  /** Validity of the credentials, such as `1h30m`. @default that of AWS */
  readonly duration?: string;
  /** JSON policy that restricts the role. @default none */
  readonly policy?: string;
  /** ARNs of policies that restrict the role. @default none */
  readonly policy_arns?: readonly string[];
  /** Name of the session. @default that of `AWS_ROLE_SESSION_NAME` */
  readonly session_name?: string;
  /** File with the token of the identity. @default that of `AWS_WEB_IDENTITY_TOKEN_FILE` */
  readonly web_identity_token_file?: string;
}

/** State as an object of Amazon S3, or of a compatible service. Its keys are in environment variables or in a profile. */
export interface S3BackendProps {
  /** Name of an existing bucket. */
  readonly bucket: string;
  /** Path of the state in the bucket, a separate one for each site, such as `sites/riyadh.tfstate`. */
  readonly key: string;
  /** Region of the bucket. @default that of `AWS_REGION` */
  readonly region?: string;
  /** Whether a lock file beside the state locks it. Needs Terraform 1.10 or OpenTofu 1.10. @default false */
  readonly use_lockfile?: boolean;
  /** DynamoDB table that locks the state. @default nothing is locked */
  readonly dynamodb_table?: string;
  /** Whether the server encrypts the state. @default false */
  readonly encrypt?: boolean;
  /** ARN of the KMS key that encrypts the state. @default that of the bucket */
  readonly kms_key_id?: string;
  /** Canned ACL of the state. @default that of the bucket */
  readonly acl?: string;
  /** Profile of the AWS files with the credentials. @default that of `AWS_PROFILE` */
  readonly profile?: string;
  /** Files with configuration of AWS. @default `~/.aws/config` */
  readonly shared_config_files?: readonly string[];
  /** Files with credentials of AWS. @default `~/.aws/credentials` */
  readonly shared_credentials_files?: readonly string[];
  /** Addresses of the services. @default those of AWS */
  readonly endpoints?: S3BackendEndpoints;
  /** Role that is used to reach the state. @default none */
  readonly assume_role?: S3BackendRole;
  /** Role that a web identity assumes. @default none */
  readonly assume_role_with_web_identity?: S3BackendWebIdentity;
  /** Prefix of the states of other workspaces. @default `env:` */
  readonly workspace_key_prefix?: string;
  /** Region of STS. @default that of the bucket */
  readonly sts_region?: string;
  /** Whether the bucket is in the path of the address instead of its host name. @default false */
  readonly use_path_style?: boolean;
  /** Whether credentials are used without a check by STS. @default false */
  readonly skip_credentials_validation?: boolean;
  /** Whether unknown regions are accepted. @default false */
  readonly skip_region_validation?: boolean;
  /** Whether the account id is not requested. @default false */
  readonly skip_requesting_account_id?: boolean;
  /** Whether the EC2 metadata service is not used. @default false */
  readonly skip_metadata_api_check?: boolean;
  /** Whether the state is written without a checksum, which some S3-compatible servers do not support. @default false */
  readonly skip_s3_checksum?: boolean;
  /** Number of retries of a request. [-] @default 5 */
  readonly max_retries?: number;
  /** Mode of retries. @default standard */
  readonly retry_mode?: "standard" | "adaptive";
  /** The only AWS accounts that may be used. @default any */
  readonly allowed_account_ids?: readonly string[];
  /** AWS accounts that must not be used. @default none */
  readonly forbidden_account_ids?: readonly string[];
  /** File with trusted CA certificates. @default that of `AWS_CA_BUNDLE` */
  readonly custom_ca_bundle?: string;
  /** Address of the metadata service of EC2. @default that of AWS */
  readonly ec2_metadata_service_endpoint?: string;
  /** Address family for that service. @default IPv4 */
  readonly ec2_metadata_service_endpoint_mode?: "IPv4" | "IPv6";
  /** HTTP proxy. @default that of `HTTP_PROXY` */
  readonly http_proxy?: string;
  /** HTTPS proxy. @default that of `HTTPS_PROXY` */
  readonly https_proxy?: string;
  /** Hosts that are reached without a proxy, separated by commas. @default those of `NO_PROXY` */
  readonly no_proxy?: string;
  /** Whether certificates that cannot be verified are accepted. @default false */
  readonly insecure?: boolean;
}
