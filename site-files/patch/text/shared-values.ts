import { Alias, type Document, isAlias, isNode, isScalar, type Node, visit } from "yaml";
import type { Path } from "../../../constructs/props/problems/path";
import type { Layout } from "./layout";
import { locateValue, parsedText, type Splice, spliced, yamlNodeAt } from "./located-value";
import { inlineText, scalarText } from "./rendered";

/**
 * Returns the text with a separate value at a path: an alias is replaced by its value, and an anchor that others use moves to the first of
 * them, so that a change at the path changes nothing else.
 *
 * @param isGone whether the value at the path is removed with its content
 */
export function unshared(text: string, path: Path, layout: Layout, isGone: boolean): string {
  if (layout.isJson) return text;
  let present = text;
  for (let next = step(present, path, layout, isGone); next !== undefined; next = step(present, path, layout, isGone)) present = next;
  return present;
}

/** Removes one shared value on the path; undefined without any. */
function step(text: string, path: Path, layout: Layout, isGone: boolean): string | undefined {
  const document = parsedText(text);
  let node: unknown = document.contents;
  for (const [i, key] of path.entries()) {
    if (isAlias(node)) return copied(text, document, path.slice(0, i), node, node.resolve(document), layout);
    const moved = isNode(node) ? withAnchorMoved(text, document, node, node, layout) : undefined;
    if (moved !== undefined) return moved;
    node = yamlNodeAt(node, key);
  }
  if (!isGone || !isNode(node) || isAlias(node)) return undefined;
  const gone = node;
  let found: string | undefined;
  visit(gone, {
    Node: (_, inner) => {
      found = withAnchorMoved(text, document, inner, gone, layout);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

/** Replaces an alias by its value. */
function copied(text: string, document: Document, path: Path, alias: Alias, target: Node | undefined, layout: Layout): string {
  const [from = 0, to = 0] = alias.range ?? [];
  const isInFlow = locateValue(document, path)?.isInFlow ?? false;
  return spliced(text, [{ from, to, text: target ? copyText(target, layout, isInFlow) : "null" }]);
}

/** Moves an anchor to the first alias outside the value; undefined without one. */
function withAnchorMoved(text: string, document: Document, node: Node, within: Node, layout: Layout): string | undefined {
  if (isAlias(node) || node.anchor === undefined || !node.range) return undefined;
  const [begin, end] = within.range ?? [0, 0];
  const first = aliasesOf(document, node).find(({ range }) => range && !(range[0] >= begin && range[0] < end));
  if (!first?.range) return undefined;
  const [from, to] = first.range;
  const copy = `&${node.anchor} ${copyText(node, layout, true)}`;
  return spliced(text, [{ from, to, text: copy }, anchorGone(text, node.anchor, node.range[0])]);
}

/** Removes an anchor with the space beside it on its line. */
function anchorGone(text: string, name: string, before: number): Splice {
  const from = text.lastIndexOf(`&${name}`, before);
  const to = from + 1 + name.length;
  const [behind = ""] = /^[ \t]*/.exec(text.slice(to)) ?? [];
  const isLast = /^\r?$/.test(text.slice(to + behind.length).split("\n", 1)[0] ?? "");
  const [ahead = ""] = isLast ? (/[ \t]*$/.exec(text.slice(0, from)) ?? []) : [];
  return { from: from - ahead.length, to: to + behind.length, text: "" };
}

function aliasesOf(document: Document, node: Node): readonly Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === node) found.push(alias);
    },
  });
  return found;
}

/** Returns a copy of a value on one line, with aliases for the anchors in it. */
function copyText(node: Node, layout: Layout, isInFlow: boolean): string {
  const copy = node.clone() as Node;
  if (isScalar(copy)) return scalarText(copy, layout, isInFlow);
  visit(copy, {
    Node: (_, inner) => (inner !== copy && !isAlias(inner) && inner.anchor !== undefined ? new Alias(inner.anchor) : undefined),
  });
  return inlineText(copy, layout);
}
