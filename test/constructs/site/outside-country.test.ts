import { type BuiltInCountry, countries, defineCountry, defineSite, type SiteProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../support/props/problems-of";

const site = (country: BuiltInCountry, latitude: number, longitude: number, unusual?: SiteProps["position"]["unusual"]): SiteProps => ({
  country,
  position: { latitude, longitude, elevation: "10 m", ...(unusual && { unusual }) },
  climate: { hottest: { dryBulb: "45 °C" }, coldest: { dryBulb: "5 °C" } },
  grid: { nominal: `${countries[country].profile.grid.lineToLineV.value?.[0] ?? 0} V line-to-line`, minimum: "0.9" },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
});
const problems = (...given: Parameters<typeof site>) => problemsOf(() => defineSite(site(...given)));

describe("defineSite(), position", () => {
  it.each([
    ["CL", -27.15, -109.43], // Hanga Roa
    ["KZ", 43.65, 51.17], // Aktau
    ["NG", 4.43, 7.17], // Bonny
    ["SA", 16.71, 42.12], // Farasan
    ["QA", 26.55, 51.3], // platforms before Ras Laffan
  ] as const)("takes islands, coasts and what stands before them: %s at %d, %d", (country, latitude, longitude) => {
    expect(problems(country, latitude, longitude)).toEqual([]);
  });

  it("refuses a place in another country, and at sea, and says where it is", () => {
    expect(problems("SA", 51.5, 46.7)).toEqual([
      'position.latitude: must be in Saudi Arabia (outlines of Rapid\'s country-coder 5.6, its waters included, and 0.5° around them) but 51.5° north, 46.7° east is in Russia: correct it, or the country to "RU", or state why it is right, beside it as unusual: { latitude: { reason, owner } }',
    ]);
    expect(problems("KW", 29.3, 51.5)).toEqual([expect.stringContaining('is in Iran: correct it, or the country to "IR"')]);
    expect(problems("NG", 0, 0)).toEqual([expect.stringContaining("is at sea, or in no country: correct it, or the country, or")]);
  });

  it("refuses a neighbour that the box around the country would hold", () => {
    expect(problems("SA", 29.37, 47.98)).toEqual([expect.stringContaining("is in Kuwait")]);
  });

  it("asks whether latitude and longitude were swapped", () => {
    expect(problems("SA", 46.7, 24.7)).toEqual([expect.stringMatching(/is in Romania: swap latitude and longitude/)]);
  });

  it("names the number whose other sign would lie in the country, and writes no negative degrees", () => {
    expect(problems("PE", -12.02, 77.11)).toEqual([
      expect.stringMatching(
        /^position\.longitude: .* but 12\.02° south, 77\.11° east is at sea, .*: change the sign of the longitude, -77\.11: west is negative, or .* unusual: \{ latitude: /,
      ),
    ]);
    expect(problems("PE", 12.02, -77.11)).toEqual([
      expect.stringMatching(
        /^position\.latitude: .* 12\.02° north, 77\.11° west is in Colombia: change the sign of the latitude, -12\.02: south/,
      ),
    ]);
    expect(problems("PE", 12.02, 77.11)).toEqual([
      expect.stringMatching(/^position\.latitude: .* change the signs of both, -12\.02 and -77\.11: /),
    ]);
    const latitude = { reason: "a ship under this flag", owner: "site@example.org" };
    expect(problems("PE", -12.02, 77.11, { latitude })).toEqual([]);
  });

  it("takes it with a reason, which the report lists", () => {
    const latitude = { reason: "a ship under this flag", owner: "site@example.org" };
    expect(defineSite(site("SA", 51.5, 46.7, { latitude })).unusual).toMatchObject([
      { path: "position.latitude", value: "51.5° north 46.7° east", ...latitude },
    ]);
  });

  it("takes the bounds of a profile of one's own, and asks nothing where a code of one's own has none", () => {
    const source = { mark: "verified", document: "Map" } as const;
    const grid = { lineToLine: { value: ["400 V line-to-line"], source }, frequency: { value: "50 Hz", source } } as const;
    const own = { code: "XA", name: "Testland", readOn: "2026-11-24", grid } as const;
    const at = (country: SiteProps["country"]) => problemsOf(() => defineSite({ ...site("SA", 51.5, 0), country }));
    expect(at(defineCountry(own))).toEqual([]);
    expect(at(defineCountry({ ...own, bounds: { latitude: [50, 51.1], longitude: [-1, 1] } }))).toEqual([]);
    expect(at(defineCountry({ ...own, bounds: { latitude: [40, 50], longitude: [-1, 1] } }))).toEqual([
      expect.stringContaining("must be in Testland (the bounds of its profile"),
    ]);
  });
});
