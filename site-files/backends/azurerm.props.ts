import { z } from "zod";
import { propsSchema } from "../../constructs/props/props-schema";
import { backendText } from "./state-text";

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

const text = () => backendText().exactOptional();
const flag = () => z.boolean().exactOptional();

/** Parses {@link AzurermBackendProps}. */
export const azurermBackendSchema = propsSchema<AzurermBackendProps>()({
  storage_account_name: backendText(),
  container_name: backendText(),
  key: backendText(),
  resource_group_name: text(),
  subscription_id: text(),
  tenant_id: text(),
  client_id: text(),
  client_certificate_path: text(),
  environment: text(),
  metadata_host: text(),
  snapshot: flag(),
  use_azuread_auth: flag(),
  use_msi: flag(),
  msi_endpoint: text(),
  use_oidc: flag(),
  oidc_request_url: text(),
  oidc_token_file_path: text(),
});
