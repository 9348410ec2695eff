import { describe, expect, it } from "vitest";
import { unique } from "../../../constructs/plain/unique";

describe("unique()", () => {
  it("keeps each value where it stands first", () => {
    expect(
      unique(
        new Map(
          [
            ["b", 1],
            ["a", 2],
            ["b", 3],
          ].map(([key, value], i) => [i, `${key}${Number(value) > 2 ? 1 : value}`]),
        ).values(),
      ),
    ).toEqual(["b1", "a2"]);
  });
});
