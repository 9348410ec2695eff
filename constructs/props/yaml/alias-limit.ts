import { type Document, isAlias, isMap, isPair, isScalar, isSeq } from "yaml";

/** Most values that all aliases of a file may represent together: a hundred aliases of a part with two hundred values. */
const mostValues = 20_000;

/** Returns the offset of the alias at which a document's aliases represent too many values, and the message; undefined below the limit. */
export function aliasLimitProblem(document: Document): { readonly offset: number; readonly message: string } | undefined {
  const sizes = new Map<string, number>();
  let values = 0;
  let offset: number | undefined;
  const sizeOf = (node: unknown): number => {
    if (isAlias(node)) {
      const size = sizes.get(node.source) ?? 1;
      values += size;
      if (!(values <= mostValues)) offset ??= node.range?.[0] ?? 0;
      return size;
    }
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return 0;
    let size = 1;
    if (!isScalar(node)) for (const item of node.items) size += sizeOf(item);
    if (node.anchor !== undefined) sizes.set(node.anchor, size);
    return size;
  };
  sizeOf(document.contents);
  return offset === undefined
    ? undefined
    : { offset, message: `must have aliases that expand to at most ${mostValues} values together but they expand to more: use fewer` };
}
