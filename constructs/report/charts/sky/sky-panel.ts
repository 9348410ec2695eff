import type { FollowingAntenna } from "../../../facts/downlink/sky";
import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { listValues } from "../../../plain/list-values";
import { horizonOf, type NodePass } from "../../../studies/passes/node-passes";
import type { SkyTracks } from "../../../studies/passes/sky-tracks";
import { grey, paleGrey, paper } from "../drawing/print-style";
import { element, rounded, type SvgElement } from "../drawing/svg-element";
import type { LineOf } from "./line-style";
import { type SkyPlace, SkyProjection } from "./sky-projection";
import { fitted, words } from "./sky-text";
import { skyline } from "./skyline";

/** Passes with a track in the plot of one antenna [-]. */
const mostTracks = 40;

const winds = { N: 0, E: 90, S: 180, W: 270 };

/** Elevations of the circles [°]. */
const circles = [30, 60] as const;
const besideCircle = 16; // [px]
const beyondCircle = 9; // [px] of the letters of the winds
const aboveCircle = 48; // [px]
const belowCircle = 36; // [px]

/** Style of words in front of lines. */
const onPaper = { stroke: paper, "stroke-width": 2.5, "paint-order": "stroke" } as const;

export interface SkyPanel {
  readonly antenna: FollowingAntenna;
  /** Its passes by their beginning. */
  readonly passes: readonly NodePass[];
  readonly x: number; // [px] left edge
  readonly y: number; // [px] upper edge
  readonly radius: number; // [px]
}

export function skyPanelHeight(radius: number): number {
  return aboveCircle + 2 * radius + belowCircle;
}

/** Draws the sky over an antenna: its skyline as a filled rim, and the tracks of its first passes. */
export function skyPanel({ antenna, passes, x, y, radius }: SkyPanel, tracks: SkyTracks, lineOf: LineOf): SvgElement[] {
  const line = skyline(horizonOf(antenna), antenna.mask);
  const lowest = Math.min(...listValues(line, "elevationDegrees"));
  const projection = new SkyProjection(
    x + besideCircle + radius,
    y + aboveCircle + radius,
    radius,
    Math.min(0, Math.floor(lowest / 5) * 5),
  );
  const shown = passes.slice(0, mostTracks);
  const count = counted(passes.length, "pass", "passes");
  const said = shown.length < passes.length ? `the first ${shown.length} of ${count}` : count;
  return [
    words(fitted(antenna.id, 2 * radius, 12, true), x, y + 14, { "font-size": 12, "font-weight": "bold" }),
    words(`${said}, seen from ${elevationText(lowest)} of elevation on`, x, y + 27),
    rim(projection, line),
    ...circlesOf(projection),
    ...shown.flatMap((pass) => trackOf(pass, tracks, projection, lineOf)),
    ...namesOf(projection),
  ];
}

/** Draws the part of the sky that is hidden, from the skyline to the outer circle. */
function rim(projection: SkyProjection, line: readonly SkyPlace[]): SvgElement {
  const { centreX, centreY, radius } = projection;
  const outer = `M${rounded(centreX - radius)} ${rounded(centreY)}A${radius} ${radius} 0 1 1 ${rounded(centreX + radius)} ${rounded(centreY)}A${radius} ${radius} 0 1 1 ${rounded(centreX - radius)} ${rounded(centreY)}Z`;
  return element("path", {
    "data-part": "skyline",
    d: `${projection.path(line)}Z${outer}`,
    fill: paleGrey,
    "fill-rule": "evenodd",
    stroke: grey,
    "stroke-width": 0.8,
  });
}

function circlesOf(projection: SkyProjection): SvgElement[] {
  const { centreX, centreY, radius } = projection;
  const style = { stroke: grey, "stroke-width": 0.5 };
  return [
    element("path", {
      d: `M${rounded(centreX - radius)} ${rounded(centreY)}h${2 * radius}M${rounded(centreX)} ${rounded(centreY - radius)}v${2 * radius}`,
      ...style,
    }),
    ...circles.map((elevation) =>
      element("circle", { cx: centreX, cy: centreY, r: projection.radiusAt(elevation), fill: "none", ...style }),
    ),
  ];
}

function namesOf(projection: SkyProjection): SvgElement[] {
  const { centreX, centreY, radius, outerDegrees } = projection;
  const beyond = (azimuthDegrees: number) => ({
    azimuthDegrees,
    elevationDegrees: outerDegrees - (beyondCircle * (90 - outerDegrees)) / radius,
  });
  return [
    ...circles.map((elevation) =>
      words(`${elevation}°`, centreX + 3, centreY - projection.radiusAt(elevation) - 2, { "font-size": 8, ...onPaper }),
    ),
    words(`${outerDegrees}°`.replace("-", "−"), centreX + 8, centreY - radius - 4, { "font-size": 8 }),
    ...Object.entries(winds).map(([letter, azimuth]) =>
      words(letter, projection.x(beyond(azimuth)), projection.y(beyond(azimuth)) + 3.5, { "text-anchor": "middle", "font-weight": "bold" }),
    ),
  ];
}

/** Draws the track of a pass, with a ring at its beginning. */
function trackOf(pass: NodePass, tracks: SkyTracks, projection: SkyProjection, lineOf: LineOf): SvgElement[] {
  const { azimuthDegrees, elevationDegrees } = tracks.of(pass);
  const places = Array.from(
    azimuthDegrees,
    (azimuth, i): SkyPlace => ({ azimuthDegrees: azimuth, elevationDegrees: elevationDegrees[i] ?? 0 }),
  );
  const [first] = places;
  const line = lineOf(pass.satellite);
  return compact([
    element("path", {
      "data-antenna": pass.antenna,
      "data-satellite": pass.satellite,
      d: projection.path(places),
      fill: "none",
      "stroke-width": 1.2,
      ...line,
    }),
    first &&
      element("circle", {
        cx: projection.x(first),
        cy: projection.y(first),
        r: 2.4,
        fill: paper,
        stroke: line.stroke,
        "stroke-width": 1,
      }),
  ]);
}

function elevationText(degrees: number): string {
  return `${Number(degrees.toFixed(1))}°`.replace("-", "−");
}
