import type { ParseError } from "jsonc-parser";

/** Returns the first place where a text is no JSON (RFC 8259), and why; undefined for JSON. */
export function jsonProblem(text: string): { readonly offset: number; readonly message: string } | undefined {
  const error = jsonError(text);
  return (
    error && {
      offset: error.offset,
      message: `must be JSON: ${error.words}. Comments and trailing commas are YAML's: name the file .yaml to have them`,
    }
  );
}

/** Does the same as {@link jsonProblem} in words of the expected syntax, without the text itself. */
export function jsonError(text: string): { readonly offset: number; readonly words: string } | undefined {
  if (text.trim() === "") return undefined; // the check of the content reports it better
  const { parse, printParseErrorCode }: typeof import("jsonc-parser") = require("jsonc-parser");
  const errors: ParseError[] = [];
  parse(text.replace(/^\uFEFF/, " "), errors, { disallowComments: true }); // a byte order mark, which some editors of Windows write
  const [first] = errors;
  if (!first) return undefined;
  const words = printParseErrorCode(first.error)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
  return { offset: first.offset, words };
}
