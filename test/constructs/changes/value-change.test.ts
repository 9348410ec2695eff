import { type NodeDesign, Temperature } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { changedValue } from "../../../constructs/changes/value-change";
import { byKelvins, onDuty } from "../../../constructs/changes/variations/steps";
import type { ValueVariation } from "../../../constructs/changes/variations/variation";

const setpoint: ValueVariation = {
  kind: "setpoint",
  vary: "value",
  prop: "dryCoolers.setpoint",
  what: "Setpoint of the dry coolers",
  most: 10,
  next: byKelvins(-1),
};
const duty: ValueVariation = {
  ...setpoint,
  kind: "duty and standby",
  prop: "dryCoolers.duty",
  what: "Dry coolers on duty",
  next: onDuty(-1),
};
const designOf = (dryCoolers: object) => ({ cooling: { dryCoolers } }) as unknown as NodeDesign;

describe("changedValue()", () => {
  it("changedValue() says what it becomes and what it was, also of a value that is a quantity", () => {
    const changed = changedValue(designOf({ setpoint: Temperature.celsius(30) }), ["cooling", "dryCoolers", "setpoint"], setpoint, 2);
    expect(changed?.text).toBe("Setpoint of the dry coolers: 28 °C instead of 30 °C");
    expect(changed?.design.cooling?.dryCoolers).toEqual({ setpoint: "28 °C" });
  });

  it("changedValue() says of a prop that is not there what its default is", () => {
    const changed = changedValue(designOf({ count: 3 }), ["cooling", "dryCoolers", "duty"], duty, 1);
    expect(changed?.text).toBe("Dry coolers on duty: 2 instead of 3");
    expect(changed?.design.cooling?.dryCoolers).toEqual({ count: 3, duty: 2 });
  });

  it("changedValue() has no step where the value has none, nor of a part that is not there", () => {
    expect(changedValue(designOf({ count: 1 }), ["cooling", "dryCoolers", "duty"], duty, 1)).toBeUndefined();
    expect(changedValue({}, ["cooling", "dryCoolers", "duty"], duty, 1)).toBeUndefined();
  });

  it("changedValue() names the part that holds the prop", () => {
    const design = { power: { gensets: [{ name: "genset-a", tank: { usable: "100 L" } }] } } as unknown as NodeDesign;
    const fuel: ValueVariation = { ...setpoint, what: "Fuel of {name}", next: () => "125 L" };
    expect(changedValue(design, ["power", "gensets", 0, "tank", "usable"], fuel, 1)?.text).toBe("Fuel of genset-a: 125 L instead of 100 L");
  });
});
