import { declareSource, type Source } from "cdktf-edge-node";
import { ruleCases, smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { opticsReceivedPower } from "../../../../../constructs/policy/rules/compute/optics-received-power";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { finding, variant, withRacks } from "../../../../support/nodes/node-variants";
import { watchedOf } from "../../../../support/rules/watched-of";

const { id: rule } = opticsReceivedPower;
const subject = "compute/rack-1/uplink";
const source = declareSource("100GBASE-LR4 over the fibre of the carrier", "tests");
const [rack, other] = compute30kW.racks;
const budget = { launchDbm: [-1, 4], lossDb: 7, sensitivityDbm: -14, overloadDbm: 1.5, reserveDb: 3 } as const;
const uplink = { name: "uplink", caseRiseK: 40, maximumCaseC: 70, source };
const withBudget = (change = {}, stated: Source = source) => ({
  node: smallNode({ racks: [smallRack({ optics: [{ ...uplink, source: stated, fibre: { ...budget, ...change } }] })] }),
});
const fibre = { launchDbm: { minimum: -1, maximum: 4 }, lossDb: 7, sensitivityDbm: -14, overloadDbm: 1.5, reserveDb: 3 } as const;
const withFibre = (change = {}) =>
  variant(
    withRacks(
      { ...rack, optics: [{ name: "uplink", caseRise: "40 K", maximumCase: "70 °C", fibre: { ...fibre, ...change }, source }] },
      other,
    ),
  );

ruleCases(opticsReceivedPower, {
  subject,
  pass: withBudget(),
  fail: withBudget({ lossDb: 11 }),
  unknown: withBudget({ lossDb: 11 }, { mark: "recalled", document: "somebody remembers" }),
  notApplicable: { node: smallNode({ racks: [smallRack({ optics: [] })] }), subject: "compute/rack-1" },
  notJudged: { node: smallNode({ racks: [smallRack({ optics: [uplink] })] }) },
  boundary: { at: withBudget({ lossDb: 10 }), beyond: withBudget({ lossDb: 10.001 }) },
  fromProps: { pass: withFibre(), fail: withFibre({ lossDb: 11 }) },
});

describe(rule, () => {
  it("leaves −1 − 7 + 14 = 6 dB above the sensitivity and 1.5 − 4 + 7 = 4.5 dB below the overload", () => {
    const light = finding(rule, subject, withFibre());
    expect([light.value, light.limit]).toEqual([6, 3]);
    expect(light.contributors.map(({ value }) => value)).toEqual([-1, -7, 14]);
    expect(finding(rule, `${subject}/overload`, withFibre()).value).toBe(4.5);
  });

  it("says how much light is missing, and which attenuator is", () => {
    expect(finding(rule, subject, withFibre({ lossDb: 11.5 })).remedy).toContain("gain 1.50 dB");
    expect(finding(rule, `${subject}/overload`, withFibre({ lossDb: 1 })).remedy).toContain("an attenuator of 1.50 dB");
  });

  it("watches received power between sensitivity with its reserve and overload, and expects least and most of it", () => {
    const common = { device: "rack-1", labels: { port: "uplink" }, metric: "edge_node_optics_received_power_dbm", unit: "dBm", source };
    const remedy = expect.any(String);
    expect(watchedOf(opticsReceivedPower, withBudget())).toEqual([
      { ...common, subject, bound: "at-least", limit: -11, expected: -8, remedy },
      { ...common, subject: `${subject}/overload`, bound: "at-most", limit: 1.5, expected: -3, remedy },
    ]);
    const { overloadDbm: _, ...open } = budget;
    const bounds = (optics: object[]) =>
      watchedOf(opticsReceivedPower, { node: smallNode({ racks: [smallRack({ optics } as never)] }) }).map(({ bound }) => bound);
    expect(bounds([{ ...uplink, fibre: open }])).toEqual(["at-least"]);
    expect(bounds([uplink])).toEqual([]);
  });

  it("refuses powers that stand the wrong way round", () => {
    expect(() => finding(rule, subject, withFibre({ launchDbm: { minimum: 5, maximum: 4 } }))).toThrow(
      "launchDbm.minimum: must be at most",
    );
    expect(() => finding(rule, subject, withFibre({ overloadDbm: -20 }))).toThrow("overloadDbm: must be above the sensitivity of -14 dBm");
  });
});
