import { describe, expect, it } from "vitest";
import { dropPath } from "../../../constructs/plain/drop-path";

describe("dropPath()", () => {
  it("gives the map without what stands at the path, and the map itself where nothing does", () => {
    const map = { role: { arn: "a", tags: "t" }, key: "k" };
    expect(dropPath(map, ["role", "tags"])).toEqual({ role: { arn: "a" }, key: "k" });
    expect(dropPath(map, ["key"])).toEqual({ role: map.role });
    for (const path of [[], ["none"], ["role", "none"], ["key", "none"]]) expect(dropPath(map, path)).toBe(map);
    expect(map).toEqual({ role: { arn: "a", tags: "t" }, key: "k" });
  });
});
