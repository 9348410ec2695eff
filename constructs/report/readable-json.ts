import { isObject } from "../plain/is-object";
import { codeOf } from "../props/problems/visible-text";

/** Longest line that holds a list or an object whole [characters]. */
const longestLine = 140;

/** Most lines that a record fills; a longer one has a line for each property. */
const filledLines = 3;

/** What JSON may hold as it is, and no person sees: controls above ASCII, and what turns the direction of the text behind it. */
const unseen = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The value as JSON that a person can read: what fits a line stands on one, and a short record a few. */
export function readableJson(value: unknown): string {
  return `${(written(value, "", 0) ?? "null").replace(unseen, codeOf)}\n`;
}

/** Undefined of what JSON leaves out. */
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

/** Properties with their names, without those that JSON leaves out. */
function namedParts(record: object, indentation: string): string[] {
  const parts: string[] = [];
  for (const [key, item] of Object.entries(record)) {
    const name = `${JSON.stringify(key)}: `;
    const text = written(item, indentation, name.length);
    if (text !== undefined) parts.push(name + text);
  }
  return parts;
}

/** Parts on as few lines as hold them, where those are few; else a line each. */
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
