import { quotedText } from "../../units/shown-text";
import { secretInText } from "./secret-text";

/** Returns a person's text in quotes for a refusal, unless it contains a secret: errors end up in logs. */
export function quotedUnlessSecret(text: string): string {
  return secretInText(text) === undefined ? quotedText(text) : "text that holds a secret";
}
