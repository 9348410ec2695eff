import { z } from "zod";
import { addProblem } from "../../constructs/props/problems/add-problem";
import { list } from "../../constructs/props/problems/list";
import { propsSchema } from "../../constructs/props/props-schema";
import { recordSchema } from "../../constructs/props/record";
import { secretInText, secretInVariable } from "../../constructs/services/secrets/secret-text";
import { backendText } from "./state-text";

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

const text = () => backendText().exactOptional();
const texts = () => list(backendText()).exactOptional();
const flag = () => z.boolean().exactOptional();

const endpoints = propsSchema<S3BackendEndpoints>()({ s3: text(), dynamodb: text(), iam: text(), sso: text(), sts: text() });

const tags = recordSchema(backendText(), backendText(), undefined, (name) => secretInText(name) !== undefined).superRefine(
  (given, context) => {
    for (const [name, value] of Object.entries(given))
      if (secretInText(value) === undefined && secretInVariable(name, value, []) !== undefined)
        addProblem(context, [name], "must not be a secret, as its name says that it is: leave it out");
  },
);

const role = propsSchema<S3BackendRole>()({
  role_arn: backendText(),
  duration: text(),
  external_id: text(),
  policy: text(),
  policy_arns: texts(),
  session_name: text(),
  source_identity: text(),
  tags: tags.exactOptional(),
  transitive_tag_keys: texts(),
});

const webIdentity = propsSchema<S3BackendWebIdentity>()({
  role_arn: text(),
  duration: text(),
  policy: text(),
  policy_arns: texts(),
  session_name: text(),
  web_identity_token_file: text(),
});

/** Parses {@link S3BackendProps}. */
export const s3BackendSchema = propsSchema<S3BackendProps>()({
  bucket: backendText(),
  key: backendText(),
  region: text(),
  use_lockfile: flag(),
  dynamodb_table: text(),
  encrypt: flag(),
  kms_key_id: text(),
  acl: text(),
  profile: text(),
  shared_config_files: texts(),
  shared_credentials_files: texts(),
  endpoints: endpoints.exactOptional(),
  assume_role: role.exactOptional(),
  assume_role_with_web_identity: webIdentity.exactOptional(),
  workspace_key_prefix: text(),
  sts_region: text(),
  use_path_style: flag(),
  skip_credentials_validation: flag(),
  skip_region_validation: flag(),
  skip_requesting_account_id: flag(),
  skip_metadata_api_check: flag(),
  skip_s3_checksum: flag(),
  max_retries: z.int().min(0).exactOptional(),
  retry_mode: z.enum(["standard", "adaptive"]).exactOptional(),
  allowed_account_ids: texts(),
  forbidden_account_ids: texts(),
  custom_ca_bundle: text(),
  ec2_metadata_service_endpoint: text(),
  ec2_metadata_service_endpoint_mode: z.enum(["IPv4", "IPv6"]).exactOptional(),
  http_proxy: text(),
  https_proxy: text(),
  no_proxy: text(),
  insecure: flag(),
});
