import { defineSite, type SiteProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { countries } from "../../../constructs/site";
import { refuseOutside } from "../../../constructs/site/outside-country";
import { problemsOf } from "../../support/props/problems-of";

const site = (
  country: SiteProps["country"],
  latitude: number,
  longitude: number,
  unusual?: SiteProps["position"]["unusual"],
): SiteProps => ({
  country,
  position: { latitude, longitude, elevation: "10 m", ...(unusual && { unusual }) },
  climate: { hottest: { dryBulb: "45 °C" }, coldest: { dryBulb: "5 °C" } },
  grid: { nominal: `${countries[country].lineToLineV} V line-to-line`, minimum: "0.9" },
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

  it("refuses a place outside the country, by the side on which it is", () => {
    expect(problems("SA", 51.5, 46.7)).toEqual([
      "position.latitude: must be 15.87 to 32.63° in Saudi Arabia to be plausible (Natural Earth 1:50m, admin 0 countries, as energy-data/market-opportunities, app/assets/data/bounds.js, boxes them, and 0.5° around) but is 51.5°: correct it, or the country, or state why it holds beside it, as unusual: { latitude: { reason, owner } }",
    ]);
    expect(problems("KW", 29.3, 51.5)).toEqual([expect.stringMatching(/^position\.longitude: must be 46\.03 to 48\.94° in Kuwait/)]);
  });

  it("asks whether latitude and longitude were swapped", () => {
    expect(problems("SA", 46.7, 24.7)).toEqual([
      expect.stringMatching(/^position\.latitude: .* but is 46\.7°: swap latitude and longitude/),
      expect.stringMatching(/^position\.longitude: .* but is 24\.7°: swap latitude and longitude/),
    ]);
  });

  it("takes it with a reason, which the report lists", () => {
    const latitude = { reason: "a ship under this flag", owner: "site@example.org" };
    expect(defineSite(site("SA", 51.5, 46.7, { latitude })).unusual).toMatchObject([
      { path: "position.latitude", value: "51.5°", ...latitude },
    ]);
  });

  it("asks nothing of a country without a box", () => {
    const { bounds: _, ...profile } = countries.SA;
    const nobody = { issues: [], addIssue: () => expect.fail("asked") } as unknown as Parameters<typeof refuseOutside>[2];
    expect(() => refuseOutside(profile, { latitude: 51.5, longitude: 0 }, nobody)).not.toThrow();
  });
});
