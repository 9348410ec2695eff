import { Token, Tokenization } from "cdktf";
import { isObject } from "../plain/is-object";

const encodedToken = /\$\{TfToken\[[a-zA-Z0-9:._-]+\]\}/g;

// A literal `${` beside a real token must itself be a token: cdktf reads an escaped `$${` as the start of an expression, and then writes
// the next token without its braces, as plain text.
const escapedOpening = { resolve: () => "$${", creationStack: [], toString: () => "$${" };

/**
 * Returns a value whose strings Terraform reads as plain text: `${` and `%{` are escaped in every string, deep through arrays and plain
 * objects, keys too. Tokens that cdktf knows stay expressions, alone or inside a longer string.
 *
 * Apply it once: a second pass escapes the escapes.
 *
 * @throws RangeError for text that imitates the mark of a token
 */
export function literal<T>(value: T): T {
  return escapeValue(value) as T;
}

function escapeValue(value: unknown): unknown {
  if (typeof value === "string") return escapeString(value);
  if (Array.isArray(value)) return value.map(escapeValue);
  if (isPlainObject(value) && !Tokenization.isResolvable(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [escapeString(key), escapeValue(entry)]));
  }
  return value;
}

function escapeString(text: string): string {
  const tokens = text.match(encodedToken) ?? [];
  tokens.forEach(refuseUnknownToken);
  const opening = tokens.length > 0 ? Token.asString(escapedOpening) : "$${";
  return text
    .split(encodedToken)
    .map((part, index) => part.replaceAll("%{", "%%{").replaceAll("${", () => opening) + (tokens[index] ?? ""))
    .join("");
}

function refuseUnknownToken(text: string): void {
  try {
    Tokenization.reverseString(text);
  } catch {
    throw new RangeError(`Text must not imitate a Terraform token but holds ${text}: remove the mark or pass a token of this run`);
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
