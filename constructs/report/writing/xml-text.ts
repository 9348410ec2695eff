import { codeOf } from "../../props/problems/visible-text";

/** Characters that no XML 1.0 document may hold, not even escaped (https://www.w3.org/TR/xml/#charsets, production 2), lone surrogates among them. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that XML can hold: a forbidden character is shown by its code, as `\u001b`. Markup is left to the builder to escape. */
export function xmlText(text: string): string {
  return text.replace(forbidden, codeOf);
}

/** How every document is built: what is invented by people is escaped, wherever it stands. */
export const xmlOptions = {
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
  suppressBooleanAttributes: false, // else a name that is "true" would be written without its value
  attributeValueProcessor: (_name: string, value: unknown) => xmlAttribute(String(value)),
  tagValueProcessor: (_name: string, value: unknown) => xmlText(String(value)),
};

/** Text for an attribute, where XML readers make a space of every line break: one line, each run of white space one space. */
export function xmlAttribute(text: string): string {
  return xmlText(text.replace(/\s+/g, " ").trim());
}
