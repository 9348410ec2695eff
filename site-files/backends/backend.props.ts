/** Where Terraform keeps the state of a site, as data: exactly one kind, with the props that Terraform calls so. No prop holds a secret: Terraform reads it elsewhere. */
export interface BackendProps {
  /** A blob of Azure Storage. */
  readonly azurerm?: AzurermBackendProps;
  /** A workspace of HCP Terraform or Terraform Enterprise, which runs there too. */
  readonly cloud?: CloudBackendProps;
  /** The store of Consul. */
  readonly consul?: ConsulBackendProps;
  /** An object of Tencent Cloud. */
  readonly cos?: CosBackendProps;
  /** An object of Google Cloud Storage. */
  readonly gcs?: GcsBackendProps;
  /** An address of HTTP, as GitLab keeps states. */
  readonly http?: HttpBackendProps;
  /** A file. */
  readonly local?: LocalBackendProps;
  /** An object of Alibaba Cloud. */
  readonly oss?: OssBackendProps;
  /** A database of PostgreSQL. */
  readonly pg?: PgBackendProps;
  /** A workspace of HCP Terraform or Terraform Enterprise. */
  readonly remote?: RemoteBackendProps;
  /** An object of Amazon S3, or of what speaks as it does. */
  readonly s3?: S3BackendProps;
}

/** State as a blob of Azure Storage. Its secrets are in variables of the environment, or those of the machine. */
export interface AzurermBackendProps {
  /** Name of the storage account. */
  readonly storage_account_name: string;
  /** Name of the container in the account. */
  readonly container_name: string;
  /** Name of the blob, one of its own for each site, as `riyadh.tfstate`. */
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
  /** Is a snapshot of the state made before it is used? @default false */
  readonly snapshot?: boolean;
  /** Is the account reached by Entra ID? @default false */
  readonly use_azuread_auth?: boolean;
  /** Is it reached by the identity of the machine? @default false */
  readonly use_msi?: boolean;
  /** Address that gives that identity. @default that of Azure */
  readonly msi_endpoint?: string;
  /** Is it reached by OpenID Connect? @default false */
  readonly use_oidc?: boolean;
  /** Address that gives the token of OpenID Connect. @default that of `ARM_OIDC_REQUEST_URL` */
  readonly oidc_request_url?: string;
  /** File with the token of OpenID Connect. @default that of `ARM_OIDC_TOKEN_FILE_PATH` */
  readonly oidc_token_file_path?: string;
}

/** Which workspaces hold the state: exactly one of `name` and `tags`. */
export interface CloudBackendWorkspaces {
  /** Name of the workspace, one of its own for each site. @default those of `tags` */
  readonly name?: string;
  /** Tags of the workspaces; Terraform asks for one of them. @default that of `name` */
  readonly tags?: readonly string[];
  /** Project of the workspaces. @default that of the organization */
  readonly project?: string;
}

/** State and runs in HCP Terraform or Terraform Enterprise. The token is that of `terraform login`, or of `TF_TOKEN_<host>`. */
export interface CloudBackendProps {
  /** Name of the organization. */
  readonly organization: string;
  /** Workspaces of the organization that hold the state. */
  readonly workspaces: CloudBackendWorkspaces;
  /** Host of Terraform Enterprise. @default app.terraform.io */
  readonly hostname?: string;
}

/** State in the store of Consul. The token is that of `CONSUL_HTTP_TOKEN`. */
export interface ConsulBackendProps {
  /** Path of the state in the store, one of its own for each site. */
  readonly path: string;
  /** Host and port of Consul. @default the agent of the machine */
  readonly address?: string;
  /** How Consul is spoken to. @default http */
  readonly scheme?: "http" | "https";
  /** Datacenter of Consul. @default that of the agent */
  readonly datacenter?: string;
  /** Is the state compressed? @default false */
  readonly gzip?: boolean;
  /** Is the state locked while it is written? @default true */
  readonly lock?: boolean;
  /** File with the certificate of who signed Consul's. @default that of `CONSUL_CACERT` */
  readonly ca_file?: string;
  /** File with the certificate of this side. @default that of `CONSUL_CLIENT_CERT` */
  readonly cert_file?: string;
  /** File with the key of that certificate. @default that of `CONSUL_CLIENT_KEY` */
  readonly key_file?: string;
}

/** A role of Tencent Cloud by which the state is reached. */
export interface CosBackendRole {
  /** ARN of the role. */
  readonly role_arn: string;
  /** Name of the session. */
  readonly session_name: string;
  /** How long the session holds, up to 43200 [s]. */
  readonly session_duration: number;
  /** Policy as JSON that narrows the role. @default none */
  readonly policy?: string;
}

/** State as an object of Tencent Cloud. Its keys are those of `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY`. */
export interface CosBackendProps {
  /** Name of the bucket, which is there already. */
  readonly bucket: string;
  /** Folder of the state in the bucket. @default the bucket itself */
  readonly prefix?: string;
  /** Path of the state in that folder, one of its own for each site. @default terraform.tfstate */
  readonly key?: string;
  /** Region of the bucket. @default that of `TENCENTCLOUD_REGION` */
  readonly region?: string;
  /** Is the state encrypted by the server? @default true */
  readonly encrypt?: boolean;
  /** ACL of the state. @default private */
  readonly acl?: "private" | "public-read";
  /** Is the bucket reached by global acceleration? @default false */
  readonly accelerate?: boolean;
  /** Address of the storage; not of OpenTofu. @default that of `TENCENTCLOUD_ENDPOINT` */
  readonly endpoint?: string;
  /** Root domain of the API; not of OpenTofu. @default that of `TENCENTCLOUD_DOMAIN` */
  readonly domain?: string;
  /** Role by which the state is reached. @default none */
  readonly assume_role?: CosBackendRole;
}

/** State as an object of Google Cloud Storage. Its credentials are those of `GOOGLE_CREDENTIALS`, or of the machine. */
export interface GcsBackendProps {
  /** Name of the bucket, which is there already. */
  readonly bucket: string;
  /** What stands before the state in the bucket, one of its own for each site, as `sites/riyadh`. @default none */
  readonly prefix?: string;
  /** Account of a service as which the bucket is reached. @default that of `GOOGLE_BACKEND_IMPERSONATE_SERVICE_ACCOUNT` */
  readonly impersonate_service_account?: string;
  /** Accounts that lead to that one. @default none */
  readonly impersonate_service_account_delegates?: readonly string[];
  /** Name of the key of Cloud KMS that the state is encrypted with, as `projects/p/locations/l/keyRings/r/cryptoKeys/k`. @default that of the bucket */
  readonly kms_encryption_key?: string;
  /** Address of the storage API. @default that of Google */
  readonly storage_custom_endpoint?: string;
}

/** State behind an address of HTTP, as GitLab keeps it. The password is that of `TF_HTTP_PASSWORD`. */
export interface HttpBackendProps {
  /** Address of the state, one of its own for each site. */
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
  /** Are certificates that cannot be verified taken? @default false */
  readonly skip_cert_verification?: boolean;
  /** How often a request is tried again [-]. @default 2 */
  readonly retry_max?: number;
  /** Least time between two tries [s]. @default 1 */
  readonly retry_wait_min?: number;
  /** Most time between two tries [s]. @default 30 */
  readonly retry_wait_max?: number;
  /** Certificate of this side, in PEM. @default none */
  readonly client_certificate_pem?: string;
  /** Certificates that are trusted, in PEM. @default those of the machine */
  readonly client_ca_certificate_pem?: string;
}

/** State in a file beside what is deployed. */
export interface LocalBackendProps {
  /** File of the state, relative to the folder of the stack, as `../../../states/riyadh.tfstate`. @default `../../../terraform.<site>.tfstate`, beside the output folder */
  readonly path?: string;
  /** Folder of the states of other workspaces, relative to the folder of the stack. @default Terraform's own */
  readonly workspace_dir?: string;
}

/** State as an object of Alibaba Cloud. Its keys are those of `ALICLOUD_ACCESS_KEY` and `ALICLOUD_SECRET_KEY`, or of a profile. */
export interface OssBackendProps {
  /** Name of the bucket, which is there already. */
  readonly bucket: string;
  /** Folder of the state in the bucket. @default `env:` */
  readonly prefix?: string;
  /** Name of the state in that folder, one of its own for each site. @default terraform.tfstate */
  readonly key?: string;
  /** Region of the bucket. @default that of `ALICLOUD_REGION` */
  readonly region?: string;
  /** Address of the storage. @default that of `ALICLOUD_OSS_ENDPOINT` */
  readonly endpoint?: string;
  /** Address of the table store. @default none */
  readonly tablestore_endpoint?: string;
  /** Table that keeps others out. @default nothing is locked */
  readonly tablestore_table?: string;
  /** Address of STS. @default that of `ALICLOUD_STS_ENDPOINT` */
  readonly sts_endpoint?: string;
  /** Is the state encrypted by the server? @default false */
  readonly encrypt?: boolean;
  /** ACL of the state. @default that of the bucket */
  readonly acl?: string;
  /** Role of the machine by which the state is reached. @default that of `ALICLOUD_ECS_ROLE_NAME` */
  readonly ecs_role_name?: string;
  /** File with credentials. @default that of `ALICLOUD_SHARED_CREDENTIALS_FILE` */
  readonly shared_credentials_file?: string;
  /** Profile of that file. @default that of `ALICLOUD_PROFILE` */
  readonly profile?: string;
  /** ARN of the role by which the state is reached. @default that of `ALICLOUD_ASSUME_ROLE_ARN` */
  readonly assume_role_role_arn?: string;
  /** Policy as JSON that narrows the role. @default none */
  readonly assume_role_policy?: string;
  /** Name of the session. @default that of `ALICLOUD_ASSUME_ROLE_SESSION_NAME` */
  readonly assume_role_session_name?: string;
  /** How long the session holds, from 900 to 3600 [s]. @default 3600 */
  readonly assume_role_session_expiration?: number;
}

/** State in a database of PostgreSQL. The password is that of `PGPASSWORD`, or of `PG_CONN_STR`. */
export interface PgBackendProps {
  /** Address of the database without a password, as `postgres://edge@db.example/states`. @default that of `PG_CONN_STR` */
  readonly conn_str?: string;
  /** Schema of the state, one of its own for each site. @default terraform_remote_state */
  readonly schema_name?: string;
  /** Is the schema there already? @default false */
  readonly skip_schema_creation?: boolean;
  /** Is the table there already? @default false */
  readonly skip_table_creation?: boolean;
  /** Is the index there already? @default false */
  readonly skip_index_creation?: boolean;
}

/** Which workspaces hold the state: exactly one of the two. */
export interface RemoteBackendWorkspaces {
  /** Name of the workspace, one of its own for each site. @default those of `prefix` */
  readonly name?: string;
  /** How the names of the workspaces begin; Terraform asks for one of them. @default that of `name` */
  readonly prefix?: string;
}

/** State in HCP Terraform or Terraform Enterprise. The token is that of `terraform login`, or of `TF_TOKEN_<host>`. */
export interface RemoteBackendProps {
  /** Name of the organization. */
  readonly organization: string;
  /** Workspaces of the organization that hold the state. */
  readonly workspaces: RemoteBackendWorkspaces;
  /** Host of Terraform Enterprise. @default app.terraform.io */
  readonly hostname?: string;
}

/** Addresses of services of AWS, or of what speaks as they do. */
export interface S3BackendEndpoints {
  /** Address of the S3 API. @default that of AWS */
  readonly s3?: string;
  /** Address of the DynamoDB API. @default that of AWS */
  readonly dynamodb?: string;
  /** Address of the IAM API. @default that of AWS */
  readonly iam?: string;
  /** Address of the SSO API; not of OpenTofu. @default that of AWS */
  readonly sso?: string;
  /** Address of the STS API. @default that of AWS */
  readonly sts?: string;
}

/** A role of AWS by which the state is reached. */
export interface S3BackendRole {
  /** ARN of the role. */
  readonly role_arn: string;
  /** How long the credentials hold, as `1h30m`. @default that of AWS */
  readonly duration?: string;
  /** Identifier that the role asks for. @default none */
  readonly external_id?: string;
  /** Policy as JSON that narrows the role. @default none */
  readonly policy?: string;
  /** ARNs of policies that narrow the role. @default none */
  readonly policy_arns?: readonly string[];
  /** Name of the session. @default one that is made */
  readonly session_name?: string;
  /** Identity of who takes the role; not of OpenTofu. @default none */
  readonly source_identity?: string;
  /** Tags of the session. @default none */
  readonly tags?: Readonly<Record<string, string>>;
  /** Keys of tags that later sessions get too. @default none */
  readonly transitive_tag_keys?: readonly string[];
}

/** A role of AWS that an identity of the web takes. */
export interface S3BackendWebIdentity {
  /** ARN of the role. @default that of `AWS_ROLE_ARN` */
  readonly role_arn?: string;
  /** How long the credentials hold, as `1h30m`. @default that of AWS */
  readonly duration?: string;
  /** Policy as JSON that narrows the role. @default none */
  readonly policy?: string;
  /** ARNs of policies that narrow the role. @default none */
  readonly policy_arns?: readonly string[];
  /** Name of the session. @default that of `AWS_ROLE_SESSION_NAME` */
  readonly session_name?: string;
  /** File with the token of the identity. @default that of `AWS_WEB_IDENTITY_TOKEN_FILE` */
  readonly web_identity_token_file?: string;
}

/** State as an object of Amazon S3, or of what speaks as it does. Its keys are in variables of the environment or in a profile. */
export interface S3BackendProps {
  /** Name of the bucket, which is there already. */
  readonly bucket: string;
  /** Path of the state in the bucket, one of its own for each site, as `sites/riyadh.tfstate`. */
  readonly key: string;
  /** Region of the bucket. @default that of `AWS_REGION` */
  readonly region?: string;
  /** Does a file beside the state keep others out? From Terraform 1.10 and OpenTofu 1.10 on. @default false */
  readonly use_lockfile?: boolean;
  /** Table of DynamoDB that keeps others out. @default nothing is locked */
  readonly dynamodb_table?: string;
  /** Is the state encrypted by the server? @default false */
  readonly encrypt?: boolean;
  /** ARN of the KMS key that the state is encrypted with. @default that of the bucket */
  readonly kms_key_id?: string;
  /** Canned ACL of the state. @default that of the bucket */
  readonly acl?: string;
  /** Profile of the AWS files that holds the credentials. @default that of `AWS_PROFILE` */
  readonly profile?: string;
  /** Files with configuration of AWS. @default `~/.aws/config` */
  readonly shared_config_files?: readonly string[];
  /** Files with credentials of AWS. @default `~/.aws/credentials` */
  readonly shared_credentials_files?: readonly string[];
  /** Addresses of the services. @default those of AWS */
  readonly endpoints?: S3BackendEndpoints;
  /** Role by which the state is reached. @default none */
  readonly assume_role?: S3BackendRole;
  /** Role that an identity of the web takes. @default none */
  readonly assume_role_with_web_identity?: S3BackendWebIdentity;
  /** What stands before the path of the states of other workspaces. @default `env:` */
  readonly workspace_key_prefix?: string;
  /** Region of STS. @default that of the bucket */
  readonly sts_region?: string;
  /** Does the bucket stand in the path of the address, and not in its host? @default false */
  readonly use_path_style?: boolean;
  /** Are credentials taken without asking STS? @default false */
  readonly skip_credentials_validation?: boolean;
  /** Is a region taken that is not known? @default false */
  readonly skip_region_validation?: boolean;
  /** Is the id of the account not asked for? @default false */
  readonly skip_requesting_account_id?: boolean;
  /** Is the metadata service of EC2 not asked? @default false */
  readonly skip_metadata_api_check?: boolean;
  /** Is the state written without a checksum? Some servers that speak as S3 know none. @default false */
  readonly skip_s3_checksum?: boolean;
  /** How often a request is tried again [-]. @default 5 */
  readonly max_retries?: number;
  /** How requests are tried again. @default standard */
  readonly retry_mode?: "standard" | "adaptive";
  /** Accounts of AWS that may be used, and no others. @default any */
  readonly allowed_account_ids?: readonly string[];
  /** Accounts of AWS that may not be used. @default none */
  readonly forbidden_account_ids?: readonly string[];
  /** File with certificates that are trusted. @default that of `AWS_CA_BUNDLE` */
  readonly custom_ca_bundle?: string;
  /** Address of the metadata service of EC2. @default that of AWS */
  readonly ec2_metadata_service_endpoint?: string;
  /** How that service is reached. @default IPv4 */
  readonly ec2_metadata_service_endpoint_mode?: "IPv4" | "IPv6";
  /** Proxy of HTTP. @default that of `HTTP_PROXY` */
  readonly http_proxy?: string;
  /** Proxy of HTTPS. @default that of `HTTPS_PROXY` */
  readonly https_proxy?: string;
  /** Hosts that are reached without a proxy, by commas. @default those of `NO_PROXY` */
  readonly no_proxy?: string;
  /** Are certificates that cannot be verified taken? @default false */
  readonly insecure?: boolean;
}
