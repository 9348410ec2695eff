import { compact } from "../../plain/compact";
import { isRecord } from "../../plain/is-record";
import type { SpokenProps } from "../../props/speaks";
import type { Source } from "../../provenance/source";
import type { Part } from "../makers/part";
import { roundedValueText } from "../makers/value-text";

/** What a document gives, prop by prop, for a person. A table of several lists has a row for each of them, such as `derating.shares`. */
export function fieldsOf(published: Readonly<Record<string, unknown>>): readonly (readonly [prop: string, text: string])[] {
  return Object.entries(published).flatMap(([prop, value]) =>
    isTable(value)
      ? Object.entries(value).map(([list, items]) => [`${prop}.${list}`, roundedValueText(items)] as const)
      : [[prop, roundedValueText(value)] as const],
  );
}

function isTable(value: unknown): value is Readonly<Record<string, readonly unknown[]>> {
  return isRecord(value) && Object.values(value).every(Array.isArray);
}

/** One way in which a part is asked, for a person. */
export interface SpokenField {
  readonly protocol: string;
  /** Such as `by the map ups-mib, with Network Card-MS`; of one that it does not answer `not`. */
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
