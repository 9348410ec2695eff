import { compact } from "../../plain/compact";
import { isRecord } from "../../plain/is-record";
import type { SpokenProps } from "../../props/speaks";
import type { Source } from "../../provenance/source";
import type { Part } from "../makers/part";
import { roundedValueText } from "../makers/value-text";

/** Returns published values as words, prop by prop. A table of several lists has a row for each, such as `derating.shares`. */
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

/** One protocol of a part, in words. */
interface SpokenField {
  readonly protocol: string;
  /** Its device map, such as `by the map ups-mib, with Network Card-MS`; `not` for a protocol that it does not answer. */
  readonly how: string;
  readonly source: Source;
}

/** Returns the protocols of a part in words. */
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
