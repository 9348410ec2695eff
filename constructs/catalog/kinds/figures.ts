import type { Part } from "../makers/part";
import { roundedValueText } from "../makers/value-text";
import type { KindOfPart } from "./kind-of-part";

/** One number of a part in a list: its name, and how its document gives it; undefined where it does not. */
export interface Figure {
  readonly name: string;
  readonly of: (part: Part) => string | undefined;
}

/** The numbers by which parts of a kind are told apart, best first. */
export function figuresOf({ figures }: KindOfPart): readonly Figure[] {
  return Object.entries(figures).map(([name, given]) => ({
    name,
    of: typeof given === "function" ? given : (part) => propText(part.published[given]),
  }));
}

function propText(value: unknown): string | undefined {
  return value === undefined ? undefined : roundedValueText(value);
}
