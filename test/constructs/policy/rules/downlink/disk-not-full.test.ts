import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../../../constructs/monitoring/watched-limits";
import { diskNotFull } from "../../../../../constructs/policy/rules/downlink/disk-not-full";
import { type DataChanges, dataNode, dataSite } from "../../../../support/nodes/data-site";

const { id: rule } = diskNotFull;
const node = (changes?: DataChanges) => ({ node: dataNode(changes) });
const disk = (size: `${number} B` | `${number} GB`): DataChanges => ({ disk: { size } });

/** What the largest contact brings: each is processed and sent before the next begins. */
const largest = (changes?: DataChanges) => {
  const data = new NodeStudy(dataNode(changes)).sky?.data;
  if (data?.outcome !== "flows") throw new Error("the data are followed");
  return Math.max(...data.flow.received.map(({ bytes }) => bytes));
};
/** Raw data lie there until all of them are processed, and a tenth as product beside them. */
const peak = 1.1 * largest();

const fullest = new NodeStudy(dataNode()).sky?.data;
const exact = fullest?.outcome === "flows" ? fullest.flow.peak.bytes : Number.NaN;
const whole = (size: `${number} B`) => ({ ...node(disk(size)), parameters: { reserve: "0" } });

ruleCases(diskNotFull, {
  subject: "downlink/disk",
  pass: node(),
  fail: node(disk("20 GB")),
  unknown: { ...node({ links: { site: { radioClimate: undefined } } }), subject: "downlink/data" },
  notApplicable: { node: smallNode(), subject: "downlink" },
  notJudged: node({ disk: null }),
  boundary: { at: whole(`${exact} B`), beyond: whole(`${exact - 1} B`) },
  fromProps: { pass: dataSite(), fail: dataSite(disk("20 GB")) },
});

describe(rule, () => {
  it("counts raw data and product at the fullest instant, and names the contact", () => {
    const [judgement] = judgeRule(diskNotFull, node(disk("20 GB")));
    expect(judgement).toMatchObject({
      outcome: "fail",
      value: expect.closeTo(peak, 0),
      limit: 18e9,
      contributors: [
        { name: expect.stringMatching(/^raw of landsat-9 at 2026-09-2/), value: expect.closeTo(largest(), 0) },
        { name: expect.stringMatching(/^product of landsat-9 at 2026-09-2/), value: expect.closeTo(0.1 * largest(), 0) },
      ],
      reason: expect.stringMatching(/^the disk is full at 2026-09-2\dT.*, and data that arrive after that are lost$/),
      remedy: `choose a disk of ${Math.ceil(peak / 0.9 / 1e9)}.00 GB instead of 20.00 GB, or process and send faster`,
    });
  });

  it("is full at the instant at which a contact has brought what the disk holds", () => {
    const data = new NodeStudy(dataNode()).sky?.data;
    if (data?.outcome !== "flows") return expect.unreachable();
    const [judgement] = judgeRule(diskNotFull, node(disk("20 GB")));
    const [, at = ""] = /^the disk is full at (.*), and/.exec(judgement?.reason ?? "") ?? [];
    // each is processed and sent before the next: the first that brings more fills it linearly from AOS to LOS
    const first = data.flow.received.filter(({ bytes }) => bytes > 20e9).reduce((one, other) => (other.aosMs < one.aosMs ? other : one));
    expect(Math.abs(Date.parse(at) - (first.aosMs + ((first.losMs - first.aosMs) * 20e9) / first.bytes))).toBeLessThanOrEqual(1);
  });

  it("says that nothing is lost where only the reserve is used", () => {
    const data = new NodeStudy(dataNode()).sky?.data;
    if (data?.outcome !== "flows") return expect.unreachable();
    const most = data.flow.received.reduce((one, other) => (other.bytes > one.bytes ? other : one));
    for (const bytes of [exact, exact / 0.95]) {
      const [judgement] = judgeRule(diskNotFull, node(disk(`${bytes} B`)));
      expect(judgement).toMatchObject({ outcome: "fail", limit: expect.closeTo(0.9 * bytes, 0) });
      const [, at = ""] = /^the disk uses its reserve at (.*): no data are lost/.exec(judgement?.reason ?? "") ?? [];
      const afterMs = Date.parse(at) - most.losMs - 1000 * (most.bytes / 50e6); // processed whole, at 50 MB/s from its LOS on
      expect(Math.abs(afterMs)).toBeLessThanOrEqual(1);
    }
  });

  it("keeps no reserve where the policy asks for none", () => {
    expect(judgeRule(diskNotFull, { ...node(disk("20 GB")), parameters: { reserve: "0" } })).toMatchObject([{ limit: 20e9 }]);
  });

  it("holds raw data and products as long as the design says, contacts beside each other", () => {
    const kept = judgeRule(diskNotFull, node({ storage: { keepRaw: "30 d", keepProduct: "30 d" } }))[0];
    const data = new NodeStudy(dataNode()).sky?.data;
    const all = data?.outcome === "flows" ? data.flow.received.reduce((sum, { bytes }) => sum + bytes, 0) : Number.NaN;
    expect(kept?.value).toBeCloseTo(2 * 1.1 * all, -1); // both rounds
    expect(kept?.contributors.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(kept?.value ?? 0, 0);
  });

  it("says what opens it where links, processing or backhaul are missing", () => {
    const missing = (changes: DataChanges) =>
      judgeRule(diskNotFull, node(changes)).map((one) => ("missing" in one ? one.missing : one.outcome));
    expect(missing({ backhaul: null })).toEqual([["site.backhaul"]]);
    expect(missing({ disk: null })).toEqual([["compute.disk"]]);
  });

  it("is watched on the host that has the disk", () => {
    const { storage: _, ...rest } = dataNode();
    const onHost = { ...rest, storage: { host: "host-1", disk: { name: "data", bytes: 1e12 }, keepRawS: 0, keepProductS: 0 } };
    const watched = (one: typeof onHost | ReturnType<typeof dataNode>) =>
      watchedLimits(new NodeStudy(one)).filter((limit) => limit.rule === rule);
    expect(watched(onHost)).toMatchObject([
      { device: "host-1", labels: { disk: "data" }, metric: "edge_node_disk_used_ratio", bound: "at-most", limit: 0.9 },
    ]);
    expect(watched(dataNode())).toEqual([]);
  });

  it("is unknown, not failed, where volumes rest on a link from memory", () => {
    const source = { mark: "recalled", document: "from memory" } as const;
    expect(judgeRule(diskNotFull, node({ ...disk("20 GB"), links: { links: [{ source }] } }))).toMatchObject([
      { outcome: "unknown", reason: expect.stringContaining("from memory") },
    ]);
  });
});
