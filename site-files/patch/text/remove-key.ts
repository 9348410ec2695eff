import { isMap, type Pair, type YAMLMap } from "yaml";
import type { Path } from "../../../constructs/props/problems/path";
import type { Layout } from "./layout";
import {
  beginOf,
  beginsLine,
  contentEnd,
  endsInBlockText,
  lineBegin,
  lineEnd,
  locateValue,
  pairOf,
  parsedText,
  rangeEnd,
  spliced,
} from "./located-value";
import { keyText } from "./rendered";
import { withValue } from "./set-value";
import { unshared } from "./shared-values";

/** Returns the text without a key of a map, its value and the comment on its line. */
export function withoutKey(text: string, path: Path, layout: Layout): string {
  const own = unshared(text, path, layout, true);
  const found = locateValue(parsedText(own), path);
  if (!found?.pair || !isMap(found.holder)) return own;
  if (found.holder.items.length === 1) return withValue(own, path.slice(0, -1), {}, layout);
  return found.holder.flow ? outOfBrackets(own, found.holder, found.pair) : outOfLines(own, found.holder, found.pair);
}

function outOfBrackets(text: string, { items }: YAMLMap, pair: Pair): string {
  const at = items.indexOf(pair);
  const next = items[at + 1];
  if (next) return spliced(text, [{ from: beginOf(pair), to: beginOf(next), text: "" }]);
  return spliced(text, [{ from: contentEnd(items[at - 1], text), to: contentEnd(pair, text), text: "" }]);
}

function outOfLines(text: string, { items }: YAMLMap, pair: Pair): string {
  const next = items[items.indexOf(pair) + 1];
  if (!beginsLine(text, beginOf(pair)) && next) return spliced(text, [{ from: beginOf(pair), to: beginOf(next), text: "" }]);
  if (endsInBlockText(pair)) return spliced(text, [{ from: lineBegin(text, beginOf(pair)), to: rangeEnd(pair), text: "" }]);
  const end = lineEnd(text, contentEnd(pair, text));
  const eol = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  return spliced(text, [{ from: lineBegin(text, beginOf(pair)), to: end + eol, text: "" }]);
}

/** Returns the text with a key renamed, whose value and comments stay. */
export function withKeyRenamed(text: string, path: Path, name: string, layout: Layout): string {
  const own = unshared(text, path, layout, false);
  const found = locateValue(parsedText(own), path);
  const pair = found && isMap(found.holder) ? pairOf(found.holder as YAMLMap, path.at(-1) ?? "") : undefined;
  if (!pair) return own;
  const from = beginOf(pair);
  return spliced(own, [{ from, to: from + keyLength(pair, own, from), text: keyText(name, layout) }]);
}

function keyLength({ key }: Pair, text: string, from: number): number {
  const { range } = key as { readonly range?: readonly [number, number, number] };
  return range ? text.slice(from, range[1]).trimEnd().length : 0;
}
