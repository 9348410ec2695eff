import type { SkyFacts } from "../../../facts/downlink/sky";
import { listIds } from "../../../plain/list-ids";
import type { Site } from "../../../site";
import type { NodePasses } from "../../../studies/passes/node-passes";
import { SkyTracks } from "../../../studies/passes/sky-tracks";
import { ink, textStyle } from "../drawing/print-style";
import { element, type SvgElement, svgFile } from "../drawing/svg-element";
import { type LineOf, lineStyle, mostLines } from "./line-style";
import { type SkyPanel, skyPanel, skyPanelHeight } from "./sky-panel";
import { drawSkyHead, fitted, skyWindowText, textSize, words } from "./sky-text";

const width = 700; // [px] A4 without margins of 12 mm
const radii = { alone: 250, ofSeveral: 150 }; // [px]
const margin = 8; // [px]
const top = 60; // [px]
const keyLine = 16; // [px]
const keyColumns = 2;

const mostAntennas = 6;

/** Draws passes in the sky of each antenna: azimuth and elevation of the first passes, and the skyline as a filled rim. */
export function skyPlot(site: string, sky: SkyFacts, found: NodePasses, position: Site["position"]): string {
  const panels = laidPanels(sky, found);
  const bottom = Math.max(...panels.map(({ y, radius }) => y + skyPanelHeight(radius)));
  const seen = listIds(sky.satellites).filter((id) => found.passes.some(({ satellite }) => satellite === id));
  const isTold = seen.length <= mostLines;
  const lineOf: LineOf = (satellite) => lineStyle(isTold ? seen.indexOf(satellite) : 0);
  const tracks = new SkyTracks(sky, position);
  const keys = isTold
    ? key(seen, lineOf, bottom + 10)
    : [words(`The tracks of ${seen.length} satellites share one line style.`, margin, bottom + 10)];
  const name = `${site}: passes in the sky of its antennas`;
  return svgFile(
    { name, width, height: bottom + 10 + (isTold ? Math.ceil(seen.length / keyColumns) : 1) * keyLine + 4 },
    [...head(name, sky, found), ...panels.flatMap((panel) => skyPanel(panel, tracks, lineOf)), ...keys],
    { "font-family": textStyle.fontFamily, "font-size": `${textSize}`, fill: ink },
  );
}

function laidPanels({ antennas }: SkyFacts, { passes }: NodePasses): readonly SkyPanel[] {
  const radius = antennas.length === 1 ? radii.alone : radii.ofSeveral;
  return antennas.slice(0, mostAntennas).map((antenna, i) => ({
    antenna,
    passes: passes.filter((pass) => pass.antenna === antenna.id),
    x: antennas.length === 1 ? (width - 2 * radius) / 2 : margin + (i % 2) * (width / 2),
    y: top + Math.floor(i / 2) * skyPanelHeight(radius),
    radius,
  }));
}

function head(name: string, { antennas }: SkyFacts, passes: NodePasses): SvgElement[] {
  const more = antennas.length - mostAntennas;
  const rest = more > 0 ? ` ${more} more ${more === 1 ? "antenna is" : "antennas are"} not drawn.` : "";
  const signs = "North is up, east to the right, the zenith in the middle. A ring is where a pass begins. The grey area is hidden.";
  return drawSkyHead(name, [`${skyWindowText(passes)}.${rest}`, signs], width, margin);
}

/** Draws the key: a line for each satellite that is seen. */
function key(seen: readonly string[], lineOf: LineOf, y: number): SvgElement[] {
  return seen.flatMap((satellite, i) => {
    const x = margin + (i % keyColumns) * (width / keyColumns);
    const at = y + Math.floor(i / keyColumns) * keyLine;
    return [
      element("path", { d: `M${x} ${at - 3.5}h36`, fill: "none", "stroke-width": 1.2, ...lineOf(satellite) }),
      words(fitted(satellite, width / keyColumns - 60), x + 44, at),
    ];
  });
}
