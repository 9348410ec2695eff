import type { Part, PartKind } from "../makers/part";
import type { Capacity } from "./capacities";
import type { Condition, ShareAt } from "./shares";

export type ListedKind = Exclude<PartKind, "device-type">;

/** A published value of a part: a prop, or a function that reads it; undefined where the document lacks it. */
type Given<Value> = string | ((part: Part) => Value | undefined);

/** A kind of part: its path in a design, its figures, and the criteria of its search. */
export interface KindOfPart {
  readonly kind: ListedKind;
  /** Title in the plural, such as `Dry coolers`. */
  readonly title: string;
  /** Object of a design that such a part is, such as `cooling.dryCoolers`; in words where there may be several. */
  readonly stands: string;
  /** Path of one such object, to show how a site file uses the part. @default stands */
  readonly shown?: string;
  /** Props that have such an object or a list of it. @default the last of `stands` */
  readonly props?: readonly string[];
  /** Prop of that object with the document's numbers. @default the object itself */
  readonly into?: "rating" | "energy";
  /** Numbers that distinguish its parts, by name, most important first. */
  readonly figures: Readonly<Record<string, Given<string>>>;
  /** Capacity by which its parts are searched, in SI units. @default none for loads, which a design chooses by purpose */
  readonly capacity?: Readonly<Partial<Record<Capacity["quantity"], Given<number>>>>;
  /** Share of that capacity that remains under conditions. @default its parts are not searched by conditions */
  readonly shares?: Readonly<Partial<Record<Condition, ShareAt>>>;
}
