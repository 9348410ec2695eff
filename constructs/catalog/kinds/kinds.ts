import type { Part, PartKind } from "../makers/part";

/** A kind of which the catalogue has parts. */
export type ListedKind = Exclude<PartKind, "device-type">;

/** Where a kind of part stands in a design. */
export interface KindOfPart {
  readonly kind: ListedKind;
  /** As a heading, `Dry coolers`. */
  readonly title: string;
  /** The object of a design that a part of the kind is, as `cooling.dryCoolers`; in words where it may be several. */
  readonly stands: string;
  /** One such object, as a path, to show how a site file takes it. @default stands */
  readonly shown?: string;
  /** The prop of that object which takes what the document gives. @default the object itself */
  readonly into?: "rating" | "energy";
}

/** The kinds of the catalogue, in the order of the modules. */
export const kindsOfParts: readonly KindOfPart[] = [
  { kind: "rack", title: "Racks, servers and switches", stands: "compute.racks[]" },
  { kind: "power-supply", title: "Power supplies", stands: "compute.racks[].supplies" },
  { kind: "dry-cooler", title: "Dry coolers", stands: "cooling.dryCoolers", into: "rating" },
  { kind: "cdu", title: "Coolant distribution units", stands: "cooling.cdus", into: "rating" },
  { kind: "air-conditioner", title: "Air conditioners", stands: "cooling.airConditioners" },
  { kind: "breaker", title: "Breakers", stands: "breaker, main or incomer below power", shown: "power.boards[].circuits[].breaker" },
  { kind: "pdu", title: "Power distribution units", stands: "power.boards[].circuits[].pdu" },
  { kind: "rectifier", title: "Rectifiers", stands: "power.rectifierPlants[]" },
  { kind: "ups", title: "Uninterruptible power supplies", stands: "power.ups[]" },
  { kind: "battery", title: "Batteries", stands: "power.batteries[]", into: "energy" },
  { kind: "genset", title: "Generator sets", stands: "power.gensets[]" },
  { kind: "antenna", title: "Antenna controllers", stands: "downlink.antennas[]" },
];

/** The names of the kinds. */
export const kindNames: readonly ListedKind[] = kindsOfParts.map(({ kind }) => kind);

/** The kind of that name, undefined when the catalogue has none. */
export function tryFindKind(name: string): KindOfPart | undefined {
  return kindsOfParts.find(({ kind }) => kind === name);
}

/** The kind of a part of the catalogue. */
export function kindOf({ kind }: Pick<Part, "kind">): KindOfPart {
  const found = tryFindKind(kind);
  if (!found) throw new Error(`Kind must be one of ${kindNames.join(", ")} but is ${kind}: list it in kindsOfParts`);
  return found;
}

/** Where the props of a kind stand that its documents give, as `cooling.dryCoolers.rating`. */
export function placeOfProps({ stands, into }: KindOfPart): string {
  return into === undefined ? stands : `${stands}.${into}`;
}
