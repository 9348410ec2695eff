import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { skyPlot } from "../../../../../constructs/report/charts/sky/sky-plot";
import { antennaOf, referencePasses, type SkyChanges, skyNode } from "../../../../support/nodes/vector-sky";
import { cornersOf, readSky } from "../../../../support/report/read-sky";
import orbits from "../../../engineering/orbit/vectors-orbit.json";

interface Place {
  readonly x: number;
  readonly y: number;
}

function drawn(changes?: SkyChanges, site = "site") {
  const node = skyNode(changes);
  const { sky } = new NodeStudy(node);
  const { sky: facts, passes } = sky ?? expect.unreachable();
  const svg = skyPlot(site, facts, passes, node.site.position);
  const read = readSky(svg);
  return { svg, passes, ...read, texts: read.words.map(({ text }) => text) };
}

/** Azimuth and elevation of places in the plot of an antenna, by its circles of 30° and 60°. */
function skyOf({ circles }: ReturnType<typeof drawn>, antenna: number) {
  const [outer, inner] = circles.filter(({ radius }) => radius > 3).slice(2 * antenna, 2 * antenna + 2);
  const { x, y, radius: at30 } = outer ?? expect.unreachable();
  const at60 = inner?.radius ?? expect.unreachable();
  return (place: Place) => {
    const azimuth = (Math.atan2(place.x - x, y - place.y) * 180) / Math.PI;
    return {
      azimuth: (azimuth + 360) % 360,
      elevation: 30 + (30 * (at30 - Math.hypot(place.x - x, place.y - y))) / (at30 - at60),
    };
  };
}

const apart = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180);

/** Straight lines between corners, and the minimum. */
function skylineAt(
  azimuth: number,
  { mask, minimumElevation }: { readonly mask: readonly (readonly number[])[]; readonly minimumElevation: number },
) {
  const next = mask.findIndex(([corner = 0]) => corner > azimuth);
  const [from = 0, low = 0] = mask.at(next === -1 ? -1 : next - 1) ?? [];
  const [to = 0, high = 0] = mask[next === -1 ? 0 : next] ?? [];
  const span = (to - from + 360) % 360;
  return Math.max(minimumElevation, low + ((high - low) * ((azimuth - from + 360) % 360)) / span);
}

describe("skyPlot()", () => {
  const drawing = drawn();
  const tracks = drawing.paths.filter((path) => path["data-antenna"] === "antenna-1");

  it("draws every pass of the vectors from its azimuth at AOS to that at LOS, through its greatest elevation", () => {
    const at = skyOf(drawing, 0);
    const wanted = referencePasses();
    expect(tracks.map((track) => track["data-satellite"])).toEqual(wanted.map(({ satellite }) => satellite));
    for (const [i, { azimuthAos, azimuthLos, maxElevation }] of wanted.entries()) {
      const places = cornersOf(tracks[i] ?? {}).map(at);
      const [first, last] = [places[0] ?? expect.unreachable(), places.at(-1) ?? expect.unreachable()];
      expect(apart(first.azimuth, azimuthAos)).toBeLessThan(0.03); // of 150 px
      expect(apart(last.azimuth, azimuthLos)).toBeLessThan(0.03);
      const highest = Math.max(...places.map(({ elevation }) => elevation));
      expect(highest).toBeLessThan(maxElevation + 0.02);
      expect(highest).toBeGreaterThan(maxElevation - 1.6); // between two places 10 s apart, near the zenith
      for (const { elevation, azimuth } of places) expect(elevation).toBeGreaterThan(skylineAt(azimuth, orbits.sites.riyadh) - 0.03);
    }
  });

  it("puts a ring where each pass begins", () => {
    const rings = drawing.circles.filter(({ radius }) => radius < 3);
    const starts = drawing.paths.filter((path) => path["data-satellite"] !== undefined).map((path) => cornersOf(path)[0]);
    expect(rings.map(({ x, y }) => ({ x, y }))).toEqual(starts);
  });

  it("fills what the skyline hides, up to its corners and between them", () => {
    const at = skyOf(drawing, 0);
    const [rim] = drawing.paths.filter((path) => path["data-part"] === "skyline");
    expect(rim).toMatchObject({ "fill-rule": "evenodd", fill: "#d9d9d9" });
    const places = cornersOf(rim ?? {}).map(at);
    expect(places.length).toBeGreaterThanOrEqual(360);
    for (const { azimuth, elevation } of places) expect(Math.abs(elevation - skylineAt(azimuth, orbits.sites.riyadh))).toBeLessThan(0.02);
  });

  it("has north up and east to the right, and says what is what", () => {
    const of = (text: string) => drawing.words.find((one) => one.text === text) ?? expect.unreachable();
    const [north, east, south, west] = ["N", "E", "S", "W"].map(of);
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(east?.x).toBeGreaterThan(west?.x ?? 0);
    expect(drawing.texts[0]).toBe("site: passes in the sky of its antennas");
    expect(drawing.texts).toEqual(
      expect.arrayContaining([
        "antenna-1",
        "21 passes, seen from 5° of elevation on",
        "6 passes, seen from 30° of elevation on",
        "0°",
        "30°",
        "60°",
      ]),
    );
  });

  it("tells satellites that are seen apart by their lines, as its key has them", () => {
    const keys = drawing.paths.filter(({ d = "" }) => /^M\d+ [\d.]+h36$/.test(d)).map((path) => path["stroke-dasharray"]);
    const names = drawing.words.slice(-keys.length).map(({ text }) => text);
    expect(names).toEqual(["landsat-9", "iss", "saramago"]);
    expect(new Set(keys).size).toBe(3);
    for (const track of drawing.paths.filter((path) => path["data-satellite"] !== undefined))
      expect(track["stroke-dasharray"]).toBe(keys[names.indexOf(track["data-satellite"] ?? "")]);
  });

  it("draws the first 40 passes of an antenna and counts all, and six antennas", () => {
    const window = { from: "2026-09-20T00:00:00Z", to: "2026-09-30T00:00:00Z" };
    const others = [2, 3, 4, 5, 6, 7, 8].map((i) => antennaOf(`antenna-${i}`, ["landsat-9"]));
    const { paths, texts, passes } = drawn({ window, others });
    const own = passes.passes.filter(({ antenna }) => antenna === "antenna-1");
    expect(texts).toContain(`the first 40 of ${own.length} passes, seen from 5° of elevation on`);
    expect(paths.filter((path) => path["data-antenna"] === "antenna-1")).toHaveLength(40);
    expect(new Set(paths.flatMap((path) => path["data-antenna"] ?? [])).size).toBe(6);
    expect(texts).toContain("2026-09-20 00:00:00 to 2026-09-30 00:00:00 UTC. 2 more antennas are not drawn.");
  });

  it("begins below 0° where an antenna looks down", () => {
    const horizon = [{ azimuth: "0 °", elevation: "-90 °" }];
    const { texts, ...rest } = drawn({ satellites: ["iss"], others: [], first: { minimumElevation: "-3 °", horizon } });
    expect(texts).toEqual(expect.arrayContaining(["−5°", expect.stringMatching(/seen from −3° of elevation on$/)]));
    const at = skyOf({ texts, ...rest }, 0);
    const [first] = cornersOf(rest.paths.find((path) => path["data-satellite"] === "iss") ?? {}).map(at);
    expect(first?.elevation).toBeCloseTo(-3, 1);
  });

  it("writes names that are markup as they are, and is the same when drawn again", () => {
    expect(drawn({ satellites: ["iss"], others: [] }, "<b>&").texts[0]).toBe("<b>&: passes in the sky of its antennas");
    expect(drawn().svg).toBe(drawing.svg);
    for (const size of drawing.svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size[1])).toBeGreaterThanOrEqual(8); // 6 pt
  });
});
