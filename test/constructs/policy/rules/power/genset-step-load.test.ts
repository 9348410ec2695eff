import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { LoadStep } from "../../../../../constructs/engineering/energy/stores/load-steps";
import { gensetStepLoad } from "../../../../../constructs/policy/rules/power/genset-step-load";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding } from "../../../../support/nodes/node-variants";
import { onGensets, stored } from "../../../../support/nodes/stores";

const { id: rule } = gensetStepLoad;
const subject = "power/genset";
const steps = { levels: [0.5, 0.8, 1], recoveryS: 5 };
const step = (stepW: number, acceptedW = 8000): LoadStep => ({
  atS: 60,
  parts: [{ name: "ups-1", value: stepW }],
  baseW: 12_000,
  stepW,
  acceptedW,
});
const coming = (...all: readonly LoadStep[]) => onGensets({ steps: all }, { steps });
/** The 30 kW node on two sets that take their load in these steps; its three air conditioners start with 4 kW each after 3 minutes. */
const stepped = (levels: readonly `${number}`[], startingPower: `${number} kW` | "" = "4 kW") => {
  const { airConditioners } = cooling30kW;
  return {
    ...stored({ gensets: { steps: { levels, recovery: "5 s" } } }),
    cooling: {
      ...cooling30kW,
      airConditioners: { ...airConditioners, restartDelay: "3 min", ...(startingPower !== "" && { startingPower }) } as const,
    },
  };
};

ruleCases(gensetStepLoad, {
  subject,
  pass: coming(step(7000)),
  fail: coming(step(9000)),
  unknown: onGensets({ stepsReason: "the power of air-conditioner-1 while it starts is not stated" }, { steps }),
  notApplicable: { node: smallNode(), subject: "power/gensets" },
  notJudged: onGensets({}),
  boundary: { at: coming(step(8000)), beyond: coming(step(8000.1)) },
  fromProps: { pass: stepped(["1"]), fail: stepped(["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"]) },
});

describe(rule, () => {
  it("names the step with the least room, its time and what is the most of it", () => {
    const found = finding(rule, subject, stepped(["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"]));
    expect(found).toMatchObject({ at: "0 s after the gensets are ready", unit: "W", outcome: "fail" });
    expect(found.contributors.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(found.value ?? Number.NaN, 9);
    expect(found.remedy).toMatch(
      /^reduce the step at 0 s by [\d.]+ kW, on top of 0 W that genset already carries: let .+ start it more than 5 s before or after the other loads$/,
    );
  });

  it("is unknown as long as nobody says how compressors start, and does not apply without gensets", () => {
    expect(finding(rule, subject, stepped(["1"], ""))).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("add startingPower"),
    });
    expect(finding(rule, "power/gensets", { ...stored({}), power: power30kW })).toMatchObject({ outcome: "not-applicable" });
    expect(smallNode().gensets).toEqual([]);
  });

  it("refuses levels that do not rise", () => {
    expect(() => finding(rule, subject, stepped(["0.8", "0.5"]))).toThrow(/levels\[1\]: must be above the level before, 0\.8, but is 0\.5/);
  });
});
