import type { PlaceProps, PowerProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { power30kW } from "../../../examples/parts/power-30kw";
import { leftOut } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { upsProps } from "../../support/props/ups-props";

const { source } = upsProps;
const place: PlaceProps = { name: "battery-room", temperature: "25 °C", source };
const [battery] = power30kW.batteries ?? [];
if (!battery) throw new Error("The node has a battery");
const power: PowerProps = { ...power30kW, places: [place], batteries: [{ ...battery, place: "battery-room" }] };

describe("power.places", () => {
  it("are named by the place of parts", () => {
    expect(powerProblems("places.0", place, power)).toEqual([]);
    expect(powerProblems("places.0", { name: "battery-room", aboveOutside: "8 K", source }, power)).toEqual([]);
    expect(powerProblems("places.0", { name: "battery-room", aboveInside: "0 K", source }, power)).toEqual([]);
  });

  it.each([
    ["temperature", leftOut, "places[0]: must state its temperature but does not: add one of temperature, aboveOutside, aboveInside"],
    ["aboveInside", "5 K", "places[0]: must state its temperature in one way but has temperature and aboveInside: leave out all but one"],
    ["temperature", "250 °C", "places[0].temperature: must be at most 100 °C but is 250 °C: correct the typing error, no part works there"],
    ["source", leftOut, expect.stringMatching(/^places\[0\]\.source: /)],
    ["warmth", "25 °C", expect.stringMatching(/^places\[0\]\.warmth: unknown prop/)],
    ["name", "Battery room", expect.stringMatching(/^places\[0\]\.name: must be lower-case letters/)],
  ])("refuses one whose %s is wrong", (prop, value, message) => {
    expect(powerProblems(`places.0.${prop}`, value, power)).toContainEqual(message);
  });

  it("refuse a place below the air that it is said to be above", () => {
    expect(powerProblems("places.0", { name: "battery-room", aboveOutside: "-3 K", source }, power)).toEqual([
      "places[0].aboveOutside: must be at least 0 K but is -3 K: correct the typing slip; a place that is cooler states its temperature, at each climate point where it differs",
    ]);
  });

  it.each(["aboveOutside", "aboveInside"])("refuse %s above 80 K, and take those 80 K", (prop) => {
    const problemsAt = (rise: string) => powerProblems("places.0", { name: "battery-room", [prop]: rise, source }, power);
    expect(problemsAt("80 K")).toEqual([]);
    expect(problemsAt("5000 K")).toEqual([
      `places[0].${prop}: must be at most 80 K but is 5000 K: correct the typing slip; a place that is cooler states its temperature, at each climate point where it differs`,
    ]);
  });

  it("refuse the names of room and outdoor air, and one name twice", () => {
    expect(powerProblems("places.1", { ...place, name: "outside" }, power)).toEqual([
      'places[1].name: must not be the name of the room or of outdoor air but is "outside": choose another name, such as battery-room',
    ]);
    expect(powerProblems("places.1", place, power)).toEqual([
      'places[1].name: must be unique but place [0] is named "battery-room" too: rename one of them',
    ]);
  });

  it("refuse one that no part names: the part that was meant would stay in the room without a word", () => {
    expect(powerProblems("batteries.0.place", leftOut, power)).toEqual([
      'places[0]: is the place "battery-room" that no part names: add it to a part as its place, or leave it out',
    ]);
  });

  it.each([
    ["batteries.0.place", "batteries[0].place"],
    ["feeds.0.main.place", "feeds[0].main.place"],
    ["feeds.1.cable.place", "feeds[1].cable.place"],
    ["boards.0.place", "boards[0].place"],
    ["boards.2.circuits.1.breaker.place", "boards[2].circuits[1].breaker.place"],
    ["boards.0.circuits.0.cable.place", "boards[0].circuits[0].cable.place"],
    ["rectifierPlants.0.place", "rectifierPlants[0].place"],
    ["rectifierPlants.0.breaker.place", "rectifierPlants[0].breaker.place"],
  ])("%s refuses a place that there is not, with those that there are", (path, shown) => {
    expect(powerProblems(path, "power-room", power)).toContain(
      `${shown}: names the place "power-room" but the design has "inside", "outside", "battery-room": use one of these, or add the place to power.places`,
    );
    expect(powerProblems(path, "battery-room", power)).toEqual([]);
    expect(powerProblems(path, "outside", power30kW)).toEqual([]);
  });
});
