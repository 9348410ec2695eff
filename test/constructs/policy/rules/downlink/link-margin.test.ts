import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../../../constructs/monitoring/watched-limits";
import { linkMargin } from "../../../../../constructs/policy/rules/downlink/link-margin";
import { type LinkChanges, linkNode, linkSite, xBandLink } from "../../../../support/nodes/vector-links";
import { skyNode } from "../../../../support/nodes/vector-sky";
import { vectors } from "../../../engineering/link/vectors-volume.json";

const { id: rule } = linkMargin;
const node = (changes?: LinkChanges) => ({ node: linkNode(changes) });
const weather = { ...xBandLink.source, mark: "recalled", document: "from memory" } as const;

/** Least margin of the passes of the vectors, for 0.1 % of the year. */
const worst = vectors
  .filter(({ inputs }) => inputs.link === "x-band-riyadh" && inputs.elements === "landsat-9")
  .reduce((least, { expected }) => Math.min(least, expected.at0_1percent.worstMargin), Number.POSITIVE_INFINITY);

const [{ value: margin = Number.NaN } = {}] = judgeRule(linkMargin, node());

ruleCases(linkMargin, {
  subject: "downlink/links/landsat-9-x",
  pass: node(),
  fail: node({ links: [{ requiredMarginDb: 3 }] }),
  unknown: node({ site: { radioClimate: undefined } }),
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: {
    at: node({ links: [{ requiredMarginDb: margin }] }),
    beyond: node({ links: [{ requiredMarginDb: margin + 0.001 }] }),
  },
  fromProps: { pass: linkSite(), fail: linkSite({ links: [{ requiredMarginDb: 3 }] }) },
});

describe(rule, () => {
  it("judges the least margin of all passes, as the vectors have it", () => {
    expect(judgeRule(linkMargin, node())).toMatchObject([{ value: expect.closeTo(worst, 2), limit: 1, unit: "dB", outcome: "pass" }]);
  });

  it("names every term of the budget there, losses negative", () => {
    const [judgement] = judgeRule(linkMargin, node());
    expect(judgement?.contributors.map(({ name }) => name)).toEqual([
      "eirp",
      "free-space",
      "gas",
      "rain-cloud-scintillation",
      "pointing",
      "polarisation",
      "other",
      "g-over-t",
      "boltzmann",
      "symbol-rate",
      "threshold",
      "implementation",
    ]);
    expect(judgement?.contributors.find(({ name }) => name === "other")?.value).toBe(-0.5);
    expect(judgement?.at).toMatch(/^antenna-1, 2026-09-2\dT/);
  });

  it("says how many decibels are missing of 3 dB, and for which MODCOD", () => {
    const [weak] = judgeRule(linkMargin, node({ links: [{ requiredMarginDb: 3 }] }));
    expect(weak?.remedy).toBe(
      `gain ${(3 - margin).toFixed(2)} dB for QPSK 1/2 at 5.0° elevation: raise minimumElevation of antenna-1, improve its G/T, or promise a lower availability of the link`,
    );
  });

  it("loses a decibel of margin with each of the satellite's power", () => {
    const [weaker] = judgeRule(linkMargin, node({ links: [{ eirpDbw: Number(xBandLink.eirpDbw) - 1 }] }));
    expect(weaker?.value).toBeCloseTo(margin - 1, 9);
  });

  it("judges the more the less of the year it is available", () => {
    const [rarer] = judgeRule(linkMargin, node({ links: [{ availability: "99 %" }] }));
    const [surer] = judgeRule(linkMargin, node({ links: [{ availability: "99.99 %" }] }));
    expect(rarer?.value).toBeGreaterThan(margin);
    expect(surer?.value).toBeLessThan(margin);
  });

  it("is unknown, not failed, where it rests on a number from memory", () => {
    const links = [{ requiredMarginDb: 3, source: weather }];
    expect(judgeRule(linkMargin, node({ links }))).toMatchObject([{ outcome: "unknown", reason: expect.stringContaining("from memory") }]);
  });

  it("says nothing of a link that no antenna receives, and of a node without links", () => {
    const band = { minimum: "2.2 GHz", maximum: "2.3 GHz" } as const;
    expect(judgeRule(linkMargin, node({ reception: { band } }))).toMatchObject([
      { outcome: "not-applicable", reason: "no antenna receives a pass of the link at an elevation of 5° or more" },
    ]);
    expect(judgeRule(linkMargin, { node: skyNode() })).toMatchObject([{ outcome: "not-applicable", reason: "the design has no links" }]);
  });

  it("is watched at the receivers that take the link", () => {
    const watched = (changes?: LinkChanges) => watchedLimits(new NodeStudy(linkNode(changes))).filter((limit) => limit.rule === rule);
    expect(watched()).toMatchObject([
      {
        device: "receiver-1",
        labels: { link: "landsat-9-x" },
        metric: "edge_node_link_margin_decibels",
        unit: "dB",
        bound: "at-least",
        limit: xBandLink.requiredMarginDb,
      },
    ]);
    expect(watched({ receiver: { bandwidth: "80 MHz" } })).toEqual([]);
    expect(watched({ receivers: [{}, { name: "receiver-2" }] }).map(({ device }) => device)).toEqual(["receiver-1", "receiver-2"]);
  });
});
