import { defined } from "../../plain/defined";
import type { Source } from "../../provenance/source";

/** Cites an edition of the maker's own document. */
export function citeEdition(document: string, edition: string, url?: string): Source {
  return { mark: "verified", document, edition, ...defined({ url }) };
}

/** Cites an edition of a secondary source. */
export function citeSecondaryEdition(document: string, edition: string, url?: string): Source {
  return { mark: "partial", document, edition, ...defined({ url }) };
}
