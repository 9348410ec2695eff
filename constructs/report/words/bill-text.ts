import type { BillItem } from "../bill/bill-item";

/** What is not called by its kind with spaces. */
const partNames: ReadonlyMap<string, string> = new Map([
  ["cdu", "CDU"],
  ["liquid-to-air", "liquid-to-air CDU"],
  ["panel", "distribution board"],
  ["pdu", "PDU"],
  ["switch", "network switch"],
  ["port-module", "module of a switch port"],
  ["powered-device", "device on power over Ethernet"],
  ["envelope-surface", "surface of the room"],
  ["enclosure", "container or shelter"],
  ["ups", "UPS"],
]);

const everyNodesPlaces: ReadonlyMap<string, string> = new Map([
  ["inside", "in the room"],
  ["outside", "outdoors"],
]);

/** A column of the bill of materials. What an item does not say is an empty text. */
export interface BillColumn {
  readonly head: string;
  readonly text: (item: BillItem) => string;
}

/** The columns, in their order, for the page and for CSV. */
export const billColumns = [
  { head: "part", text: ({ kind }) => partNames.get(kind) ?? kind.replaceAll("-", " ") },
  { head: "pieces", text: ({ count }) => `${count ?? ""}` },
  { head: "names", text: ({ names }) => names.join("; ") },
  { head: "maker", text: ({ maker }) => maker ?? "" },
  { head: "model", text: ({ model }) => model ?? "" },
  { head: "order number", text: ({ orderNumber }) => orderNumber ?? "" },
  { head: "rating", text: ({ rating }) => rating ?? "" },
  { head: "fed by", text: ({ fedBy = [] }) => fedBy.join("; ") },
  { head: "place", text: ({ place = "" }) => everyNodesPlaces.get(place) ?? place },
  { head: "numbers from", text: ({ documents }) => documents.join("; ") },
] as const satisfies readonly BillColumn[];
