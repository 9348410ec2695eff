import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { dataText } from "../../../props/data-text";
import type { Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import type { BareTable, Column, Table } from "../../writing/table";
import { secondText } from "../../writing/time-text";
import type {
  ReportedProduct,
  ReportedProductContact,
  ReportedProductPlan,
  ReportedRouting,
  ReportedRoutingHold,
  RoutingSummary,
} from "./record";

/** The assumptions of a product plan. */
export const routingCaveat =
  "an upper bound: contacts deliver as under a clear sky, and a product of the edge counts as ready when its contact ends";

const placeWords = { onboard: "on board", edge: "at the edge", home: "at home" } as const;

const holdWords: Readonly<Record<ReportedRoutingHold, string>> = {
  contact: "bytes of its contacts",
  "onboard-rate": "processing rate on board",
  "onboard-power": "power on board",
  "edge-rate": "processing rate of the edge",
  backhaul: "backhaul",
  "no-contact": "no contact once it is ready",
};

/** Summarizes a product plan, such as `11 of 14 products are delivered whole; processed: 5 on board, 6 at the edge, 2 at home, …`. */
export function routingText(routing: RoutingSummary): string {
  if (routing.outcome !== "routed") return `products are not routed: ${routing.reason}`;
  const { productCount, wholeCount, places, unproven, value, wanted, bound, onboardEnergyJ, edgeEnergyJ } = routing;
  const counts = compact([
    ...(["onboard", "edge", "home"] as const).flatMap((place) => (places[place] > 0 ? [`${places[place]} ${placeWords[place]}`] : [])),
    places.none > 0 && `${places.none} not at all`,
  ]);
  const whole = `${wholeCount} of ${counted(productCount, "product is", "products are")} delivered whole`;
  const proof = unproven ? `not proven; no plan exceeds ${shownNumber(bound)}` : `no plan exceeds ${shownNumber(bound)}`;
  const worth = `value ${shownNumber(value)} of ${shownNumber(wanted)} (${proof})`;
  return `${whole}; processed: ${counts.join(", ")}; ${worth}; ${energyText(onboardEnergyJ)} on board, ${energyText(edgeEnergyJ)} at the edge`;
}

const productColumns: readonly Column<ReportedProduct>[] = [
  { head: "product", text: ({ product }) => product },
  { head: "satellite", text: ({ satellite }) => satellite },
  { head: "ready (UTC)", text: ({ ready }) => secondText(ready) },
  { head: "raw", text: ({ sizeB }) => dataText(sizeB), align: "right" },
  { head: "weight", text: ({ weight }) => `${weight}`, align: "right" },
  { head: "processed", text: ({ place }) => (place ? placeWords[place] : "not at all") },
  { head: "delivered", text: ({ share }) => deliveredPercentText(share), align: "right" },
  {
    head: "comes down in (AOS, UTC)",
    text: ({ contacts }) =>
      contacts.map(({ aos, share }) => `${secondText(aos)}${contacts.length > 1 ? ` (${deliveredPercentText(share)})` : ""}`).join(", "),
  },
  { head: "energy", text: ({ energyJ }) => energyText(energyJ), align: "right" },
  { head: "limited by", text: ({ heldBy }) => heldBy.map((hold) => holdWords[hold]).join(", ") },
];

export function tabulateProducts({ products }: Pick<ReportedProductPlan, "products">): Table<ReportedProduct> {
  return { caption: "Products, as they are declared", columns: productColumns, rows: products };
}

/** A product in one of its contacts. A product that stays has no contact. */
interface ProductPart {
  readonly product: ReportedProduct;
  readonly part: ReportedProductContact | undefined;
}

const partColumns: readonly Column<ProductPart>[] = [
  { head: "product", value: ({ product }) => product.product },
  { head: "satellite", value: ({ product: { satellite } }) => satellite },
  { head: "ready (UTC)", value: ({ product: { ready } }) => ready },
  { head: "raw", unit: "B", value: ({ product: { sizeB } }) => sizeB },
  { head: "weight", value: ({ product: { weight } }) => weight },
  { head: "processed", value: ({ product: { place = "none" } }) => place },
  { head: "delivered", unit: "-", value: ({ product: { share } }) => share },
  { head: "energy", unit: "J", value: ({ product: { energyJ } }) => energyJ },
  { head: "held by", value: ({ product: { heldBy } }) => heldBy.join(" ") },
  { head: "antenna", value: ({ part }) => part?.antenna ?? "" },
  { head: "AOS (UTC)", value: ({ part }) => part?.aos ?? "" },
  { head: "share in contact", unit: "-", value: ({ part }) => part?.share ?? 0 },
  { head: "received", unit: "B", value: ({ part }) => part?.receivedB ?? 0 },
];

/** Lists products for a spreadsheet: a row for each contact, and one for a product that stays. */
export function tabulateProductParts({ products }: Pick<ReportedProductPlan, "products">): BareTable<ProductPart> {
  const rows = products.flatMap((product): readonly ProductPart[] =>
    product.contacts.length > 0 ? product.contacts.map((part) => ({ product, part })) : [{ product, part: undefined }],
  );
  return { columns: partColumns, rows };
}

export function presentRouting(routing: ReportedRouting): Section {
  const caveat = sentence(`The plan is ${routingCaveat}`);
  const limits = routing.outcome === "routed" ? limitsText(routing) : undefined;
  return {
    id: "routing",
    title: "Products, on board, at the edge or at home",
    blocks: [
      sentence(routingText(routing)),
      ...(routing.outcome === "routed" ? [tabulateProducts(routing), limits === undefined ? caveat : `${sentence(limits)} ${caveat}`] : []),
    ],
  };
}

/** Lists the used shares of limits, such as `used at most: backhaul 100 %`. Undefined where none holds a product. */
export function limitsText({ limits }: Pick<ReportedProductPlan, "limits">): string | undefined {
  if (limits.length === 0) return undefined;
  const words = { ...holdWords, contact: "bytes of a contact" };
  return `used at most: ${limits.map(({ limit, share }) => `${words[limit]} ${deliveredPercentText(share)}`).join(", ")}`;
}

function energyText(joules: number): string {
  const [energy, unit] = joules >= 1e6 ? [joules / 1e6, "MJ"] : [joules / 1e3, "kJ"];
  return `${shownNumber(energy)} ${unit}`;
}

/** Rounds a share to 0.1 %. A product that is not whole is never shown as 100 %. */
function deliveredPercentText(share: number): string {
  const percent = share * 100;
  return `${share < 0.999 ? Math.min(99.9, Number(percent.toFixed(1))) : Math.round(percent)} %`;
}

function shownNumber(value: number): string {
  return `${Number(value.toPrecision(4))}`;
}
