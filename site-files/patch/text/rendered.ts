import { Document, isAlias, isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { isReadOtherwise } from "../../../constructs/props/yaml/read-otherwise";
import type { Layout } from "./layout";

/** Longest map or list on one line [columns]. */
const longestLine = 100;

/** Options: texts are never folded. */
const unfolded = { lineWidth: 0 } as const;

/** Returns a value on one line, in the form inside brackets. */
export function inlineText(node: unknown, layout: Layout): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => `${keyText(key, layout)}: ${inlineText(value, layout)}`);
    return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
  }
  if (isSeq(node)) return `[${node.items.map((item) => inlineText(item, layout)).join(", ")}]`;
  return scalarText(node, layout, true);
}

/** Returns a text, a number or another scalar. @param isInFlow whether it is in brackets, where commas separate */
export function scalarText(node: unknown, { isJson }: Layout, isInFlow: boolean): string {
  const value = isScalar(node) ? node.value : null;
  if (isJson || (typeof value === "string" && value.includes("\n"))) return JSON.stringify(value); // YAML would use several lines
  const scalar = quotedLike(node, value);
  const document = new Document();
  if (!isInFlow) {
    document.contents = new YAMLMap() as never;
    (document.contents as unknown as YAMLMap).items.push(new Pair("k", scalar));
    return document.toString(unfolded).slice("k: ".length).trimEnd();
  }
  const list = new YAMLSeq();
  list.flow = true;
  list.items.push(scalar);
  document.contents = list as never;
  return document.toString(unfolded).trimEnd().slice("[ ".length, -" ]".length);
}

function quotedLike(node: unknown, value: unknown): Scalar {
  const scalar = new Scalar(value);
  if (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")) scalar.type = node.type;
  if (isReadOtherwise(value)) scalar.type = "QUOTE_DOUBLE";
  return scalar;
}

export function keyText(key: unknown, { isJson }: Layout): string {
  const name = String(isScalar(key) ? key.value : key);
  if (isJson) return JSON.stringify(name);
  const map = new YAMLMap();
  map.flow = true;
  const scalar = /^[a-z]+$/i.test(name) ? new Scalar(name) : quotedLike(undefined, name); // a word such as `on` is text as a key for every reader here
  map.items.push(new Pair(scalar, new Scalar(0)));
  const document = new Document();
  document.contents = map as never;
  const [, text] = /^\{ (?!\? )(.*): 0 \}$/s.exec(document.toString(unfolded).trimEnd()) ?? [];
  return text ?? JSON.stringify(name);
}

export interface TextPlace {
  readonly layout: Layout;
  /** Column at which its map or list begins. */
  readonly column: number;
  readonly isInFlow: boolean;
}

/** Returns the text behind `key:`, beginning with a space or a line ending. @param width of the text before it on the line */
export function textAfterKey(node: Node, place: TextPlace, width = 0): string {
  const { layout, column, isInFlow } = place;
  if (isAlias(node) || isScalar(node)) return ` ${isAlias(node) ? inlineText(node, layout) : scalarText(node, layout, isInFlow)}`;
  if (isOnOneLine(node, place, width)) return ` ${inlineText(node, layout)}`;
  if (layout.isJson) return ` ${jsonLines(node, layout, column)}`;
  const inner = column + (isSeq(node) ? layout.listStep : layout.step);
  return `${lineAt(inner, layout)}${blockLines(node, { ...place, column: inner })}`;
}

/** Returns a map or list without brackets: the first line without indentation, the others from its column on. */
export function blockLines(node: Node, place: TextPlace): string {
  const { layout, column } = place;
  const line = lineAt(column, layout);
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => {
      const name = `${keyText(key, layout)}:`;
      return `${name}${textAfterKey(value as Node, place, name.length)}`;
    });
    return pairs.length === 0 ? "{}" : pairs.join(line);
  }
  if (!isSeq(node) || node.items.length === 0) return isSeq(node) ? "[]" : textAfterKey(node, place).trimStart();
  const items = node.items.map((item) => {
    const within = { ...place, column: column + 2 };
    return `- ${isOnOneLine(item as Node, within, 0) ? itemText(item as Node, place) : blockLines(item as Node, within)}`;
  });
  return items.join(line);
}

function itemText(node: Node, { layout, isInFlow }: TextPlace): string {
  return isScalar(node) ? scalarText(node, layout, isInFlow) : inlineText(node, layout);
}

/** Returns a map or list of JSON that is too long for one line. */
export function jsonLines(node: Node, layout: Layout, column: number): string {
  const place = { layout, column, isInFlow: true };
  if (!(isMap(node) || isSeq(node)) || isOnOneLine(node, place, 0)) return inlineText(node, layout);
  const inner = column + layout.step;
  const line = lineAt(inner, layout);
  const items = isMap(node)
    ? node.items.map(({ key, value }) => `${keyText(key, layout)}: ${jsonLines(value as Node, layout, inner)}`)
    : node.items.map((item) => jsonLines(item as Node, layout, inner));
  const [open, close] = isMap(node) ? ["{", "}"] : ["[", "]"];
  return `${open}${line}${items.join(`,${line}`)}${lineAt(column, layout)}${close}`;
}

function isOnOneLine(node: Node, { layout, column, isInFlow }: TextPlace, width: number): boolean {
  if (!(isMap(node) || isSeq(node)) || (isInFlow && !layout.isJson)) return true;
  return column + width + inlineText(node, layout).length <= longestLine;
}

/** Returns a line ending and the indentation of the next line. */
export function lineAt(column: number, { eol }: Layout): string {
  return `${eol}${" ".repeat(column)}`;
}
