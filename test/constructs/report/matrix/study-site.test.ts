import { countries, PropsError, type SiteDefaults, studySites } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";

const promises = { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } } as const;
const study = (code: keyof typeof countries, defaults: SiteDefaults = { promises }) => {
  const [site] = studySites([countries[code]], defaults).sites;
  if (!site) return expect.unreachable(`${code} has no study site`);
  return site;
};

describe("studySites()", () => {
  it("studySites() makes one of each country with a published station, and names the others with what to do", () => {
    const { sites, leftOut } = studySites(Object.values(countries), { promises });
    expect(sites).toHaveLength(25);
    expect(sites.every(({ isStudy }) => isStudy)).toBe(true);
    expect(leftOut.map(({ country, countryName }) => [country, countryName])).toEqual([
      ["ET", "Ethiopia"],
      ["GH", "Ghana"],
      ["NG", "Nigeria"],
    ]);
    expect(leftOut[0]?.reason).toBe("no station of it was read: give it a site of its own, a row in --sites");
  });

  it("studySites() gives each the lead times of its own country, of those that the design gives for all", () => {
    const papers = { leadTimes: { "saber-product": "42 d", "nom-001-sede": "60 d" } } as const;
    expect(study("SA", { promises, papers }).site.papers?.leadTimeDays).toEqual({ "saber-product": 42 });
    expect(study("MX", { promises, papers }).site.papers?.leadTimeDays).toEqual({ "nom-001-sede": 60 });
    expect(study("SA").site.papers).toBeUndefined();
  });

  it("studySites() takes the maximum of 50 years with the wet bulb of the 0.4 % point under a clear sky, and the mean minimum in the dark", () => {
    const { name, site, assumed, notJudged } = study("SA");
    expect(name).toBe("study-sa");
    expect(site.position).toEqual({ latitudeDegrees: 28.32, longitudeDegrees: 46.13, elevationM: 358 });
    expect(site.climate.hottest).toMatchObject({
      dryBulbC: 52.5,
      humidity: { kind: "wet-bulb", wetBulbC: 20.4 },
      otherIrradianceWPerM2: "clear-sky",
    });
    expect(site.climate.coldest).toMatchObject({ dryBulbC: 0.1, humidity: { kind: "dry" }, otherIrradianceWPerM2: 0 });
    expect(site.climate.mostHumid).toBeUndefined();
    expect(assumed?.[0]).toBe(
      "weather of the station Al-Qaisumah (northern desert), WMO 403730: the maximum of 50 years with the wet bulb of the 0.4 % point in the sun of a clear sky, and the mean annual minimum",
    );
    expect(notJudged).toEqual(["the most humid air: a study has no such point"]);
  });

  it("studySites() takes the 0.4 % and 99.6 % points where the row has no extremes, and says so", () => {
    const { site, assumed } = study("TZ");
    expect([site.climate.hottest.dryBulbC, site.climate.coldest.dryBulbC]).toEqual([33.2, 17.8]);
    expect(assumed?.[0]).toMatch(/: the 0\.4 % point in the sun of a clear sky, and the 99\.6 % point$/);
  });

  it("studySites() takes voltage and frequency of the country, of several voltages the highest, which it says", () => {
    const { site, assumed } = study("BR");
    expect([site.grid.lineToLineV, site.grid.frequencyHz]).toEqual([380, 60]);
    expect(assumed).toContain("grid.nominal of 380 V, the highest of 220 V and 380 V in Brazil");
    expect(study("KE").assumed?.join()).not.toContain("grid.nominal");
  });

  it("studySites() takes the lowest voltage from the tolerance that was read, then from the design, then from the library", () => {
    const ofDesign = { promises, grid: { minimum: "0.85" } } as const;
    expect([study("PK", ofDesign).site.grid.minimumShare, study("PK", ofDesign).assumed?.[1]]).toEqual([
      0.95,
      "grid.minimum of 0.95, by the tolerance of the grid of Pakistan",
    ]);
    expect([study("SA", ofDesign).site.grid.minimumShare, study("SA", ofDesign).assumed?.[1]]).toEqual([
      0.85,
      "grid.minimum of 0.85, the default of the design",
    ]);
    expect([study("SA").site.grid.minimumShare, study("SA").assumed?.[1]]).toEqual([
      0.9,
      "grid.minimum of 0.9, of the library: nobody read the tolerance of this grid (IEC 60038 has −10 %)",
    ]);
  });

  it("studySites() gives what the design promises and assumes of its grid to each", () => {
    const { site } = study("SA", {
      promises: { ...promises, coldStart: true },
      grid: { outages: { longest: "4 h" } },
      environment: { corrosivity: { outdoor: "C4", source: { mark: "declared", document: "d", owner: "o" } } },
    });
    expect([site.promises.coldStart, site.grid.outages?.longestS, site.environment?.corrosivity?.outdoor]).toEqual([true, 14_400, "C4"]);
  });

  it("studySites() leaves out a country of which nobody read the voltage or the frequency", () => {
    const recalled = { mark: "recalled", document: "from memory" } as const;
    const own = countries.SA.with({ grid: { lineToLine: { value: ["400 V line-to-line"], source: recalled } } });
    const other = countries.SA.with({ grid: { frequency: { value: "60 Hz", source: recalled } } });
    const { sites, leftOut } = studySites([own, other], { promises });
    expect(sites).toEqual([]);
    expect(leftOut.map(({ reason }) => /^nobody read both voltage and frequency of its grid: /.test(reason))).toEqual([true, true]);
  });

  it("studySites() refuses defaults that no site can have", () => {
    expect(() => study("SA", { promises, grid: { outages: { longest: "-4 h" as never } } })).toThrow(PropsError);
  });
});
