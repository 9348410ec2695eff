import { describe, expect, it } from "vitest";
import { breakerRemedy } from "../../../../../constructs/policy/judgements/remedies/remedies";
import { smallLimit } from "../../../../../testing/small-limit";
import { smallPoint } from "../../../../../testing/small-point";

describe("breakerRemedy()", () => {
  const { electrical } = smallPoint();
  const limit = (change: object) => smallLimit({ node: "it/breaker", value: 30, ...change });

  it("breakerRemedy() asks for the rating whose factors leave what the load takes", () => {
    expect(breakerRemedy(limit({ factors: { temperature: 0.8, group: 0.75, altitude: 1 } }), electrical)).toBe(
      "fit it/breaker with a breaker rated at least 50 A (its derating factors leave 60 % of the rating) and a cable to match, or move load to another circuit",
    );
  });

  it("breakerRemedy() asks for another place where the factors leave nothing, and for no endless rating", () => {
    expect(breakerRemedy(limit({ factors: { temperature: 0, group: 1, altitude: 1 } }), electrical, " in switchgear at 80.0 °C")).toMatch(
      /^choose another breaker or place for \S+ \(its derating factors leave nothing of the rating in switchgear at 80\.0 °C\), or move its load to another circuit$/,
    );
  });

  it("breakerRemedy() proposes to shed load where some is dark already", () => {
    const dark = { ...electrical, unserved: [{ id: "rack-1", powerW: 1000, sheddable: true }] };
    expect(breakerRemedy(limit({ factors: undefined }), dark)).toMatch(/rated at least 30 A and .*, or shed load in this scenario$/);
  });
});
