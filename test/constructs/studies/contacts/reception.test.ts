import { describe, expect, it } from "vitest";
import { overLinks } from "../../../../constructs/studies/contacts/reception";
import { NodeStudy } from "../../../../constructs/studies/node-study";
import { type LinkChanges, linkNode } from "../../../support/nodes/vector-links";

/** What the first pass of Landsat 9 brings, as the schedule and as the links have it. */
function firstPass(changes?: LinkChanges) {
  const { links, passes } = new NodeStudy(linkNode(changes)).sky ?? expect.unreachable();
  const pass = passes.passes.find(({ catalogueNumber }) => catalogueNumber === 49260);
  if (!links || !pass) return expect.unreachable();
  return { clearBytes: overLinks(links, passes.passes).clearBytes?.(pass, "landsat-9-x"), ofLinks: links.ofPass(pass) };
}

describe("overLinks()", () => {
  it("overLinks() takes the bytes of a pass from its links, and none where nobody knows them", () => {
    const { clearBytes, ofLinks } = firstPass();
    expect(clearBytes).toBeGreaterThan(1e9);
    expect(ofLinks).toMatchObject({ outcome: "solved", clearBytes });
    expect(firstPass({ site: { radioClimate: undefined } })).toMatchObject({ clearBytes: undefined, ofLinks: { outcome: "unknown" } });
  });
});
