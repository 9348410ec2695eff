import { Token } from "cdktf";
import type { DownlinkProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { downlinkSchema } from "../../../constructs/downlink/downlink.props";
import { parseProps } from "../../../constructs/props";
import { downlink } from "../../../examples/parts/it-30kw";
import { changed, leftOut } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

const parse = (props: unknown) => parseProps(downlinkSchema, "riyadh-1/downlink", props);

describe("downlinkSchema", () => {
  it.each([
    ["antennas.0.power", "-1 W", "antennas[0].power: must be at least 0 W but is -1 W: give a greater value (units: W, kW, MW)"],
    ["antennas.0.satellites", [], "antennas[0].satellites: must have at least 1 item but has 0: add some"],
    ["antennas.0.satellites.1", 0, "antennas[0].satellites[1]: must be at least 1 but is 0: use a value within the limit"],
    [
      "antennas.0.satellites.0",
      1e9,
      "antennas[0].satellites[0]: must be at most 999999999 but is 1000000000: use a value within the limit",
    ],
    ["antennas.0.satellites.0", "39084", 'antennas[0].satellites[0]: must be a number but is "39084": write 39084, without quotes'],
    [
      "antennas.0.inputVoltage",
      { minimum: "230 V", maximum: "230 V" },
      "antennas[0].inputVoltage: must have its minimum below its maximum but is 230 V to 230 V: swap the two or correct one",
    ],
    ["antennas.0.place", "roof", 'antennas[0].place: must be one of "inside", "outside" but is "roof": choose one of them'],
    [
      "receivers.0.antenna",
      "antenna-9",
      'receivers[0].antenna: names the antenna "antenna-9" but the design has "antenna-1": use one of these, or add the antenna',
    ],
    ["receivers.1.name", "receiver-1", 'receivers[1].name: must be unique but receiver [0] is named "receiver-1" too: rename one of them'],
    [
      "receivers.0.dataRate",
      "400 W",
      'receivers[0].dataRate: must be in bit/s, kbit/s, Mbit/s, Gbit/s, B/s, kB/s, MB/s or GB/s but is "400 W", a power: write it like "300 Mbit/s"',
    ],
    ["receivers.0.powr", "400 W", 'receivers[0].powr: unknown prop: did you mean "power"?'],
    ["receivers", leftOut, "receivers: is required: add a list of objects with name, antenna, dataRate, power, source"],
  ])("downlinkSchema refuses %s = %j", (path, value, problem) => {
    expect(problemsOf(() => parse(changed(downlink, path, value)))).toEqual([problem]);
  });

  it("downlinkSchema refuses a token where physics needs a number", () => {
    const wrong = changed(
      changed(downlink, "antennas.0.power", Token.asString({ ref: 1 })),
      "antennas.0.satellites.0",
      Token.asNumber({ ref: 1 }),
    );
    const problems = problemsOf(() => parse(wrong));
    expect(problems.map((problem) => problem.split(":")[0])).toEqual(["antennas[0].satellites[0]", "antennas[0].power"]);
    for (const problem of problems) expect(problem).toContain("must be known at synth but is an unresolved token");
  });

  it("DownlinkProps do not compile with a data rate in watts", () => {
    const [receiver] = downlink.receivers;
    // @ts-expect-error a power is no data rate
    const wrong: DownlinkProps = { ...downlink, receivers: [{ ...receiver, dataRate: "400 W" }] };
    expect(problemsOf(() => parse(wrong))).toHaveLength(1);
  });
});
