import { list } from "../../constructs/props/problems/list";
import { propsSchema } from "../../constructs/props/props-schema";
import { backendText } from "./state-text";

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

const text = () => backendText().exactOptional();

/** Parses {@link GcsBackendProps}. */
export const gcsBackendSchema = propsSchema<GcsBackendProps>()({
  bucket: backendText(),
  prefix: text(),
  impersonate_service_account: text(),
  impersonate_service_account_delegates: list(backendText()).exactOptional(),
  kms_encryption_key: text(),
  storage_custom_endpoint: text(),
});
