import { describe, expect, it } from "vitest";
import { PropsError } from "../../../constructs/props/problems/props-error";
import { countries, defineSite, type SiteProps } from "../../../constructs/site";
import { Temperature } from "../../../constructs/units";
import { problemsOf } from "../../support/props/problems-of";
import { everyRow } from "../../support/tables/every-row";

// Riyadh, King Khalid International, WMO 404370: position and temperatures from ASHRAE Handbook of Fundamentals 2013, annual design conditions
const riyadh: SiteProps = {
  country: "SA",
  position: { latitude: 24.93, longitude: 46.72, elevation: "614 m" },
  climate: {
    hottest: { dryBulb: "48.9 °C", wetBulb: "22 °C", irradiance: { roof: "950 W/m²" } },
    mostHumid: { dryBulb: "33 °C", relativeHumidity: "40 %" },
    coldest: { dryBulb: "0.7 °C" },
  },
  grid: { nominal: "400 V line-to-line", minimum: "0.85", outages: { longest: "8 h" } },
  promises: { redundancy: { rejection: "N+1", airConditioning: "N", feeds: "2N" }, autonomy: "30 min" },
};

const problems = (change: object) => problemsOf(() => defineSite({ ...riyadh, ...change } as SiteProps));

const climate = (hottest: object) => ({ climate: { ...riyadh.climate, hottest } });

describe("defineSite()", () => {
  it("gives plain numbers whose names end in their unit", () => {
    expect(defineSite(riyadh)).toEqual({
      country: "SA",
      profile: countries.SA.profile,
      position: { latitudeDegrees: 24.93, longitudeDegrees: 46.72, elevationM: 614 },
      climate: {
        hottest: { dryBulbC: 48.9, humidity: { kind: "wet-bulb", wetBulbC: 22 }, irradianceWPerM2: { roof: 950 } },
        mostHumid: { dryBulbC: 33, humidity: { kind: "relative", relativeHumidity: 0.4 }, irradianceWPerM2: {} },
        coldest: { dryBulbC: 0.7, humidity: { kind: "dry" }, irradianceWPerM2: {}, otherIrradianceWPerM2: 0 },
      },
      grid: { lineToLineV: 400, frequencyHz: 60, minimumShare: 0.85, outages: { longestS: 28_800 } },
      promises: { redundancy: { rejection: "N+1", airConditioning: "N", feeds: "2N" }, autonomyS: 1800 },
    });
  });

  it("gives frozen data that equals what the same site from JSON gives", () => {
    const site = defineSite(riyadh);
    expect(Object.isFrozen(site) && Object.isFrozen(site.climate.hottest.irradianceWPerM2)).toBe(true);
    expect(defineSite(JSON.parse(JSON.stringify(riyadh)))).toEqual(site);
  });

  it("takes the limit on what the grid gives in watts", () => {
    expect(defineSite({ ...riyadh, grid: { ...riyadh.grid, importLimit: "21 kW" } }).grid.importLimitW).toBe(21_000);
    expect(defineSite(riyadh).grid).not.toHaveProperty("importLimitW");
  });

  it("takes frequency from the country unless the grid says another", () => {
    expect(
      defineSite({ ...riyadh, country: "KW", position: { ...riyadh.position, latitude: 29.22, longitude: 47.98 } }).grid.frequencyHz,
    ).toBe(50);
    const unusual = { frequency: { reason: "a converter of the refinery", owner: "grid team" } };
    expect(defineSite({ ...riyadh, grid: { ...riyadh.grid, frequency: "50 Hz", unusual } }).grid.frequencyHz).toBe(50);
  });

  it("refuses a frequency and a low voltage that contradict the profile, unless it is said why, or the profile is changed", () => {
    const grid = { ...riyadh.grid, frequency: "50 Hz", nominal: "690 V line-to-line" } as const;
    expect(problemsOf(() => defineSite({ ...riyadh, grid }))).toEqual([
      expect.stringMatching(
        /^grid\.nominal: must be within 20 % of 400 V line-to-line in Saudi Arabia to be plausible \(CalebBell\/fluids, .*\) but is 690 V/,
      ),
      expect.stringMatching(
        /^grid\.frequency: must be 60 Hz in Saudi Arabia to be plausible \(CalebBell.*\) but is 50 Hz: correct it, change the profile to/,
      ),
    ]);
    const source = { mark: "declared", document: "Connection agreement 4711", owner: "grid team" } as const;
    const connected = countries.SA.with({
      grid: { lineToLine: { value: ["690 V line-to-line"], source }, frequency: { value: "50 Hz", source } },
    });
    expect(defineSite({ ...riyadh, country: connected, grid }).grid).toMatchObject({ lineToLineV: 690, frequencyHz: 50 });
    expect(defineSite({ ...riyadh, grid: { ...riyadh.grid, nominal: "13800 V line-to-line" } }).grid.lineToLineV).toBe(13_800);
  });

  it("asks for the frequency where nobody read it of the country", () => {
    const country = countries.SA.with({
      grid: { frequency: { value: "60 Hz", source: { mark: "recalled", document: "memory" } } },
    });
    expect(problemsOf(() => defineSite({ ...riyadh, country, grid: { nominal: "400 V line-to-line", minimum: "0.9" } }))).toEqual([
      'grid.frequency: is required because the profile of Saudi Arabia has no document for its frequency (mark recalled): state the frequency at the site, such as "50 Hz"',
    ]);
    const grid = { nominal: "400 V line-to-line", minimum: "0.9", frequency: "60 Hz" } as const;
    expect(defineSite({ ...riyadh, country, grid }).grid.frequencyHz).toBe(60);
  });

  it("keeps corrosivity and a limit of sound power, as numbers", () => {
    const source = { mark: "declared", document: "Permit", owner: "test" } as const;
    const environment = { corrosivity: { outdoor: "C4", source }, soundPower: { limit: "85 dB(A)", source } } as const;
    expect(defineSite({ ...riyadh, environment }).environment).toEqual({
      corrosivity: { outdoor: "C4", source },
      soundPower: { limitDb: 85, source },
    });
  });

  it("takes a nominal voltage that is not the country's", () => {
    expect(defineSite({ ...riyadh, grid: { ...riyadh.grid, nominal: "380 V line-to-line" } }).grid.lineToLineV).toBe(380);
  });

  it("takes an instance wherever it takes a text, a dew point, a pressure and a site below the sea", () => {
    const site = defineSite({
      ...riyadh,
      position: { ...riyadh.position, elevation: "-400 m" },
      pressure: "106 kPa",
      climate: { hottest: { dryBulb: Temperature.celsius(45), dewPoint: "20 °C" }, coldest: { dryBulb: "0.7 °C" } },
    });
    expect(site.pressurePa).toBe(106_000);
    expect(site.position.elevationM).toBe(-400);
    expect(site.climate.hottest.humidity).toEqual({ kind: "dew-point", dewPointC: 20 });
    expect(site.climate.mostHumid).toBeUndefined();
  });

  it("takes a wet bulb equal to the dry bulb: saturated air", () => {
    expect(problems(climate({ dryBulb: "36.9 °C", wetBulb: "36.9 °C" }))).toEqual([]);
  });

  it("refuses what is wrong, at its place and with the remedy", () => {
    everyRow(
      "%j",
      [
        [
          climate({ dryBulb: "22 °C", wetBulb: "38.9 °C" }),
          "climate.hottest.wetBulb: must be at most the dry bulb of 22 °C but is 38.9 °C: swap the two or correct one",
        ],
        [
          climate({ dryBulb: "22 °C", dewPoint: "30 °C" }),
          "climate.hottest.dewPoint: must be at most the dry bulb of 22 °C but is 30 °C: swap the two or correct one",
        ],
        [
          climate({ dryBulb: "48.9 °C", wetBulb: "22 °C", dewPoint: "9 °C" }),
          "climate.hottest: must have at most one humidity but has wetBulb and dewPoint: leave out all but one",
        ],
        [
          climate({ dryBulb: "489 °C" }),
          "climate.hottest.dryBulb: must be at most 70 °C but is 489 °C: correct the typing error, no site has such air",
        ],
        [
          climate({ dryBulb: "48.9 °C", relativeHumidity: "40" }),
          'climate.hottest.relativeHumidity: must be at most 1 but is 40: saturated air has 1, write a percentage with its sign, such as "40 %"',
        ],
        [
          climate({ dryBulb: "48.9 °C", skyRadiation: "39 K" }),
          "climate.hottest.skyRadiation: must be at most 20 K but is 39 K: a clear sky cools a roof by 3.9 K",
        ],
        [
          { climate: { ...riyadh.climate, mostHumid: { dryBulb: "49 °C", wetBulb: "24 °C" } } },
          "climate.mostHumid.dryBulb: must be at most that of the hottest point, 48.9 °C, but is 49 °C: swap the two or correct one",
        ],
        [
          { climate: { ...riyadh.climate, mostHumid: { dryBulb: "33 °C" } } },
          "climate.mostHumid: must state its humidity: add wetBulb, dewPoint or relativeHumidity",
        ],
        [
          { country: "XX" },
          'country: must be the code of a country that has a profile (AE, AR, BH, BR, CI, CL, CO, DZ, EG, ET, GH, ID, JO, KE, KW, KZ, MA, MX, NG, OM, PE, PK, QA, SA, SN, TZ, UZ, ZA) but is "XX": use one of them, or write its profile as docs/countries.md shows: defineCountry() in a program, country: { file: … } in a site file',
        ],
        [{ country: "SAU" }, 'country: must be the code of a country but is "SAU": did you mean "SA"?'],
        [{ country: "chl" }, 'country: must be the code of a country but is "chl": did you mean "CL"?'],
        [{ country: "Kazachstan" }, 'country: must be the code of a country but is "Kazachstan": did you mean "KZ"?'],
        [{ country: "sa" }, 'country: must be the code of a country but is "sa": did you mean "SA"?'],
        [{ country: "Oman" }, 'country: must be the code of a country but is "Oman": did you mean "OM"?'],
        [
          { position: { ...riyadh.position, latitude: 95 } },
          "position.latitude: must be from -90 to 90 but is 95: correct it, or swap latitude and longitude",
        ],
        [{ position: { ...riyadh.position, longitude: Number.NaN } }, "position.longitude: must be a number but is NaN: write a number"],
        [
          { pressure: "94.16 Pa" },
          `pressure: must be at least 22 kPa but is 94.16 Pa: state the station's own pressure, not reduced to sea level; did you mean "94.16 kPa"?`,
        ],
        [
          { grid: { ...riyadh.grid, minimum: "0" } },
          'grid.minimum: must be above 0 but is 0: state a share of the nominal voltage, such as "0.85"',
        ],
        [
          { grid: { ...riyadh.grid, frequency: "400 Hz" } },
          "grid.frequency: must be at most 65 Hz but is 400 Hz: public grids have 50 Hz or 60 Hz",
        ],
        [
          { grid: { ...riyadh.grid, importLimit: "0 kW" } },
          "grid.importLimit: must be above 0 W but is 0 W: leave it out if the grid has no limit",
        ],
      ],
      (change, problem) => {
        expect(problems(change)).toEqual([problem]);
      },
    );
  });

  it("reports all problems at once under the name of the site", () => {
    const wrong = {
      ...riyadh,
      country: "XX",
      promises: { ...riyadh.promises, autonomi: "8 h" },
      ...climate({ dryBulb: "48.9 °C", wetBulb: 22 }),
    };
    expect(() => defineSite(wrong as unknown as SiteProps, "riyadh-1")).toThrow(
      [
        "riyadh-1 is not valid (3 problems)",
        '  country: must be the code of a country that has a profile (AE, AR, BH, BR, CI, CL, CO, DZ, EG, ET, GH, ID, JO, KE, KW, KZ, MA, MX, NG, OM, PE, PK, QA, SA, SN, TZ, UZ, ZA) but is "XX": use one of them, or write its profile as docs/countries.md shows: defineCountry() in a program, country: { file: … } in a site file',
        '  climate.hottest.wetBulb: must be text that says its unit but is the bare number 22: write it like "48.9 °C" (units: °C, K)',
        '  promises.autonomi: unknown prop: did you mean "autonomy"?',
      ].join("\n"),
    );
  });

  it("does not compile with a unit of another quantity or an unknown country", () => {
    // @ts-expect-error a power is no temperature
    expect(() => defineSite({ ...riyadh, climate: { ...riyadh.climate, coldest: { dryBulb: "0.7 kW" } } })).toThrow(PropsError);
    // @ts-expect-error no profile
    expect(() => defineSite({ ...riyadh, country: "XX" })).toThrow(PropsError);
  });

  it("names what is wrong with the source of a point, and nothing else", () => {
    everyRow("%s", ["hottest", "mostHumid", "coldest"] as const, (name) => {
      const point = { ...riyadh.climate.hottest, dryBulb: name === "coldest" ? "0.7 °C" : "48.9 °C", wetBulb: "-1 °C" };
      const sourced = (source: object) => problems({ climate: { ...riyadh.climate, [name]: { ...point, source } } });
      expect(sourced({ mark: "declared", document: "Design weather" })).toEqual([
        `climate.${name}.source.owner: is required: add the person who is responsible for the declared number`,
      ]);
      expect(sourced({ mark: "verified", document: "" })).toEqual([
        `climate.${name}.source.document: must not be empty: name the document, the declaration or the owner`,
      ]);
    });
  });

  it("names a ride-through that is no time by its value, whatever that is", () => {
    const promised = (rideThrough: unknown) => problems({ promises: { ...riyadh.promises, rideThrough } });
    expect(promised(10n)).toEqual([expect.stringContaining('must be a time or "restart" but is 10:')]);
    expect(promised([1])).toEqual([expect.stringContaining('must be a time or "restart" but is a list:')]);
  });
});
