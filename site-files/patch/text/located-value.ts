import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { defined } from "../../../constructs/plain/defined";
import type { Path } from "../../../constructs/props/problems/path";

/** Text that replaces a part of another. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Parses a document with the offsets of all values. */
export function parsedText(text: string): Document {
  return parseDocument(text, { keepSourceTokens: true, logLevel: "error", prettyErrors: false });
}

/** The value at a path, in the document. */
export interface LocatedValue {
  /** The map or list that holds it, or would hold it. */
  readonly holder: YAMLMap | YAMLSeq;
  readonly pair?: Pair;
  readonly item?: Node;
  /** Whether its holder is in brackets. */
  readonly isInFlow: boolean;
}

/** Locates a value; undefined where the path leads to no map and no list. No step of it leads through an alias. */
export function locateValue(document: Document, path: Path): LocatedValue | undefined {
  let node: unknown = document.contents;
  let isInFlow = false;
  for (const [i, step] of path.entries()) {
    if (!isMap(node) && !isSeq(node)) return undefined;
    isInFlow ||= node.flow === true;
    const pair = isMap(node) ? pairOf(node, step) : undefined;
    const item = isSeq(node) ? node.items[Number(step)] : undefined;
    if (i === path.length - 1) return defined({ holder: node as YAMLMap | YAMLSeq, isInFlow, pair, item: isNode(item) ? item : undefined });
    node = pair ? pair.value : item;
  }
  return undefined;
}

export function pairOf({ items }: YAMLMap, key: string | number): Pair | undefined {
  return items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key));
}

/** Returns the node at a step of a path. */
export function yamlNodeAt(node: unknown, step: string | number): unknown {
  if (isMap(node)) return pairOf(node as YAMLMap, step)?.value;
  return isSeq(node) ? node.items[Number(step)] : undefined;
}

/** Returns the end of a value's or pair's content, before comments and empty lines. */
export function contentEnd(thing: unknown, text: string): number {
  if (isPair(thing)) return Math.max(colonEnd(thing), contentEnd(thing.value, text));
  if (isCollection(thing) && !thing.flow && thing.items.length > 0) return contentEnd(thing.items.at(-1), text);
  if (!isNode(thing) || !thing.range) return 0;
  const [from, to] = thing.range;
  return isAlias(thing) ? to : from + text.slice(from, to).trimEnd().length;
}

/** Whether a value ends with a text of several lines. */
export function endsInBlockText(thing: unknown): boolean {
  if (isPair(thing)) return endsInBlockText(thing.value);
  if (isCollection(thing)) return thing.flow !== true && endsInBlockText(thing.items.at(-1));
  return isScalar(thing) && (thing.type === "BLOCK_LITERAL" || thing.type === "BLOCK_FOLDED");
}

/** Returns the end of the last node in it, including all lines of a text of several lines. */
export function rangeEnd(thing: unknown): number {
  if (isPair(thing)) return rangeEnd(thing.value);
  if (isCollection(thing) && !thing.flow) return rangeEnd(thing.items.at(-1));
  return isNode(thing) ? (thing.range?.[1] ?? 0) : 0;
}

/** Returns the offset behind the colon of a pair. */
export function colonEnd({ key, srcToken }: Pair): number {
  const colon = srcToken?.sep?.find(({ type }) => type === "map-value-ind");
  if (colon) return colon.offset + 1;
  return isNode(key) ? (key.range?.[1] ?? 0) : 0;
}

/** Returns the beginning of a key, or of an item of a list. */
export function beginOf(thing: unknown): number {
  const node = isPair(thing) ? thing.key : thing;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Returns the number of columns before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineBegin(text, offset);
}

export function lineBegin(text: string, offset: number): number {
  const begin = text.lastIndexOf("\n", offset - 1) + 1;
  return begin === 0 && text.startsWith("\uFEFF") ? 1 : begin;
}

/** Returns the end of an offset's line, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" && end - 1 >= offset ? end - 1 : end;
}

/** Whether an offset is the first content on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineBegin(text, offset), offset).trim() === "";
}

/** Returns the text with parts of it replaced. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((one, other) => other.from - one.from)
    .reduce((whole, { from, to, text: put }) => whole.slice(0, from) + put + whole.slice(to), text);
}
