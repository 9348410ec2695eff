import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { receiveRate } from "../../../../../constructs/policy/rules/downlink/receive-rate";
import { type DataChanges, dataNode } from "../../../../support/nodes/data-site";
import { type LinkChanges, linkNode, linkSite, xBandLink } from "../../../../support/nodes/vector-links";

const node = (changes?: LinkChanges) => ({ node: linkNode(changes) });
const rate = (dataRate: string) => ({ receiver: { dataRate } });

/** 32APSK 4/5 of EN 302 307-1: 51,648 − 80 bits in 90·145 + 36·8 symbols, 75 million of them a second. */
const fastest = (75e6 * (51_648 - 80)) / (90 * 145 + 36 * 8);

ruleCases(receiveRate, {
  subject: "downlink/receiver-1",
  pass: node(),
  fail: node(rate("200 Mbit/s")),
  unknown: node({ site: { radioClimate: undefined } }),
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { at: node(rate(`${fastest} bit/s`)), beyond: node(rate(`${fastest - 1} bit/s`)) },
  fromProps: { pass: linkSite(), fail: linkSite(rate("200 Mbit/s")) },
});

describe(receiveRate.id, () => {
  it("judges the fastest MODCOD that a pass reaches under a clear sky", () => {
    expect(judgeRule(receiveRate, node())).toMatchObject([{ value: expect.closeTo(fastest, 3), limit: 400e6, unit: "bit/s" }]);
  });

  it("adds up the links that come at once", () => {
    const robust = { name: "second", frequency: "8.25 GHz", coding: { standard: "DVB-S2", modcods: ["QPSK 1/2"], pilots: true } } as const;
    const [judgement] = judgeRule(receiveRate, node({ links: [{}, robust], ...rate("350 Mbit/s") }));
    const qpsk = (75e6 * (32_208 - 80)) / (90 * 361 + 36 * 22);
    expect(judgement).toMatchObject({
      outcome: "fail",
      value: expect.closeTo(fastest + qpsk, 3),
      contributors: [
        { name: xBandLink.name, value: expect.closeTo(fastest, 3) },
        { name: "second", value: expect.closeTo(qpsk, 3) },
      ],
      remedy: "raise the dataRate of receiver-1 to 363 Mbit/s, or add a receiver to antenna-1",
    });
  });

  it("spreads links over the receivers of the antenna, the fastest first", () => {
    const receivers = ["receiver-1", "receiver-2"].map((name) => ({ name, dataRate: "300 Mbit/s" }));
    const judgements = judgeRule(receiveRate, node({ links: [{}, { name: "second", frequency: "8.25 GHz" }], receivers }));
    expect(judgements.map(({ value, contributors }) => [contributors.map(({ name }) => name), value])).toEqual([
      [["landsat-9-x"], expect.closeTo(fastest, 3)],
      [["second"], expect.closeTo(fastest, 3)],
    ]);
  });

  it("says nothing of a receiver that no link comes to", () => {
    const judgements = judgeRule(receiveRate, node({ receiver: { bandwidth: "80 MHz" } }));
    expect(judgements).toMatchObject([{ outcome: "not-applicable", reason: "no link of any pass reaches this receiver" }]);
  });
});

describe("network port and disk", () => {
  it("are judged where the design states them", () => {
    const judged = (changes: DataChanges) =>
      judgeRule(receiveRate, { node: dataNode(changes) }).map(({ subject, outcome, value, limit }) => [subject, outcome, value, limit]);
    expect(judged({}).map(([subject]) => subject)).toEqual(["downlink/receiver-1"]);
    expect(judged({ networkPort: "100 Mbit/s", disk: { size: "1000 GB", write: "100 MB/s" } })).toEqual([
      ["downlink/receiver-1", "pass", expect.closeTo(fastest, 3), 400e6],
      ["downlink/network-port", "fail", expect.closeTo(fastest, 3), 100e6],
      ["downlink/disk", "pass", expect.closeTo(fastest, 3), 800e6],
    ]);
  });
});
