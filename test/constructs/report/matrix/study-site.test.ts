import { countries, PropsError } from "cdktf-edge-node";
import { makeScreeningSites, type SiteDefaults } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";

const promises = { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } } as const;
const study = (code: keyof typeof countries, defaults: SiteDefaults = { promises }) => {
  const [site] = makeScreeningSites([countries[code]], defaults).sites;
  if (!site) return expect.unreachable(`${code} has no study site`);
  return site;
};

describe("makeScreeningSites()", () => {
  it("makeScreeningSites() makes one of each country and nominal voltage with a published station, and names the others with what to do", () => {
    const { sites, leftOut } = makeScreeningSites(Object.values(countries), { promises });
    expect(new Set(sites.map(({ site }) => site.country)).size).toBe(25);
    expect(sites.every(({ isStudy }) => isStudy)).toBe(true);
    expect(sites.filter(({ name }) => /\d/.test(name)).map(({ name, site }) => [name, site.grid.lineToLineV])).toEqual([
      ["study-br-220", 220],
      ["study-br-380", 380],
      ["study-co-220", 220],
      ["study-co-440", 440],
      ["study-mx-220", 220],
      ["study-mx-480", 480],
    ]);
    expect(leftOut.map(({ country, countryName }) => [country, countryName])).toEqual([
      ["ET", "Ethiopia"],
      ["GH", "Ghana"],
      ["NG", "Nigeria"],
    ]);
    expect(leftOut[0]?.reason).toBe("no weather station of it has a source: give it a site of its own, a row in --sites");
  });

  // Highest of 50 years, else the 0.4 % dry bulb, with the 0.4 % coincident wet bulb; 0.4 % wet bulb with its dry bulb; mean minimum, else the 99.6 % dry bulb
  it.each([
    ["AE", ["Fujairah", 51, 22.1], ["Fujairah", 42.8, 31.9], ["Abu Dhabi Intl", 8.4]],
    ["BR", ["Rio de Janeiro (Galeao)", 45.2, 25.4], ["Cuiaba", 38.1, 28.1], ["Sao Paulo (Congonhas)", 6.3]],
    ["CO", ["Cartagena", 39.7, 27.6], ["Barranquilla", 34.2, 28.6], ["Bogota (El Dorado)", -0.4]],
    ["DZ", ["Hassi Messaoud", 52.9, 22.1], ["Algiers (Dar El Beida)", 30.6, 25.5], ["Hassi Messaoud", -0.2]],
    ["KZ", ["Kyzylorda (Baikonur region)", 45.6, 20.3], ["Atyrau", 36.8, 22.4], ["Astana", -34.8]],
    ["MA", ["Agadir Al Massira", 53.5, 19.6], ["Casablanca", 29.4, 24.1], ["Ouarzazate (altitude)", -1.9]],
    ["OM", ["Muscat (Seeb)", 49.4, 22.2], ["Muscat (Seeb)", 42.8, 30.4], ["Fahud (interior)", 10.5]],
    ["SA", ["Al-Qaisumah (northern desert)", 52.5, 20.4], ["Dhahran", 45.1, 31.1], ["Al-Qaisumah (northern desert)", 0.1]],
    ["SN", ["Matam", 44, 24.2], ["Matam", 44, 28.6], ["Dakar/Yoff", 14.8]],
    ["UZ", ["Bukhara", 48.1, 20.4], ["Nukus", 39, 24.9], ["Nukus", -21.1]],
  ] as const)(
    "makeScreeningSites() takes of %s the hottest, the most humid and the coldest station that was read, each by name",
    (code, [hot, hotC, hotWetC], [humid, humidC, humidWetC], [cold, coldC]) => {
      const { site, assumed = [] } = study(code);
      const { hottest, mostHumid, coldest } = site.climate;
      const wet = (wetBulbC: number) => ({ kind: "wet-bulb", wetBulbC });
      expect([hottest.dryBulbC, hottest.humidity]).toEqual([hotC, wet(hotWetC)]);
      expect([mostHumid?.dryBulbC, mostHumid?.humidity]).toEqual([humidC, wet(humidWetC)]);
      expect(coldest.dryBulbC).toBe(coldC);
      for (const [i, name] of [hot, humid, cold].entries()) expect(assumed[i]).toContain(` of the station ${name}, WMO `);
    },
  );

  it("makeScreeningSites() marks a dry bulb that stands in for the coincident one, and takes that where it was read", () => {
    expect(study("MA").assumed?.[1]).toBe(
      "climate.mostHumid of the station Casablanca, WMO 601550: the 0.4 % wet bulb with the 0.4 % dry bulb, because the coincident one is unknown, in the sun of a clear sky",
    );
    expect(study("MA").site.climate.mostHumid?.source).toMatchObject({
      mark: "partial",
      document: expect.stringMatching(/; the dry bulb is that of the 0\.4 % point, because the coincident one is unknown$/),
    });
    expect(study("DZ").assumed?.[1]).toContain("the 0.4 % wet bulb with its coincident dry bulb, in the sun");
  });

  it("makeScreeningSites() leaves out a country whose station lies outside of it, and one of which somebody only remembers a station", () => {
    const { station } = countries.OM.profile;
    if (!station) return expect.unreachable("Oman has a station");
    const buraimi = countries.OM.with({ station: { ...station, name: "Buraimi", latitude: 24.23, longitude: 55.78 } });
    const recalled = countries.OM.with({ station: { ...station, source: { mark: "recalled", document: "from memory" } } });
    expect(makeScreeningSites([buraimi, recalled], { promises })).toEqual({
      sites: [],
      leftOut: ["its station Buraimi lies outside of it", "no weather station of it has a source"].map((reason) =>
        expect.objectContaining({ country: "OM", reason: `${reason}: give it a site of its own, a row in --sites` }),
      ),
    });
  });

  it("makeScreeningSites() makes one of each country at the voltage that the design gives, and none where its grid has no such voltage", () => {
    const { sites, leftOut } = makeScreeningSites([countries.BR, countries.PE], { promises, grid: { nominal: "380 V line-to-line" } });
    expect(sites.map(({ name, site }) => [name, site.grid.lineToLineV])).toEqual([["study-br", 380]]);
    expect(sites[0]?.assumed).toContain("grid.nominal of 380 V line-to-line, the default of the design");
    expect(leftOut).toMatchObject([
      {
        country: "PE",
        reason: /^its grid has no voltage near the 380 V line-to-line of the design: /.exec(leftOut[0]?.reason ?? "")?.input,
      },
    ]);
  });

  it("makeScreeningSites() gives each the lead times of its own country, of those that the design gives for all", () => {
    const papers = { leadTimes: { "saber-product": "42 d", "nom-001-sede": "60 d" } } as const;
    expect(study("SA", { promises, papers }).site.papers?.leadTimeDays).toEqual({ "saber-product": 42 });
    expect(study("MX", { promises, papers }).site.papers?.leadTimeDays).toEqual({ "nom-001-sede": 60 });
    expect(study("SA").site.papers).toBeUndefined();
  });

  it("makeScreeningSites() stands at the hottest station, in the sun of a clear sky but at the coldest point", () => {
    const { name, site, assumed, notJudged } = study("SA");
    expect(name).toBe("study-sa");
    expect(site.position).toEqual({ latitudeDegrees: 28.32, longitudeDegrees: 46.13, elevationM: 358 });
    const { hottest, mostHumid, coldest } = site.climate;
    expect([hottest, mostHumid, coldest].map((point) => point?.otherIrradianceWPerM2)).toEqual(["clear-sky", "clear-sky", 0]);
    expect(coldest.humidity).toEqual({ kind: "dry" });
    expect([assumed?.[0], assumed?.[2]]).toEqual([
      "climate.hottest of the station Al-Qaisumah (northern desert), WMO 403730: the maximum of 50 years with the wet bulb of the 0.4 % point, in the sun of a clear sky",
      "climate.coldest of the station Al-Qaisumah (northern desert), WMO 403730: the mean annual minimum, without sun",
    ]);
    expect(notJudged).toBeUndefined();
  });

  it("makeScreeningSites() takes the 0.4 % and 99.6 % points where the row has no extremes, and says so", () => {
    const { site, assumed } = study("TZ");
    expect([site.climate.hottest.dryBulbC, site.climate.coldest.dryBulbC]).toEqual([33.2, 17.8]);
    expect(assumed?.[0]).toMatch(/: the 0\.4 % point, in the sun of a clear sky$/);
    expect(assumed?.[2]).toMatch(/: the 99\.6 % point, without sun$/);
  });

  it("makeScreeningSites() takes voltage and frequency of the country, and says of which voltages one is", () => {
    const { site, assumed } = study("BR");
    expect([site.grid.lineToLineV, site.grid.frequencyHz]).toEqual([220, 60]);
    expect(assumed).toContain("grid.nominal of 220 V, one of 220 V and 380 V in Brazil");
    expect(study("KE").assumed).toContain("grid.nominal of 415 V, as Kenya has it");
  });

  it("makeScreeningSites() takes the lowest voltage from the tolerance that was read, then from the design, then from the library", () => {
    const ofDesign = { promises, grid: { minimum: "0.85" } } as const;
    expect([study("PK", ofDesign).site.grid.minimumShare, study("PK", ofDesign).assumed?.at(-1)]).toEqual([
      0.95,
      "grid.minimum of 0.95, by the tolerance of the grid of Pakistan",
    ]);
    expect([study("SA", ofDesign).site.grid.minimumShare, study("SA", ofDesign).assumed?.at(-1)]).toEqual([
      0.85,
      "grid.minimum of 0.85, the default of the design",
    ]);
    expect([study("SA").site.grid.minimumShare, study("SA").assumed?.at(-1)]).toEqual([
      0.9,
      "grid.minimum of 0.9, the default of the library: the tolerance of this grid is unknown (IEC 60038 has −10 %)",
    ]);
  });

  it("makeScreeningSites() gives what the design promises and assumes of its grid to each", () => {
    const { site } = study("SA", {
      promises: { ...promises, coldStart: true },
      grid: { outages: { longest: "4 h" } },
      environment: { corrosivity: { outdoor: "C4", source: { mark: "declared", document: "d", owner: "o" } } },
    });
    expect([site.promises.coldStart, site.grid.outages?.longestS, site.environment?.corrosivity?.outdoor]).toEqual([true, 14_400, "C4"]);
  });

  it("makeScreeningSites() leaves out a country of which nobody read the voltage or the frequency", () => {
    const recalled = { mark: "recalled", document: "from memory" } as const;
    const own = countries.SA.with({ grid: { lineToLine: { value: ["400 V line-to-line"], source: recalled } } });
    const other = countries.SA.with({ grid: { frequency: { value: "60 Hz", source: recalled } } });
    const { sites, leftOut } = makeScreeningSites([own, other], { promises });
    expect(sites).toEqual([]);
    expect(leftOut.map(({ reason }) => /^voltage or frequency of its grid has no source: /.test(reason))).toEqual([true, true]);
  });

  it("makeScreeningSites() refuses defaults that no site can have", () => {
    expect(() => study("SA", { promises, grid: { outages: { longest: "-4 h" as never } } })).toThrow(PropsError);
  });
});
