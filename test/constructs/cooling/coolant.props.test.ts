import { Token } from "cdktf";
import { type CoolantProps, MassShare, VolumeShare } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { coolantSchema } from "../../../constructs/cooling/coolant.props";
import { parseProps } from "../../../constructs/props";
import { problemsOf } from "../../support/props/problems-of";

const parse = (props: unknown) => parseProps(coolantSchema, "coolant", props);
const problems = (share: unknown) => problemsOf(() => parse({ kind: "propylene-glycol", share }));

describe("coolantSchema", () => {
  it("coolantSchema converts a share by volume to one by mass: x = v·ρ_g/(v·ρ_g + (1 − v)·ρ_w)", () => {
    // By hand: 0.25·1036.1/(0.25·1036.1 + 0.75·998.2) = 259.025/1007.675, 0.25·1113.2/(0.25·1113.2 + 748.65) = 278.3/1026.95
    expect(parse({ kind: "propylene-glycol", share: "25 % by volume" })).toEqual({
      kind: "propylene-glycol",
      massShare: expect.closeTo(0.257052, 6),
    });
    expect(parse({ kind: "ethylene-glycol", share: "25 % by volume" })).toEqual({
      kind: "ethylene-glycol",
      massShare: expect.closeTo(0.270997, 6),
    });
  });

  it("coolantSchema keeps a share by mass, takes instances as texts, and water without share", () => {
    expect(parse({ kind: "ethylene-glycol", share: "30 % by mass" })).toEqual({ kind: "ethylene-glycol", massShare: 0.3 });
    expect(parse({ kind: "ethylene-glycol", share: MassShare.parse("30 % by mass") })).toEqual({ kind: "ethylene-glycol", massShare: 0.3 });
    expect(parse({ kind: "propylene-glycol", share: VolumeShare.parse("25 % by volume") })).toEqual(
      parse({ kind: "propylene-glycol", share: "25 % by volume" }),
    );
    expect(parse({ kind: "water" })).toEqual({ kind: "water" });
  });

  it.each([
    ["25 %", 'share: must be a share of glycol up to 100 % but is "25 %": write it like "25 % by volume" or "25 % by mass"'],
    ["3 kW", 'share: must be a share of glycol up to 100 % but is "3 kW": write it like "25 % by volume" or "25 % by mass"'],
    [25, 'share: must be a share of glycol up to 100 % but is no text: write it like "25 % by volume" or "25 % by mass"'],
    [undefined, 'share: must not be undefined: write it like "25 % by volume" or "25 % by mass", or leave an optional prop out'],
    [
      "61 % by mass",
      "share: must be above 0 and at most 60 % by mass but is 61 % by mass: choose a weaker mixture, the property data end there",
    ],
    [
      "60 % by volume",
      "share: must be above 0 and at most 60 % by mass but is 60 % by volume (60.9 % by mass): choose a weaker mixture, the property data end there",
    ],
    ["0 % by mass", 'share: must be above 0 and at most 60 % by mass but is 0 % by mass: use { kind: "water" }'],
  ])("coolantSchema refuses the share %j", (share, problem) => {
    expect(problems(share)).toEqual([problem]);
  });

  it("coolantSchema says of a token that it must be known, of a missing share that it is required", () => {
    expect(problems(Token.asString({ ref: 1 }))).toEqual([expect.stringContaining("must be known at synth but is an unresolved token")]);
    expect(problemsOf(() => parse({ kind: "propylene-glycol" }))).toEqual([
      'share: is required: write it like "25 % by volume" or "25 % by mass"',
    ]);
  });

  it("coolantSchema refuses an unknown kind, and water with glycol", () => {
    expect(problemsOf(() => parse({ kind: "propylen-glycol", share: "25 % by mass" }))).toEqual([
      'kind: must be one of "water", "propylene-glycol", "ethylene-glycol" but is "propylen-glycol": did you mean "propylene-glycol"?',
    ]);
    expect(problemsOf(() => parse({ kind: "water", share: "25 % by mass" }))).toEqual(['share: unknown prop: the props here are "kind"']);
  });

  it("CoolantProps do not compile with a share that does not say of what", () => {
    // @ts-expect-error by volume or by mass?
    const wrong: CoolantProps = { kind: "propylene-glycol", share: "25 %" };
    expect(problemsOf(() => parse(wrong))).toHaveLength(1);
  });
});
