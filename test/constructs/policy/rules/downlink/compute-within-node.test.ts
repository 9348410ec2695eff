import { defineSite, snapshot } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { computeWithinNode } from "../../../../../constructs/policy/rules/downlink/compute-within-node";
import { firstSite } from "../../../../../examples/first-site";
import { abha } from "../../../../../examples/parts/abha";
import { processingOrchestration, racksAt80 } from "../../../../support/nodes/processing";

const { id: rule } = computeWithinNode;

/** 2 kW idle, 10 kW at most: at that utilisation, with so much to process. */
const rack = (utilisation: number, processingW: number) => ({
  node: smallNode({ racks: [smallRack({ inletW: 2000 + utilisation * 8000 + processingW, processingW })] }),
});

/** The racks of first-site at 80 % of their way from 2.25 to 15 kW, and what processes at that energy. */
const site = (energy: `${number} J/MB`) => ({ ...firstSite, compute: racksAt80, orchestration: processingOrchestration({}, { energy }) });

ruleCases(computeWithinNode, {
  subject: "compute/rack-1",
  pass: rack(0.5, 3000),
  fail: rack(0.5, 5000),
  unknown: { impossible: "powers of racks and of processing are needed to describe a node" },
  notApplicable: { node: smallNode(), subject: "compute" },
  boundary: { at: rack(0.5, 4000), beyond: rack(0.5, 4001) },
  fromProps: { pass: site("50 J/MB"), fail: site("52 J/MB") },
});

describe(rule, () => {
  it("adds what is processed to the utilisation, and says what is left", () => {
    const { site: where, ...design } = site("60 J/MB");
    // 3,000 W of 12,750 W
    expect(judgeRule(computeWithinNode, { node: snapshot("busy", where, design) })).toMatchObject([
      {
        value: expect.closeTo(0.8 + 3000 / 12_750, 9),
        limit: 1,
        contributors: [
          { name: "utilisation", value: expect.closeTo(0.8, 9) },
          { name: "demodulator while it processes", value: expect.closeTo(0.235_294, 6) },
        ],
        remedy: "lower the utilisation of rack-1 to 0.765, or process more slowly: other work leaves 2.55 kW, and processing draws 3.00 kW",
      },
    ]);
  });

  it("judges a rack that processes by a watt or less, and none that processes nothing", () => {
    const racks = [smallRack({ id: "rack-1", inletW: 6000.5, processingW: 0.5 }), smallRack({ id: "rack-2", inletW: 6000 })];
    expect(judgeRule(computeWithinNode, { node: smallNode({ racks }) })).toMatchObject([
      { subject: "compute/rack-1", outcome: "pass", value: expect.closeTo(0.5 + 0.5 / 8000, 9) },
    ]);
  });

  it("takes the busiest climate point", () => {
    const { site: _, ...design } = site("40 J/MB");
    const props = { ...abha, climate: { ...abha.climate, hottest: { ...abha.climate.hottest, utilisation: "0.9" } } } as const;
    const busy = defineSite({
      ...props,
      grid: { nominal: "400 V line-to-line", minimum: "0.85" },
      promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
    });
    expect(judgeRule(computeWithinNode, { node: snapshot("busy", busy, design) })).toMatchObject([
      {
        outcome: "fail",
        value: expect.closeTo(0.9 + 2000 / 12_750, 9),
        remedy: expect.stringMatching(/at the climate point hottest to 0\.843/),
      },
    ]);
  });
});
