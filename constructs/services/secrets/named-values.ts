import { closedAt, plainAt, quotedAt, unescaped } from "./tokens";

/** A value with its name, in a configuration file, a script or an option. */
export interface NamedValue {
  readonly name: string;
  /** Its first 256 characters at most; all of a text in quotes. */
  readonly value: string;
  /** Line of the text, from 1. */
  readonly line: number;
  /** Whether it is the name of a mapping: its value is empty, and names with values follow. */
  readonly opens: boolean;
}

/** A text being read, by its lines, each from an offset on. */
interface Reading {
  readonly lines: readonly string[];
  readonly first: number;
  /** Number of quotes around it. */
  readonly depth: number;
}

/** A name in a line, and the offset behind it. */
interface Name {
  readonly text: string;
  readonly end: number;
  readonly quoted: boolean;
  /** Whether it may be a key of YAML, JSON or TOML: at the beginning of a line or behind a bracket or comma. */
  readonly isKey: boolean;
  /** Whether it begins a line. */
  readonly isFirst: boolean;
  /** Whether it is the name of an XML element. */
  readonly isTag: boolean;
  /** Whether it is the first argument of a call. */
  readonly isArgument: boolean;
}

/** Deepest quotes in quotes: a shell command with JSON in a list of YAML. */
const deepest = 3;

/**
 * Yields every name with its value, in all forms: `name: value` and `name = value` of YAML, JSON, TOML, INI, NATS and properties,
 * `--name value`, `<name>value</name>`, `name "value"`. Lines of comments have none. Its time grows in proportion to the text.
 */
export function* namedValues(text: string, first = 1, depth = 0): Generator<NamedValue> {
  const lines = text.split(/\r\n|[\r\n]/);
  const reading = { lines, first, depth };
  for (let i = 0; i < lines.length; i += 1) if (!isComment(lines[i] ?? "")) yield* ofLine(reading, i);
}

// `//host/:_authToken=` begins a line of .npmrc
const comment = /^\s*(?:#(?!\{)|;|\/\/[ \t]|<!--|REM[ \t])/i;
/** Whether a line, or the beginning of one, is a comment. */
export function isComment(line: string): boolean {
  return comment.test(line);
}

const beginning = /^\s*(?:[-*?][ \t]+)*(?:(?:ARG|declare|ENV|env|export|local|readonly|set|SET|setx)[ \t]+(?=[A-Za-z_-]))?/;
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
      isArgument: before === "(",
    };
    const value = valueBehind(reading, i, name);
    if (value !== undefined && /^[\w.-]+$/.test(text)) {
      const opens = value.texts.length === 0;
      for (const one of opens ? [""] : value.texts) yield { name: text, value: one, line: reading.first + i, opens };
    }
    at = value?.at ?? end;
    before = "x";
  }
}

/** Returns the last character that is no space; for `${`, which begins a variable and no key, the first. */
function lastOf(skipped: string): string | undefined {
  const text = skipped.trimEnd();
  return /[$#%@]\{$/.test(text) ? text.at(-2) : text.at(-1);
}

interface Value {
  /** Offset at which to continue: nested names are names too. */
  readonly at: number;
  /** The values: one, several of a list, none of a mapping, whose names are read by themselves. */
  readonly texts: readonly string[];
}

const equals = /[ \t]*\]?[ \t]*(?:=>|[:+?]?=(?![=~>]))[ \t]*/y;
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
  const directive = () => (isDirective(reading, name) ? behind(toLastWord) : undefined);
  if (name.isTag) {
    const at = behind(tagEnd);
    const text = at === undefined ? "" : elementAt(reading, i, at);
    return at === undefined ? undefined : { at: name.end, texts: text === "" ? [] : [text] }; // attributes are names too
  }
  const isOption = name.text.startsWith("-");
  const assigned = behind(equals) ?? (name.isKey ? behind(colon) : undefined);
  if (assigned !== undefined) return { at: assigned, texts: valuesAt(reading, i, assigned) };
  const at =
    behind(toQuote) ?? (isOption || (name.isArgument && name.quoted) ? behind(name.quoted ? toItem : toWord) : undefined) ?? directive();
  if (at !== undefined) return { at, texts: valuesAt(reading, i, at) };
  const isAlone = isOption && line.length - name.end < 8 && /^["',\\ \t]*$/.test(line.slice(name.end));
  const item = isAlone ? nextItem(reading, i) : "";
  return item === "" ? undefined : { at: name.end, texts: [item] };
}

/** Returns the content of an XML element, on its line or on the one below it. */
function elementAt({ lines }: Reading, i: number, at: number): string {
  const line = lines[i] ?? "";
  if (at < line.length) return line.slice(at, closedAt(tagged, line, at));
  return /^[ \t]*<\//.test(lines[i + 2] ?? "") ? (lines[i + 1] ?? "").trim() : "";
}

const noDirective = /^(?:credentials?|secrets?|token|(?:fastcgi|grpc|memcached|proxy|scgi|uwsgi)_pass)$/i; // the last are nginx's

/** Whether a name is a directive such as `requirepass x`, alone on a line. The line `secret version` and text in quotes are prose. */
function isDirective({ depth }: Reading, { isFirst, quoted, text }: Name): boolean {
  return depth === 0 && isFirst && !quoted && !noDirective.test(text);
}

/** Type and anchor of YAML before a value. */
const valueBegin = /(?:[&!][\w:.!-]{0,64}[ \t]+)+/y;
const blockHeader = /(?:[|>][-+\d]{0,3}|"""|''')[ \t]*$/y;
const lineEnd = /[ \t]*(?:#|$)/y;
const listBegin = /(?:\[[ \t]*)+/y;
const comma = /[ \t]*,[ \t]*/y;
const mostItems = 64; // of a list, and lines of a block: of longer ones only these are checked

function valuesAt(reading: Reading, i: number, from: number): readonly string[] {
  const line = reading.lines[i] ?? "";
  const begin = closedAt(valueBegin, line, from);
  if (closedAt(blockHeader, line, begin) > begin) return blockLines(reading, i, line[begin] === "|" || line[begin] === ">");
  const at = closedAt(listBegin, line, begin);
  lineEnd.lastIndex = at;
  if (lineEnd.test(line)) return nextValues(reading, i);
  if (line[at] === "{" && line[at + 1] !== "{") return [];
  return at > begin ? listItems(line, at) : [oneAt(line, at)];
}

function oneAt(line: string, at: number): string {
  return quotedAt(line, at, new Set())?.text ?? plainAt(line, at);
}

function listItems(line: string, from: number): readonly string[] {
  const items: string[] = [];
  for (let at = from; items.length < mostItems; ) {
    const quoted = quotedAt(line, at, new Set());
    const item = quoted?.text ?? plainAt(line, at);
    items.push(item);
    const end = quoted?.end ?? at + item.length;
    at = closedAt(comma, line, end);
    if (at === end) break;
  }
  return items;
}

const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0].length ?? 0;
const mapping = /^["']?[\w.-]{1,100}["']?[ \t]*[:=](?!\S)/;
const listItem = /^[ \t]*-[ \t]+/;

/** Returns the lines of a block: in YAML those with more indentation, in TOML those up to its end. */
function blockLines({ lines }: Reading, i: number, isYaml: boolean): readonly string[] {
  const block = lines.slice(i + 1, i + 1 + mostItems);
  const end = block.findIndex((line) => (isYaml ? line.trim() !== "" && indentOf(line) <= indentOf(lines[i] ?? "") : /"""|'''/.test(line)));
  const texts = block.slice(0, end < 0 ? block.length : end + (isYaml ? 0 : 1)).map((line) => line.trim().replace(/(?:"""|''')$/, ""));
  const filled = texts.filter((line) => line !== "");
  return filled.length === 0 ? [""] : filled;
}

/** Returns a value that begins on the line below with more indentation, or the items of a list there. */
function nextValues({ lines }: Reading, i: number): readonly string[] {
  const begin = [1, 2, 3].find((below) => lines[i + below]?.trim() !== "") ?? 1;
  const following = lines.slice(i + begin, i + begin + mostItems);
  const [next = ""] = following;
  const count = following.findIndex((line) => !listItem.test(line));
  const items = listItem.test(next) ? following.slice(0, count < 0 ? mostItems : count) : [next];
  const isInner = indentOf(next) > indentOf(lines[i] ?? "") || listItem.test(next) || /^\s*["']/.test(next);
  if (!isInner) return [""];
  const inner = items.map((line) => line.trim().replace(/^-[ \t]+/, ""));
  return inner.some((line) => mapping.test(line) || /^[{}[\]#]/.test(line)) ? [] : inner.map((line) => oneAt(line, 0));
}

/** Returns the list item after an option that is alone on its line. */
function nextItem({ lines }: Reading, i: number): string {
  const next = (lines[i + 1] ?? "").trim().replace(/^-[ \t]+/, "");
  return /^["']?-/.test(next) || mapping.test(next) ? "" : oneAt(next, 0);
}
