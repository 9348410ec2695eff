import { isCollection, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import type { Layout } from "./layout";
import {
  beginOf,
  beginsLine,
  columnOf,
  contentEnd,
  endsInBlockText,
  type LocatedValue,
  lineEnd,
  rangeEnd,
  type Splice,
  spliced,
} from "./located-value";
import { blockLines, inlineText, jsonLines, keyText, lineAt, scalarText, textAfterKey } from "./rendered";

/** Returns the text of a map with one more pair at its end. */
export function addedToMap(
  text: string,
  { holder, isInFlow }: LocatedValue & { readonly holder: YAMLMap },
  key: string,
  node: Node,
  layout: Layout,
): string {
  const name = `${keyText(key, layout)}:`;
  if (holder.flow) {
    const column = columnOf(text, beginOf(holder.items[0] ?? holder));
    return addedInBrackets(text, holder, layout, `${name}${textAfterKey(node, { layout, column, isInFlow: true }, name.length)}`);
  }
  const column = columnOf(text, beginOf(holder.items[0]));
  return addedBelow(text, holder, column, layout, `${name}${textAfterKey(node, { layout, column, isInFlow }, name.length)}`);
}

/** Returns the text of a list with one more item, in the layout of the one before it. */
export function addedToList(text: string, { holder }: LocatedValue, node: Node, layout: Layout): string {
  const last = holder.items.at(-1);
  if (holder.flow) {
    const column = columnOf(text, beginOf(last ?? holder));
    return addedInBrackets(text, holder, layout, layout.isJson ? jsonLines(node, layout, column) : inlineText(node, layout));
  }
  const column = dashColumn(text, holder as YAMLSeq);
  const place = { layout, column: column + 2, isInFlow: false };
  const isInLines = isCollection(last) && last.flow !== true;
  const item = isCollection(node) ? (isInLines ? blockLines(node, place) : inlineText(node, layout)) : scalarText(node, layout, false);
  return addedBelow(text, holder, column, layout, `- ${item}`);
}

function dashColumn(text: string, { srcToken, items }: YAMLSeq): number {
  const token = srcToken as
    | { readonly items?: readonly { readonly start: readonly { readonly type: string; readonly offset: number }[] }[] }
    | undefined;
  const dash = token?.items?.[0]?.start.find(({ type }) => type === "seq-item-ind");
  return columnOf(text, dash?.offset ?? Math.max(0, beginOf(items[0]) - 2));
}

/** Adds on a new line after the last item and its comments. */
function addedBelow(text: string, holder: YAMLMap | YAMLSeq, column: number, layout: Layout, put: string): string {
  const last = holder.items.at(-1);
  if (endsInBlockText(last) && text[rangeEnd(last) - 1] === "\n") {
    const at = rangeEnd(last);
    return spliced(text, [{ from: at, to: at, text: `${" ".repeat(column)}${put}${layout.eol}` }]);
  }
  const at = lineEnd(text, contentEnd(last, text));
  return spliced(text, [{ from: at, to: at, text: `${lineAt(column, layout)}${put}` }]);
}

/** Adds on the line of the last item, or on a new line where that has its own. */
function addedInBrackets(text: string, holder: YAMLMap | YAMLSeq, layout: Layout, put: string): string {
  const last = holder.items.at(-1);
  const [from = 0, to = 0] = holder.range ?? [];
  if (!last) {
    const [open, close] = text[from] === "{" ? ["{ ", " }"] : ["[", "]"];
    return spliced(text, [{ from, to, text: `${open}${put}${close}` }]);
  }
  const end = contentEnd(last, text);
  const begin = beginOf(last);
  if (!beginsLine(text, begin)) return spliced(text, [{ from: end, to: end, text: `, ${put}` }]);
  const [comma = ""] = /^\s*,/.exec(text.slice(end, to)) ?? [];
  const behind = lineEnd(text, end + comma.length);
  const at = behind < to ? behind : end + comma.length; // the brackets may close on its line
  const line = `${lineAt(columnOf(text, begin), layout)}${put}`;
  const splices: Splice[] = [{ from: at, to: at, text: comma === "" ? line : `${line},` }];
  if (comma === "") splices.push({ from: end, to: end, text: "," });
  return spliced(text, splices);
}
