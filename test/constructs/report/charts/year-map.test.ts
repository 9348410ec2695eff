import { type EdgeNodeStackProps, evaluate, siteReport, snapshot } from "cdktf-edge-node";
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

/** As the year counts them in the bits of its traces. */
const bits = { sun: 1, grid: 2, battery: 4, gensets: 8, nobody: 16 } as const;
type Name = keyof typeof bits;
const names = Object.keys(bits) as Name[];

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
  const hours = yearHours(new PointStudy(node), site.weather ?? expect.unreachable());
  if (typeof hours === "string") return expect.unreachable(hours);
  const svg = yearMap(yearSuppliers(new PointStudy(node)) ?? expect.unreachable());
  return { node, hours, year: energyYear(yearPlant(new PointStudy(node)), hours), svg, ...readCells(svg) };
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
  const { node, hours, year, svg, shares, texts, fills, width, height } = drawn(props);

  it("shows in every cell exactly the suppliers that the year counts there", () => {
    const counted = Array.from(year.hours.suppliers);
    const shown = counted.map((_bits, hour) => names.reduce((sum, name) => sum + ((shares[name][hour] ?? 0) > 0 ? bits[name] : 0), 0));
    expect(shown).toEqual(counted);
  });

  it("divides every cell as the energy of its hour was", () => {
    const { gridW, gensetW, dischargeW, unservedW } = year.hours;
    for (let hour = 0; hour < 8760; hour++) {
      const [load = 0, sun = 0] = [hours.loadW[hour], hours.sunW[hour]];
      const rest = Math.max(0, load - sun);
      const wanted = {
        sun: Math.min(sun, load),
        grid: Math.min(gridW[hour] ?? 0, rest),
        gensets: Math.min(gensetW[hour] ?? 0, rest),
        battery: dischargeW[hour] ?? 0,
        nobody: unservedW[hour] ?? 0,
      };
      const apart = names.map((name) => Math.abs((shares[name][hour] ?? 0) - wanted[name] / load));
      if (!apart.every((share) => share < 0.002)) expect.unreachable(`hour ${hour} is ${apart} of a cell apart`); // 0.03 px
    }
  });

  it("writes hours, energy and share of each supplier, which are the year's", () => {
    const { totals } = year;
    const energyOf = { battery: totals.dischargedWh, nobody: totals.unservedWh };
    for (const name of names) {
      const label = name === "nobody" ? "nobody: not served" : name;
      const [count, megawattHours, percent] = keyOf(texts, label);
      expect(count, name).toBe(shares[name].filter((share) => share > 0).length);
      expect(count, name).toBe(year.hours.suppliers.filter((one) => (one & bits[name]) !== 0).length);
      if (name === "battery" || name === "nobody") expect(megawattHours).toBeCloseTo(energyOf[name] / 1e6, 2);
      const area = shares[name].reduce((sum, share, hour) => sum + share * (hours.loadW[hour] ?? 0), 0);
      expect(Math.abs((megawattHours ?? 0) - area / 1e6)).toBeLessThan(0.05);
      expect(Math.abs((percent ?? 0) - (100 * area) / totals.loadWh)).toBeLessThan(0.06);
    }
    const rows = names.map((name) => keyOf(texts, name === "nobody" ? "nobody: not served" : name)[1] ?? 0);
    expect(rows.reduce((sum, one) => sum + one, 0)).toBeCloseTo(totals.loadWh / 1e6, 1);
    expect(keyOf(texts, "the load")).toEqual([8760, Number((totals.loadWh / 1e6).toFixed(2)), 100]);
    expect(keyOf(texts, "nobody: not served")[0]).toBe(totals.hoursUnserved);
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
    expect(keyOf(texts, "nobody: not served")[0]).toBe(unserved);
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
