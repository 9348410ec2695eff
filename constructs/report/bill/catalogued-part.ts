import { parts } from "../../catalog";
import type { Data } from "../../props/problems/path";
import type { Source } from "../../provenance/source";

/** The data by which a part is ordered. */
export interface CataloguedPart {
  readonly maker?: string;
  readonly model?: string;
  readonly orderNumber?: string;
}

/** Returns maker and model of a catalogue part. Empty for a certificate and for an unknown id. */
export function makerAndModelOf(id: string): CataloguedPart {
  const known = parts.find((one) => one.id === id);
  return known && !known.isCertificate ? { maker: known.maker, model: known.model } : {};
}

/** Returns the published values of a catalogue part, by prop. Empty for an unknown id. */
export function publishedOf(id: string | undefined): Data {
  return parts.find((one) => one.id === id)?.published ?? {};
}

/**
 * Finds maker and model of a part without a catalogue id, by the document of its numbers. If
 * several models share the document, those that publish a number of the rating are used. Values
 * that still differ are left out.
 *
 * @param kind as in {@link BillItem}
 * @param rating in texts, such as `121.3 kW`
 */
export function cataloguedPart(kind: string, source: Source, rating: readonly string[]): CataloguedPart {
  const known = parts.filter((one) => one.kind === kind && !one.isCertificate && restsOn(source, one.source));
  const rated = known.filter(({ published }) => Object.values(published).some((value) => rating.some((text) => text === value)));
  const meant = rated.length > 0 ? rated : known;
  const [maker, ...otherMakers] = new Set(meant.map((one) => one.maker));
  const [model, ...otherModels] = new Set(meant.map((one) => one.model));
  if (maker === undefined || otherMakers.length > 0) return {};
  return { maker, ...(model !== undefined && otherModels.length === 0 && { model }) };
}

/** Returns whether a source is this document. A design may add to the title, such as `ABB data sheet, p. 5; breaking capacity 10 kA`. */
function restsOn({ document, edition }: Source, { document: title, edition: of }: Source): boolean {
  return (document === title && edition === of) || document.startsWith(`${title}; `);
}
