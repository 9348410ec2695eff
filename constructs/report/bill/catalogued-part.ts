import { parts } from "../../catalog";
import type { Data } from "../../props/problems/path";
import type { Source } from "../../provenance/source";

/** What a buyer asks for. */
export interface CataloguedPart {
  readonly maker?: string;
  readonly model?: string;
  readonly orderNumber?: string;
}

/** Maker and model of a part of the catalogue that a design names; nothing of a certificate, which nobody sells, and of an id that the catalogue does not have. */
export function makerAndModelOf(id: string): CataloguedPart {
  const known = parts.find((one) => one.id === id);
  return known && !known.isCertificate ? { maker: known.maker, model: known.model } : {};
}

/** What the document of a part of the catalogue gives, by the names of the props; nothing of an id that the catalogue does not have. */
export function publishedOf(id: string | undefined): Data {
  return parts.find((one) => one.id === id)?.published ?? {};
}

/**
 * Maker and model of a part whose design names none, by the document that its numbers come from: where several models
 * rest on one document, those that publish a number of the rating stand for it; what they do not agree on is left out.
 *
 * @param kind as {@link BillItem}
 * @param rating in texts, as `121.3 kW`
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

/** A design that adds to a document names it first, as `ABB data sheet, p. 5; breaking capacity 10 kA`. */
function restsOn({ document, edition }: Source, { document: title, edition: of }: Source): boolean {
  return (document === title && edition === of) || document.startsWith(`${title}; `);
}
