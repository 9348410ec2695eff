import { snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { diffText } from "../../../../constructs/report/diff/diff-text";
import { movedServices } from "../../../../constructs/report/diff/moved-services";
import { siteDiff } from "../../../../constructs/report/diff/site-diff";
import { hostedSite, placedWorkload } from "../../../support/nodes/hosted-node";

const report = ({ site, ...design }: ReturnType<typeof hostedSite>) => siteReport(evaluate(snapshot("abha", site, design)));
const placed = (...workloads: Parameters<typeof placedWorkload>[]) => hostedSite(workloads.map((one) => placedWorkload(...one)));

describe("movedServices()", () => {
  const before = report(placed(["viewer"], ["archiver"]));
  const after = report(placed(["viewer", { memory: "60 GiB" }], ["replayer"]));

  it("names what runs elsewhere, what runs no more and what is new, each with its hosts", () => {
    expect(movedServices(before, after)).toEqual([
      { service: "viewer", from: "host-1", to: "host-2" },
      { service: "archiver", from: "host-1", to: undefined },
      { service: "replayer", from: undefined, to: "host-1" },
    ]);
    expect(movedServices(before, before)).toEqual([]);
  });

  it("says nothing where one of the two has no hosts", () => {
    expect(movedServices({}, after)).toEqual([]);
  });

  it("diffText() says it in words", () => {
    const text = diffText(siteDiff(before, after));
    expect(text).toContain("  viewer moves from host-1 to host-2\n");
    expect(text).toContain("  archiver no longer runs on host-1\n");
    expect(text).toContain("  replayer runs on host-1\n");
  });
});
