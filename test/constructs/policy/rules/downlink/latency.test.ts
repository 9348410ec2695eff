import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { latency } from "../../../../../constructs/policy/rules/downlink/latency";
import { type DataChanges, dataNode, dataSite } from "../../../../support/nodes/data-site";

const { id: rule } = latency;
const within = (time: NonNullable<DataChanges["latency"]>, changes: DataChanges = {}) => ({
  node: dataNode({ latency: time, ...changes }),
});

const data = new NodeStudy(dataNode()).sky?.data;
const largest = data?.outcome === "flows" ? Math.max(...data.flow.received.map(({ bytes }) => bytes)) : Number.NaN;
/** 50 MB/s, and a tenth of it over 0.82 · 20 Mbit/s: nothing waits for anything before it. */
const [processedS, sentS] = [largest / 50e6, (0.1 * largest * 8) / 16.4e6];
const worstS = processedS + sentS;
const exactS = data?.outcome === "flows" ? Math.max(...data.flow.contacts.map(({ latencyS = 0 }) => latencyS)) : Number.NaN;

ruleCases(latency, {
  subject: "downlink/landsat-9",
  pass: within("1 h"),
  fail: within("20 min"),
  unknown: { ...within("1 h", { links: { site: { radioClimate: undefined } } }), subject: "downlink/data" },
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { at: within(`${exactS} s`), beyond: within(`${exactS - 0.001} s`) },
  fromProps: { pass: dataSite({ latency: "1 h" }), fail: dataSite({ latency: "20 min" }) },
});

describe(rule, () => {
  it("says where the time of the worst contact goes", () => {
    expect(judgeRule(latency, within("20 min"))).toMatchObject([
      {
        value: expect.closeTo(worstS, 6),
        limit: 1200,
        at: expect.stringMatching(/^the contact with landsat-9 at 2026-09-2/),
        contributors: [
          { name: "wait for processing", value: expect.closeTo(0, 6) },
          { name: "processing", value: expect.closeTo(processedS, 6) },
          { name: "wait for the backhaul and sending", value: expect.closeTo(sentS, 6) },
        ],
      },
    ]);
  });

  it("is unknown where the site promises it and nobody says how products leave", () => {
    expect(judgeRule(latency, within("1 h", { backhaul: null }))).toMatchObject([
      { outcome: "unknown", subject: "downlink/data", reason: "the backhaul of the site is not stated: state site.backhaul" },
    ]);
  });

  it("fails where a product is never delivered", () => {
    expect(judgeRule(latency, within("60 h", { backhaul: { up: "10 kbit/s" } }))).toMatchObject([
      {
        outcome: "fail",
        reason: expect.stringMatching(/^the product of the contact with landsat-9 at .* is not delivered by the end of the second window$/),
      },
    ]);
  });
});
