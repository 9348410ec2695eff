import { dataText } from "../../props/data-text";
import type { ReportedProduct, ReportedProductPlan, ReportedRoutingHold, RoutingSummary } from "../routing";
import { secondText } from "./passes-text";

/** What the plan does not know, wherever it is shown. */
export const routingCaveat =
  "an upper bound: contacts bring what they bring under a clear sky, and a product of the edge counts as ready to be sent when its contact ends";

const placeWords = { onboard: "on board", edge: "at the edge", home: "at home" } as const;

const holdWords: Readonly<Record<ReportedRoutingHold, string>> = {
  contact: "bytes of its contacts",
  "onboard-rate": "processing rate on board",
  "onboard-power": "power on board",
  "edge-rate": "processing rate of the edge",
  backhaul: "backhaul",
  "no-contact": "no contact once it is ready",
};

/** As `11 of 14 products go home whole: 5 on board, 6 at the edge, 2 at home, 1 not at all; value 40.2 of 44, proven, at most 41 with parts in several places; 1.2 MJ on board, 3 MJ at the edge`. */
export function routingText(routing: RoutingSummary): string {
  if (routing.outcome !== "routed") return `products are not routed: ${routing.reason}`;
  const { productCount, wholeCount, places, unproven, value, wanted, bound, onboardEnergyJ, edgeEnergyJ } = routing;
  const counts = [
    ...(["onboard", "edge", "home"] as const).flatMap((place) => (places[place] > 0 ? [`${places[place]} ${placeWords[place]}`] : [])),
    ...(places.none > 0 ? [`${places.none} not at all`] : []),
  ];
  const whole = `${wholeCount} of ${productCount} ${productCount === 1 ? "product goes" : "products go"} home whole`;
  const proof = unproven ? `not proven: at most ${shownNumber(bound)}` : `which no plan exceeds (bound ${shownNumber(bound)})`;
  const worth = `worth ${shownNumber(value)} of ${shownNumber(wanted)}, ${proof}`;
  return `${whole}: ${counts.join(", ")}; ${worth}; ${energyText(onboardEnergyJ)} on board, ${energyText(edgeEnergyJ)} at the edge`;
}

/** Names of the columns of a table of products, and what stands in them. */
export const productColumns: readonly { readonly head: string; text(product: ReportedProduct): string }[] = [
  { head: "product", text: ({ product }) => product },
  { head: "satellite", text: ({ satellite }) => satellite },
  { head: "ready (UTC)", text: ({ ready }) => secondText(ready) },
  { head: "raw", text: ({ sizeB }) => dataText(sizeB) },
  { head: "weight", text: ({ weight }) => `${weight}` },
  { head: "processed", text: ({ place }) => (place ? placeWords[place] : "not at all") },
  { head: "delivered", text: ({ share }) => percentText(share) },
  {
    head: "comes down in (AOS, UTC)",
    text: ({ contacts }) =>
      contacts.map(({ aos, share }) => `${secondText(aos)}${contacts.length > 1 ? ` (${percentText(share)})` : ""}`).join(", "),
  },
  { head: "energy", text: ({ energyJ }) => energyText(energyJ) },
  { head: "held by", text: ({ heldBy }) => heldBy.map((hold) => holdWords[hold]).join(", ") },
];

/** As `most of it is taken of: backhaul 100 %, processing rate of the edge 12 %`. Undefined where no product comes up against a limit. */
export function limitsText({ limits }: Pick<ReportedProductPlan, "limits">): string | undefined {
  if (limits.length === 0) return undefined;
  const words = { ...holdWords, contact: "bytes of a contact" };
  return `taken at most: ${limits.map(({ limit, share }) => `${words[limit]} ${percentText(share)}`).join(", ")}`;
}

/** As `96 kJ`. */
function energyText(joules: number): string {
  const [energy, unit] = joules >= 1e6 ? [joules / 1e6, "MJ"] : [joules / 1e3, "kJ"];
  return `${shownNumber(energy)} ${unit}`;
}

/** Never 100 % of what is not whole. */
function percentText(share: number): string {
  const percent = share * 100;
  return `${share < 0.999 ? Math.min(99.9, Number(percent.toFixed(1))) : Math.round(percent)} %`;
}

function shownNumber(value: number): string {
  return `${Number(value.toPrecision(4))}`;
}
