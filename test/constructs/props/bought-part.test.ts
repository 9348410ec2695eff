import { describe, expect, it } from "vitest";
import { z } from "zod";
import { boughtPartShape } from "../../../constructs/props/bought-part";

const schema = z.strictObject(boughtPartShape);
const refusal = (maximumElevation: string) => schema.safeParse({ maximumElevation }).error?.issues[0]?.message;

describe("boughtPartShape", () => {
  it("boughtPartShape takes an elevation above the sea, up to where the model of the air ends", () => {
    expect(schema.parse({ maximumElevation: "3048 m" }).maximumElevation?.metres).toBe(3048);
    expect(schema.parse({ maximumElevation: "11 km" }).maximumElevation?.metres).toBe(11_000);
    expect(refusal("0 m")).toBe("must be above 0 m but is 0 m: use a value within it");
    expect(refusal("30000 m")).toMatch(/^must be at most 11000 m but is 30000 m: /);
  });
});
