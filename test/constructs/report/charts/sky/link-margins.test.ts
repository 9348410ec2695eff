import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { linkMargins } from "../../../../../constructs/report/charts/sky/link-margins";
import { type LinkChanges, linkNode } from "../../../../support/nodes/vector-links";
import { cornersOf, readSky } from "../../../../support/report/read-sky";

function drawn(changes?: LinkChanges, site = "site") {
  const { sky } = new NodeStudy(linkNode(changes));
  const { links, passes } = sky ?? expect.unreachable();
  const svg = linkMargins(site, links ?? expect.unreachable(), passes);
  return { svg, links: links ?? expect.unreachable(), passes: passes.passes };
}

/** Decibels and minutes at a pixel, by the numbers that the drawing writes. */
function scalesOf({ words }: ReturnType<typeof readSky>) {
  const levels = words
    .filter(({ text }) => / dB$/.test(text))
    .map(({ y, text }) => ({ y: y - 3.5, db: Number(text.replace("−", "-").slice(0, -3)) }));
  const minutes = words.filter(({ text }) => / min$/.test(text)).map(({ x, text }) => ({ x, minute: Number(text.slice(0, -4)) }));
  const [low, high] = [levels[0] ?? expect.unreachable(), levels.at(-1) ?? expect.unreachable()];
  const [first, last] = [minutes[0] ?? expect.unreachable(), minutes.at(-1) ?? expect.unreachable()];
  return {
    dbAt: (y: number) => low.db + ((high.db - low.db) * (y - low.y)) / (high.y - low.y),
    minuteAt: (x: number) => first.minute + ((last.minute - first.minute) * (x - first.x)) / (last.x - first.x),
  };
}

describe("linkMargins()", () => {
  const { svg = "", links, passes } = drawn();
  const read = readSky(svg);
  const { dbAt, minuteAt } = scalesOf(read);
  const [link = expect.unreachable()] = links.sky.links;
  const own = passes.filter(({ catalogueNumber }) => catalogueNumber === 49260);

  it("draws the margin over each pass at its place, at the share of the year and under a clear sky", () => {
    for (const pass of own) {
      const found = links.marginsOf(pass, link);
      if (found.outcome === "unknown") throw new Error(found.reason);
      const wanted = Array.from(found.instantsMs, (instant, i) => ({
        minute: (instant - pass.aosMs) / 60_000,
        "at-share": found.atShareDb[i] ?? Number.NaN,
        clear: found.clearDb[i] ?? Number.NaN,
      })).filter(({ clear }) => Number.isFinite(clear));
      for (const sky of ["at-share", "clear"] as const) {
        const path = read.paths.find((one) => one["data-sky"] === sky && Math.abs(Date.parse(one["data-aos"] ?? "") - pass.aosMs) < 2);
        const corners = cornersOf(path ?? expect.unreachable());
        expect(corners).toHaveLength(wanted.length);
        for (const [i, { x, y }] of corners.entries()) {
          expect(minuteAt(x)).toBeCloseTo(wanted[i]?.minute ?? Number.NaN, 2);
          expect(Math.abs(dbAt(y) - (wanted[i]?.[sky] ?? Number.NaN))).toBeLessThan(0.01); // 0.01 px of some 10 px a decibel
        }
      }
    }
    expect(read.paths.filter((path) => path["data-sky"] !== undefined)).toHaveLength(2 * own.length);
  });

  it("draws the required margin, and names link, share and passes", () => {
    const required = read.paths.find((path) => path["data-part"] === "required");
    const [, y] = /^M[\d.]+ ([\d.]+)H/.exec(required?.d ?? "") ?? [];
    expect(dbAt(Number(y))).toBeCloseTo(1, 2);
    const texts = read.words.map(({ text }) => text);
    expect(texts).toContain("landsat-9-x");
    expect(texts).toContain(`${own.length} passes, 0.1 % of the year`);
    expect(texts).toContain("site: margin of its links over each pass");
  });

  it("has room for margins below zero", () => {
    const weak = drawn({ links: [{ eirpDbw: -5 }] }).svg ?? "";
    const scales = scalesOf(readSky(weak));
    const lines = readSky(weak).paths.filter((path) => path["data-sky"] === "at-share");
    const least = Math.min(...lines.flatMap((line) => cornersOf(line).map(({ y }) => scales.dbAt(y))));
    expect(least).toBeCloseTo(2.09 - 20, 0); // 20 dB less than the vectors' EIRP
  });

  it("is undefined where no link has a margin", () => {
    expect(drawn({ site: { radioClimate: undefined } }).svg).toBeUndefined();
    expect(drawn({ reception: { band: { minimum: "2.2 GHz", maximum: "2.3 GHz" } } }).svg).toBeUndefined();
  });

  it("writes names of people as text", () => {
    expect(drawn(undefined, "<&>").svg).toContain("&lt;&amp;&gt;");
  });
});
