import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { singleLineDiagram } from "../../../../../constructs/report/charts/single-line/drawing/single-line-diagram";
import type { SingleLine } from "../../../../../constructs/report/charts/single-line/model/single-line";
import type { Feeder, SingleLinePart } from "../../../../../constructs/report/charts/single-line/model/single-line-part";
import { readSingleLine } from "../../../../support/report/read-single-line";

const part = (id: string, kind: SingleLinePart["kind"], feeders: readonly string[], load?: SingleLinePart["load"]): SingleLinePart => ({
  id,
  kind,
  state: "live",
  feeders: feeders.map((feeder): Feeder => ({ id: feeder, isUsed: true })),
  supplies: [],
  ...(load && { load }),
});

const lineOf = (parts: readonly SingleLinePart[], site = "site"): SingleLine => ({
  site,
  scenario: "hottest/healthy",
  outdoorC: 40,
  parts,
  unserved: [],
  notDrawn: [],
});

const breakerLoad = { value: 10, unit: "A", limit: 16, pole: "L2" } as const;

function expectApart({ boxes, width, height }: ReturnType<typeof readSingleLine>): void {
  for (const [i, box] of boxes.entries()) {
    expect(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height, `${box.id} is on the sheet`).toBe(true);
    for (const other of boxes.slice(i + 1)) {
      const isApart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
      expect(isApart, `${box.id} on ${other.id}`).toBe(true);
    }
  }
}

/** Trees in which each part hangs on an earlier one, or on two. */
const trees = fc
  .array(fc.record({ on: fc.nat(), andOn: fc.option(fc.nat(), { nil: undefined, freq: 5 }), isRated: fc.boolean() }), { maxLength: 60 })
  .map((nodes) => {
    const parts = [part("feed", "source", [])];
    for (const [i, { on, andOn, isRated }] of nodes.entries()) {
      const above = [on, ...(andOn === undefined ? [] : [andOn])].map((pick) => parts[pick % parts.length]?.id ?? "");
      const feeders = [...new Set(above)];
      parts.push(part(`part-${i}`, feeders.length > 1 ? "transfer-switch" : "breaker", feeders, isRated ? breakerLoad : undefined));
    }
    return parts;
  });

describe("singleLineDiagram()", () => {
  it("keeps every box apart and on the sheet, whatever hangs on what", () => {
    fc.assert(
      fc.property(trees, (parts) => {
        const read = readSingleLine(singleLineDiagram(lineOf(parts)));
        expect(read.parts.map(({ id }) => id).sort()).toEqual(parts.map(({ id }) => id).sort());
        expectApart(read);
        for (const { points } of read.wires)
          for (const [i, { x, y }] of points.slice(1).entries()) expect(x === points[i]?.x || y === points[i]?.y).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("wraps sixty parts on one board to a page of A4", () => {
    const circuits = Array.from({ length: 28 }, (_, i) => [
      part(`circuit-${i}/breaker`, "breaker", ["board"], breakerLoad),
      part(`device-${i}`, "load", [`circuit-${i}/breaker`], { value: 400, unit: "W" }),
    ]).flat();
    const main = part("feed/main", "breaker", ["feed"], { value: 200, unit: "A", limit: 250, pole: "L1" });
    const read = readSingleLine(
      singleLineDiagram(lineOf([part("feed", "source", []), main, part("board", "panel", ["feed/main"]), ...circuits])),
    );
    expect(read.boxes).toHaveLength(59);
    expect([read.width, read.height <= 718]).toEqual([1047, true]);
    expectApart(read);
  });

  it("writes names that are markup or templates as they are, and shortens long ones with the whole name beside", () => {
    const long = `${"very-long-name-".repeat(13)}end-1`;
    const names = ["<script>alert(1)</script>", "${var.secret}", 'a"b&c', "机架一号配电柜左侧第三路输出断路器", "café/é̂", long, "a\u0000b"];
    const parts = [part("feed", "source", []), ...names.map((name) => part(name, "breaker", ["feed"], breakerLoad))];
    const svg = singleLineDiagram(lineOf(parts, `<b>${long}`));
    expect(svg).not.toMatch(/<script|<b>/);
    const read = readSingleLine(svg);
    const ids = [...names.slice(0, -1), "a\\u0000b"]; // XML has no place for that character: its code stands for it
    expect(read.parts.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    const shown = read.parts.find(({ id }) => id === long);
    expect(shown?.name).toMatch(/^very.*….*end-1$/);
    expect(shown?.title).toBe(long);
    expect(read.root.attributes["aria-label"]).toContain(`<b>${long}`);
    expect(read.texts[0]?.length).toBeLessThan(200);
  });

  it("says that a rating is not known, with the reason beside, and never 100 % of what is not at its limit", () => {
    const loads = {
      unknown: { value: 10, unit: "A", reason: "k_T is not published at 70 °C" },
      below: { value: 99.96, unit: "A", limit: 100 },
      at: { value: 100, unit: "A", limit: 100 },
      above: { value: 100.2, unit: "A", limit: 100 },
      nothing: { value: 5, unit: "W", limit: 0 },
    } as const;
    const parts = Object.entries(loads).map(([name, load]) => part(name, "breaker", ["feed"], load));
    const read = readSingleLine(singleLineDiagram(lineOf([part("feed", "source", []), ...parts])));
    const find = (name: string) => read.parts.find(({ id }) => id === name);
    expect(find("unknown")).toMatchObject({ texts: ["10.00 A of ?", "? %"], title: "k_T is not published at 70 °C" });
    expect(["below", "at", "above", "nothing"].map((name) => find(name)?.texts.at(-1))).toEqual(["99.96 %", "100 %", "100.2 %", "∞ %"]);
  });
});
