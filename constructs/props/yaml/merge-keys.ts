import { type Document, isScalar, visit } from "yaml";

export const mergeKeyMessage =
  'must have no merge key "<<", which YAML 1.2 does not have: write the keys out, or use an alias for a whole value, such as "loop: *base"';

/** Returns the offsets of merge keys of YAML 1.1, `<<: *base`, which would become props of that name. A key in quotes is no merge key. */
export function mergeKeyOffsets(document: Document): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.type === "PLAIN" && key.value === "<<") offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}
