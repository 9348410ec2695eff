import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { countryName, type NamedCountry } from "../../writing/country-name";
import { boundedLimitText, quantityText } from "../../writing/quantity-text";
import { type Table, tableOf } from "../../writing/table";
import type { ReportedVoltages, ShownRatings } from "./record";

/** A grid, and what is known of the voltages of the parts behind it. */
interface JudgedGrid extends NamedCountry {
  readonly voltages?: ReportedVoltages;
}

/**
 * Who says for what voltage the parts are built, in one line: `voltage of 12 parts: 1 from the catalogue, 10 from the design, 1 from nowhere`, and behind it what is to be minded
 * of the grid.
 *
 * @param site with `voltages`
 */
export function voltagesText({ voltages, ...site }: JudgedGrid): string | undefined {
  if (!voltages) return undefined;
  const { catalogue, design, nowhere, unusualGridV, countryV = [], foreignGridV } = voltages;
  const total = catalogue + design + nowhere;
  const listed = nowhere === 0 ? "" : " (not-judged of power/voltage-fits-part in report.json)";
  const counts = [`${catalogue} from the catalogue`, `${design} from the design`, `${nowhere} from nowhere${listed}`].join(", ");
  const nominals = countryV.map(shown).join(" and ");
  const name = countryName(site);
  const minded = compact([
    unusualGridV !== undefined && `the grid has ${shown(unusualGridV)} V between lines, outside 380 to 415 V`,
    ...(foreignGridV !== undefined
      ? [`${shown(foreignGridV)} V is none of the nominal voltages of ${name}, ${nominals} V`]
      : nominals === ""
        ? []
        : [`${name} has grids of ${nominals} V: ask the utility which one this is`]),
  ]);
  const warned = minded.length === 0 ? "" : `; warning: ${minded.join("; ")}`;
  return `voltage of ${counted(total, "part")}: ${counts}${warned}`;
}

function shown(volts: number): string {
  return `${Number(volts.toFixed(1))}`;
}

/** Every rating of the electrical side with its load, in the scenario of the tightest power margin. */
export function tabulateRatings({ scenario, ratings }: ShownRatings): Table {
  return tableOf(
    `Ratings in ${scenario}`,
    ["part", "kind", "used", "load", "rating"],
    ratings.map((rating) => {
      const { node, kind, value, limit, unit, bound } = rating;
      const bar = bound === "at-most" && limit > 0 ? { bar: { relativeMargin: 1 - value / limit } } : "";
      return [{ typed: node }, kind.replaceAll("-", " "), bar, quantityText(value, unit), boundedLimitText(rating)];
    }),
    [3, 4],
  );
}
