// Texts between points may be parts of a JSON Web Token, which has its own rule
const run = /(?<![.\w+/-])(?:[A-Za-z0-9+/]{16,}={0,2}|[A-Za-z0-9_-]{24,})(?![.\w+/-])/g;
const probe = 16; // characters of Base64, 12 bytes

/** Yields readable texts that are written in Base64 inside a text. */
export function* decodedTexts(text: string): Generator<{ readonly at: number; readonly decoded: string }> {
  for (const { 0: encoded, index: at } of text.matchAll(run)) {
    if (!isReadable(decode(encoded.slice(0, probe)))) continue;
    const decoded = decode(encoded);
    if (isReadable(decoded)) yield { at, decoded };
  }
}

function decode(encoded: string): string {
  return Buffer.from(encoded, "base64").toString("latin1");
}

function isReadable(text: string): boolean {
  return /^[\t\n\r\x20-\x7e]+$/.test(text);
}
