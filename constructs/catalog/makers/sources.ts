import { defined } from "../../plain/defined";
import type { Source } from "../../provenance/source";

export function citeEdition(document: string, edition: string, url?: string): Source {
  return { mark: "verified", document, edition, ...defined({ url }) };
}

export function citeSecondaryEdition(document: string, edition: string, url?: string): Source {
  return { mark: "partial", document, edition, ...defined({ url }) };
}
