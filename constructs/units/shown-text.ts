/** Characters of a value that a message shows: no name, address or number that is right has more. Our own bound. */
const mostShown = 200;

/** A text that somebody wrote, as a message shows it: of one that is longer than any that is right the beginning, and how long it is. */
export function shownText(text: string): string {
  return text.length <= mostShown ? text : `${beginning(text)}${lengthOf(text)}`;
}

/** The same between quotation marks, on one line. */
export function quotedText(text: string): string {
  return text.length <= mostShown ? JSON.stringify(text) : `${JSON.stringify(beginning(text))}${lengthOf(text)}`;
}

/** Half of a character of two code units is none. */
function beginning(text: string): string {
  return `${text.slice(0, mostShown).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function lengthOf(text: string): string {
  return ` (${text.length.toLocaleString("en-US")} characters)`;
}
