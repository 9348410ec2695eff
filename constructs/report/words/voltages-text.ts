import { counted } from "../../plain/counted";
import type { SiteReport } from "../site-report";

/**
 * Who says for what voltage the parts are built, in one line: `voltage of 12 parts: 1 from the catalogue, 10 from the design, 1 from nowhere`, and behind it what is to be minded
 * of the grid.
 *
 * @param report with `voltages`
 */
export function voltagesText({ voltages, country, profile }: Pick<SiteReport, "voltages" | "country" | "profile">): string | undefined {
  if (!voltages) return undefined;
  const { catalogue, design, nowhere, unusualGridV, countryV = [], foreignGridV } = voltages;
  const total = catalogue + design + nowhere;
  const listed = nowhere === 0 ? "" : " (not-judged of power/voltage-fits-part in report.json)";
  const counts = [`${catalogue} from the catalogue`, `${design} from the design`, `${nowhere} from nowhere${listed}`].join(", ");
  const nominals = countryV.map(shown).join(" and ");
  const name = profile?.name ?? country;
  const minded = [
    ...(unusualGridV === undefined ? [] : [`the grid has ${shown(unusualGridV)} V between lines, outside 380 to 415 V`]),
    ...(foreignGridV !== undefined
      ? [`${shown(foreignGridV)} V is none of the nominal voltages of ${name}, ${nominals} V`]
      : nominals === ""
        ? []
        : [`${name} has grids of ${nominals} V: ask the utility which one this is`]),
  ];
  const warned = minded.length === 0 ? "" : `; warning: ${minded.join("; ")}`;
  return `voltage of ${counted(total, "part")}: ${counts}${warned}`;
}

function shown(volts: number): string {
  return `${Number(volts.toFixed(1))}`;
}
