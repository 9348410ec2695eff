import { defined } from "../../../plain/defined";
import type { Source } from "../../../provenance/source";
import type { CountryProfile } from "./country-profile";

export interface FactOfProfile {
  /** Path of the fact, such as `grid.tolerance` or `certification.saber-product`. */
  readonly path: string;
  /** Value; null if it was not found. */
  readonly value: unknown;
  readonly source: Source;
  readonly asOf?: string;
  readonly note?: string;
}

/** Returns every fact of a profile, in the order of its sections. A scheme, an item of evidence and the station are one fact each. */
export function factsOf(profile: CountryProfile): readonly FactOfProfile[] {
  return within(profile, "");
}

function within(data: unknown, path: string): FactOfProfile[] {
  if (typeof data !== "object" || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((item, i) => within(item, `${path}.${nameOf(item) ?? i}`));
  if ("source" in data) return [factAt(data as Omit<FactOfProfile, "path" | "value">, path)];
  return Object.entries(data).flatMap(([key, inner]) => within(inner, path === "" ? key : `${path}.${key}`));
}

function factAt({ source, asOf, note, ...said }: Omit<FactOfProfile, "path" | "value">, path: string): FactOfProfile {
  const value = "value" in said ? said.value : said;
  return { path, value, source, ...defined({ asOf, note }) };
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const name = "id" in item ? item.id : "metric" in item ? item.metric : undefined;
  return typeof name === "string" ? name : undefined;
}
