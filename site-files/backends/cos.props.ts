import { z } from "zod";
import { propsSchema } from "../../constructs/props/props-schema";
import { backendText } from "./state-text";

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

const text = () => backendText().exactOptional();
const flag = () => z.boolean().exactOptional();

const role = propsSchema<CosBackendRole>()({
  role_arn: backendText(),
  session_name: backendText(),
  session_duration: z.int().min(0).max(43_200),
  policy: text(),
});

/** Parses {@link CosBackendProps}. */
export const cosBackendSchema = propsSchema<CosBackendProps>()({
  bucket: backendText(),
  prefix: text(),
  key: text(),
  region: text(),
  encrypt: flag(),
  acl: z.enum(["private", "public-read"]).exactOptional(),
  accelerate: flag(),
  endpoint: text(),
  domain: text(),
  assume_role: role.exactOptional(),
});
