import { Power } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseProps } from "../../../constructs/props/parse-props";
import { power } from "../../../constructs/props/quantities";
import { refuseSmallerScale, scalable } from "../../../constructs/props/scalable";
import { problemsOf } from "../../support/props/problems-of";

const part = z
  .strictObject({
    heat: power({ positive: true }).exactOptional(),
    scalable: scalable(power({ positive: true })).exactOptional(),
  })
  .superRefine((parsed, context) => refuseSmallerScale(parsed, parsed.heat, ({ watts }) => watts, context));

describe("scalable()", () => {
  it("scalable() reads how large a part may become", () => {
    expect(parseProps(part, "part", { heat: "40 kW", scalable: { to: "60 kW" } }).scalable?.to).toEqual(Power.kilowatts(60));
  });

  it("scalable() takes nothing beside the size", () => {
    expect(problemsOf(() => parseProps(part, "part", { scalable: { to: "60 kW", from: "10 kW" } }))).toHaveLength(1);
  });
});

describe("refuseSmallerScale()", () => {
  it("refuseSmallerScale() refuses a size below the present one", () => {
    expect(problemsOf(() => parseProps(part, "part", { heat: "40 kW", scalable: { to: "39 kW" } }))).toEqual([
      "scalable.to: must be at least the present 40 kW but is 39 kW: state a larger size, or leave scalable out",
    ]);
  });

  it("refuseSmallerScale() takes the present size, which a part has that was scaled to its end", () => {
    expect(parseProps(part, "part", { heat: "40 kW", scalable: { to: "40000 W" } }).heat).toEqual(Power.kilowatts(40));
  });

  it("refuseSmallerScale() says nothing where there is no present size", () => {
    expect(parseProps(part, "part", { scalable: { to: "1 kW" } }).scalable?.to).toEqual(Power.kilowatts(1));
  });
});
