import { describe, expect, it } from "vitest";
import { fleetHeadline, fleetMarkdown } from "../../../../constructs/report/formats/fleet-markdown";
import { runResult } from "../../../../constructs/report/run-result";
import { reportOf } from "../../../support/report/reports";

const named = (count: number) => Array.from({ length: count }, (_, i) => `hub-${i + 1}`);
const shard = { number: 1, count: 2, run: {}, sites: named(2).map((site, i) => ({ site, shard: i + 1, inputs: "" })) };

describe("fleetHeadline()", () => {
  it("counts shards without a result, and sites that nobody judged", () => {
    const missing = [{ number: 2, count: 8, sites: named(5) }];
    expect(fleetHeadline({ ...runResult([reportOf()]), missing })).toBe("## ❌ 1 of 8 shards gave no result: 5 of 6 sites not judged");
  });

  it("is none of a whole run, and of a shard that has sites", () => {
    expect(fleetHeadline(runResult([reportOf()]))).toBeUndefined();
    expect(fleetHeadline(runResult([reportOf()], "block", shard))).toBeUndefined();
  });
});

describe("fleetMarkdown()", () => {
  it("says which part of a fleet a shard is, and nothing of a whole run", () => {
    expect(fleetMarkdown(runResult([reportOf()], "block", shard))).toBe("Shard 1 of 2: 1 of 2 sites.\n\n");
    expect(fleetMarkdown(runResult([reportOf()]))).toBe("");
  });

  it("lists shards without a result in the room of a comment, and mentions nobody by a name that only a changed file can have", () => {
    const missing = Array.from({ length: 1000 }, (_, i) => ({ number: i + 1, count: 1000, sites: named(500) }));
    const text = fleetMarkdown({ ...runResult([]), missing });
    expect(text.length).toBeLessThan(6_000);
    expect(text).toContain("hub-10 and 490 more");
    expect(text).toMatch(/\n- … and 980 more\n\n$/);
    const hostile = fleetMarkdown({ ...runResult([]), missing: [{ number: 1, count: 2, sites: ["@team", "<img src=x>", "`a|b`"] }] });
    expect(hostile).not.toMatch(/@team|(?<!\\)<img|(?<!\\)`/);
  });
});
