import { listValues } from "../../plain/list-values";
import { unique } from "../../plain/unique";
import type { BillItem } from "../bill/bill-item";
import type { Section } from "../writing/section";
import { type Column, plainText, propColumn, type Table, typedNames } from "../writing/table";

/** Names of kinds that are not their id with spaces. */
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

interface BillLine extends BillItem {
  readonly site: string;
}

const columns: readonly Column<BillLine>[] = [
  propColumn("module", "module"),
  same("part", ({ kind }) => partNames.get(kind) ?? kind.replaceAll("-", " ")),
  { ...same("pieces", ({ count }) => `${count ?? ""}`), align: "right" },
  { head: "names", text: ({ names }) => typedNames(names), value: ({ names }) => names.join("; ") },
  same("maker", ({ maker = "" }) => maker),
  same("model", ({ model = "" }) => model),
  same("order number", ({ orderNumber = "" }) => orderNumber),
  same("rating", ({ rating = "" }) => rating),
  same("redundancy promised", ({ redundancy = "" }) => redundancy),
  same("fed by", ({ fedBy = [] }) => fedBy.join("; ")),
  same("place", ({ place = "" }) => everyNodesPlaces.get(place) ?? place),
  same("numbers from", ({ documents }) => documents.join("; ")),
];

function same(head: string, text: (line: BillLine) => string): Column<BillLine> {
  return { head, text, value: text };
}

export function tabulateBills(
  sites: readonly { readonly site: string; readonly billOfMaterials?: readonly BillItem[] }[],
): Table<BillLine> {
  const rows = sites.flatMap(({ site, billOfMaterials = [] }) => billOfMaterials.map((item) => ({ ...item, site })));
  return { caption: "Bills of materials", columns: [propColumn("site", "site"), ...columns], rows };
}

/** Lists the parts to buy, with a table for each module. Undefined without items. */
export function presentBill(items: readonly BillItem[] = []): Section | undefined {
  if (items.length === 0) return undefined;
  return {
    id: "bill",
    title: "Bill of materials",
    blocks: [
      "Parts to buy, as the description states them. Pipes, cables without a length and small parts are not listed.",
      ...unique(listValues(items, "module")).map((module) => moduleTable(module, items)),
    ],
  };
}

/** Leaves out columns that no line fills. */
function moduleTable(module: string, items: readonly BillItem[]): Table<BillLine> {
  const rows = items.filter((item) => item.module === module).map((item) => ({ ...item, site: "" }));
  const filled = columns.filter(({ text }) => rows.some((row) => text && plainText(text(row)) !== ""));
  return { caption: `Parts of ${module}`, columns: filled, rows };
}
