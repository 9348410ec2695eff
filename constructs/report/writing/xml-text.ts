import { codeOf } from "../../props/problems/visible-text";

/** Characters that no XML 1.0 document may hold, even escaped (https://www.w3.org/TR/xml/#charsets, production 2). */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Replaces forbidden characters by their code, such as `\u001b`. The builder escapes markup. */
export function xmlText(text: string): string {
  return text.replace(forbidden, codeOf);
}

/** Options of every document: texts of people are escaped everywhere. */
export const xmlOptions = {
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
  suppressBooleanAttributes: false, // else an attribute "true" would lose its value
  attributeValueProcessor: (_name: string, value: unknown) => xmlAttribute(String(value)),
  tagValueProcessor: (_name: string, value: unknown) => xmlText(String(value)),
};

/** Prepares text for an attribute: one line with single spaces, because XML readers turn line breaks into spaces. */
export function xmlAttribute(text: string): string {
  return xmlText(text.replace(/\s+/g, " ").trim());
}
