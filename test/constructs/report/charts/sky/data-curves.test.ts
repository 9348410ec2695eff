import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { dataCurves } from "../../../../../constructs/report/charts/sky/data-curves";
import { type DataChanges, dataNode } from "../../../../support/nodes/data-site";
import { numberOf, readDrawing, scaleOf } from "../../../../support/report/read-drawing";

function drawn(changes?: DataChanges, site = "site") {
  const data = new NodeStudy(dataNode(changes)).sky?.data;
  if (data?.outcome !== "flows") throw new Error("the data are followed");
  return { data, svg: dataCurves(site, data) };
}

describe("dataCurves()", () => {
  it("draws what lies on the disk and what waits at their places", () => {
    const { data, svg } = drawn();
    const { paths, texts } = readDrawing(svg);
    const numbers = texts.filter(({ text }) => /^\d+$/.test(text));
    const floor = Math.max(...numbers.map(({ y }) => y));
    const gigabytesAt = scaleOf(numbers.filter(({ x }) => x < 74).map(({ y, text }) => ({ at: y, value: numberOf(text) })));
    const hoursAt = scaleOf(numbers.filter(({ y }) => y === floor).map(({ x, text }) => ({ at: x, value: numberOf(text) })));
    for (const { timesS, bytes } of [data.flow.disk, data.flow.backlog]) {
      const wanted = Array.from(timesS, (timeS, i) => ({ hours: timeS / 3600, gigabytes: (bytes[i] ?? Number.NaN) / 1e9 }));
      const isAt = (place: { readonly x: number; readonly y: number }, one: (typeof wanted)[number]) =>
        Math.abs(hoursAt(place.x) - one.hours) < 0.1 && Math.abs(gigabytesAt(place.y) - one.gigabytes) < 0.15;
      const isDrawn = paths.some(({ places }) => places.length > 10 && wanted.every((one) => places.some((place) => isAt(place, one))));
      expect(isDrawn).toBe(true);
    }
    expect(texts.map(({ text }) => text)).toContain("Data [GB]");
    expect(texts.map(({ text }) => text).join(" ")).toContain(`at most ${(data.flow.peak.bytes / 1e9).toFixed(2)} GB at 2026-09-2`);
  });

  it("says what the disk holds, as a line where it is near and in words where it is far", () => {
    const said = (changes?: DataChanges) =>
      readDrawing(drawn(changes).svg)
        .texts.map(({ text }) => text)
        .join(" ");
    expect(said()).toContain("; the disk holds 1.00 TB");
    const near = said({ disk: { size: "30 GB" } });
    expect(near).not.toContain("the disk holds");
    expect(near).toContain("size of the disk");
    expect(said({ disk: null })).not.toContain("the disk holds");
  });

  it("escapes the name of the site, and is the same each time", () => {
    const hostile = drawn({}, '<script>&"').svg;
    expect(hostile).not.toContain("<script>");
    expect(hostile).toBe(drawn({}, '<script>&"').svg);
  });
});
