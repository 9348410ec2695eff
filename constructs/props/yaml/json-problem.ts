import type { ParseError } from "jsonc-parser";

/** The first thing by which a text is no JSON (RFC 8259), and where; undefined for JSON. */
export function jsonProblem(text: string): { readonly offset: number; readonly message: string } | undefined {
  const error = jsonError(text);
  return (
    error && {
      offset: error.offset,
      message: `must be JSON: ${error.words}. Comments and trailing commas are YAML's: name the file .yaml to have them`,
    }
  );
}

/** As {@link jsonProblem}, in words of what was expected. Nothing of the text is in them. */
export function jsonError(text: string): { readonly offset: number; readonly words: string } | undefined {
  if (text.trim() === "") return undefined; // said better by what the file has to hold
  const { parse, printParseErrorCode }: typeof import("jsonc-parser") = require("jsonc-parser");
  const errors: ParseError[] = [];
  parse(text.replace(/^\uFEFF/, " "), errors, { disallowComments: true }); // a byte order mark, as some editors of Windows write
  const [first] = errors;
  if (!first) return undefined;
  const words = printParseErrorCode(first.error)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
  return { offset: first.offset, words };
}
