import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { energyYear } from "../../../../constructs/engineering/energy/year/energy-year";
import { yearMap } from "../../../../constructs/report/charts/year-map";
import { PointStudy } from "../../../../constructs/studies/operating-point/point-study";
import { yearHours } from "../../../../constructs/studies/year/year-hours";
import { yearPlant } from "../../../../constructs/studies/year/year-plant";
import { yearSuppliers } from "../../../../constructs/studies/year/year-suppliers";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { below, readXml } from "../../../support/report/junit-document";

const names = ["sun", "grid", "battery", "gensets", "nobody"] as const;
type Name = (typeof names)[number];

const dayPx = 2.7;
const hourPx = 16;

/** Share of every hour's cell that is drawn in the colour of each supplier. */
function readCells(svg: string) {
  const root = readXml(svg);
  const paths = below(root, "path").filter(({ attributes }) => attributes["data-supplier"] !== undefined);
  const shares = Object.fromEntries(names.map((name) => [name, new Float64Array(8760)])) as Record<Name, Float64Array>;
  for (const { attributes } of paths) {
    const drawn = shares[attributes["data-supplier"] as Name];
    for (const [, x, y, width, height] of (attributes.d ?? "").matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)) {
      if (Number(width) !== dayPx) expect.unreachable(`a cell is ${width} px wide`);
      const day = Math.round(Number(x) / dayPx);
      const [from, to] = [Number(y), Number(y) + Number(height)];
      for (let hour = Math.floor((from + 0.006) / hourPx); hour * hourPx < to - 0.006; hour++)
        drawn[day * 24 + hour] =
          (drawn[day * 24 + hour] ?? 0) + (Math.min(to, (hour + 1) * hourPx) - Math.max(from, hour * hourPx)) / hourPx;
    }
  }
  const fills = Object.fromEntries(paths.map(({ attributes }) => [attributes["data-supplier"], attributes.fill ?? ""]));
  return {
    root,
    texts: below(root, "text").map(({ text }) => text),
    shares,
    fills,
    width: Number(root.attributes.width),
    height: Number(root.attributes.height),
  };
}

function drawn({ site, ...design }: EdgeNodeStackProps) {
  const node = snapshot("site", site, design);
  const plant = yearPlant(new PointStudy(node));
  const hours = yearHours(new PointStudy(node), site.weather ?? expect.unreachable(), plant);
  if (typeof hours === "string") return expect.unreachable(hours);
  const year = energyYear(plant, hours);
  const { toLoad } = year.hours;
  const wanted: Record<Name, Float64Array> = {
    sun: toLoad.sunW,
    grid: toLoad.gridW,
    battery: toLoad.batteriesW,
    gensets: toLoad.gensetsW,
    nobody: toLoad.nobodyW,
  };
  /** What the sources would have to give: direct load, and the inputs of the buses with what the way to them loses. */
  const loadW = hours.directW.map((direct, hour) =>
    plant.buses.reduce((sum, bus, k) => {
      const output = hours.busW[k]?.[hour] ?? Number.NaN;
      return sum + (bus.kind === "inverter" ? 0 : bus.converter.inputW(output) * (1 + (hours.wayLossShare[hour] ?? 0)));
    }, direct),
  );
  const svg = yearMap(yearSuppliers(new PointStudy(node)) ?? expect.unreachable());
  return { node, loadW, wanted, year, svg, ...readCells(svg) };
}

/** The figures of the key: hours, megawatt-hours and per cent. */
function keyOf(texts: readonly string[], name: string) {
  const at = texts.indexOf(name);
  return texts.slice(at + 1, at + 4).map((text) => Number(text.replace(/ (?:h|MWh|%)$/, "")));
}

const withoutGensets = {
  ...lagosSolarHybrid,
  power: { ...(lagosSolarHybrid.power ?? expect.unreachable()), gensets: [] },
} as EdgeNodeStackProps;

describe.each([
  ["lagos-solar-hybrid", lagosSolarHybrid],
  ["lagos-solar-hybrid without its genset", withoutGensets],
])("yearMap() of %s", (_, props) => {
  const { node, loadW, wanted, year, svg, shares, texts, fills, width, height } = drawn(props);

  it("shows in every cell exactly the suppliers that the year counts there", () => {
    for (const name of names)
      expect(Array.from(shares[name], (share) => share > 0)).toEqual(Array.from(wanted[name], (watts) => watts > 1e-3));
  });

  it("divides every cell as the energy of its hour was", () => {
    for (let hour = 0; hour < 8760; hour++) {
      const load = loadW[hour] ?? Number.NaN;
      const apart = names.map((name) => Math.abs((shares[name][hour] ?? 0) - (wanted[name][hour] ?? 0) / load));
      if (!apart.every((share) => share < 0.002)) expect.unreachable(`hour ${hour} is ${apart} of a cell apart`); // 0.03 px
    }
  });

  it("writes hours, energy and share of each supplier, which are the year's", () => {
    const { totals } = year;
    const load = loadW.reduce((sum, watts) => sum + watts, 0);
    for (const name of names) {
      const label = name === "nobody" ? "not supplied" : name;
      const [count, megawattHours, percent] = keyOf(texts, label);
      expect(count, name).toBe(shares[name].filter((share) => share > 0).length);
      expect(megawattHours).toBeCloseTo(wanted[name].reduce((sum, watts) => sum + watts, 0) / 1e6, 2);
      const area = shares[name].reduce((sum, share, hour) => sum + share * (loadW[hour] ?? 0), 0);
      expect(Math.abs((megawattHours ?? 0) - area / 1e6)).toBeLessThan(0.05);
      expect(Math.abs((percent ?? 0) - (100 * area) / load)).toBeLessThan(0.06);
    }
    const rows = names.map((name) => keyOf(texts, name === "nobody" ? "not supplied" : name)[1] ?? 0);
    expect(rows.reduce((sum, one) => sum + one, 0)).toBeCloseTo(load / 1e6, 1);
    expect(keyOf(texts, "the load")).toEqual([8760, Number((load / 1e6).toFixed(2)), 100]);
    expect(keyOf(texts, "not supplied")[0]).toBe(totals.hoursUnserved);
  });

  it("says whose weather and whose time it shows", () => {
    expect(texts[0]).toBe("site: who supplied the load in every hour of the year");
    expect(texts[1]).toBe("Healthy node in the weather of lagos by formula. Hours in the local standard time of that weather, UTC+1.");
    expect(texts).toEqual(expect.arrayContaining(["Jan", "Dec", "0", "24", "Hour of the day"]));
  });

  it("is told apart in grey, fits a page of A4 on its side, is below 700 kB, and the same when drawn again", () => {
    const lightness = names.map((name) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt((fills[name] ?? "").slice(at, at + 2), 16));
      return 0.299 * red + 0.587 * green + 0.114 * blue; // luma of ITU-R BT.601
    });
    for (const [i, one] of lightness.slice(1).entries()) expect((lightness[i] ?? 0) - one).toBeGreaterThan(40);
    expect([width, height <= 718]).toEqual([1047, true]);
    for (const size of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size[1])).toBeGreaterThanOrEqual(8); // 6 pt
    expect(svg.length).toBeLessThan(700_000);
    expect(yearMap(yearSuppliers(new PointStudy(node)) ?? expect.unreachable())).toBe(svg);
  });
});

describe("yearMap()", () => {
  it("shows hours that nobody serves, as the report counts them", () => {
    const { node, texts } = drawn(withoutGensets);
    const { year } = siteReport(evaluate(node));
    const unserved = year?.outcome === "solved" ? year.energy.hoursUnserved : 0;
    expect(unserved).toBeGreaterThan(500); // the genset's 998 hours, less what the battery holds below its start level
    expect(keyOf(texts, "not supplied")[0]).toBe(unserved);
  });

  it("writes names that are markup as they are, and leaves hours without load white", () => {
    const { node } = drawn(lagosSolarHybrid);
    const year = yearSuppliers(new PointStudy(node)) ?? expect.unreachable();
    const none = new Float64Array(8760);
    const servedWh = { sun: none, grid: none, battery: none, gensets: none, nobody: none };
    const svg = yearMap({ ...year, site: "<b>$" + "{x}", weather: `${"w".repeat(300)}.epw`, loadWh: none, servedWh, utcOffsetH: -3.5 });
    const { texts, shares } = readCells(svg);
    expect(texts[0]).toBe("<b>$" + "{x}: who supplied the load in every hour of the year");
    expect(texts[1]).toMatch(/w…w+\.epw\. .*UTC−3\.5\.$/);
    for (const name of names) expect(shares[name].every((share) => share === 0)).toBe(true);
    expect(keyOf(texts, "the load")).toEqual([0, 0, 100]);
  });
});

describe("yearSuppliers()", () => {
  it("knows nothing of a site without weather", () => {
    const { site, ...design } = firstSite;
    expect(yearSuppliers(new PointStudy(snapshot("site", site, design)))).toBeUndefined();
  });
});
