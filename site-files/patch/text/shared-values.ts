import { Alias, type Document, isAlias, isNode, isScalar, type Node, visit } from "yaml";
import type { Path } from "../../../constructs/props/problems/path";
import type { Layout } from "./layout";
import { locateValue, parsedText, type Splice, spliced, yamlNodeAt } from "./located-value";
import { inlineText, scalarText } from "./rendered";

/**
 * The text with a value of its own at a path: what an alias stands for is written out there, and an anchor that others use moves to the first of them, so that a change
 * at the path changes nothing elsewhere.
 *
 * @param isGone does the value at the path go with all that is in it?
 */
export function unshared(text: string, path: Path, layout: Layout, isGone: boolean): string {
  if (layout.isJson) return text;
  let present = text;
  for (let next = step(present, path, layout, isGone); next !== undefined; next = step(present, path, layout, isGone)) present = next;
  return present;
}

/** One shared value on the way less; undefined where there is none. */
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

/** What an alias stands for in its place. */
function copied(text: string, document: Document, path: Path, alias: Alias, target: Node | undefined, layout: Layout): string {
  const [from = 0, to = 0] = alias.range ?? [];
  const isInFlow = locateValue(document, path)?.isInFlow ?? false;
  return spliced(text, [{ from, to, text: target ? copyText(target, layout, isInFlow) : "null" }]);
}

/** The first alias of a value that stands outside of another becomes the one that has its anchor; undefined where it has none. */
function withAnchorMoved(text: string, document: Document, node: Node, within: Node, layout: Layout): string | undefined {
  if (isAlias(node) || node.anchor === undefined || !node.range) return undefined;
  const [begin, end] = within.range ?? [0, 0];
  const first = aliasesOf(document, node).find(({ range }) => range && !(range[0] >= begin && range[0] < end));
  if (!first?.range) return undefined;
  const [from, to] = first.range;
  const copy = `&${node.anchor} ${copyText(node, layout, true)}`;
  return spliced(text, [{ from, to, text: copy }, anchorGone(text, node.anchor, node.range[0])]);
}

/** An anchor with the space that divides it from what stands beside it on its line. */
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

/** A value again, on one line: what in it has an anchor stands by its alias. */
function copyText(node: Node, layout: Layout, isInFlow: boolean): string {
  const copy = node.clone() as Node;
  if (isScalar(copy)) return scalarText(copy, layout, isInFlow);
  visit(copy, {
    Node: (_, inner) => (inner !== copy && !isAlias(inner) && inner.anchor !== undefined ? new Alias(inner.anchor) : undefined),
  });
  return inlineText(copy, layout);
}
