import { z } from "zod";
import { propsSchema } from "../../constructs/props/props-schema";
import { backendText } from "./state-text";

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

const text = () => backendText().exactOptional();
const count = () => z.int().min(0).exactOptional();

/** Parses {@link HttpBackendProps}. */
export const httpBackendSchema = propsSchema<HttpBackendProps>()({
  address: backendText(),
  update_method: text(),
  lock_address: text(),
  lock_method: text(),
  unlock_address: text(),
  unlock_method: text(),
  username: text(),
  skip_cert_verification: z.boolean().exactOptional(),
  retry_max: count(),
  retry_wait_min: count(),
  retry_wait_max: count(),
  client_certificate_pem: text(),
  client_ca_certificate_pem: text(),
});
