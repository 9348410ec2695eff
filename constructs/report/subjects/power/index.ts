import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { nameList } from "../../../props/problems/name-list";
import { countryName, type NamedCountry } from "../../writing/country-name";
import { boundedText, judgedTexts } from "../../writing/quantity-text";
import { type Table, tableOf } from "../../writing/table";
import type { ReportedVoltages, ShownRatings } from "./record";

/** A grid, and the voltages of the parts behind it. */
interface JudgedGrid extends NamedCountry {
  readonly voltages?: ReportedVoltages;
}

/**
 * Says how many parts state no input voltage, and warns of an unusual grid. Undefined where there is
 * nothing to say.
 *
 * @param site with `voltages`
 */
export function voltagesText({ voltages, ...site }: JudgedGrid): string | undefined {
  if (!voltages) return undefined;
  const { catalogue, design, nowhere, nowhereOn = [], nowhereProps = [], unusualGridV, countryV = [], foreignGridV } = voltages;
  const total = catalogue + design + nowhere;
  const nominals = countryV.map(shown).join(" and ");
  const name = countryName(site);
  const silent = nowhereOn.length === 0 ? "" : ` (${nameList(nowhereOn, 5)})`;
  const remedy = nowhereProps.length === 0 ? "" : `: state ${nowhereProps.map((path) => `\`${path}\``).join(", ")}`;
  const said = compact([
    nowhere > 0 &&
      `${nowhere} of ${counted(total, "part")} state no input voltage${silent}, so \`power/voltage-fits-part\` does not judge them${remedy}.`,
    unusualGridV !== undefined &&
      `Warning: the grid supplies the boards with ${shown(unusualGridV)} V between lines, outside 380 to 415 V.`,
    ...(foreignGridV !== undefined
      ? [`Warning: ${shown(foreignGridV)} V is none of the nominal voltages of ${name}, ${nominals} V.`]
      : nominals === ""
        ? []
        : [`Warning: ${name} has grids of ${nominals} V. Ask the utility which one this is.`]),
  ]);
  return said.length === 0 ? undefined : said.join(" ");
}

function shown(volts: number): string {
  return `${Number(volts.toFixed(1))}`;
}

/** Lists every rating with its load, in the scenario of the tightest power margin. */
export function tabulateRatings({ scenario, ratings }: ShownRatings): Table {
  return tableOf(
    `Ratings in ${scenario}`,
    ["part", "kind", "used", "load", "rating"],
    ratings.map((rating) => {
      const { node, kind, value, limit, bound } = rating;
      const bar = bound === "at-most" && limit > 0 ? { bar: { relativeMargin: 1 - value / limit } } : "";
      const texts = judgedTexts(rating);
      return [{ typed: node }, kind.replaceAll("-", " "), bar, texts.value, boundedText(rating, texts.limit)];
    }),
    [3, 4],
  );
}
