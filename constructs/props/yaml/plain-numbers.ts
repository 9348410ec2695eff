import { type Document, parse, type Scalar, visit } from "yaml";
import { unique } from "../../plain/unique";
import { shownText } from "../../units/shown-text";

/** Numbers of RFC 8259, which every reader of YAML and of JSON reads alike. */
const asInJson = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Texts that some version of YAML reads as a number: digits with signs, points, colons and underscores, any base, infinity. */
const likeNumber = /^[+-]?(?:\.?\d[\da-fox_:.+-]*|\.(?:inf|nan))$/i;

/** A time or an address that begins with zero is text in both versions. */
const likeTime = /^[+-]?0\d*(?::\d+)+$/;

/**
 * Returns unquoted numbers in other forms than JSON's, with location and message. `0o12`, `1:30`, `012`, `1_000` are other numbers, or
 * text, in other versions of YAML, and `.5` or `+5` may be meant as text. Keys count only if reading them as a number changes their text.
 */
export function plainNumberProblems(document: Document): readonly { readonly offset: number; readonly message: string }[] {
  const problems: { readonly offset: number; readonly message: string }[] = [];
  visit(document, {
    Scalar: (place, scalar) => {
      const message = scalar.type === "PLAIN" && typeof scalar.value !== "boolean" ? problemOf(scalar, place === "key") : undefined;
      if (message !== undefined) problems.push({ offset: scalar.range?.[0] ?? 0, message });
    },
  });
  return problems;
}

function problemOf({ source = "", value: newer, tag }: Scalar, isKey: boolean): string | undefined {
  if (!likeNumber.test(source) || likeTime.test(source) || tag === "tag:yaml.org,2002:str") return undefined;
  if (asInJson.test(source) && (!isKey || String(newer) === source)) return undefined;
  const older: unknown = parse(source, { version: "1.1" });
  const numbers = unique([newer, older]).filter((value) => typeof value === "number");
  if (numbers.length === 0) return undefined; // a date, a version, an address
  const text = shownText(source);
  if (isKey) return `must be text but is ${text}, ${readings(newer, older)}: write "${text}" in quotes`;
  if (!numbers.every(Number.isFinite)) return `must be a finite number but is ${text}: write one, or "${text}" in quotes for text`;
  return `must be a number as in JSON but is ${text}, ${readings(newer, older)}: write ${numbers.join(" or ")}, or "${text}" in quotes for text`;
}

function readings(newer: unknown, older: unknown): string {
  const words = (value: unknown) => (typeof value === "number" ? String(value) : "text");
  if (words(newer) === words(older)) return `which YAML reads as ${words(newer)}`;
  return `which YAML 1.2 reads as ${words(newer)} and YAML 1.1 as ${words(older)}`;
}
