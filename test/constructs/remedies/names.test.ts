import { describe, expect, it } from "vitest";
import { likeIn, renamedIn } from "../../../constructs/remedies/names";

const names = {
  renamed: new Map([["facility-pump", "facility-pump-1"]]),
  copies: new Map([
    ["facility-pump-2", "facility-pump-1"],
    ["fans-4", "fans-3"],
    ["fans-5", "fans-4"],
  ]),
};

describe("renamedIn()", () => {
  it("renamedIn() renames a device in subjects and in scenarios that lose it", () => {
    expect(renamedIn("cooling/facility-pump", names)).toBe("cooling/facility-pump-1");
    expect(renamedIn("power/facility-pump/on-pump-a", names)).toBe("power/facility-pump-1/on-pump-a");
    expect(renamedIn("hottest/facility-pump-lost", names)).toBe("hottest/facility-pump-1-lost");
  });

  it("renamedIn() leaves what only begins with the name", () => {
    expect(renamedIn("power/facility-pumps/breaker", names)).toBe("power/facility-pumps/breaker");
    expect(renamedIn("hottest/healthy", names)).toBe("hottest/healthy");
  });
});

describe("likeIn()", () => {
  it("likeIn() goes back to what was there before, over copies of copies", () => {
    expect(likeIn("power/fans-5/breaker", names)).toBe("power/fans-3/breaker");
    expect(likeIn("cooling/facility-pump-2", names)).toBe("cooling/facility-pump-1");
    expect(likeIn("power/fans-3/breaker", names)).toBe("power/fans-3/breaker");
  });
});
