import { quotedText } from "../../units/shown-text";
import type { PublishedConditions } from "../weather-year";
import { readDecimal } from "./weather-column";

/** Editions of ASHRAE's climatic design data whose order of numbers was seen in files, by the years in their names. */
const knownEditions = /\b(2009|2017)\b/;

/**
 * Reads design conditions from line 2 of an EPW file. The meaning of a field depends on the edition; unknown editions are not read.
 *
 * @source names of the fields: reports (.stat) that EnergyPlus' weather converter writes beside its files
 */
export function publishedConditions(fields: readonly string[]): { readonly published?: PublishedConditions; readonly note?: string } {
  const [, count, edition = ""] = fields;
  if (count === undefined || count === "" || count === "0") return {};
  if (!knownEditions.test(edition))
    return { note: `Design conditions of the header were not read: the order of ${quotedText(edition)} is not known` };
  const after = (group: string, place: number) => {
    const start = fields.indexOf(group);
    return start < 0 ? undefined : readDecimal(fields[start + place]);
  };
  const numbers = {
    heatingDryBulbC: after("Heating", 2),
    coolingDryBulbC: after("Cooling", 3),
    coolingWetBulbC: after("Cooling", 4),
    humidWetBulbC: after("Cooling", 9),
    humidDryBulbC: after("Cooling", 10),
  };
  if (!isComplete(numbers)) return { note: "Design conditions of the header were not read: one of them is no number" };
  return { published: { edition, ...numbers } };
}

function isComplete(
  numbers: { readonly [K in keyof Omit<PublishedConditions, "edition">]: number | undefined },
): numbers is Omit<PublishedConditions, "edition"> {
  return Object.values(numbers).every((value) => value !== undefined);
}
