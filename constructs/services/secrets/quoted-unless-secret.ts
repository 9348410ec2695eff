import { quotedText } from "../../units/shown-text";
import { secretInText } from "./secret-text";

/** What people wrote, as a refusal repeats it: in quotes, unless it holds a secret, for what is printed ends up in logs. */
export function quotedUnlessSecret(text: string): string {
  return secretInText(text) === undefined ? quotedText(text) : "text that holds a secret";
}
