import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseProps } from "../../../constructs/props/parse-props";
import { propsSchema } from "../../../constructs/props/props-schema";
import { power, ratio, temperature } from "../../../constructs/props/quantities";
import type { Power, PowerLike, RatioLike } from "../../../constructs/units";

interface PumpProps {
  readonly power: PowerLike;
  readonly share?: RatioLike;
  readonly stages: readonly { readonly power: PowerLike }[];
}

const stages = z.array(z.strictObject({ power: power() }));

describe("propsSchema()", () => {
  it("parses what the interface allows, readonly lists too", () => {
    const schema = propsSchema<PumpProps>()({ power: power(), share: ratio().exactOptional(), stages });
    const props: PumpProps = { power: "1.5 kW", stages: [{ power: "1 kW" }] };
    const parsed = parseProps(schema, "pump", props);
    expect(parsed.stages.map((stage) => stage.power.watts)).toEqual([1000]);
    expect("share" in parsed).toBe(false);
  });

  it("does not compile without every prop of the interface", () => {
    // @ts-expect-error required prop left out
    const withoutPower = propsSchema<PumpProps>()({ share: ratio().exactOptional(), stages });
    // @ts-expect-error optional prop left out
    const withoutShare = propsSchema<PumpProps>()({ power: power(), stages });
    expect(Object.keys(withoutPower.shape)).not.toContain("power");
    expect(Object.keys(withoutShare.shape)).not.toContain("share");
  });

  it("does not compile with a prop that the interface does not have", () => {
    // @ts-expect-error unknown prop
    const schema = propsSchema<PumpProps>()({ power: power(), share: ratio().exactOptional(), stages, speed: ratio() });
    expect(Object.keys(schema.shape)).toContain("speed");
  });

  it("does not compile when an optional prop is demanded", () => {
    // @ts-expect-error share is optional
    const schema = propsSchema<PumpProps>()({ power: power(), share: ratio(), stages });
    expect(() => parseProps(schema, "pump", { power: "1 kW", stages: [] })).toThrow("share: is required");
  });

  it("does not compile when the schema refuses what the interface allows", () => {
    // @ts-expect-error a power's text is no temperature
    const other = propsSchema<PumpProps>()({ power: temperature(), share: ratio().exactOptional(), stages });
    // @ts-expect-error a number is no text
    const bare = propsSchema<PumpProps>()({ power: z.number(), share: ratio().exactOptional(), stages });
    for (const schema of [other, bare]) expect(() => parseProps(schema, "pump", { power: "1 kW", stages: [] })).toThrow("power: must be");
  });

  it("does not compile when the schema gives another type than the parsed one", () => {
    interface ParsedPump {
      readonly power: Power;
      readonly share: number;
    }
    // @ts-expect-error the share comes out as a Ratio
    const schema = propsSchema<PumpProps, ParsedPump>()({ power: power(), share: ratio().exactOptional(), stages });
    const right = propsSchema<PumpProps, { readonly power: Power }>()({ power: power(), share: ratio().exactOptional(), stages });
    expect(Object.keys(schema.shape)).toEqual(Object.keys(right.shape));
  });
});
