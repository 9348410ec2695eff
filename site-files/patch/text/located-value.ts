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

/** What is put into a text in the place of a part of it. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A document with the places of all that is in it. */
export function parsedText(text: string): Document {
  return parseDocument(text, { keepSourceTokens: true, logLevel: "error", prettyErrors: false });
}

/** The value at a path as it stands there. */
export interface LocatedValue {
  /** The map or list that holds it, or would. */
  readonly holder: YAMLMap | YAMLSeq;
  /** In a map. */
  readonly pair?: Pair;
  /** In a list. */
  readonly item?: Node;
  /** Does its holder stand in brackets? */
  readonly isInFlow: boolean;
}

/** Undefined where the path leads to no map and no list. No step of it leads through an alias. */
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

/** The pair of that key. */
export function pairOf({ items }: YAMLMap, key: string | number): Pair | undefined {
  return items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key));
}

/** The node at a step of a path. */
export function yamlNodeAt(node: unknown, step: string | number): unknown {
  if (isMap(node)) return pairOf(node as YAMLMap, step)?.value;
  return isSeq(node) ? node.items[Number(step)] : undefined;
}

/** Where what a value or a pair says ends, before comments and empty lines. */
export function contentEnd(thing: unknown, text: string): number {
  if (isPair(thing)) return Math.max(colonEnd(thing), contentEnd(thing.value, text));
  if (isCollection(thing) && !thing.flow && thing.items.length > 0) return contentEnd(thing.items.at(-1), text);
  if (!isNode(thing) || !thing.range) return 0;
  const [from, to] = thing.range;
  return isAlias(thing) ? to : from + text.slice(from, to).trimEnd().length;
}

/** Is the last thing that it says a text of several lines, which ends where its lines end? */
export function endsInBlockText(thing: unknown): boolean {
  if (isPair(thing)) return endsInBlockText(thing.value);
  if (isCollection(thing)) return thing.flow !== true && endsInBlockText(thing.items.at(-1));
  return isScalar(thing) && (thing.type === "BLOCK_LITERAL" || thing.type === "BLOCK_FOLDED");
}

/** The end of the last node in it, of a text of several lines with all its lines. */
export function rangeEnd(thing: unknown): number {
  if (isPair(thing)) return rangeEnd(thing.value);
  if (isCollection(thing) && !thing.flow) return rangeEnd(thing.items.at(-1));
  return isNode(thing) ? (thing.range?.[1] ?? 0) : 0;
}

/** Behind the colon of a pair. */
export function colonEnd({ key, srcToken }: Pair): number {
  const colon = srcToken?.sep?.find(({ type }) => type === "map-value-ind");
  if (colon) return colon.offset + 1;
  return isNode(key) ? (key.range?.[1] ?? 0) : 0;
}

/** Where a key, or an item of a list, begins. */
export function beginOf(thing: unknown): number {
  const node = isPair(thing) ? thing.key : thing;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Columns before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineBegin(text, offset);
}

export function lineBegin(text: string, offset: number): number {
  const begin = text.lastIndexOf("\n", offset - 1) + 1;
  return begin === 0 && text.startsWith("\uFEFF") ? 1 : begin;
}

/** Where the line of an offset ends, before what ends it. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" && end - 1 >= offset ? end - 1 : end;
}

/** Is it the first thing on its line? */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineBegin(text, offset), offset).trim() === "";
}

/** The text with a part of it replaced. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((one, other) => other.from - one.from)
    .reduce((whole, { from, to, text: put }) => whole.slice(0, from) + put + whole.slice(to), text);
}
