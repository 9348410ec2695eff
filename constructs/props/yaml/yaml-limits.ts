import { CST, Lexer } from "yaml";

/**
 * A YAML parser needs more than linear time and memory for malicious text: a few kilobytes of "- - - -" end the process. So one pass checks
 * the tokens of a text before it is parsed.
 */

/** Largest text [bytes]: device types of a few hundred ports have 100,000. */
const largestYamlBytes = 1_048_576;
/** Device types of a few hundred ports have 20,000. */
const mostTokens = 200_000;
const mostAliases = 100;
/** Deepest nesting of bracketed lists and maps, and of block indicators in one line. */
const deepest = 16;
/** Widest indentation of a line outside of text [columns]. */
const widest = 64;

/** Returns where and why a text is too large, too deep or too complex to parse; undefined otherwise. */
export function yamlLimitProblem(text: string): { readonly offset: number; readonly message: string } | undefined {
  const bytes = text.length > largestYamlBytes ? text.length : Buffer.byteLength(text);
  if (!(bytes <= largestYamlBytes)) {
    return {
      offset: 0,
      message: `must have at most ${largestYamlBytes} bytes but has ${bytes} or more: split the file, with one device in each`,
    };
  }
  let offset = 0;
  let tokens = 0;
  let aliases = 0;
  let brackets = 0;
  let indicators = 0;
  let lineBegins = true;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    const type = isText ? "scalar" : CST.tokenType(token);
    isText = !isText && token === CST.SCALAR;
    tokens += 1;
    if (type === "flow-map-start" || type === "flow-seq-start") brackets += 1;
    if (type === "flow-map-end" || type === "flow-seq-end") brackets -= 1;
    if (type === "comma" || type === "newline") indicators = 0;
    if (type === "seq-item-ind" || type === "explicit-key-ind" || type === "map-value-ind") indicators += 1;
    if (type === "alias") aliases += 1;
    if (!(tokens <= mostTokens)) return { offset, message: `must have at most ${mostTokens} tokens but has more: split the file` };
    if (!(aliases <= mostAliases))
      return { offset, message: `must have at most ${mostAliases} aliases but has more: write the values out` };
    const tooWide = brackets <= 0 && lineBegins && type === "space" && token.length > widest;
    if (!(brackets <= deepest && indicators <= deepest) || tooWide) {
      return { offset, message: `must be nested at most ${deepest} deep and indented at most ${widest} columns: reduce the nesting` };
    }
    lineBegins = type === "newline";
    if (!isControl(token)) offset += token.length;
  }
  return undefined;
}

/** Whether a token represents no character of the text. */
function isControl(token: string): boolean {
  return token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR;
}
