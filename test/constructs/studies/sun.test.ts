import { type ClimatePointProps, defineSite, type SiteProps, type SurfaceProps, snapshot } from "cdktf-edge-node";
import { evaluate, maximumAmbient } from "cdktf-edge-node/report";
import { NodeStudy, recordOf, yearOf } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { node30kW } from "../../../examples/parts/node-30kw";
import { problemsOf } from "../../support/props/problems-of";
import { steadyWeather } from "../../support/year/steady-weather";

type Irradiance = NonNullable<ClimatePointProps["irradiance"]>;

const container: readonly SurfaceProps[] = cooling30kW.room.envelope;
const names = container.filter(({ floor }) => !floor).map(({ name }) => name);
const sun = (text: `${number} W/m²` | "clear-sky") => Object.fromEntries(names.map((name) => [name, text]));
const absorptance = 0.4;

interface Given {
  readonly irradiance?: Irradiance;
  readonly latitude?: number;
  readonly envelope?: readonly SurfaceProps[];
  readonly site?: Partial<SiteProps>;
}

function nodeAt({ irradiance, latitude = 29.4, envelope = container, site = {} }: Given = {}) {
  const at = defineSite({
    country: "SA",
    position: { latitude, longitude: 42, elevation: "500 m", unusual: { latitude: { reason: "any place on earth", owner: "tests" } } },
    climate: { hottest: { dryBulb: "35 °C", wetBulb: "15 °C", ...(irradiance && { irradiance }) }, coldest: { dryBulb: "5 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
    ...site,
  });
  return snapshot("sunny", at, { ...node30kW, cooling: { ...cooling30kW, room: { ...cooling30kW.room, envelope } } });
}

function roomOf(given: Given, scenario = "hottest/healthy") {
  const { room, reason } = recordOf(nodeAt(given), scenario);
  if (room?.outcome !== "solved") throw new Error(`the room is not solved: ${reason}`);
  return Object.fromEntries((room.surfaces ?? []).map((surface) => [surface.name, surface]));
}

const irradianceOf = (given: Given) =>
  Object.entries(roomOf(given)).flatMap(([name, surface]) =>
    name === "floor" ? [] : [[name, surface.irradianceWPerM2 ?? Number.NaN] as const],
  );
const reasonOf = (given: Given) => {
  const { room } = recordOf(nodeAt(given), "hottest/healthy");
  return room?.outcome === "unknown" ? room.reason : "";
};

describe("irradiance that nobody states", () => {
  /** Findings on the healthy node of the hottest point alone. */
  const hot = (irradiance?: Irradiance) =>
    evaluate(nodeAt({ ...(irradiance && { irradiance }) }), { only: { scenarios: ["hottest/healthy"] } }).findings;
  const { findings } = evaluate(nodeAt());
  const inTheHeat = (rule: string) => findings.filter((one) => one.rule === rule && one.outcome !== "not-applicable");

  it("leaves the room and the whole electrical side unknown, where 0 W/m² passes: it names place, surfaces, prop and remedy", () => {
    const ofRoom = ["cooling/room-air-covers-heat", "cooling/room-stays-warm"];
    const rules = [...ofRoom, "power/breaker-loading", "power/voltage-drop-within-limit", "power/phase-balance"];
    const brief = "the room is unknown, because its sunlight at hottest is not stated: add site.climate.hottest.irradiance";
    const reason = `Irradiance of ${names.join(", ")} must be stated at hottest but is not: set site.climate.hottest.irradiance to "clear-sky", or state site.climate.hottest.irradiance of each in W/m² (0 W/m² in the shade)`;
    for (const rule of rules)
      expect([rule, hot().filter((one) => one.rule === rule)]).toEqual([
        rule,
        [expect.objectContaining({ outcome: "unknown", reason: ofRoom.includes(rule) ? reason : brief, blocks: true })],
      ]);
    const dark = hot(sun("0 W/m²")).filter(({ rule, outcome }) => rules.includes(rule) && outcome !== "not-applicable");
    expect(new Set(dark.map(({ rule, outcome }) => `${rule} ${outcome}`))).toEqual(new Set(rules.map((rule) => `${rule} pass`)));
  });

  it("is said whole of the room alone, in few words of all that follows from it", () => {
    const unknown = hot().filter(({ outcome }) => outcome === "unknown");
    const whole = unknown.filter(({ reason }) => reason?.includes("must be stated"));
    expect(whole.map(({ rule }) => rule).sort()).toEqual(["cooling/room-air-covers-heat", "cooling/room-stays-warm"]);
    expect(unknown.length).toBeGreaterThan(8);
    for (const { reason } of unknown) expect(reason).toContain("site.climate.hottest.irradiance"); // whoever sees one alone knows what to give
    expect(recordOf(nodeAt(), "hottest/healthy").reason).toMatch(/^the room is unknown, because its sunlight at hottest is not stated/);
  });

  it("leaves limits of the coolant judged, as in the shade", () => {
    const dark = evaluate(nodeAt({ irradiance: sun("0 W/m²") })).findings;
    for (const rule of ["cooling/supply-within-it-limit", "cooling/rejection-covers-heat", "cooling/flow-per-kilowatt"]) {
      const known = dark.filter((one) => one.rule === rule).map(({ subject, outcome, margin }) => ({ subject, outcome, margin }));
      expect(inTheHeat(rule).map(({ subject, outcome, margin }) => ({ subject, outcome, margin }))).toEqual(known);
    }
  });

  it("is 0 W/m² at the coldest point, on surfaces that it does not name too", () => {
    const coldest = { dryBulb: "5 °C", irradiance: { roof: "100 W/m²" } } as const;
    const site = { climate: { hottest: { dryBulb: "35 °C" }, coldest } } as const;
    expect(Object.values(roomOf({}, "coldest/healthy")).map(({ irradianceWPerM2 }) => irradianceWPerM2)).toEqual([
      0,
      0,
      0,
      0,
      0,
      undefined,
    ]);
    expect(Object.values(roomOf({ site }, "coldest/healthy")).map(({ irradianceWPerM2 }) => irradianceWPerM2)).toEqual([
      100,
      0,
      0,
      0,
      0,
      undefined,
    ]);
  });

  it("is asked of each surface that is left out, by its name", () => {
    const { roof: _, ...walls } = sun("0 W/m²");
    expect(reasonOf({ irradiance: walls })).toBe(
      'Irradiance of roof must be stated at hottest but is not: set site.climate.hottest.irradiance to "clear-sky", or state site.climate.hottest.irradiance.roof in W/m² (0 W/m² in the shade)',
    );
  });

  it("is asked of no room that has no surface but floors", () => {
    for (const envelope of [[], container.filter(({ floor }) => floor)])
      expect(recordOf(nodeAt({ envelope }), "hottest/healthy").outcome).toBe("solved");
  });

  it("has no say in the year: its healthy points stand in the shade", () => {
    const year = (irradiance?: Irradiance) => yearOf(nodeAt({ ...(irradiance && { irradiance }), site: { weather: steadyWeather } }));
    expect(year()).toMatchObject({ outcome: "solved" });
    expect(year("clear-sky")).toEqual(year());
    expect(year(sun("0 W/m²"))).toEqual(year());
  });
});

describe("irradiance of a clear sky", () => {
  it("is that of every surface by its tilt and azimuth at 29.4° N, and warms its outside by α·E/17", () => {
    const surfaces = roomOf({ irradiance: "clear-sky" });
    const found = Object.entries(surfaces).map(([name, { irradianceWPerM2 }]) => [name, irradianceWPerM2?.toFixed(2)]);
    expect(Object.fromEntries(found)).toMatchObject({
      roof: "1029.19",
      "sun-wall": "829.99",
      "door-end": "856.07",
      "front-end": "856.07",
      floor: undefined,
    });
    expect(surfaces.roof).toMatchObject({
      solAirC: expect.closeTo(35 + (absorptance * 1029.19) / 17, 3),
      clearSky: { dayOfYear: 172, solarTimeH: 12 },
    });
  });

  it("is that of one surface beside numbers of the others", () => {
    const surfaces = roomOf({ irradiance: { ...sun("100 W/m²"), "sun-wall": "clear-sky" } });
    expect(surfaces["sun-wall"]).toMatchObject({
      irradianceWPerM2: expect.closeTo(829.99, 2),
      clearSky: { dayOfYear: 354, solarTimeH: 12 },
    });
    expect(surfaces.roof?.irradianceWPerM2).toBe(100);
    expect(surfaces.roof).not.toHaveProperty("clearSky");
  });

  it("is unknown of a surface without tilt, or without azimuth unless it lies flat, and names surface and prop", () => {
    const without = (prop: "tilt" | "azimuth") => container.map(({ [prop]: _, ...surface }) => surface);
    expect(reasonOf({ irradiance: { ...sun("0 W/m²"), roof: "clear-sky" }, envelope: without("tilt") })).toBe(
      "Clear sky at hottest must have the orientation of each surface but roof has no tilt and no azimuth: add it to cooling.room.envelope, or state a number in site.climate.hottest.irradiance",
    );
    expect(reasonOf({ irradiance: "clear-sky", envelope: without("azimuth") })).toContain(
      "but sun-wall has no azimuth, far-wall has no azimuth, door-end has no azimuth, front-end has no azimuth: add it to",
    );
    expect(
      roomOf({ irradiance: { ...sun("0 W/m²"), roof: "clear-sky" }, envelope: without("azimuth") }).roof?.irradianceWPerM2,
    ).toBeCloseTo(1029.19, 2);
  });

  it("turns with the site: its heading on all surfaces is as much on each azimuth", () => {
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), fc.double({ min: -66, max: 66, noNaN: true }), (heading, latitude) => {
        const turned = container.map((surface) => {
          const azimuth = surface.azimuth === undefined ? undefined : Number.parseFloat(String(surface.azimuth)) + heading;
          return azimuth === undefined ? surface : { ...surface, azimuth: `${azimuth > 360 ? azimuth - 360 : azimuth} °` as const };
        });
        const bySite = irradianceOf({ irradiance: "clear-sky", latitude, site: { heading: `${heading} °` } });
        const bySurface = irradianceOf({ irradiance: "clear-sky", latitude, envelope: turned });
        for (const [i, [name, value]] of bySite.entries())
          expect([name, value]).toEqual([bySurface[i]?.[0], expect.closeTo(bySurface[i]?.[1] ?? Number.NaN, 6)]);
      }),
      { numRuns: 20 },
    );
  });

  it("changes nothing where numbers are stated, whatever the heading", () => {
    const point = (site: Partial<SiteProps>) => recordOf(nodeAt({ irradiance: sun("300 W/m²"), site }), "hottest/healthy");
    expect(point({ heading: "135 °" })).toEqual(point({}));
  });

  it("of the wall that looks to the pole is that of the other half of the earth, up to 3.3 % of the orbit", () => {
    const [north, south] = [roomOf({ irradiance: "clear-sky", latitude: -23 }), roomOf({ irradiance: "clear-sky", latitude: 23 })];
    const ratio = (north["far-wall"]?.irradianceWPerM2 ?? 0) / (south["sun-wall"]?.irradianceWPerM2 ?? Number.NaN);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.033);
    expect(north["far-wall"]?.irradianceWPerM2).not.toBeCloseTo(north["sun-wall"]?.irradianceWPerM2 ?? 0, 0);
  });

  it("stays in other air: the highest outdoor temperature is that of the same numbers stated", () => {
    const known = Object.fromEntries(irradianceOf({ irradiance: "clear-sky" }).map(([name, value]) => [name, `${value} W/m²` as const]));
    const highest = (irradiance: Irradiance) => maximumAmbient(nodeAt({ irradiance }), "hottest/air-conditioner-1-lost");
    expect(highest("clear-sky")).toEqual(highest(known));
    const study = new NodeStudy(nodeAt({ irradiance: "clear-sky" })).whatIf({ climate: "hottest", dryBulbC: 45 });
    const { surfaces = [] } = study.record("hottest/healthy").room as { surfaces?: readonly { name: string; irradianceWPerM2?: number }[] };
    expect(surfaces.find(({ name }) => name === "roof")?.irradianceWPerM2).toBeCloseTo(1029.19, 2);
  });
});

describe("bad input of the sun", () => {
  const irradiance = (given: unknown) => problemsOf(() => nodeAt({ irradiance: given as Irradiance }));

  it("is refused in words: what is neither a number with its unit nor a clear sky", () => {
    expect(irradiance("clear sky")).toEqual([
      'climate.hottest.irradiance: must be "clear-sky" or the irradiance by surface but is "clear sky": did you mean "clear-sky"?',
    ]);
    expect(irradiance({ roof: "clearsky" })[0]).toMatch(/^climate\.hottest\.irradiance\.roof: .*did you mean "clear-sky"\?/);
    expect(irradiance({ roof: "1600 W/m²" })[0]).toMatch(
      /must be at most 1500 W\/m² but is 1600 W\/m²: above the air the sun gives 1,361 W\/m²/,
    );
    expect(irradiance("0 W/m²")[0]).toMatch(/^climate\.hottest\.irradiance: must be .* but is "0 W\/m²"/);
  });

  it("is refused at its place: a heading out of range", () => {
    const heading = (text: string) => problemsOf(() => nodeAt({ irradiance: "clear-sky", site: { heading: text as "0 °" } }));
    expect(heading("361 °")).toEqual([
      "heading: must be at most 360 ° but is 361 °: count from north over east: 90 ° is east, 180 ° south",
    ]);
    expect(heading("-180.5 °")).toEqual([
      "heading: must be at least -180 ° but is -180.5 °: count from north over east: 90 ° is east, 180 ° south",
    ]);
  });
});

describe("a surface with a name that every object has", () => {
  it("is unknown where nobody states its sun, and takes what is stated", () => {
    const named = container.map((surface, i) => (i === 0 ? { ...surface, name: "constructor" } : surface));
    const others = Object.fromEntries(Object.entries(sun("0 W/m²")).filter(([name]) => name !== container[0]?.name));
    const roomOf = (irradiance: Irradiance) => {
      const study = new NodeStudy(nodeAt({ irradiance, envelope: named }));
      return study.point(study.scenario("hottest/healthy")).room;
    };
    expect(roomOf(others)).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("constructor must be stated") });
    expect(roomOf({ ...others, constructor: "900 W/m²" } as Irradiance)).toMatchObject({ outcome: "solved" });
  });
});
