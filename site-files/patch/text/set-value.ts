import { Document, isAlias, isCollection, isMap, isScalar, type Node, type Scalar } from "yaml";
import type { Path } from "../../../constructs/props/problems/path";
import { addedToList, addedToMap } from "./add-value";
import type { Layout } from "./layout";
import { beginOf, colonEnd, columnOf, contentEnd, type LocatedValue, locateValue, parsedText, spliced } from "./located-value";
import { blockLines, inlineText, jsonLines, scalarText, type TextPlace, textAfterKey } from "./rendered";
import { unshared } from "./shared-values";

/** Returns the text with a value at a path: it replaces the present one, or comes at the end of its map or list. */
export function withValue(text: string, path: Path, value: unknown, layout: Layout): string {
  const own = unshared(text, path, layout, true);
  const found = locateValue(parsedText(own), path);
  const key = path.at(-1);
  if (!found || key === undefined) return own;
  const node = new Document().createNode(value, { aliasDuplicateObjects: false }) as Node;
  if (found.pair || found.item) return replaced(own, found, node, layout);
  return isMap(found.holder)
    ? addedToMap(own, { ...found, holder: found.holder }, String(key), node, layout)
    : addedToList(own, found, node, layout);
}

function replaced(text: string, { pair, item, isInFlow, holder }: LocatedValue, node: Node, layout: Layout): string {
  const old = (pair ? pair.value : item) as Node | null;
  const column = columnOf(text, beginOf(pair ?? item));
  const place: TextPlace = { layout, column, isInFlow };
  const isThere = old?.range !== undefined && old.range !== null && old.range[0] < old.range[1];
  const from = isThere ? beginOf(old) : pair ? colonEnd(pair) : beginOf(item);
  const to = isThere ? contentEnd(old, text) : from;
  const likeOld = keepQuotes(old, node);
  if (!isCollection(node) && isThere && !isBlock(old)) return spliced(text, [{ from, to, text: scalarText(likeOld, layout, isInFlow) }]);
  if (!pair) return spliced(text, [{ from, to, text: itemText(node, place, holder.flow === true) }]);
  if (isThere && !isBlock(old) && isCollection(old)) return spliced(text, [{ from, to, text: oneOrLines(node, place) }]);
  return spliced(text, [{ from: colonEnd(pair), to: Math.max(to, colonEnd(pair)), text: textAfterKey(likeOld, place) }]);
}

/** Returns a value in brackets: on one line, or for JSON in lines where it is too long. */
function oneOrLines(node: Node, { layout, column }: TextPlace): string {
  return layout.isJson ? jsonLines(node, layout, column) : inlineText(node, layout);
}

function itemText(node: Node, place: TextPlace, isFlow: boolean): string {
  if (isScalar(node)) return scalarText(node, place.layout, place.isInFlow);
  return isFlow ? oneOrLines(node, place) : blockLines(node, place);
}

function isBlock(node: Node | null | undefined): boolean {
  return isCollection(node) && node.flow !== true;
}

/** Keeps the quotes of the present text. */
function keepQuotes(old: Node | null | undefined, node: Node): Node {
  if (!isScalar(old) || isAlias(node) || !isScalar(node)) return node;
  const { type } = old as Scalar;
  if (typeof node.value === "string" && (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE")) node.type = type;
  return node;
}
