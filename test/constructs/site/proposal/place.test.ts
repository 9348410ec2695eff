import type { ClimatePositionProps } from "cdktf-edge-node/engineering";
import { describe, expect, it } from "vitest";
import { climatePlace } from "../../../../constructs/site/proposal/place";
import { problemsOf } from "../../../support/props/problems-of";

const problems = (place: unknown) => problemsOf(() => climatePlace(place as ClimatePositionProps));

describe("climatePlace()", () => {
  it("climatePlace() says in which country a place lies, and whether the library has its profile", () => {
    expect(climatePlace({ latitude: 24.71, longitude: 46.68, elevation: "600 m" })).toEqual({
      latitudeDegrees: 24.71,
      longitudeDegrees: 46.68,
      elevationM: 600,
      country: { code: "SA", name: "Saudi Arabia", hasProfile: true },
    });
    expect(climatePlace({ latitude: 45, longitude: 8 }).country).toEqual({ code: "IT", name: "Italy", hasProfile: false });
    expect(climatePlace({ latitude: 0, longitude: 0 })).toEqual({ latitudeDegrees: 0, longitudeDegrees: 0 });
  });

  it("climatePlace() takes the position of a site as it is", () => {
    const unusual = { latitude: { reason: "a ship", owner: "fleet" } };
    expect(climatePlace({ latitude: 24, longitude: 38, elevation: "0.1 km", unusual }).elevationM).toBe(100);
  });

  it("climatePlace() says that latitude and longitude are swapped where only that makes a place of them", () => {
    expect(problems({ latitude: -99.1, longitude: 19.4 })).toEqual([
      "latitude: must lie between -90 and 90° but is -99.1°, with a longitude of 19.4°: swap latitude and longitude",
    ]);
    expect(problems({ latitude: 95, longitude: 100 }).join()).not.toContain("swap");
    expect(problems({ latitude: 200, longitude: 10 }).join()).not.toContain("swap");
  });

  it.each([
    [{ latitude: 95, longitude: 190 }, ["latitude: must be at most 90 but is 95", "longitude: must be at most 180 but is 190"]],
    [{ latitude: Number.NaN, longitude: 4 }, ["latitude: must be a number"]],
    [{ latitude: "24", longitude: 4 }, ["latitude: must be a number"]],
    [{ latitude: 24 }, ["longitude: is required"]],
    [{ latitude: 24, longitude: 46, elevation: "20 km" }, ["elevation: must be at most 11000 m"]],
    [{ latitude: 24, longitude: 46, height: "20 m" }, ["height: unknown prop"]],
  ])("climatePlace() refuses %j", (place, expected) => {
    const said = problems(place);
    expect(said).toHaveLength(expected.length);
    expected.forEach((words, i) => {
      expect(said[i]).toContain(words);
    });
  });

  it("climatePlace() refuses what is no place at all", () => {
    for (const place of [null, undefined, "24.7, 46.7"]) expect(problems(place)).toHaveLength(1);
  });
});
