import { closedAt, plainAt, quotedAt, unescaped } from "./tokens";

/** A value as a configuration file, a script or an option gives it by a name. */
export interface NamedValue {
  readonly name: string;
  /** Its first 256 characters at most; the whole of what stands in quotes. */
  readonly value: string;
  /** Line of the text, from 1. */
  readonly line: number;
}

/** A text as it is read: by its lines, each from a place on. */
interface Reading {
  readonly lines: readonly string[];
  /** Number of the first line. */
  readonly first: number;
  /** How many quotes stand around it. */
  readonly depth: number;
}

/** A name in a line, and where what follows it begins. */
interface Name {
  readonly text: string;
  readonly end: number;
  readonly quoted: boolean;
  /** It stands where a key of YAML, JSON or TOML may: at the beginning of a line or behind a bracket or comma. */
  readonly isKey: boolean;
  /** It stands at the beginning of a line. */
  readonly isFirst: boolean;
  /** It is the name of an element of XML. */
  readonly isTag: boolean;
}

/** Quotes in quotes are read so far: a shell command with JSON in a list of YAML. */
const deepest = 3;

/**
 * Every name with its value, in whatever form a text gives them: `name: value` and `name = value` of YAML, JSON, TOML, INI, NATS and properties, `--name value`,
 * `<name>value</name>`, `name "value"`. What stands on a comment's line gives none. Takes time that grows as the text.
 */
export function* namedValues(text: string, first = 1, depth = 0): Generator<NamedValue> {
  const lines = text.split(/\r\n|[\r\n]/);
  const reading = { lines, first, depth };
  for (let i = 0; i < lines.length; i += 1) if (!isComment(lines[i] ?? "")) yield* ofLine(reading, i);
}

// `//host/:_authToken=` begins a line of .npmrc
const comment = /^[ \t]*(?:#(?!\{)|;|\/\/[ \t]|<!--|REM[ \t])/i;
/** Is a line, or the beginning of one, a comment? */
export function isComment(line: string): boolean {
  return comment.test(line);
}

const beginning = /^[ \t]*(?:[-*?][ \t]+)*(?:(?:ARG|declare|ENV|env|export|local|readonly|set|SET|setx)[ \t]+(?=[A-Za-z_-]))?/;
const between = /[^\w.\-"']+/y;

function* ofLine(reading: Reading, i: number): Generator<NamedValue> {
  const line = reading.lines[i] ?? "";
  const unclosed = new Set<string>();
  const start = beginning.exec(line)?.[0].length ?? 0;
  let before = "";
  for (let at = start; at < line.length; ) {
    const quoted = quotedAt(line, at, unclosed);
    const end = quoted === undefined ? closedAt(/[\w.-]+/y, line, at) : quoted.end;
    if (end === at) {
      const skipped = Math.max(closedAt(between, line, at), at + 1);
      before = lastOf(line.slice(Math.max(at, skipped - 64), skipped)) ?? before;
      at = skipped;
      continue;
    }
    const text = quoted?.text ?? line.slice(at, end);
    if (quoted !== undefined && reading.depth < deepest) yield* namedValues(unescaped(text), reading.first + i, reading.depth + 1);
    const isFirst = at === start;
    const name = {
      text,
      end,
      quoted: quoted !== undefined,
      isKey: isFirst || "{[(,;&|?".includes(before || "x"),
      isFirst,
      isTag: before === "<",
    };
    const value = valueBehind(reading, i, name);
    if (value?.text !== undefined && /^[\w.-]+$/.test(text)) yield { name: text, value: value.text, line: reading.first + i };
    at = value?.at ?? end;
    before = "x";
  }
}

/** The last character that is no space; of `${`, where a variable begins and no key, the first. */
function lastOf(skipped: string): string | undefined {
  const text = skipped.trimEnd();
  return /[$#%@]\{$/.test(text) ? text.at(-2) : text.at(-1);
}

interface Value {
  /** Where to read on: nested names are names too. */
  readonly at: number;
  /** Undefined for a mapping, whose names are read by themselves. */
  readonly text: string | undefined;
}

const equals = /[ \t]*(?:=>|[:+?]?=(?![=~>]))[ \t]*/y;
const colon = /[ \t]*:(?!:|\/\/)[ \t]*/y;
const tagEnd = /[^<>]{0,200}>/y;
const tagged = /[^<]{0,256}(?=<\/)/y;
const toQuote = /[ \t]+(?=["'])/y;
const toItem = /[ \t]*,[ \t]*(?=["'])/y;
const toWord = /[ \t]+(?=[^\s|&;<>\\-])/y;
const toLastWord = /[ \t]+(?=[^\s=:,;{}()[\]"'#<>|&*-][^\s:,]*[ \t]*;?[ \t]*$)/y;

function valueBehind(reading: Reading, i: number, name: Name): Value | undefined {
  const line = reading.lines[i] ?? "";
  const behind = (separator: RegExp) => {
    const at = closedAt(separator, line, name.end);
    return at > name.end ? at : undefined;
  };
  if (name.isTag) {
    const at = behind(tagEnd);
    if (at === undefined) return undefined;
    return { at, text: at === line.length ? reading.lines[i + 1]?.trim() : line.slice(at, closedAt(tagged, line, at)) };
  }
  const isOption = name.text.startsWith("-");
  const assigned = behind(equals) ?? (name.isKey ? behind(colon) : undefined);
  if (assigned !== undefined) return { at: assigned, text: valueAt(reading, i, assigned) };
  const at =
    behind(toQuote) ?? (isOption ? behind(name.quoted ? toItem : toWord) : isDirective(reading, name) ? behind(toLastWord) : undefined);
  if (at !== undefined) return { at, text: valueAt(reading, i, at) };
  const isAlone = isOption && line.length - name.end < 8 && /^["',\\ \t]*$/.test(line.slice(name.end));
  return isAlone ? { at: name.end, text: nextItem(reading, i) } : undefined;
}

const noDirective = /^(?:credentials?|secrets?|token|(?:fastcgi|grpc|memcached|proxy|scgi|uwsgi)_pass)$/i; // the last are nginx's

/** `requirepass x` alone on a line. The line `secret version` is prose, and so is what stands in quotes. */
function isDirective({ depth }: Reading, { isFirst, quoted, text }: Name): boolean {
  return depth === 0 && isFirst && !quoted && !noDirective.test(text);
}

/** A list, and what YAML puts before a value: its type, a name for it. */
const valueBegin = /(?:\[[ \t]*|[&!][\w:.!-]{0,64}[ \t]+)+/y;
const blockHeader = /(?:[|>][-+\d]{0,3}|"""|''')[ \t]*$/y;
const lineEnd = /[ \t]*(?:#|$)/y;

function valueAt(reading: Reading, i: number, from: number): string | undefined {
  const line = reading.lines[i] ?? "";
  const at = closedAt(valueBegin, line, from);
  if (closedAt(blockHeader, line, at) > at) return reading.lines[i + 1]?.trim();
  lineEnd.lastIndex = at;
  if (lineEnd.test(line)) return nextValue(reading, i);
  if (line[at] === "{" && line[at + 1] !== "{") return undefined;
  return quotedAt(line, at, new Set())?.text ?? plainAt(line, at);
}

const indent = /^[ \t]*/;
const mapping = /^["']?[\w.-]{1,100}["']?[ \t]*[:=](?!\S)/;

/** A value that begins on the line below, further in, or as the item of a list. */
function nextValue({ lines }: Reading, i: number): string | undefined {
  const next = lines[i + 1] ?? "";
  const inner = next.trim().replace(/^-[ \t]+/, "");
  const isInner = (indent.exec(next)?.[0].length ?? 0) > (indent.exec(lines[i] ?? "")?.[0].length ?? 0) || /^[ \t]*-[ \t]/.test(next);
  if (!isInner || mapping.test(inner) || /^[{}[\]#]/.test(inner)) return undefined;
  return quotedAt(inner, 0, new Set())?.text ?? plainAt(inner, 0);
}

/** What a list gives after an option that stands alone on its line. */
function nextItem({ lines }: Reading, i: number): string | undefined {
  const next = (lines[i + 1] ?? "").trim().replace(/^-[ \t]+/, "");
  if (next === "" || /^["']?-/.test(next) || mapping.test(next)) return undefined;
  return quotedAt(next, 0, new Set())?.text ?? plainAt(next, 0);
}
