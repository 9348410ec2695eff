import type { Warmth } from "../../facts/power/place";
import { quantityText } from "../writing/quantity-text";

/** As `8.0 K above outdoor air`. */
export function warmthText(warmth: Warmth): string {
  if (warmth.kind === "held") return `held at ${quantityText(warmth.celsius, "°C")}`;
  return `${quantityText(warmth.kelvins, "K")} above ${warmth.kind === "above-outside" ? "outdoor air" : "the room"}`;
}
