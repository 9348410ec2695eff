import { describe, expect, it } from "vitest";
import { standsWithin, subjectParts } from "../../../../constructs/policy/rule/subject-parts";

describe("subjectParts()", () => {
  it("subjectParts() are the names of a subject, outermost first", () => {
    expect(subjectParts("power/board-1/breaker")).toEqual(["power", "board-1", "breaker"]);
  });
});

describe("standsWithin()", () => {
  it.each([
    ["cooling/room", true],
    ["cooling/room/envelope", true],
    ["cooling/room-2", false],
    ["cooling", false],
  ])("standsWithin() says of %s in cooling/room that it is %s", (path, isWithin) => {
    expect(standsWithin(path, "cooling/room")).toBe(isWithin);
  });
});
