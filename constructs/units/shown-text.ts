/** Characters of a value that a message shows. No valid name, address or number has more. Our own bound. */
const mostShown = 200;

/** Shortens a text for a message. If it is longer than any valid text, it returns the beginning and the length. */
export function shownText(text: string): string {
  return text.length <= mostShown ? text : `${beginning(text)}${lengthOf(text)}`;
}

/** Returns the shortened text between quotation marks, on one line. */
export function quotedText(text: string): string {
  return text.length <= mostShown ? JSON.stringify(text) : `${JSON.stringify(beginning(text))}${lengthOf(text)}`;
}

/** Cuts a text without splitting a character of two code units. */
function beginning(text: string): string {
  return `${text.slice(0, mostShown).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function lengthOf(text: string): string {
  return ` (${text.length.toLocaleString("en-US")} characters)`;
}
