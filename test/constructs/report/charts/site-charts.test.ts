import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteCharts, siteReport } from "cdktf-edge-node/report";
import { coreRules, NodeStudy, scenarios, temperatureStaircase } from "cdktf-edge-node/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { worsenedBy } from "../../../../constructs/policy/rule/rule";
import { rememberedOf } from "../../../../constructs/props/remembered";
import { describedCharts } from "../../../../constructs/report/charts/site-charts";
import { descriptionOf } from "../../../../constructs/report/description";
import { atacamaAltitude } from "../../../../examples/atacama-altitude";
import { firstSite } from "../../../../examples/first-site";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { riyadhAdiabatic } from "../../../../examples/riyadh-adiabatic";
import { cooling, without } from "../../../support/nodes/node-variants";
import { skySite } from "../../../support/nodes/vector-sky";
import { numberOf, type Place, type ReadDrawing, readDrawing, scaleOf } from "../../../support/report/read-drawing";

const drawn = rememberedOf(({ site, ...design }: EdgeNodeStackProps) => {
  const node = snapshot("site", site, design);
  const { margins = [] } = siteReport(evaluate(node), { policy: {} });
  const charts = siteCharts(node, margins, {});
  const read = (name: string) => readDrawing(charts.find((chart) => chart.name === name)?.svg ?? expect.unreachable());
  const scenarioOf = (name: string) => scenarios(node).find((one) => one.name === name) ?? expect.unreachable();
  return { node, study: new NodeStudy(node), margins, charts, read, scenarioOf };
});

type Drawn = ReturnType<typeof drawn>;

/** Staircase of a scenario from the solver, at its own or another outdoor temperature. */
function staircaseOf({ study: own, scenarioOf }: Drawn, name: string, dryBulbC?: number) {
  const scenario = scenarioOf(name);
  const there = dryBulbC === undefined ? own : own.whatIf({ climate: scenario.climate, dryBulbC });
  const { coolant } = there.point(scenario);
  return coolant?.outcome === "solved" ? temperatureStaircase(there.node, coolant) : undefined;
}

/** The vertical axes from top to bottom, each with the pixels that it spans. */
function verticalAxes({ texts }: ReadDrawing) {
  const ticks = texts.filter(({ x, text }) => x < 74 && /^−?\d+$/.test(text)).map(({ y, text }) => ({ at: y, value: numberOf(text) }));
  const axes: (typeof ticks)[] = [];
  for (const tick of ticks) {
    const axis = axes.at(-1);
    if (axis && tick.at < (axis.at(-1)?.at ?? 0)) axis.push(tick);
    else axes.push([tick]);
  }
  return axes.map((axis) => ({
    valueAt: scaleOf(axis),
    isIn: ({ y }: Place) => y <= (axis[0]?.at ?? 0) + 1 && y >= (axis.at(-1)?.at ?? 0) - 1,
  }));
}

/** Drawn to a tenth of a pixel, on an axis of some 8 px a kelvin. */
const readingK = 0.03;

/** A limit's line is drawn on half a pixel, of which one is up to 0.16 K on these axes. */
const lineReadingK = 0.08;

describe.each([
  ["riyadh-adiabatic", riyadhAdiabatic],
  ["first-site", firstSite],
  ["kuwait-dry-cooler", kuwaitDryCooler],
  ["atacama-altitude", atacamaAltitude],
  ["riyadh-adiabatic with 1.5 K of recirculation", { ...riyadhAdiabatic, ...cooling({ dryCoolers: { intakeRecirculation: "1.5 K" } }) }],
])("siteCharts() of %s", (_, props) => {
  let site: Drawn;
  let staircaseDrawing: ReadDrawing;
  let marginDrawing: ReadDrawing;

  beforeAll(() => {
    site = drawn(props as EdgeNodeStackProps);
    staircaseDrawing = site.read("temperature-staircase.svg");
    marginDrawing = site.read("margin-over-ambient.svg");
  });

  it("draw every step of the staircase where the operating point has it, and write its number", () => {
    const headings = staircaseDrawing.texts.filter(({ text }) => text.includes("/"));
    expect(headings.flatMap(({ text }) => text.split(", "))).toEqual(site.margins.map(({ scenario }) => scenario));
    const axes = verticalAxes(staircaseDrawing);
    expect(axes).toHaveLength(headings.length);
    for (const [i, { text: names }] of headings.entries()) {
      const axis = axes[i] ?? expect.unreachable();
      for (const name of names.split(", ")) {
        const { outdoorC, steps, supplyC, limit } = staircaseOf(site, name) ?? expect.unreachable();
        const bars = staircaseDrawing.paths.filter(({ attributes: { fill, stroke, "stroke-dasharray": dash }, places }) => {
          const [from] = places;
          return fill !== "none" && stroke === "#000" && dash === undefined && from !== undefined && axis.isIn(from);
        });
        const spans = bars.map(({ places }) => places.map(({ y }) => axis.valueAt(y)).sort((a, b) => a - b));
        const wanted = [[outdoorC, outdoorC], ...steps.map(({ fromC, toC }) => [fromC, toC].sort((a, b) => a - b)), [supplyC, supplyC]];
        expect(spans).toHaveLength(wanted.length);
        for (const [k, [low = 0, high = 0]] of wanted.entries()) {
          expect(Math.abs((spans[k]?.[0] ?? 0) - low)).toBeLessThan(readingK);
          expect(Math.abs((spans[k]?.[1] ?? 0) - high)).toBeLessThan(readingK);
        }
        const isFilled = bars.slice(1, -1).map(({ attributes }) => attributes.fill === "#8c8c8c");
        expect(isFilled).toEqual(steps.map(({ riseK }) => riseK > 0));
        const written = staircaseDrawing.texts
          .filter((one) => axis.isIn(one) && one.x > 80 && one.x < 630)
          .map(({ text }) => numberOf(text));
        expect(written).toHaveLength(wanted.length);
        for (const [k, value] of [outdoorC, ...steps.map(({ riseK }) => riseK), supplyC].entries())
          expect(written[k]).toBeCloseTo(value, 1);
        const limitY = staircaseDrawing.texts.find((one) => axis.isIn(one) && one.text === "limit")?.y ?? 0; // beside the line, 6 px above its middle
        for (const one of staircaseDrawing.texts.filter((other) => axis.isIn(other) && other.x > 80 && other.x < 630))
          expect(Math.abs(one.y - (limitY + 6))).toBeGreaterThan(5);
        const [limitLine] = staircaseDrawing.paths.filter(
          ({ attributes, places }) => attributes["stroke-dasharray"] === "6,3" && places.some(axis.isIn),
        );
        expect(Math.abs(axis.valueAt(limitLine?.places[0]?.y ?? 0) - (limit?.maximumSupplyC ?? 0))).toBeLessThan(lineReadingK);
        const said = staircaseDrawing.texts.filter(({ text }) => text.startsWith(`${limit?.rack}: margin `))[i]?.text ?? "";
        expect(numberOf(said.replace(/^.* margin /, ""))).toBeCloseTo(limit?.marginK ?? 0, 1);
      }
    }
  });

  it("draw the margin of the coolant supply at every outdoor temperature as the solver gives it there", () => {
    const [axis] = verticalAxes(marginDrawing);
    const celsiusAt = horizontal(marginDrawing);
    const curves = curvesIn(marginDrawing).filter((places) => axis?.isIn(places[0] ?? { x: 0, y: 0 }));
    expect(curves).toHaveLength(site.margins.length);
    for (const [i, { scenario }] of site.margins.entries()) {
      const places = curves[i] ?? [];
      expect(places.length).toBeGreaterThan(30);
      for (const { x, y } of places) {
        const margin = staircaseOf(site, scenario, celsiusAt(x))?.limit?.marginK ?? Number.NaN;
        expect(Math.abs((axis?.valueAt(y) ?? 0) - margin)).toBeLessThan(0.1);
      }
    }
  });

  it("draw the least margin of all limits as the rules give it there, and cross zero where the search found the maximum", () => {
    const axis = verticalAxes(marginDrawing)[1];
    const celsiusAt = horizontal(marginDrawing);
    const curves = curvesIn(marginDrawing).filter((places) => axis?.isIn(places[0] ?? { x: 0, y: 0 }));
    for (const [i, { scenario, ambient }] of site.margins.entries()) {
      const places = curves[i] ?? [];
      for (const { x, y } of places.filter((_place, k) => k % 10 === 0)) {
        const least = leastMargin(site, scenario, celsiusAt(x));
        expect(Math.abs((axis?.valueAt(y) ?? 0) / 100 - least)).toBeLessThan(0.01);
      }
      const { maximumC = Number.NaN } = ambient;
      const below = places.filter(({ x }) => celsiusAt(x) < maximumC - 0.05).map(({ y }) => axis?.valueAt(y) ?? 0);
      expect(Math.min(...below)).toBeGreaterThan(-0.1);
      const above = places.filter(({ x }) => celsiusAt(x) > maximumC + 0.05).map(({ y }) => axis?.valueAt(y) ?? 0);
      expect(Math.max(...above, -1)).toBeLessThan(0.1);
    }
  });

  it("say what is left at the climate point above each panel, where no line runs through the words", () => {
    const said = marginDrawing.texts.filter(({ text }) => /^−?[\d.]+ °C: [+−]/.test(text));
    expect(said.length).toBeGreaterThanOrEqual(1);
    for (const place of said) expect(verticalAxes(marginDrawing).some((axis) => axis.isIn(place))).toBe(false);
  });

  it("mark the highest outdoor temperature by a line and its number, and the climate point by its margin", () => {
    const celsiusAt = horizontal(marginDrawing);
    const maxima = [...new Set(site.margins.map(({ ambient: { maximumC = Number.NaN } }) => maximumC.toFixed(1)))];
    const said = marginDrawing.texts.filter(({ text }) => text.startsWith("max ")).map(({ text }) => numberOf(text.slice(4)).toFixed(1));
    expect(said).toEqual(maxima);
    const vertical = marginDrawing.paths.filter(
      ({ attributes, places: [from, to] }) =>
        attributes.fill === "none" && from && to && from.x === to.x && Math.abs(from.y - to.y) === 200,
    );
    const lines = vertical.map(({ places }) => celsiusAt(places[0]?.x ?? 0));
    for (const { scenario, ambient } of site.margins) {
      expect(lines.some((celsius) => Math.abs(celsius - (ambient.maximumC ?? 0)) < 0.05)).toBe(true);
      const key = marginDrawing.texts.find(({ text }) => text.startsWith(`${scenario}: `))?.text;
      expect(key).toContain(`survives ${ambient.maximumC?.toFixed(1)} °C, first limit ${ambient.binding[0]?.rule}`);
    }
    const own = marginDrawing.texts.find(({ text }) => /°C: .* K$/.test(text))?.text.split(": ") ?? [];
    const { outdoorC, limit } = staircaseOf(site, "hottest/healthy") ?? expect.unreachable();
    expect(own.map(numberOf)).toEqual([outdoorC, Number(limit?.marginK.toFixed(1))]);
  });

  it("of temperatures are black and grey on white, with units on every axis, and byte for byte the same when drawn again", () => {
    for (const { name, svg } of site.charts) {
      if (name === "single-line-diagram.svg") continue; // has shades for the load
      const colours = new Set(svg.match(/#[0-9a-f]{3,6}\b|rgb\([^)]*\)/g));
      for (const colour of colours) expect(colour).toMatch(/^#(?:000|fff|8c8c8c|d9d9d9|3c3c41)$|^rgb\(0,0,0\)$/);
      expect(svg).not.toMatch(/zr\d|ecmeta|<style/);
    }
    expect(staircaseDrawing.texts.map(({ text }) => text)).toContain("Temperature [°C]");
    const axes = marginDrawing.texts.map(({ text }) => text).filter((text) => text.includes("["));
    expect(axes).toEqual(
      expect.arrayContaining(["Outdoor dry bulb [°C]", "Margin of coolant supply [K]", "Tightest margin [% of its limit]"]),
    );
    expect(siteCharts(site.node, site.margins, {})).toEqual(site.charts);
  });
});

/** Outdoor temperature over pixel. */
function horizontal({ texts }: ReadDrawing) {
  const lowest = Math.max(...texts.filter(({ x, text }) => x >= 74 && /^\d+$/.test(text)).map(({ y }) => y));
  return scaleOf(
    texts.filter(({ y, x, text }) => x >= 74 && y === lowest && /^\d+$/.test(text)).map(({ x, text }) => ({ at: x, value: Number(text) })),
  );
}

/** Curves have many places. */
function curvesIn({ paths }: ReadDrawing) {
  return paths.filter(({ places }) => places.length > 10).map(({ places }) => places);
}

/** Least relative margin by the rules, through the whole evaluation. */
function leastMargin({ node, study, scenarioOf }: Drawn, name: string, dryBulbC: number): number {
  const { findings } = evaluate(study.whatIf({ climate: scenarioOf(name).climate, dryBulbC }), {
    only: { scenarios: [name] },
  });
  const eased = coreRules.filter((rule) => !worsenedBy(rule, node).includes("hotter-air")).map(({ id }) => id);
  return Math.min(...findings.filter(({ rule }) => !eased.some((id) => id === rule)).flatMap(({ relativeMargin }) => relativeMargin ?? []));
}

describe("siteCharts()", () => {
  it("draw the year of a site with weather, and of no other", () => {
    const yearly = ({ charts }: Drawn) => charts.filter(({ name }) => name === "year.svg").length;
    expect([yearly(drawn(lagosSolarHybrid)), yearly(drawn(firstSite))]).toEqual([1, 0]);
  });

  it("leave out the staircase of a node without cooling, and all charts of one that has no margins", () => {
    const { charts } = drawn(without("cooling", firstSite));
    expect(charts.map(({ name }) => name)).not.toContain("temperature-staircase.svg");
    const { site, ...design } = firstSite;
    expect(siteCharts(snapshot("site", site, design), [], {})).toEqual([]);
  });

  it("draw passes of a site whose antennas see satellites, from a saved report too, and none where none is seen", () => {
    const namesOf = ({ charts }: Pick<Drawn, "charts">) =>
      charts.map(({ name }) => name).filter((name) => /^(?:passes|sky)\.svg$/.test(name));
    const { site, ...design } = skySite();
    const node = snapshot("site", site, design);
    const report = siteReport(evaluate(node), { policy: {}, description: descriptionOf(site, design, {}) });
    const charts = siteCharts(node, report.margins ?? [], {});
    expect(namesOf({ charts })).toEqual(["passes.svg", "sky.svg"]);
    expect(describedCharts(report)).toEqual(charts);
    expect(namesOf(drawn(skySite({ satellites: ["goes-19"], others: [] })))).toEqual([]);
    expect(namesOf(drawn(firstSite))).toEqual([]);
  });
});
