import { afterEach, describe, expect, it, vi } from "vitest";
import { evaluate } from "../../../../constructs/policy/evaluate/evaluate";
import { siteReport } from "../../../../constructs/report/site-report";
import { defineSite } from "../../../../constructs/site";
import { LeafElement } from "../../../../constructs/studies/network/elements/leaf-element";
import { NodeStudy } from "../../../../constructs/studies/node-study";
import { snapshot } from "../../../../constructs/studies/snapshot/snapshot";
import { rackSite } from "../../../bench/rack-site";

afterEach(() => vi.restoreAllMocks());

/** How often the current of a supply or load is computed for the report of a site: whoever goes through the network does it for each. */
function currentsDrawn(racks: number): number {
  const { name, site, design } = rackSite(racks);
  const study = new NodeStudy(snapshot(name, defineSite(site), design));
  const draw = vi.spyOn(LeafElement.prototype, "drawFrom");
  siteReport(evaluate(study), { study, policy: {} });
  const drawn = draw.mock.calls.length;
  vi.restoreAllMocks();
  return drawn;
}

describe("evaluate()", () => {
  it("evaluate() goes through the network of twice the racks no more often", () => {
    expect(currentsDrawn(40) / currentsDrawn(20)).toBeLessThan(2.2);
  });
});
