import { defined } from "../plain/defined";
import type { CertificateProps } from "../provenance/certificate";
import type { Source } from "../provenance/source";
import type { ProductKind } from "../site/countries/profile/product-kind";
import type { Length } from "../units";

/** A product to buy and send to a site, as certification schemes define it. Equal units with one description are one product. */
export interface ProductFacts {
  readonly kind: ProductKind;
  /** Its path in the design, such as `power/it/breaker` or `cooling/dry-coolers`. */
  readonly path: string;
  /** The path of its props, such as `power.boards[].circuits[].breaker`. */
  readonly prop: string;
  /** Its certificates, for any country. */
  readonly certificates: readonly CertificateProps[];
  /** Highest elevation above sea level at which it works, and the source of that number. Undefined if not stated. */
  readonly maximumElevation?: {
    readonly metres: number; // [m]
    /** Source of the part; undefined for parts that state none, such as a board. */
    readonly source?: Source;
  };
}

/** The props of a part that a product uses. */
interface StatedProduct {
  readonly certificates?: readonly CertificateProps[];
  readonly maximumElevation?: Length;
  readonly source?: Source;
}

const none: readonly CertificateProps[] = [];

export function product(kind: ProductKind, path: string, prop: string, stated: StatedProduct = {}): ProductFacts {
  const { certificates = none, maximumElevation, source } = stated;
  const limit = maximumElevation && { metres: maximumElevation.metres, ...defined({ source }) };
  return { kind, path, prop, certificates, ...defined({ maximumElevation: limit }) };
}
