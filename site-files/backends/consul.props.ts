import { z } from "zod";
import { propsSchema } from "../../constructs/props/props-schema";
import { backendText } from "./state-text";

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

const text = () => backendText().exactOptional();

/** Parses {@link ConsulBackendProps}. */
export const consulBackendSchema = propsSchema<ConsulBackendProps>()({
  path: backendText(),
  address: text(),
  scheme: z.enum(["http", "https"]).exactOptional(),
  datacenter: text(),
  gzip: z.boolean().exactOptional(),
  lock: z.boolean().exactOptional(),
  ca_file: text(),
  cert_file: text(),
  key_file: text(),
});
