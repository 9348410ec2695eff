import { describe, expect, it } from "vitest";
import { power30kW } from "../../../examples/parts/power-30kw";
import { changed } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { ratedBreaker } from "../../support/props/rated-breaker";

describe("circuitSchema", () => {
  it.each([
    ["serves", [], "serves: must have at least 1 item but has 0: add some"],
    ["serves", [3], "serves[0]: must be text but is 3: write text; or it must be an object but is 3: write an object with device"],
    ["serves", ["rack-1", "rack-1"], 'serves[1]: must be once in the list but device [0] is "rack-1" too: leave one of them out'],
    [
      "serves",
      ["rack-1", { device: "rack-1", share: "0.5" }],
      'serves[1]: must be once in the list but device [0] is "rack-1" too: leave one of them out',
    ],
    ["serves", [{ device: "rack-1", share: "1.5" }], "serves[0].share: must be at most 1 but is 1.5: use a value within it"],
    ["serves", [{ device: "rack-1", shar: "0.5" }], 'serves[0].shar: unknown prop: did you mean "share"?'],
    [
      "connection",
      "L1",
      'connection: must be one of "12", "23", "31", "123", "1N", "2N", "3N", "123N", "DC" but is "L1": choose one of them',
    ],
    ["pdu.rating", "0 A", "pdu.rating: must be above 0 A but is 0 A: use a value within it"],
    [
      "serves",
      [{ device: "rack-1", bank: "bank-1" }],
      'serves[0].bank: names the bank "bank-1", which the PDU does not have: leave it out, or add banks to the PDU',
    ],
    ["pdu.banks", [], "pdu.banks: must have at least 1 item but has 0: add some"],
    [
      "pdu.banks",
      [{ name: "bank-1", rating: "16 A" }],
      'serves[0]: must name a bank of the PDU: write { device, bank } with one of "bank-1"',
    ],
    [
      "name",
      "Rack 1",
      'name: must be lower-case letters, digits and hyphens, first a letter or digit, but is "Rack 1": write it like rack-1',
    ],
  ])("circuitSchema refuses %s = %j", (path, value, problem) => {
    expect(powerProblems(`boards.0.circuits.0.${path}`, value)).toEqual([`boards[0].circuits[0].${problem}`]);
  });

  it("circuitSchema takes for a bank what a catalogue gives of a breaker, and refuses what no bank has", () => {
    const circuit = power30kW.boards[0]?.circuits?.[0];
    const withBank = (other: object) => ({
      ...circuit,
      pdu: { ...circuit?.pdu, banks: [{ name: "bank-1", ...ratedBreaker("abb-s200", "16 A"), ...other }] },
      serves: [{ device: "rack-1", bank: "bank-1" }],
    });
    const problems = (other: object) => powerProblems("boards.0.circuits.0", withBank(other));
    expect(problems({ groupFactor: "0.8", altitudeFactor: [[2000, 1]], enclosureRise: "10 K", listedFor100Percent: true })).toEqual([]);
    expect(problems({ groupFactor: "1.1" })).toEqual([
      "boards[0].circuits[0].pdu.banks[0].groupFactor: must be at most 1 but is 1.1: use a value within it",
    ]);
    expect(problems({ temperatureFactor: [[40, 94]] })).toEqual([
      "boards[0].circuits[0].pdu.banks[0].temperatureFactor[0][1]: must be at most 2 but is 94: use a value within the limit",
    ]);
    expect(problems({ place: "outside" })).toEqual([
      expect.stringMatching(/^boards\[0\]\.circuits\[0\]\.pdu\.banks\[0\]\.place: unknown prop/),
    ]);
  });

  it("circuitSchema takes a device on several banks of a PDU, and on each once", () => {
    const on = (...banks: string[]) => ({
      name: "rack-1-a",
      breaker: power30kW.boards[0]?.circuits?.[0]?.breaker,
      pdu: {
        rating: "32 A",
        banks: ["bank-1", "bank-2"].map((name) => ({ name, rating: "16 A" })),
        source: power30kW.boards[0]?.circuits?.[0]?.breaker.source,
      },
      serves: banks.map((bank) => ({ device: "rack-1", bank })),
    });
    expect(powerProblems("boards.0.circuits.0", on("bank-1", "bank-2"))).toEqual([]);
    expect(powerProblems("boards.0.circuits.0", on("bank-1", "bank-1"))).toEqual([
      'boards[0].circuits[0].serves[1]: must be once in the list but device [0] is "rack-1 on bank-1" too: leave one of them out',
    ]);
    expect(powerProblems("boards.0.circuits.0", on("bank-3"))).toEqual([
      'boards[0].circuits[0].serves[0].bank: names the bank "bank-3", which the PDU does not have: use one of "bank-1", "bank-2"',
    ]);
    const twice = changed(on("bank-1"), "pdu.banks.1.name", "bank-1");
    expect(powerProblems("boards.0.circuits.0", twice)).toEqual([
      'boards[0].circuits[0].pdu.banks[1].name: must be unique but bank [0] is named "bank-1" too: rename one of them',
    ]);
  });
});
