import { type Document, isAlias, isNode, isScalar, visit } from "yaml";

/** Returns problems of keys that are no text, which would become a new text, and of alias keys that repeat another key. */
export function plainKeyProblems(document: Document): readonly { readonly offset: number; readonly message: string }[] {
  const problems: { readonly offset: number; readonly message: string }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const named = isAlias(key) ? key.resolve(document) : key;
        const text = isScalar(named) && named.value !== null ? String(named.value) : undefined;
        const message = text === undefined ? noText : seen.has(text) ? again : undefined;
        if (message !== undefined) problems.push({ offset: (isNode(key) && key.range?.[0]) || 0, message });
        if (text !== undefined) seen.add(text);
      }
    },
  });
  return problems;
}

const noText = "must be a key of text but is a list, a map or nothing: write its name";
const again = "must be in its map once but is there already: leave one of the two out";
