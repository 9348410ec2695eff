import { propsSchema } from "../../constructs/props/props-schema";
import { type AzurermBackendProps, azurermBackendSchema } from "./azurerm.props";
import { type CloudBackendProps, cloudBackendSchema } from "./cloud.props";
import { type ConsulBackendProps, consulBackendSchema } from "./consul.props";
import { type CosBackendProps, cosBackendSchema } from "./cos.props";
import { exactlyOne } from "./exactly-one";
import { type GcsBackendProps, gcsBackendSchema } from "./gcs.props";
import { type HttpBackendProps, httpBackendSchema } from "./http.props";
import { type LocalBackendProps, localBackendSchema } from "./local.props";
import { type OssBackendProps, ossBackendSchema } from "./oss.props";
import { type PgBackendProps, pgBackendSchema } from "./pg.props";
import { type RemoteBackendProps, remoteBackendSchema } from "./remote.props";
import { type S3BackendProps, s3BackendSchema } from "./s3.props";

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

const kinds = {
  azurerm: azurermBackendSchema.exactOptional(),
  cloud: cloudBackendSchema.exactOptional(),
  consul: consulBackendSchema.exactOptional(),
  cos: cosBackendSchema.exactOptional(),
  gcs: gcsBackendSchema.exactOptional(),
  http: httpBackendSchema.exactOptional(),
  local: localBackendSchema.exactOptional(),
  oss: ossBackendSchema.exactOptional(),
  pg: pgBackendSchema.exactOptional(),
  remote: remoteBackendSchema.exactOptional(),
  s3: s3BackendSchema.exactOptional(),
};

/** Kinds of backends. */
export const backendKinds = Object.keys(kinds) as (keyof BackendProps)[];

/** Parses {@link BackendProps}. */
export const backendSchema = propsSchema<BackendProps>()(kinds)
  .superRefine(exactlyOne(backendKinds))
  .meta({ minProperties: 1, maxProperties: 1 }); // for editors
