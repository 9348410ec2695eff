import { describe, expect, it } from "vitest";
import { grouped, groupValues } from "../../../constructs/props/grouped";

describe("grouped()", () => {
  it("puts items of one key together, keys and items in the order in which they come", () => {
    const groups = grouped(["rack-2", "cdu-1", "rack-1"], (name) => name.replace(/-\d+$/, ""));
    expect([...groups]).toEqual([
      ["rack", ["rack-2", "rack-1"]],
      ["cdu", ["cdu-1"]],
    ]);
    expect([...grouped([], String)]).toEqual([]);
  });
});

describe("groupValues()", () => {
  it("has all values of a key in their order, and the keys in the order in which they come", () => {
    const entries = [
      ["board-b", 16],
      ["board-a", 32],
      ["board-b", 16],
    ] as const;
    expect([...groupValues(entries)]).toEqual([
      ["board-b", [16, 16]],
      ["board-a", [32]],
    ]);
  });
});
