import { compact } from "../../plain/compact";
import type { SpokenProps } from "../../props/speaks";
import type { Source } from "../../provenance/source";
import type { Part } from "../makers/part";

/** One way in which a part is asked, for a person. */
export interface SpokenField {
  readonly protocol: string;
  /** As `by the map ups-mib, with Network Card-MS`; of one that it does not answer `not`. */
  readonly how: string;
  readonly source: Source;
}

/** How a part is asked, way by way. */
export function spokenFields({ speaks = {} }: Pick<Part, "speaks">): readonly SpokenField[] {
  return Object.entries(speaks).map(([protocol, spoken]: [string, SpokenProps]) => ({
    protocol,
    how: howText(spoken),
    source: spoken.source,
  }));
}

function howText({ map, by, never }: SpokenProps): string {
  if (never) return "not";
  return compact([map === undefined ? "no map of it in the library" : `by the map ${map}`, by !== undefined && `with ${by}`]).join(", ");
}
