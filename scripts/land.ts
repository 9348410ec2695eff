import { geoEquirectangular, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import land from "world-atlas/land-110m.json";

/** Steps a degree that coasts are drawn in [1/°]: as fine as the page shows them. */
const stepsPerDegree = 4;

type Point = readonly [x: number, y: number];

/** The outline of the land, as a file of the page that draws it: the source has it as topology, which no browser draws. */
export function landFile(): Readonly<Record<string, string>> {
  const source = "Natural Earth 1:110m, public domain, by world-atlas (ISC)";
  return {
    "constructs/report/sites/html/land.ts": [
      `/** Steps of {@link land} in a degree [1/°]. */`,
      `export const stepsPerDegree = ${stepsPerDegree};`,
      "",
      `/** The land as an SVG path in steps from 0° N, 0° E: east to the right, south down. Written by \`npm run land\` from ${source}. */`,
      "export const land =",
      `  "${landPath()}";`,
      "",
    ].join("\n"),
  };
}

/** Coasts in steps, cut where the map ends: islands of Siberia and of Fiji lie at both of its edges. */
function landPath(): string {
  const [world, outline] = [land, land.objects.land] as unknown as Parameters<typeof feature>;
  const projection = geoEquirectangular()
    .scale((180 / Math.PI) * stepsPerDegree)
    .translate([0, 0])
    .precision(0);
  const rings: Point[][] = [];
  const point = (x: number, y: number) => void rings.at(-1)?.push([Math.round(x), Math.round(y)]);
  const begin = (x: number, y: number) => {
    rings.push([]);
    point(x, y);
  };
  const nothing = () => undefined;
  geoPath(projection, { moveTo: begin, lineTo: point, closePath: nothing, beginPath: nothing, arc: nothing })(feature(world, outline));
  return rings.map(ringPath).join("");
}

/** One closed line, each point from the one before it. What is no longer than a step is left out, and an island of fewer than three points. */
function ringPath(ring: readonly Point[]): string {
  const points = ring.filter(([x, y], i) => x !== ring.at(i - 1)?.[0] || y !== ring.at(i - 1)?.[1]);
  const [first, ...others] = points;
  if (!first || others.length < 2) return "";
  const steps = others.map(([x, y], i) => [x - (points[i]?.[0] ?? x), y - (points[i]?.[1] ?? y)]);
  return `M${first.join(" ")}l${steps.map(([x, y]) => `${x} ${y}`).join(" ")}z`.replaceAll(" -", "-");
}
