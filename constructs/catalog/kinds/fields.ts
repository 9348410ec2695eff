import { isRecord } from "../../plain/is-record";
import { roundedValueText } from "../makers/value-text";

/** What a document gives, prop by prop, for a person. A table of several lists has a row for each of them, as `derating.shares`. */
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
