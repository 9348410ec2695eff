import { snapshot } from "cdktf-edge-node";
import { recordOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { power30kW } from "../../../examples/parts/power-30kw";
import { designOf, finding, mildSite, variant } from "../../support/nodes/node-variants";
import { changed } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { transformerProps } from "../../support/props/transformer-props";

/** The 30 kW node at a grid of 480 V, on transformers. */
function transformed(change: object = {}) {
  const power = {
    ...power30kW,
    feeds: power30kW.feeds.map((feed) => ({ ...feed, transformer: { ...transformerProps, ...change } })),
  };
  return { ...variant({ power }), site: { ...mildSite, grid: { ...mildSite.grid, lineToLineV: 480, frequencyHz: 60 } } };
}

describe("transformerSchema", () => {
  it.each([
    [
      "ratedPower",
      "63 kW",
      expect.stringMatching(/^feeds\[0\]\.transformer\.ratedPower: must be in VA, kVA or MVA but is "63 kW", a power/),
    ],
    ["secondary", "400 V", expect.stringMatching(/^feeds\[0\]\.transformer\.secondary: must be/)],
    ["vectorGroup", "Dyn5", 'feeds[0].transformer.vectorGroup: must be one of "Dyn11", "Dyn1" but is "Dyn5": did you mean "Dyn1"?'],
    [
      "shortCircuitVoltage",
      "1 %",
      "feeds[0].transformer.shortCircuitVoltage: must be at least the load loss as a share of the rated power, 0.02, but is 0.01: correct one of the two from the data sheet",
    ],
    [
      "loadLoss",
      "12.6 kW",
      "feeds[0].transformer.loadLoss: must add up to less than a fifth of the rated 63 kVA but are 200 W and 12.6 kW: correct them from the data sheet",
    ],
    ["shortCircuitVoltge", "4 %", 'feeds[0].transformer.shortCircuitVoltge: unknown prop: did you mean "shortCircuitVoltage"?'],
  ])("transformerSchema refuses %s = %j", (path, value, problem) => {
    const props = changed(power30kW, "feeds.0.transformer", transformerProps);
    expect(powerProblems(`feeds.0.transformer.${path}`, value, props)).toEqual([problem]);
  });

  it("transformerSchema refuses a transformer on a feed of one phase", () => {
    const props = changed(power30kW, "feeds.0.transformer", transformerProps);
    expect(powerProblems("feeds.0.phases", 1, props)).toEqual([
      "feeds[0].transformer: needs a three-phase feed but its feed has one phase: leave phases or the transformer out",
    ]);
  });
});

describe("a transformer in the design", () => {
  const { site, ...design } = transformed();
  const record = recordOf(snapshot("transformed", site, design), "hottest/healthy");
  const network = record.electrical.network ?? {};

  it("stands between main breaker and cable, steps the voltage down, and closes the balance", () => {
    const { outputVoltageV = [], phases = [] } = network["feed-b/transformer"] ?? {};
    expect(phases[0]?.voltageV).toBeCloseTo(480 / Math.sqrt(3), 6);
    // 15 kW of 63 kVA at nearly unity power factor: a drop of about 0.24·u_R = 0.24·2 % = 0.5 %
    for (const volts of outputVoltageV) {
      expect(volts).toBeLessThan(400 / Math.sqrt(3));
      expect(volts).toBeGreaterThan(0.993 * (400 / Math.sqrt(3)));
    }
    expect(Math.abs(record.balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * record.electrical.nodePowerW);
  });

  it("loses P_0 + (P_fl/3)·Σ(I/I_r)², worked by hand from its currents", () => {
    const { lossW, outputCurrentA = [] } = network["feed-a/transformer"] ?? {};
    const ratedA = 90.933; // 63,000/(√3·400)
    const expected = 200 + (1260 / 3) * outputCurrentA.reduce((sum, current) => sum + (current / ratedA) ** 2, 0);
    expect(lossW).toBeCloseTo(expected, 1);
    expect(lossW).toBeGreaterThan(250);
  });

  it("is judged by its rating, with its own source, and gives the devices behind it 8 % of drop", () => {
    expect(finding("power/equipment-within-rating", "power/feed-a/transformer", transformed())).toMatchObject({
      outcome: "pass",
      limitSource: transformerProps.source,
    });
    const small = transformed({ ratedPower: "20 kVA", noLoadLoss: "80 W", loadLoss: "400 W" });
    expect(finding("power/equipment-within-rating", "power/feed-a/transformer", small).outcome).toBe("fail");
    expect(finding("power/voltage-drop-within-limit", "power/rack-1/rack-1-a", transformed()).limit).toBe(0.08);
  });

  it("takes the tap: a primary of 456 V gives 5 % more on the other side", () => {
    const { site: tappedSite, ...tapped } = transformed({ primary: "456 V line-to-line" });
    const higher = recordOf(snapshot("tapped", tappedSite, tapped), "hottest/healthy").electrical.network?.["feed-b/transformer"];
    const ratio = (higher?.outputVoltageV[0] ?? 0) / (network["feed-b/transformer"]?.outputVoltageV[0] ?? 1);
    expect(ratio).toBeCloseTo(480 / 456, 2); // and a little more: less current, less drop
  });

  it("is lost with its feed, and what hangs on both feeds lives on", () => {
    const lost = recordOf(snapshot("transformed", site, designOf(transformed())), "hottest/feed-a-lost");
    expect(lost.electrical.network?.["feed-a/transformer"]).toBeUndefined();
    expect(lost.electrical.unserved).toEqual([]);
  });
});
