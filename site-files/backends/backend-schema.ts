import { z } from "zod";
import { addProblem } from "../../constructs/props/problems/add-problem";
import { list } from "../../constructs/props/problems/list";
import { propsSchema } from "../../constructs/props/props-schema";
import { recordSchema } from "../../constructs/props/record";
import { secretInText, secretInVariable } from "../../constructs/services/secrets/secret-text";
import { quotedText } from "../../constructs/units/shown-text";
import { whereText } from "../reading/where-text";
import type * as Props from "./backend.props";

const text = () => whereText("leave it out, and let the deployer set it in an environment variable or with -backend-config");

const fieldKinds = {
  needed: text,
  text: () => text().exactOptional(),
  list: () => list(text()).exactOptional(),
  flag: () => z.boolean().exactOptional(),
  count: () => z.int().min(0).exactOptional(),
};

type FieldKind = keyof typeof fieldKinds;
type Split<Words extends string> = Words extends `${infer Word} ${infer Others}` ? Word | Split<Others> : Words;
type Field<Word> = ReturnType<(typeof fieldKinds)[Word extends `${string}:${infer Kind extends FieldKind}` ? Kind : "text"]>;
type Fields<Words extends string> = { [Word in Split<Words> as Word extends `${infer Name}:${string}` ? Name : Word]: Field<Word> };

/** Returns the schemas of a backend's props, in order: optional texts, or of the kind behind the colon. */
function take<Words extends string>(words: Words): Fields<Words> {
  const named = words.split(" ").map((word) => word.split(":") as [string, FieldKind?]);
  return Object.fromEntries(named.map(([name, kind = "text"]) => [name, fieldKinds[kind]()])) as Fields<Words>;
}

const relativePath = () =>
  text().refine((path) => !/^(?:[/\\~]|[A-Za-z]:)/.test(path), {
    error: ({ input }) =>
      `must be relative to the folder of the stack, because an absolute path differs between machines, but is ${quotedText(`${input}`)}: write it like "../../../site.tfstate"`,
  });

const tags = recordSchema(text(), text(), undefined, (name) => secretInText(name) !== undefined).superRefine((given, context) => {
  for (const [name, value] of Object.entries(given))
    if (secretInText(value) === undefined && secretInVariable(name, value, []) !== undefined)
      addProblem(context, [name], "must not be a secret but its name says so: leave it out");
});

/** Returns a check for `.superRefine` on an object that must have exactly one of the props. */
const exactlyOne = (names: readonly string[]) => (value: object, context: z.RefinementCtx) => {
  const given = names.filter((name) => Object.hasOwn(value, name));
  const found = given.length === 0 ? "has none: add one" : `has ${given.join(" and ")}: leave all but one out`;
  if (given.length !== 1) addProblem(context, [], `must have exactly one of ${names.join(", ")} but ${found}`);
};

const kinds = {
  azurerm: propsSchema<Props.AzurermBackendProps>()({
    ...take("storage_account_name:needed container_name:needed key:needed resource_group_name subscription_id tenant_id client_id"),
    ...take("client_certificate_path environment metadata_host snapshot:flag use_azuread_auth:flag use_msi:flag msi_endpoint"),
    ...take("use_oidc:flag oidc_request_url oidc_token_file_path"),
  }).exactOptional(),
  cloud: propsSchema<Props.CloudBackendProps>()({
    ...take("organization:needed workspaces hostname"),
    workspaces: propsSchema<Props.CloudBackendWorkspaces>()({
      ...take("name tags project"),
      tags: list(text()).min(1).exactOptional(),
    }).superRefine(exactlyOne(["name", "tags"])),
  }).exactOptional(),
  consul: propsSchema<Props.ConsulBackendProps>()({
    ...take("path:needed address scheme datacenter gzip:flag lock:flag ca_file cert_file key_file"),
    scheme: z.enum(["http", "https"]).exactOptional(),
  }).exactOptional(),
  cos: propsSchema<Props.CosBackendProps>()({
    ...take("bucket:needed prefix key region encrypt:flag acl accelerate:flag endpoint domain"),
    acl: z.enum(["private", "public-read"]).exactOptional(),
    assume_role: propsSchema<Props.CosBackendRole>()({
      ...take("role_arn:needed session_name:needed session_duration policy"),
      session_duration: z.int().min(0).max(43_200),
    }).exactOptional(),
  }).exactOptional(),
  gcs: propsSchema<Props.GcsBackendProps>()({
    ...take("bucket:needed prefix impersonate_service_account impersonate_service_account_delegates:list"),
    ...take("kms_encryption_key storage_custom_endpoint"),
  }).exactOptional(),
  http: propsSchema<Props.HttpBackendProps>()({
    ...take("address:needed update_method lock_address lock_method unlock_address unlock_method username skip_cert_verification:flag"),
    ...take("retry_max:count retry_wait_min:count retry_wait_max:count client_certificate_pem client_ca_certificate_pem"),
  }).exactOptional(),
  local: propsSchema<Props.LocalBackendProps>()({
    path: relativePath()
      .refine((path) => !/\.tf(?:\.json)?$/.test(path), {
        error: ({ input }) =>
          `must be a file for the state but ${quotedText(`${input}`)} is a file that Terraform deploys from: write it like "../../../site.tfstate"`,
      })
      .exactOptional(),
    workspace_dir: relativePath().exactOptional(),
  }).exactOptional(),
  oss: propsSchema<Props.OssBackendProps>()({
    ...take("bucket:needed prefix key region endpoint tablestore_endpoint tablestore_table sts_endpoint encrypt:flag acl ecs_role_name"),
    ...take("shared_credentials_file profile assume_role_role_arn assume_role_policy assume_role_session_name"),
    assume_role_session_expiration: z.int().min(900).max(3600).exactOptional(),
  }).exactOptional(),
  pg: propsSchema<Props.PgBackendProps>()(
    take("conn_str schema_name skip_schema_creation:flag skip_table_creation:flag skip_index_creation:flag"),
  ).exactOptional(),
  remote: propsSchema<Props.RemoteBackendProps>()({
    ...take("organization:needed workspaces hostname"),
    workspaces: propsSchema<Props.RemoteBackendWorkspaces>()(take("name prefix")).superRefine(exactlyOne(["name", "prefix"])),
  }).exactOptional(),
  s3: propsSchema<Props.S3BackendProps>()({
    ...take("bucket:needed key:needed region use_lockfile:flag dynamodb_table encrypt:flag kms_key_id acl profile"),
    ...take("shared_config_files:list shared_credentials_files:list"),
    endpoints: propsSchema<Props.S3BackendEndpoints>()(take("s3 dynamodb iam sso sts")).exactOptional(),
    assume_role: propsSchema<Props.S3BackendRole>()({
      ...take("role_arn:needed duration external_id policy policy_arns:list session_name source_identity tags transitive_tag_keys:list"),
      tags: tags.exactOptional(),
    }).exactOptional(),
    assume_role_with_web_identity: propsSchema<Props.S3BackendWebIdentity>()(
      take("role_arn duration policy policy_arns:list session_name web_identity_token_file"),
    ).exactOptional(),
    ...take("workspace_key_prefix sts_region use_path_style:flag skip_credentials_validation:flag skip_region_validation:flag"),
    ...take("skip_requesting_account_id:flag skip_metadata_api_check:flag skip_s3_checksum:flag max_retries:count retry_mode"),
    ...take("allowed_account_ids:list forbidden_account_ids:list custom_ca_bundle ec2_metadata_service_endpoint"),
    ...take("ec2_metadata_service_endpoint_mode http_proxy https_proxy no_proxy insecure:flag"),
    retry_mode: z.enum(["standard", "adaptive"]).exactOptional(),
    ec2_metadata_service_endpoint_mode: z.enum(["IPv4", "IPv6"]).exactOptional(),
  }).exactOptional(),
};

export const backendKinds = Object.keys(kinds) as (keyof Props.BackendProps)[];

/** Parses {@link Props.BackendProps}. */
export const backendSchema = propsSchema<Props.BackendProps>()(kinds)
  .superRefine(exactlyOne(backendKinds))
  .meta({ minProperties: 1, maxProperties: 1 }); // for editors
