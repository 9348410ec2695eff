import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { finding, variant, without } from "../../node-variants";

describe("cooling/room-stays-warm", () => {
  const rule = "cooling/room-stays-warm";
  const idle = { racks: compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0" as const })) };
  const leaky = { envelope: [{ name: "roof", transmittance: "5 W/(m²·K)", area: "200 m²", absorptance: "0" }] };
  const room = (change: object) =>
    ({ cooling: { ...variant().cooling, room: { ...variant().cooling?.room, ...leaky, ...change } } }) as Partial<EdgeNodeStackProps>;

  it("passes while the equipment keeps the room warm, and with a heater that is large enough", () => {
    expect(finding(rule, "cooling/room", variant())).toMatchObject({ outcome: "pass", value: 0, limit: 3000 });
    expect(finding(rule, "cooling/room", { ...variant(room({ heater: "30 kW" })), compute: idle }).outcome).toBe("pass");
  });

  it("fails when the heater is smaller than what the room loses", () => {
    const { outcome, value = 0, remedy } = finding(rule, "cooling/room", { ...variant(room({ heater: "100 W" })), compute: idle });
    expect(outcome).toBe("fail");
    expect(remedy).toContain(`at least ${Math.ceil(value)} W`);
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, "cooling/room", without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
