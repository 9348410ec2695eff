import type { FileProblems } from "./weather-file-error";

/** Input from a file stream of Node. */
export type WeatherInput = AsyncIterable<Uint8Array | string>;

/**
 * Yields the text of a stream, piece by piece, without byte order mark.
 *
 * @throws WeatherFileError when the bytes are of another encoding, TypeError when there is no stream
 */
export async function* decodedText(input: WeatherInput, encoding: "utf-8" | "latin1", problems: FileProblems): AsyncGenerator<string> {
  if (typeof input?.[Symbol.asyncIterator] !== "function")
    throw new TypeError("Weather input must be a stream or another async iterable: open the file with createReadStream() of node:fs");
  const decoder = new TextDecoder(encoding);
  let line = 1;
  const checked = (text: string): string => {
    refuseWrongLetters(text, line, encoding, problems);
    line += newlines(text);
    return text;
  };
  for await (const piece of input) {
    const text = typeof piece === "string" ? withoutMark(piece, line) : decoder.decode(piece, { stream: true });
    if (text !== "") yield checked(text);
  }
  yield checked(decoder.decode());
}

/**
 * Returns the text of a whole file, without byte order mark.
 *
 * @throws WeatherFileError when the bytes are of another encoding
 */
export function decodedBytes(bytes: Uint8Array, encoding: "utf-8" | "latin1", problems: FileProblems): string {
  const text = new TextDecoder(encoding).decode(bytes);
  refuseWrongLetters(text, 1, encoding, problems);
  return text;
}

/** @param line at which the text begins */
function refuseWrongLetters(text: string, line: number, encoding: "utf-8" | "latin1", problems: FileProblems): void {
  // Broken bytes become U+FFFD; text in UTF-16 has a zero byte in each of its letters
  const wrong = encoding === "utf-8" ? text.search(/[\0\uFFFD]/) : text.indexOf("\0");
  if (wrong >= 0) problems.refuse(wrongEncoding(text[wrong], encoding), { line: line + newlines(text.slice(0, wrong)) });
}

/** Returns a note that a person chose the encoding, on which letters of a station's name depend. */
export function encodingNotes({ encoding }: { readonly encoding: "utf-8" | "latin1" }): readonly string[] {
  return encoding === "utf-8" ? [] : ["The text was read as Latin-1"];
}

function withoutMark(text: string, line: number): string {
  return line === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function wrongEncoding(letter: string | undefined, encoding: string): string {
  if (letter === "\0") return `must be ${encoding} text but has zero bytes, as UTF-16 does: save it as UTF-8`;
  return 'must be UTF-8 but has bytes that are not: save it as UTF-8, or read an old file with encoding "latin1"';
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}
