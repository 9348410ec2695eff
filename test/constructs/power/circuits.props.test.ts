import { describe, expect, it } from "vitest";
import { powerProblems } from "./power-problems";

describe("circuitSchema", () => {
  it.each([
    ["serves", [], "serves: must have at least 1 item but has 0: add some"],
    ["serves", [3], "serves[0]: must be text but is 3: give text; or it must be an object but is 3: give an object"],
    ["serves", ["rack-1", "rack-1"], 'serves[1]: must stand once but device [0] is "rack-1" too: leave one of them out'],
    [
      "serves",
      ["rack-1", { device: "rack-1", share: "0.5" }],
      'serves[1]: must stand once but device [0] is "rack-1" too: leave one of them out',
    ],
    ["serves", [{ device: "rack-1", share: "1.5" }], "serves[0].share: must be at most 1 but is 1.5: give a value within it"],
    ["serves", [{ device: "rack-1", shar: "0.5" }], 'serves[0].shar: unknown prop: did you mean "share"?'],
    [
      "connection",
      "L1",
      'connection: must be one of "12", "23", "31", "123", "1N", "2N", "3N", "123N", "DC" but is "L1": choose one of them',
    ],
    ["pdu.rating", "0 A", "pdu.rating: must be above 0 A but is 0 A: give a value within it"],
    [
      "name",
      "Rack 1",
      'name: must be lower-case letters, digits and hyphens, first a letter or digit, but is "Rack 1": write it as rack-1',
    ],
  ])("circuitSchema refuses %s = %j", (path, value, problem) => {
    expect(powerProblems(`boards.0.circuits.0.${path}`, value)).toEqual([`boards[0].circuits[0].${problem}`]);
  });
});
