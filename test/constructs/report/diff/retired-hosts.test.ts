import { type HostProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { diffText } from "../../../../constructs/report/diff/diff-text";
import { retiredHosts } from "../../../../constructs/report/diff/retired-hosts";
import { siteDiff } from "../../../../constructs/report/diff/site-diff";
import { host, hostedSite, placedWorkload, withHosts } from "../../../support/nodes/hosted-node";

const viewer = placedWorkload("viewer", { dataDirectories: ["/data"], memory: "60 GiB" });
const report = (second: readonly HostProps[]) => {
  const first = host("host-1", { networkAddress: "10.0.0.7", memory: "62 GiB" });
  const { site, ...design } = withHosts(hostedSite([placedWorkload("archiver"), viewer]), { "rack-1": [first], "rack-2": second });
  return siteReport(evaluate(snapshot("abha", site, design)));
};

describe("retiredHosts()", () => {
  const before = report([host("host-2")]);
  const leaving = report([host("host-2", { leaving: true })]);
  const gone = report([]);

  it("names hosts that leave and those that left at once, with whose data lie there", () => {
    expect(retiredHosts(before, leaving)).toEqual([{ host: "host-2", isLeaving: true, data: ["viewer"] }]);
    expect(retiredHosts(before, gone)).toEqual([{ host: "host-2", isLeaving: false, data: ["viewer"] }]);
    expect([retiredHosts(before, before), retiredHosts(leaving, gone), retiredHosts({}, before)]).toEqual([[], [], []]);
  });

  it("diffText() says what an apply does, and what a plan will not", () => {
    expect(diffText(siteDiff(before, leaving))).toContain("  host-2 leaves: an apply removes its services; data of viewer is there\n");
    expect(diffText(siteDiff(before, gone))).toContain(
      "  host-2 is no longer described: a plan fails while the state has resources of it, so describe it with leaving: true first; data of viewer is there\n",
    );
  });
});
