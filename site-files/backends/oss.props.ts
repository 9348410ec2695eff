import { z } from "zod";
import { propsSchema } from "../../constructs/props/props-schema";
import { backendText } from "./state-text";

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

const text = () => backendText().exactOptional();

/** Parses {@link OssBackendProps}. */
export const ossBackendSchema = propsSchema<OssBackendProps>()({
  bucket: backendText(),
  prefix: text(),
  key: text(),
  region: text(),
  endpoint: text(),
  tablestore_endpoint: text(),
  tablestore_table: text(),
  sts_endpoint: text(),
  encrypt: z.boolean().exactOptional(),
  acl: text(),
  ecs_role_name: text(),
  shared_credentials_file: text(),
  profile: text(),
  assume_role_role_arn: text(),
  assume_role_policy: text(),
  assume_role_session_name: text(),
  assume_role_session_expiration: z.int().min(900).max(3600).exactOptional(),
});
