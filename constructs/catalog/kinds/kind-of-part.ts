import type { Part, PartKind } from "../makers/part";
import type { Capacity } from "./capacities";
import type { Condition, ShareAt } from "./shares";

/** A kind of which the catalogue has parts. */
export type ListedKind = Exclude<PartKind, "device-type">;

/** What a document gives of a part: a prop, or how it is read; undefined where the document does not give it. */
type Given<Value> = string | ((part: Part) => Value | undefined);

/** What a kind of part is: where it stands in a design, its figures, and what its parts are sought by. */
export interface KindOfPart {
  readonly kind: ListedKind;
  /** As a heading, `Dry coolers`. */
  readonly title: string;
  /** The object of a design that a part of the kind is, as `cooling.dryCoolers`; in words where it may be several. */
  readonly stands: string;
  /** One such object, as a path, to show how a site file takes it. @default stands */
  readonly shown?: string;
  /** The props in which such an object or the list of it stands. @default the last of `stands` */
  readonly props?: readonly string[];
  /** The prop of that object which takes what the document gives. @default the object itself */
  readonly into?: "rating" | "energy";
  /** The numbers by which its parts are told apart, by name, best first. */
  readonly figures: Readonly<Record<string, Given<string>>>;
  /** The capacity by which its parts are sought [SI]. @default of a load, which a design chooses for what it does, none */
  readonly capacity?: Readonly<Partial<Record<Capacity["quantity"], Given<number>>>>;
  /** What conditions leave of that capacity. @default its parts are sought by none */
  readonly shares?: Readonly<Partial<Record<Condition, ShareAt>>>;
}
