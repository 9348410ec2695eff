import { describe, expect, it } from "vitest";
import { powerSchema } from "../../../constructs/power/power.props";
import { protectionFacts } from "../../../constructs/power/protection.facts";
import { parseProps } from "../../../constructs/props";
import { power30kW } from "../../../examples/parts/power-30kw";
import { protectedPower } from "../../../examples/parts/protected-power";
import { changed, leftOut } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { transformerProps } from "../../support/props/transformer-props";
import { upsProps } from "../../support/props/ups-props";

const protection = (props: unknown = protectedPower) => protectionFacts(parseProps(powerSchema, "power", props)).protection;
const residualOf = (id: string, props?: unknown) => protection(props)?.circuits.find((one) => one.id === id)?.residualA;

describe("protectionFacts()", () => {
  it("protectionFacts() says nothing of a design that does not say how it is earthed", () => {
    expect(protection(power30kW)).toBeUndefined();
  });

  it("protectionFacts() takes the circuit's own device, else the incomer's, else the largest of every feed of its board", () => {
    expect(residualOf("rack-1-a/breaker")).toBe(0.3);
    expect(residualOf("rack-1-a/breaker", changed(protectedPower, "boards.0.circuits.0.breaker.residualCurrent", "0.03 A"))).toBe(0.03);
    const incomer = { ...power30kW.feeds[0]?.main, residualCurrent: "0.1 A" };
    expect(residualOf("rack-1-a/breaker", changed(protectedPower, "boards.0.incomer", incomer))).toBe(0.1);
    const uneven = changed(protectedPower, "feeds.1.main.residualCurrent", "0.5 A");
    expect(residualOf("pumps/breaker", uneven)).toBe(0.5); // board-m is on both feeds
    const half = changed(protectedPower, "feeds.1.main.residualCurrent", leftOut);
    expect(residualOf("pumps/breaker", half)).toBeUndefined();
    expect(residualOf("rack-1-a/breaker", half)).toBe(0.3);
  });

  it("protectionFacts() lets no device see through a transformer or a UPS", () => {
    expect(residualOf("rack-1-a/breaker", changed(protectedPower, "feeds.0.transformer", transformerProps))).toBeUndefined();
    const props = { ...protectedPower, ups: [upsProps] };
    expect(residualOf("ups-1/breaker", props)).toBe(0.3);
    expect(residualOf("ups-out/breaker", props)).toBeUndefined();
  });

  it("protectionFacts() gives R_A·I_Δn, worked by hand: 20 Ω · 0.3 A = 6 V", () => {
    expect(protection()?.circuits[0]?.touchV).toBeCloseTo(6, 12);
    expect(protection(changed(protectedPower, "earthing.electrodeOhm", leftOut))?.circuits[0]).not.toHaveProperty("touchV");
  });
});

describe("earthingSchema", () => {
  it.each([
    ["earthing.system", "TN", 'earthing.system: must be one of "TN-S", "TN-C-S", "TT", "IT" but is "TN": choose one of them'],
    ["earthing.electrodeOhm", 0, "earthing.electrodeOhm: must be above 0 but is 0: use a value within the limit"],
    ["earthing.electrodeOhm", "20 Ω", 'earthing.electrodeOhm: must be a number but is "20 Ω": write a number'],
    ["earthing.source", leftOut, expect.stringMatching(/^earthing\.source: is required/)],
    [
      "feeds.0.surgeProtection.type",
      2,
      expect.stringMatching(/^feeds\[0\]\.surgeProtection\.type: must be one of "1", "2", "1\+2" but is 2/),
    ],
    ["feeds.0.shortCircuit.current", "6 kV", expect.stringMatching(/^feeds\[0\]\.shortCircuit\.current: must be/)],
    [
      "feeds.0.main.residualCurrent",
      "300 A",
      'feeds[0].main.residualCurrent: must be at most 30 A but is 300 A: state I_Δn in amperes, such as "0.03 A"',
    ],
    ["feeds.0.main.breakingCapacity", "0 A", "feeds[0].main.breakingCapacity: must be above 0 A but is 0 A: use a value within it"],
  ])("earthingSchema and its neighbours refuse %s = %j", (path, value, problem) => {
    expect(powerProblems(path, value, protectedPower)).toEqual([problem]);
  });
});
