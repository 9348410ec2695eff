import { compact } from "../../constructs/plain/compact";
import { tableText } from "../../constructs/report/writing/fitted-table";
import { visibleLines } from "../../constructs/report/writing/visible-lines";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import type { ClimateProposal } from "../../constructs/site/proposal";
import { nearPlaceText } from "../../constructs/site/proposal/near-place";
import { climateYaml } from "./climate-yaml";
import { placeLines, placeText } from "./place-text";
import { tabulatePoints } from "./tabulate-points";

/** Writes the climate that a weather file gives, for a terminal. It ends with the lines to paste into a site file. */
export function proposalText(proposal: ClimateProposal, width: number): string {
  const { place, weather, points, warnings } = proposal;
  const { file, station, provider, years } = weather.source;
  const from = compact([station, provider, years]).join(", ");
  const lines = [
    ...placeLines(place),
    `file     ${file} (${from}), ${placeText(weather.location)}: ${nearPlaceText(weather)}`,
    ...weather.notes.map((note) => `note     ${note}`),
  ];
  return compact([
    paragraph(lines, width),
    `${tableText(tabulatePoints(points), width)}\n`,
    warnings.length !== 0 &&
      paragraph(
        warnings.map((warning) => `! ${warning}`),
        width,
      ),
    `Paste below site in a site file, or use these keys in TypeScript\n\n${climateYaml(proposal)}`,
  ]).join("\n");
}

function paragraph(lines: readonly string[], width: number): string {
  return wrappedText(`${visibleLines(lines)}\n`, width);
}
