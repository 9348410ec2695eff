import { Document } from "yaml";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import type { ClimatePointProps } from "../../constructs/site/climate-point";
import type { ClimateProposal } from "../../constructs/site/proposal";
import { placeText } from "./place-text";

/** What is said of sunlight, without which a room is unknown. */
const sunlight = "sunlight is not part of the points: add irradiance: clear-sky to hottest and mostHumid, or the sun by surface";

/**
 * The climate of a site file, as it stands there below `site`.
 *
 * @param remarks that stand above it, beside what it is
 */
export function climateYaml({ place, climate }: ClimateProposal, remarks: readonly string[] = []): string {
  const { hottest, mostHumid, coldest } = climate;
  const document = new Document({ climate: { hottest: plain(hottest), mostHumid: plain(mostHumid), coldest: plain(coldest) } });
  const comments = [`climate of ${placeText(place)}, which stands below site`, sunlight, ...remarks].map(
    (line) => `# ${visibleLine(line)}`,
  );
  return [...comments, ...document.toString({ lineWidth: 0 }).trimEnd().split("\n")].map((line) => `  ${line}\n`).join("");
}

/** A point as a file holds it: quantities as their texts, and nothing that a terminal obeys. */
function plain(point: ClimatePointProps): unknown {
  return JSON.parse(JSON.stringify(point), (_, value: unknown) => (typeof value === "string" ? visibleLine(value) : value));
}
