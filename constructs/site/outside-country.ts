import type { z } from "zod";
import { refuseImplausible } from "../props/unusual";
import type { CountryProfile } from "./countries";

/** How far beyond the box of its country a site may lie [°]: our own bound, some 55 km, for coasts that are drawn coarsely and sites on the water. */
const marginDegrees = 0.5;

/** What a site says of where it is. */
interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Refuses a site that lies outside the country that it names. A profile without a box is not asked. */
export function refuseOutside({ name, bounds }: CountryProfile, position: Position, context: z.RefinementCtx): void {
  if (!bounds) return;
  const swapped = { latitude: position.longitude, longitude: position.latitude };
  const isSwapped = outsideOf(bounds, swapped).length === 0;
  for (const prop of outsideOf(bounds, position)) {
    const [from, to] = bounds[prop];
    const usual = `${rounded(from - marginDegrees)} to ${rounded(to + marginDegrees)}° in ${name}`;
    const because = `${bounds.source.document}, and ${marginDegrees}° around`;
    const remedy = isSwapped ? "swap latitude and longitude" : "correct it, or the country";
    const message = `must be ${usual} to be plausible (${because}) but is ${position[prop]}°: ${remedy}`;
    refuseImplausible(position, prop, { message, usual, value: `${position[prop]}°`, within: ["position"] }, context);
  }
}

function outsideOf(bounds: NonNullable<CountryProfile["bounds"]>, position: Position): readonly (keyof Position)[] {
  return (["latitude", "longitude"] as const).filter((prop) => {
    const [from, to] = bounds[prop];
    return !(position[prop] >= from - marginDegrees && position[prop] <= to + marginDegrees);
  });
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(2));
}
