import { isObject } from "../plain/is-object";
import { codeOf } from "../props/problems/visible-text";

/** Longest line of a whole list or object [characters]. */
const longestLine = 140;

/** Most lines of a record with several properties a line. */
const filledLines = 3;

/** Characters that JSON allows but nobody sees: controls above ASCII, and direction marks. */
const unseen = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Writes readable JSON: what fits a line is on one, and a short record on a few. */
export function readableJson(value: unknown): string {
  return `${(written(value, "", 0) ?? "null").replace(unseen, codeOf)}\n`;
}

/** Returns undefined for a value that JSON leaves out. */
function written(value: unknown, indentation: string, before: number): string | undefined {
  const data = hasJson(value) ? value.toJSON() : value;
  if (!isObject(data)) return JSON.stringify(data);
  const inner = `${indentation} `;
  const isList = Array.isArray(data);
  const parts = isList ? Array.from(data, (item) => written(item, inner, 0) ?? "null") : namedParts(data, inner);
  const [open, close, gap] = isList ? listMarks : recordMarks;
  if (parts.length === 0) return open + close;
  const length = parts.reduce((sum, part) => sum + part.length + 2, indentation.length + before + 4);
  if (length <= longestLine && !parts.some((part) => part.includes("\n"))) return `${open}${gap}${parts.join(", ")}${gap}${close}`;
  const lines = isList ? parts : filled(parts, longestLine - inner.length - 1);
  return `${open}\n${inner}${lines.join(`,\n${inner}`)}\n${indentation}${close}`;
}

const listMarks = ["[", "]", ""] as const;
const recordMarks = ["{", "}", " "] as const;

/** Returns properties with their names, without those that JSON leaves out. */
function namedParts(record: object, indentation: string): string[] {
  const parts: string[] = [];
  for (const [key, item] of Object.entries(record)) {
    const name = `${JSON.stringify(key)}: `;
    const text = written(item, indentation, name.length);
    if (text !== undefined) parts.push(name + text);
  }
  return parts;
}

/** Fills lines with parts if they need few, or else puts each on its own line. */
function filled(parts: readonly string[], width: number): readonly string[] {
  if (parts.some((part) => part.includes("\n"))) return parts;
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 2 + part.length <= width) lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return lines.length <= filledLines ? lines : parts;
}

function hasJson(value: unknown): value is { toJSON(): unknown } {
  return isObject(value) && "toJSON" in value && typeof value.toJSON === "function";
}
