import type { CertificateProps, CertifiedProps } from "../provenance/certificate";
import type { ProductKind } from "../site/countries/profile/product-kind";

/** What somebody buys and sends to a site, as certification schemes know it; equal units of one description are one. */
export interface ProductFacts {
  readonly kind: ProductKind;
  /** Where it stands in the design, as `power/it/breaker` or `cooling/dry-coolers`. */
  readonly path: string;
  /** Where its props stand, as `power.boards[].circuits[].breaker`. */
  readonly prop: string;
  /** What it holds, of any country. */
  readonly certificates: readonly CertificateProps[];
}

const none: readonly CertificateProps[] = [];

/** A product, and the certificates that its props give. */
export function product(kind: ProductKind, path: string, prop: string, { certificates = none }: CertifiedProps = {}): ProductFacts {
  return { kind, path, prop, certificates };
}
