import { describe, expect, it } from "vitest";
import { checkFlow, type FlowContact, type FlowDesign } from "../../../../constructs/engineering/data-flow/flow-contact";

const contact: FlowContact = { aosS: 10, losS: 20, bytes: 1e9, rateBPerS: 1e6, productRatio: 0.1, energyJPerB: 1e-6 };
const design: FlowDesign = {
  horizonS: 100,
  contacts: [contact],
  backhaul: [
    { fromS: 0, toS: 40, bitsPerS: 1e6 },
    { fromS: 40, toS: 130, bitsPerS: 0 },
  ],
  keepRawS: 0,
  keepProductS: 0,
};
const withContact = (of: Partial<FlowContact>): FlowDesign => ({ ...design, contacts: [{ ...contact, ...of }] });

describe("checkFlow()", () => {
  it("checkFlow() takes contacts up to the end of the horizon, and windows that touch and go beyond it", () => {
    expect(() => checkFlow(design)).not.toThrow();
    expect(() => checkFlow(withContact({ aosS: 0, losS: 100, bytes: 0, productRatio: 0, energyJPerB: 0 }))).not.toThrow();
  });

  it.each([{ aosS: -1 }, { losS: 10 }, { losS: 100.5 }, { aosS: Number.NaN }, { losS: Number.NaN }])(
    "checkFlow() refuses a contact outside the horizon: %j",
    (of) => {
      expect(() => checkFlow(withContact(of))).toThrow(/^Contact must lie within the horizon of 100 s but lasts from/);
    },
  );

  it.each([
    [{ bytes: -1 }, /^Volume of a contact must not be negative but is -1 B/],
    [{ rateBPerS: 0 }, /^Processing rate must be above zero but is 0 B\/s/],
    [{ productRatio: Number.NaN }, /^Product ratio must not be negative but is NaN/],
    [{ energyJPerB: -1 }, /^Energy of processing must not be negative but is -1 J\/B/],
  ])("checkFlow() refuses a contact with %j", (of, message) => {
    expect(() => checkFlow(withContact(of))).toThrow(message);
  });

  it("checkFlow() refuses windows that overlap, stand in another order or end before they begin", () => {
    const windows = (...times: readonly (readonly [number, number])[]) => times.map(([fromS, toS]) => ({ fromS, toS, bitsPerS: 1 }));
    for (const backhaul of [
      windows([0, 20], [19, 30]),
      windows([20, 30], [0, 10]),
      windows([20, 10]),
      windows([-1, 10]),
      windows([0, Number.NaN]),
    ]) {
      expect(() => checkFlow({ ...design, backhaul })).toThrow(
        /^Backhaul window must begin after \d+ s and end later than it begins but lasts from/,
      );
    }
    expect(() => checkFlow({ ...design, backhaul: [{ fromS: 0, toS: 1, bitsPerS: -8 }] })).toThrow(
      /^Rate of the backhaul must not be negative/,
    );
  });

  it("checkFlow() refuses a horizon and times to keep that are none", () => {
    expect(() => checkFlow({ ...design, horizonS: 0 })).toThrow(/^Horizon must be above zero but is 0 s/);
    expect(() => checkFlow({ ...design, keepRawS: Number.NaN })).toThrow(/^Time to keep raw data must not be negative/);
    expect(() => checkFlow({ ...design, keepProductS: -1 })).toThrow(/^Time to keep products must not be negative/);
  });
});
