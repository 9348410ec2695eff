import { describe, expect, it } from "vitest";
import { shardText } from "../../../../constructs/report/subjects/shards";

const sites = ["a", "b", "c"].map((site, i) => ({ site, shard: (i % 2) + 1, inputs: "" }));

describe("shardText()", () => {
  it("says how much of the fleet a shard has", () => {
    expect(shardText({ number: 1, count: 2, run: {}, sites })).toBe("shard 1 of 2: 2 of 3 sites");
    expect(shardText({ number: 1, count: 1, run: {}, sites: sites.slice(0, 1) })).toBe("shard 1 of 1: 1 of 1 site");
  });

  it("says of a shard without a site that nothing was judged, and where the sites are", () => {
    expect(shardText({ number: 4, count: 4, run: {}, sites })).toBe(
      "shard 4 of 4 has no site, so nothing was judged: the 3 sites of the fleet are in other shards",
    );
    expect(shardText({ number: 2, count: 2, run: {}, sites: sites.slice(0, 1) })).toMatch(/the one site of the fleet is in another shard$/);
  });
});
