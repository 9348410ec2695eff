import type { z } from "zod";
import { refuseImplausible } from "../props/unusual";
import type { CountryProfile } from "./countries";
import { countryAt, hasOutline, nameOfCountry } from "./countries/outline";
import type { CountryBounds } from "./countries/profile/country-profile";
import { positionTexts } from "./position-text";

/** Greatest distance of a site from the coast [°]: our own bound, some 55 km, for platforms, ships, and islands without an outline. */
const marginDegrees = 0.5;

const outlines = "outlines of Rapid's country-coder 5.6";

interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Refuses a site outside the country that it names. A profile without outline and box refuses nothing. */
export function refuseOutside(profile: CountryProfile, position: Position, context: z.RefinementCtx): void {
  const area = areaOf(profile);
  if (!area || area.holds(position)) return;
  const texts = positionTexts(position.latitude, position.longitude);
  const { prop, remedy = `correct it, or the country${meant(position, profile)}` } = slip(position, area);
  const message = `must be in ${profile.name} (${area.source}) but ${texts.join(", ")} ${whereItIs(position)}: ${remedy}`;
  const said = { message, usual: `in ${profile.name}`, value: texts.join(" "), within: ["position"], name: "latitude" };
  refuseImplausible(position, prop, said, context);
}

/** Finds the slip with which a position would lie in the country: numbers that changed places, or a wrong sign. Without one, it names the latitude alone. */
function slip({ latitude, longitude }: Position, area: Area): { readonly prop: keyof Position; readonly remedy?: string } {
  if (isOnEarth(longitude, latitude) && area.holds({ latitude: longitude, longitude: latitude }))
    return { prop: "latitude", remedy: "swap latitude and longitude" };
  if (area.holds({ latitude, longitude: -longitude }))
    return { prop: "longitude", remedy: `change the sign of the longitude, ${-longitude}: west is negative` };
  if (area.holds({ latitude: -latitude, longitude }))
    return { prop: "latitude", remedy: `change the sign of the latitude, ${-latitude}: south is negative` };
  if (area.holds({ latitude: -latitude, longitude: -longitude }))
    return { prop: "latitude", remedy: `change the signs of both, ${-latitude} and ${-longitude}: south and west are negative` };
  return { prop: "latitude" };
}

/** Returns whether a position is outside a country; false for a country without outline and box. */
export function isOutsideCountry(profile: CountryProfile, position: Position): boolean {
  return areaOf(profile)?.holds(position) === false;
}

/** The area of a country. */
interface Area {
  readonly source: string;
  holds(position: Position): boolean;
}

function areaOf({ code, bounds }: CountryProfile): Area | undefined {
  if (bounds) return { source: `the bounds of its profile, and ${marginDegrees}° around`, holds: (position) => isWithin(bounds, position) };
  if (!hasOutline(code)) return undefined;
  return {
    source: `${outlines}, its waters included, and ${marginDegrees}° around them`,
    holds: (position) => {
      const at = countryAt(position.latitude, position.longitude);
      return at === code || (at === null && around(position).some(([latitude, longitude]) => countryAt(latitude, longitude) === code));
    },
  };
}

function isWithin({ latitude, longitude }: CountryBounds, position: Position): boolean {
  const isBetween = (value: number, [from, to]: readonly [number, number]) => value >= from - marginDegrees && value <= to + marginDegrees;
  return isBetween(position.latitude, latitude) && isBetween(position.longitude, longitude);
}

/** Returns positions around one, at half the margin and at all of it. */
function around({ latitude, longitude }: Position): (readonly [latitude: number, longitude: number])[] {
  const steps = [-1, -0.5, 0, 0.5, 1].map((share) => share * marginDegrees);
  return steps.flatMap((north) => steps.map((east) => [latitude + north, longitude + east] as const));
}

function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function whereItIs({ latitude, longitude }: Position): string {
  const at = countryAt(latitude, longitude);
  return at === null ? "is at sea, or in no country" : `is in ${nameOfCountry(at)}`;
}

function meant({ latitude, longitude }: Position, { code }: CountryProfile): string {
  const at = countryAt(latitude, longitude);
  return at === null || at === code ? "" : ` to "${at}"`;
}
