import { quotedText } from "../../units/shown-text";
import type { PublishedConditions } from "../weather-year";
import { readDecimal } from "./weather-column";

/** Editions of ASHRAE's climatic design data whose order of numbers was seen in files, the years as they stand in the edition's name. */
const knownEditions = /\b(2009|2017)\b/;

/**
 * Design conditions that line 2 of an EPW file quotes. The meaning of a place depends on the edition; of others than those known nothing is read.
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
