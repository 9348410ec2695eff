import { defineSite, type GridAvailabilityProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { steadyWeather } from "../../support/year/steady-weather";

const site = (availability: unknown, weather: unknown = steadyWeather) =>
  defineSite({
    country: "NG",
    position: { latitude: 6.58, longitude: 3.32, elevation: "41 m" },
    climate: { hottest: { dryBulb: "38 °C" }, coldest: { dryBulb: "20 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.85", availability: availability as GridAvailabilityProps },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    weather: weather as typeof steadyWeather,
  });

describe("site.grid.availability", () => {
  it("takes windows, past midnight too, or hours a day with a seed", () => {
    const outages = [
      { fromHour: 22, hours: 4 },
      { fromHour: 2, hours: 3 },
    ];
    expect(site({ outages }).grid.availability).toEqual({ outages });
    expect(site({ hoursADay: 12, seed: 7 }).grid.availability).toEqual({ hoursADay: 12, seed: 7 });
  });

  it("refuses windows that overlap, past midnight too, and names the hour", () => {
    const outages = [
      { fromHour: 22, hours: 4 },
      { fromHour: 1, hours: 3 },
    ];
    expect(() => site({ outages })).toThrow("site is not valid (1 problem)");
  });

  it.each([[{ hoursADay: 25, seed: 1 }], [{ hoursADay: 12 }], [{ hoursADay: 1.5, seed: 1 }], [{ outages: [{ fromHour: 24, hours: 1 }] }]])(
    "refuses %j",
    (availability) => {
      expect(() => site(availability)).toThrow("grid.availability");
    },
  );
});

describe("site.weather", () => {
  it("refuses a year of another length", () => {
    expect(() => site({ hoursADay: 12, seed: 1 }, { ...steadyWeather, hours: steadyWeather.hours.slice(1) })).toThrow(
      "weather: must have the 8760 hours of a year but has 8759: create it with readEpw() or readPvgisTmy()",
    );
  });

  it("refuses a window of more hours than a day has without counting them", () => {
    expect(() => site({ outages: [{ fromHour: 1, hours: 1e15 }] })).toThrow("must be at most 24 but is 1000000000000000");
  });
});
