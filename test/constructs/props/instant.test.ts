import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props";
import { instantSchema } from "../../../constructs/props/instant";

describe("instantSchema", () => {
  it("instantSchema reads an instant with the Z of UTC, by date and by day of the year", () => {
    const right = Date.UTC(2026, 10, 28);
    for (const text of ["2026-11-28T00:00:00Z", "2026-11-28T00:00:00.000Z", "2026-332T00:00:00Z"])
      expect(parseProps(instantSchema, "x", text)).toBe(right);
  });

  it("instantSchema refuses one without a zone, and says how it is written", () => {
    expect(() => parseProps(instantSchema, "x", "2026-11-28T00:00:00")).toThrow(
      'must be an instant in UTC but is "2026-11-28T00:00:00": write it like "2026-11-28T00:00:00Z" if it is in UTC',
    );
  });

  it.each(["2026-11-28T00:00:00+03:00", "2026-11-28", "2026-11-28T00:00Z", "2026-11-28T00:00:00z", "tomorrow", ""])(
    "instantSchema refuses %j",
    (text) => {
      expect(() => parseProps(instantSchema, "x", text)).toThrow(
        /must be an instant in UTC but is .*: write it like "2026-09-20T00:00:00Z"/,
      );
    },
  );
});
