import type { Node } from "jsonc-parser";
import { PropsError } from "../../props";
import { deepFreeze } from "../../props/deep-freeze";
import { parseProps } from "../../props/parse-props";
import { jsonError } from "../../props/yaml/json-problem";
import { pathSteps } from "../../props/yaml/positioned-yaml";
import { textPlaces } from "../../props/yaml/text-places";
import type { WeatherYear } from "../weather-year";
import { writtenYearSchema } from "../weather-year.props";
import { FileProblems } from "./weather-file-error";

/**
 * Reads a weather year from JSON, such as `JSON.stringify()` of a result of `readEpw()` or `readPvgisTmy()`.
 *
 * @param file its name, for errors
 * @throws WeatherFileError with the line of every problem
 */
export function yearOfJson(bytes: Uint8Array, file: string): WeatherYear {
  const problems = new FileProblems(file);
  const text = jsonText(bytes, problems);
  try {
    return deepFreeze(parseProps(writtenYearSchema, file, JSON.parse(text)));
  } catch (error) {
    if (goesTooDeep(text)) problems.refuse(`must be nested at most ${deepest} deep but goes deeper: write it with JSON.stringify()`);
    if (error instanceof SyntaxError) refuseSyntax(text, problems);
    if (!(error instanceof PropsError)) throw error;
    const lineOf = jsonLines(text);
    for (const { path, message } of error.problems) problems.add(message, { line: lineOf(path), ...(path !== "" && { column: path }) });
    problems.throwIfAny();
    throw error;
  }
}

/** Deepest nesting of lists and maps, of which a year has four levels: the search for a path in the text calls itself for each. */
const deepest = 64;

function goesTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.replace(/"(?:[^"\\]|\\.)*"/g, "").matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
}

/** Returns the text without a byte order mark. */
function jsonText(bytes: Uint8Array, problems: FileProblems): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return problems.refuse("must be UTF-8 but has bytes that are not: write it with JSON.stringify()");
  }
}

function refuseSyntax(text: string, problems: FileProblems): never {
  const { offset, words } = jsonError(text) ?? { offset: 0, words: "it is empty" };
  const { line } = textPlaces(text)(offset);
  return problems.refuse(`must be JSON but is not, ${words}: write it with JSON.stringify()`, { line });
}

/** Returns a function for the line of a value by its path, or of the nearest parent in the text. */
function jsonLines(text: string): (path: string) => number {
  const { findNodeAtLocation, parseTree }: typeof import("jsonc-parser") = require("jsonc-parser");
  const root = parseTree(text);
  const placeIn = textPlaces(text);
  return (path) => {
    const steps = pathSteps(path).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    let node: Node | undefined;
    while (root && node === undefined) {
      node = findNodeAtLocation(root, steps);
      if (steps.pop() === undefined) break;
    }
    return placeIn(node?.offset ?? 0).line;
  };
}
