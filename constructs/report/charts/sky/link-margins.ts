import type { LinkFacts } from "../../../facts/downlink/link";
import { instantText } from "../../../props/instant-text";
import { receivedPasses } from "../../../studies/link/link-samples";
import type { NodeLinks, PassMargins } from "../../../studies/link/node-links";
import type { NodePass, NodePasses } from "../../../studies/passes/node-passes";
import { ink, textStyle } from "../drawing/print-style";
import { type SvgElement, svgFile } from "../drawing/svg-element";
import { drawnPanel, type MarginLine, type MarginPanel, marginPanelHeight } from "./margin-panel";
import { drawSkyHead, skyWindowText, textSize } from "./sky-text";

const width = 700; // [px] A4 without margins of 12 mm
const margin = 8; // [px]
const top = 62; // [px]

/** Links that are drawn, and passes of each [-]. */
const mostLinks = 8;
const mostPasses = 40;

/** Draws the margin of each link over its passes, at its share of the year and under a clear sky. Undefined without margins. */
export function linkMargins(site: string, links: NodeLinks, found: NodePasses): string | undefined {
  const panels = links.sky.links.flatMap((link) => panelOf(links, found.passes, link) ?? []);
  if (panels.length === 0) return undefined;
  const shown = panels.slice(0, mostLinks);
  const name = `${site}: margin of its links over each pass`;
  return svgFile(
    { name, width, height: top + shown.length * marginPanelHeight + margin },
    [...head(name, found, panels.length - shown.length), ...shown.flatMap((panel, i) => drawnPanel(panel, top + i * marginPanelHeight))],
    { "font-family": textStyle.fontFamily, "font-size": `${textSize}`, fill: ink },
  );
}

function panelOf(links: NodeLinks, passes: readonly NodePass[], link: LinkFacts): MarginPanel | undefined {
  const received = receivedPasses(links, passes, link);
  const lines = received.slice(0, mostPasses).flatMap((pass) => lineOf(pass, links.marginsOf(pass, link)) ?? []);
  if (lines.length === 0) return undefined;
  return { link: link.id, requiredDb: link.requiredMarginDb, percentOfYear: link.percentOfYear, lines, passCount: received.length };
}

/** Returns undefined for a pass below 5°, or that cannot be computed. */
function lineOf({ antenna, aosMs }: NodePass, found: PassMargins | { readonly outcome: "unknown" }): MarginLine | undefined {
  if (found.outcome === "unknown") return undefined;
  const places = Array.from(found.instantsMs, (instantMs, i) => ({
    afterS: (instantMs - aosMs) / 1000,
    clearDb: found.clearDb[i] ?? Number.NaN,
    atShareDb: found.atShareDb[i] ?? Number.NaN,
  })).filter(({ atShareDb }) => Number.isFinite(atShareDb));
  return places.length > 1 ? { antenna, aos: instantText(Math.round(aosMs)), places } : undefined;
}

function head(name: string, passes: NodePasses, more: number): SvgElement[] {
  const rest = more > 0 ? ` ${more} more ${more === 1 ? "link is" : "links are"} not drawn.` : "";
  const colours =
    "Black: at the share of the year. Grey: under a clear sky. Both are for the most robust MODCOD. Dashed: the required margin.";
  return drawSkyHead(name, [`${skyWindowText(passes)}.${rest}`, colours], width, margin);
}
