import type { Part } from "../makers/part";
import { roundedValueText } from "../makers/value-text";
import type { KindOfPart } from "./kind-of-part";

/** One number of a part in a list: its name, and its published text, or undefined. */
interface Figure {
  readonly name: string;
  readonly of: (part: Part) => string | undefined;
}

/** Returns the numbers that distinguish parts of a kind, most important first. */
export function figuresOf({ figures }: KindOfPart): readonly Figure[] {
  return Object.entries(figures).map(([name, given]) => ({
    name,
    of: typeof given === "function" ? given : (part) => propText(part.published[given]),
  }));
}

function propText(value: unknown): string | undefined {
  return value === undefined ? undefined : roundedValueText(value);
}
