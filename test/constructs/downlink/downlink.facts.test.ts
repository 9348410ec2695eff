import { describe, expect, it } from "vitest";
import { downlinkFacts } from "../../../constructs/downlink/downlink.facts";
import { downlinkSchema } from "../../../constructs/downlink/downlink.props";
import { parseProps } from "../../../constructs/props";
import { idleReceptionsText } from "../../../constructs/report/subjects/links";
import { downlink } from "../../../examples/parts/it-30kw";
import { changed } from "../../support/props/changed";

const facts = (props: unknown) => downlinkFacts(parseProps(downlinkSchema, "test/downlink", props));

describe("downlinkFacts()", () => {
  it("downlinkFacts() puts antennas outdoors and receivers in the room, all of it IT", () => {
    const shown = facts(downlink).demands.map(({ id, powerW, place, heatTo, it }) => ({ id, powerW, place, heatTo, it }));
    expect(shown).toEqual([
      { id: "antenna-1", powerW: 690, place: "outside", heatTo: "outdoors", it: true }, // 230 V · 3 A
      { id: "receiver-1", powerW: 400, place: "inside", heatTo: "room", it: true },
      { id: "receiver-2", powerW: 400, place: "inside", heatTo: "room", it: true },
    ]);
  });

  it("downlinkFacts() gives the heat of an antenna inside, as a controller in a rack, to the room", () => {
    expect(facts(changed(downlink, "antennas.0.place", "inside")).demands[0]).toMatchObject({ place: "inside", heatTo: "room" });
  });

  it("downlinkFacts() adds up what the receivers deliver at once", () => {
    expect(facts(downlink).dataRateBitPerS).toBe(800e6);
  });

  it("downlinkFacts() names antennas whose receptions no link uses, and what a link needs", () => {
    const reception = {
      band: { minimum: "8025 MHz", maximum: "8400 MHz" },
      polarisations: ["right-hand circular"],
      diameter: "3.7 m",
      efficiency: "0.62",
      pointingError: "0.08 °",
      feederLossDb: 0.35,
      axialRatioDb: 1.5,
      noise: { amplifierK: 55, amplifierGainDb: 45, afterAmplifierK: 1200, spilloverK: 22 },
      source: { mark: "declared", document: "Antenna", owner: "tests" },
    };
    const { idleReceptions } = facts(changed(downlink, "antennas.0.receptions", [reception]));
    expect(idleReceptions).toEqual({ antennas: ["antenna-1"], missing: ["satellites", "elements", "window", "links"] });
    expect(idleReceptionsText({ idleReceptions })).toBe(
      "No link is computed for the receptions of antenna-1: add downlink.satellites, downlink.elements, downlink.window, downlink.links.",
    );
    expect(facts(downlink)).not.toHaveProperty("idleReceptions");
  });

  it("downlinkFacts() states the source of every part", () => {
    expect(facts(downlink).stated.map(({ path, source }) => [path, source.mark])).toEqual([
      ["downlink/antenna-1", "derived"],
      ["downlink/receiver-1", "declared"],
      ["downlink/receiver-2", "declared"],
    ]);
  });
});
