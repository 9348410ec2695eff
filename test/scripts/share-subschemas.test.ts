import { describe, expect, it } from "vitest";
import { shareSubschemas } from "../../scripts/share-subschemas";

const power = { type: "string", pattern: "^\\d+ k?W$", examples: ["12 kW"], minLength: 3, maxLength: 20 };

describe("shareSubschemas()", () => {
  it("shares what is alike but for its words, by the name of the first prop, and keeps what is shorter in its place", () => {
    const idle = { ...power, description: "Drawn at no load." };
    const properties = {
      idle,
      maximum: { ...power, description: "Drawn at most.", default: "1 kW" },
      on: { type: "boolean" },
      off: { type: "boolean" },
    };
    expect(shareSubschemas({ type: "object", properties })).toEqual({
      type: "object",
      properties: {
        idle: { $ref: "#/$defs/idle", description: "Drawn at no load." },
        maximum: { $ref: "#/$defs/idle", description: "Drawn at most.", default: "1 kW" },
        on: { type: "boolean" },
        off: { type: "boolean" },
      },
      $defs: { idle: power },
    });
  });

  it("shares what a reference into the middle of the schema leads to, beside definitions of the same name", () => {
    const rack = { type: "object", properties: { idle: power } };
    const whole = {
      properties: { rack, other: { $ref: "#/properties/rack/properties/idle" }, third: { $ref: "#/$defs/idle" } },
      $defs: { idle: { type: "null" } },
    };
    const shared = { $ref: "#/$defs/idle-2" };
    expect(shareSubschemas(whole)).toEqual({
      properties: { rack: { type: "object", properties: { idle: shared } }, other: shared, third: { $ref: "#/$defs/idle" } },
      $defs: { idle: { type: "null" }, "idle-2": power },
    });
  });
});
