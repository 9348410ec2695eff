import { compact } from "../../constructs/plain/compact";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import { cutLine, cutValues } from "./cut-values";
import { lineDiff } from "./line-diff";
import type { BlockDiff, StackDiff } from "./stack-diff";
import type { ValueChange } from "./value-changes";

/** Most lines of one text that are shown without the option `all` [-]. */
const mostLines = 40;

interface StackDiffTextOptions {
  /** Whether every different line is shown, and long values completely. @default false */
  readonly all?: boolean;
  /** Greatest length of a line [columns]. @default no limit */
  readonly width?: number;
}

/** Describes the differences between two deployed sites: each block, each value at its path, and the lines of texts. */
export function stackDiffText({ before, after, renamedTexts, blocks, differing }: StackDiff, options: StackDiffTextOptions = {}): string {
  const { all = false, width = Number.POSITIVE_INFINITY } = options;
  const said =
    differing.length === 0 ? `the Terraform JSON is the same, ${blocks} blocks` : `${differing.length} of ${blocks} blocks differ`;
  const lines = compact([
    `${before === after ? after : `${before} → ${after}`}: ${said}`,
    renamedTexts !== 0 && `  ${before} counts as ${after} in ${renamedTexts} texts, because the name alone is no difference`,
    ...differing.flatMap((block) => blockLines(block, all)),
  ]);
  return wrappedText(`${lines.map(shownLine).join("\n")}\n`, width);
}

/** Formats a line and keeps its indentation. Otherwise a tab would look like one space, and a carriage return would be invisible. */
function shownLine(line: string): string {
  return visibleLine(line.replaceAll("\t", "    ").replaceAll("\r", "\\r"));
}

function blockLines({ address, kind, changes }: BlockDiff, all: boolean): readonly string[] {
  return [`  ${kind} ${address}`, ...changes.flatMap((change) => changeLines(change, all))];
}

function changeLines({ path, from, to }: ValueChange, all: boolean): readonly string[] {
  const place = path === "" ? "value" : path;
  const lines = linesOf(from, to);
  if (lines === undefined) {
    const texts = [valueText(from), valueText(to)] as const;
    return [`    ${place}: ${(all ? texts : cutValues(...texts)).join(" → ")}`];
  }
  const shown = all ? lines : lines.slice(0, mostLines);
  const left = lines.length - shown.length;
  return compact([
    `    ${place}:`,
    ...shown.map((line) => `      ${all ? line : cutLine(line)}`),
    left !== 0 && `      … and ${left} more lines: --all shows them`,
  ]);
}

/** Returns the lines in which two values differ, for texts with several lines and for lists with one line per item; undefined for other values. */
function linesOf(from: unknown, to: unknown): readonly string[] | undefined {
  if (typeof from === "string" && typeof to === "string") return `${from}${to}`.includes("\n") ? lineDiff(from, to) : undefined;
  return Array.isArray(from) && Array.isArray(to) ? lineDiff(listText(from), listText(to)) : undefined;
}

function listText(list: readonly unknown[]): string {
  return list.map((item) => `${itemText(item)}\n`).join("");
}

function itemText(item: unknown): string {
  return typeof item === "string" && !item.includes("\n") ? item : JSON.stringify(item);
}

function valueText(value: unknown): string {
  if (value === undefined) return "none";
  return typeof value === "string" ? value : JSON.stringify(value);
}
