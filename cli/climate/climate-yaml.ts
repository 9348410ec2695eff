import { Document } from "yaml";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import type { ClimatePointProps } from "../../constructs/site/climate-point";
import type { ClimateProposal } from "../../constructs/site/proposal";
import { placeText } from "./place-text";

/** A comment in the file: without sunlight the heat of a room is unknown. */
const sunlight =
  "sunlight is not part of these points: add irradiance: clear-sky to hottest and mostHumid, or state the sun on each surface";

/**
 * Writes the climate as YAML, indented as it must be below `site` in a site file.
 *
 * @param remarks further comment lines above the climate
 */
export function climateYaml({ place, climate }: ClimateProposal, remarks: readonly string[] = []): string {
  const { hottest, mostHumid, coldest } = climate;
  const document = new Document({ climate: { hottest: plain(hottest), mostHumid: plain(mostHumid), coldest: plain(coldest) } });
  const comments = [`climate of ${placeText(place)}; paste it below site`, sunlight, ...remarks].map((line) => `# ${visibleLine(line)}`);
  return [...comments, ...document.toString({ lineWidth: 0 }).trimEnd().split("\n")].map((line) => `  ${line}\n`).join("");
}

/** Returns a point as a file holds it: quantities as texts, without control characters. */
function plain(point: ClimatePointProps): unknown {
  return JSON.parse(JSON.stringify(point), (_, value: unknown) => (typeof value === "string" ? visibleLine(value) : value));
}
