import { defined } from "../plain/defined";
import type { CertificateProps } from "../provenance/certificate";
import type { Source } from "../provenance/source";
import type { ProductKind } from "../site/countries/profile/product-kind";
import type { Length } from "../units";

/** What somebody buys and sends to a site, as certification schemes know it; equal units of one description are one. */
export interface ProductFacts {
  readonly kind: ProductKind;
  /** Where it stands in the design, as `power/it/breaker` or `cooling/dry-coolers`. */
  readonly path: string;
  /** Where its props stand, as `power.boards[].circuits[].breaker`. */
  readonly prop: string;
  /** What it holds, of any country. */
  readonly certificates: readonly CertificateProps[];
  /** Highest elevation above sea level at which it works, and where that was read. Undefined where nobody states one. */
  readonly maximumElevation?: {
    readonly metres: number; // [m]
    /** Of the part. Undefined of what states no source, as a board. */
    readonly source?: Source;
  };
}

/** What a product takes from its props. */
interface StatedProduct {
  readonly certificates?: readonly CertificateProps[];
  readonly maximumElevation?: Length;
  readonly source?: Source;
}

const none: readonly CertificateProps[] = [];

/** A product, and what its props say of where it may go. */
export function product(kind: ProductKind, path: string, prop: string, stated: StatedProduct = {}): ProductFacts {
  const { certificates = none, maximumElevation, source } = stated;
  const limit = maximumElevation && { metres: maximumElevation.metres, ...defined({ source }) };
  return { kind, path, prop, certificates, ...defined({ maximumElevation: limit }) };
}
