import type { Dice } from "./dice";

/** Lines that a file of YAML may not hold, or not at every place. */
const lines = [
  "<<: *coolant",
  "<<: { a: 1 }",
  "a: &a [*a]",
  "x: *nowhere",
  "%YAML 1.1",
  "%YAML 1.1\n---",
  "%TAG ! tag:example.org,2000:",
  "---",
  "...",
  "? [a, b]\n: c",
  "x: !!js/function 'function () { return 1 }'",
  "x: !!binary aGVsbG8=",
  "x: !!python/object/apply:os.system [id]",
  "x: !!omap [a: 1]",
  "x: !!set { a, b }",
  "x: !!timestamp 2026-11-25",
  "x: !local 1",
  "x: !<tag:example.org,2000:t> { a: 1 }",
  "? !!str a\n: 1",
  "__proto__: { isAdmin: true }",
  "constructor: { prototype: { a: 1 } }",
  "toString: 1",
  "  hasOwnProperty: 1",
  "x: 1:30",
  "x: .nan",
  "x: -.inf",
  "x: 0o17",
  "x: 2026-11-25",
  "x: |2\n a",
  "x: >-\n\n\n",
  'x: "\\ud800"',
  'x: "\\x1b[31m"',
  "\tx: 1",
  "- - - - - - - - - - - - - - - - - - - -",
  "null: null",
  "~: ~",
  "1: 2",
  "'': ''",
  "name: con",
  "policy: { packs: [] }",
  "policy: { audit: true, site: { power/breaker-loading: { enforcement: { off: x } } } }",
] as const;

/** Characters that stand for something, somewhere. */
const characters = [
  "\ufeff",
  "\0",
  "\r",
  "\u2028",
  "\u0085",
  "\u202e",
  "\u001b[2J",
  "\t",
  "'",
  '"',
  "{",
  "}",
  "[",
  "]",
  ":",
  "#",
  "&",
  "*",
  "!",
  "%",
  "@",
  "`",
  "-",
  ",",
  "\\",
  "😀",
  "é",
] as const;

type Damage = (bytes: Buffer, dice: Dice) => Buffer;

const place = (bytes: Buffer, dice: Dice) => dice.below(bytes.length + 1);
const span = (bytes: Buffer, dice: Dice) => {
  const from = place(bytes, dice);
  return [from, Math.min(bytes.length, from + 1 + dice.below(dice.chance(0.3) ? 400 : 12))] as const;
};
const insert = (bytes: Buffer, at: number, what: string | Buffer) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(what as string), bytes.subarray(at)]);
const lineStart = (bytes: Buffer, dice: Dice) => bytes.indexOf("\n", place(bytes, dice)) + 1;

/** What happens to files on their way, and what somebody does to them who means harm. */
const damages: Readonly<Record<string, Damage>> = {
  "cut off": (bytes, dice) => bytes.subarray(0, place(bytes, dice)),
  "bytes left out": (bytes, dice) => {
    const [from, to] = span(bytes, dice);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  "bytes doubled": (bytes, dice) => {
    const [from, to] = span(bytes, dice);
    return insert(bytes, to, bytes.subarray(from, to));
  },
  "bytes swapped": (bytes, dice) => {
    const [one, other] = [place(bytes, dice), place(bytes, dice)].sort((a, b) => a - b) as [number, number];
    const length = Math.min(1 + dice.below(30), other - one, bytes.length - other);
    const part = (from: number, to: number) => bytes.subarray(from, to);
    return Buffer.concat([
      part(0, one),
      part(other, other + length),
      part(one + length, other),
      part(one, one + length),
      part(other + length, bytes.length),
    ]);
  },
  "a byte replaced": (bytes, dice) => {
    const changed = Buffer.from(bytes);
    changed[dice.below(bytes.length)] = dice.below(256);
    return changed;
  },
  "a bit turned": (bytes, dice) => {
    const changed = Buffer.from(bytes);
    const at = dice.below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
    return changed;
  },
  "a character put in": (bytes, dice) => insert(bytes, place(bytes, dice), dice.pick(characters)),
  "a mark before it": (bytes, dice) => insert(bytes, 0, dice.pick(["\ufeff", "\ufeff\ufeff", Buffer.from([0xff, 0xfe]), "\0"])),
  "a line put in": (bytes, dice) => insert(bytes, lineStart(bytes, dice), `${" ".repeat(2 * dice.below(4))}${dice.pick(lines)}\n`),
  "a line doubled": (bytes, dice) => {
    const from = lineStart(bytes, dice);
    const to = bytes.indexOf("\n", from) + 1;
    return insert(bytes, from, bytes.subarray(from, Math.max(from, to)));
  },
  "nested deep": (bytes, dice) => {
    const [open, close] = dice.pick([
      ["[", "]"],
      ["{a: ", "}"],
      ['{"a":', "}"],
      ["- ", ""],
      ["? ", ""],
      ["x:\n ", ""],
    ] as const);
    const depth = dice.pick([10, 100, 5000]);
    return insert(bytes, lineStart(bytes, dice), `x: ${open.repeat(depth)}1${close.repeat(depth)}\n`);
  },
  "a quote left open": (bytes, dice) => insert(bytes, place(bytes, dice), dice.pick(['"', '\n"', ',"', "'"])),
  "a line beyond 64 KiB": (bytes, dice) => insert(bytes, place(bytes, dice), dice.pick(["x", "1,", " "]).repeat(65_536)),
  "aliases of aliases": (bytes, dice) => {
    const list = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(", ")}]\n`;
    const names = ["la", "lb", "lc", "ld", "le", "lf"];
    return insert(bytes, lineStart(bytes, dice), names.map((name, i) => list(name, i === 0 ? "x" : `*${names[i - 1]}`)).join(""));
  },
  "a value made long": (bytes, dice) =>
    insert(bytes, place(bytes, dice), dice.pick(["x", " ", "9", "ab: ", "-", "\u202e", "\n"]).repeat(dice.pick([100, 20_000, 400_000]))),
  "in UTF-16": (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le"),
  "in Latin-1": (bytes, dice) => insert(bytes, place(bytes, dice), Buffer.from("é", "latin1")),
  "line ends of Windows": (bytes) => Buffer.from(bytes.toString("utf8").replaceAll("\n", "\r\n")),
  "a number changed": (bytes, dice) => {
    const text = bytes.toString("utf8");
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)];
    if (numbers.length === 0) return bytes;
    const { index, 0: found } = dice.pick(numbers);
    return Buffer.from(
      `${text.slice(0, index)}${dice.pick(["0", "-1", "1e308", "1e999", ".nan", "9".repeat(30), "0x10", "1_000", "1,5", "", "NaN"])}${text.slice(index + found.length)}`,
    );
  },
};

/** A text with one to three kinds of damage, and their names. */
export function damaged(text: string | Buffer, dice: Dice): { readonly bytes: Buffer; readonly how: string } {
  let bytes: Buffer = Buffer.from(text as string);
  const how = Array.from({ length: dice.pick([1, 1, 1, 2, 3]) }, () => dice.pick(Object.keys(damages)));
  for (const name of how) if (bytes.length > 0) bytes = damages[name]?.(bytes, dice) ?? bytes;
  return { bytes, how: how.join(", ") };
}
