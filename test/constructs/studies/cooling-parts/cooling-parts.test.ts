import { type NodeDesign, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { coolantMismatch, coolingParts, outdoorUnits } from "../../../../constructs/studies/cooling-parts/cooling-parts";
import { firstSite } from "../../../../examples/first-site";
import { cooling30kW } from "../../../../examples/parts/cooling-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { roomCooled, roomCooling } from "../../../support/nodes/room-cdus";
import { problemsOf } from "../../../support/props/problems-of";

const { site } = firstSite;
const nodeWith = (cooling: object) => snapshot("parts", site, { ...node30kW, cooling: { ...cooling30kW, ...cooling } });
const partsOf = (cooling: object) => coolingParts(nodeWith(cooling).cooling);
const promises = (redundancy: object) => ({ ...site.promises, redundancy: { ...site.promises.redundancy, ...redundancy } });

describe("coolingParts()", () => {
  it("has no parts without cooling", () => {
    expect(coolingParts(undefined)).toEqual([]);
  });

  it("gives every unit of a node to one part, by the kind that it is lost as", () => {
    const named = coolingParts(nodeWith({}).cooling).flatMap(({ lostAs, units }) => units.map((unit) => `${lostAs ?? "-"} ${unit}`));
    expect(named).toEqual([
      "dry-cooler dry-cooler-1",
      "dry-cooler dry-cooler-2",
      "dry-cooler dry-cooler-3",
      "air-conditioner air-conditioner-1",
      "air-conditioner air-conditioner-2",
      "air-conditioner air-conditioner-3",
      "pump facility-pump",
      "pump secondary-pump",
      "cdu cdu-1",
      "- heater",
    ]);
  });

  it("loses the only unit of a CDU or a pump where N+1 is promised of it, and there alone", () => {
    const lost = (redundancy: object) =>
      partsOf({}).flatMap((part) => part.lostUnits(promises(redundancy)).map(({ name, promised }) => `${name} ${promised}`));
    expect(lost({ cdus: "N", pumps: "N" }).filter((name) => /cdu|pump/.test(name))).toEqual([]);
    expect(lost({ cdus: "N+1" })).toContain("cdu-1-lost true");
    expect(lost({ pumps: "N+1" })).toEqual(expect.arrayContaining(["facility-pump-lost true", "secondary-pump-lost true"]));
    expect(lost({ rejection: "N" })).toContain("dry-cooler-1-lost false");
  });

  it("asks of units outdoors alone what weather and neighbours ask", () => {
    expect(outdoorUnits(partsOf({})).map(({ prop, rejectsBy, cools }) => `${prop} ${rejectsBy} ${cools}`)).toEqual([
      "cooling.dryCoolers coil coolant",
      "cooling.airConditioners condenser room",
    ]);
    expect(outdoorUnits(coolingParts(roomCooled().cooling)).map(({ prop }) => prop)).toEqual(["cooling.airConditioners"]);
  });

  it("says what units whose power the coolant sets draw at full speed: fans their rating, trim chillers the most of their table", () => {
    const trimChiller = {
      count: 2,
      table: [
        { ambient: "10 °C", capacity: "40 kW", eer: 5 },
        { ambient: "40 °C", capacity: "36 kW", eer: 3 },
      ],
      minimumAmbient: "-10 °C",
      altitudeFactor: [{ elevation: "3000 m", factor: "1" }],
      source: cooling30kW.dryCoolers.source,
    };
    const { power: _, ...unpowered } = node30kW;
    const { cooling } = snapshot("trimmed", site, { ...unpowered, cooling: { ...cooling30kW, trimChiller } } as NodeDesign);
    const full = coolingParts(cooling).flatMap(({ lostAs = "-", fullPowerW }) => (fullPowerW === undefined ? [] : [[lostAs, fullPowerW]]));
    expect(full).toEqual([
      ["dry-cooler", 1600],
      ["trim-chiller", 12_000],
    ]);
  });

  it("waits for the last of units that return one after another", () => {
    const [dryCoolers] = outdoorUnits(
      partsOf({ dryCoolers: { ...cooling30kW.dryCoolers, restartDelay: "20 s", restartInterval: "15 s" } }),
    );
    expect(dryCoolers?.lastRestartS()).toBe(20 + 2 * 15);
    expect(dryCoolers?.lastRestartS(1)).toBe(20);
  });
});

describe("checks and ratings of the parts", () => {
  it("holds every rating against the coolant of the loop that the part hangs on", () => {
    const { cooling } = nodeWith({ facilityLoop: { ...cooling30kW.facilityLoop, coolant: { kind: "water" } } });
    expect(cooling && coolantMismatch(cooling)).toMatch(/^Dry cooler must be rated .* of the facility loop \(water\)/);
    expect(coolantMismatch(nodeWith({}).cooling as never)).toBeUndefined();
  });

  it("refuses a filling at a temperature where the coolant of a liquid-to-air loop is not known", () => {
    const cooling = roomCooling();
    const expansion = { fillTemperature: "-60 °C", acceptance: "20 L", source: cooling.room.source };
    const problems = problemsOf(() =>
      roomCooled({ ...cooling, secondaryLoop: { ...cooling.secondaryLoop, volume: "100 L", expansion } } as never),
    );
    expect(problems).toEqual([expect.stringMatching(/^cooling\.secondaryLoop\.expansion\.fillTemperature: .*-60/)]);
  });
});
