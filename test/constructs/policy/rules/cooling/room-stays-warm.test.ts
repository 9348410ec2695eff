import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { roomStaysWarm } from "../../../../../constructs/policy/rules/cooling/room-stays-warm";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { finding, variant, without } from "../../node-variants";

const { id: rule } = roomStaysWarm;
const subject = "cooling/room";
const idle = { racks: compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0" as const })) };
const leaky = { envelope: [{ name: "roof", transmittance: "5 W/(m²·K)", area: "200 m²", absorptance: "0" }] };
const heatedBy = (heater: string) =>
  ({
    ...variant(),
    compute: idle,
    cooling: { ...variant().cooling, room: { ...variant().cooling?.room, ...leaky, heater } },
  }) as EdgeNodeStackProps;
/** Against a heater of 1 kW. */
const losing = (heatMissingW: number) => ({ point: smallPoint({ room: { heatMissingW } }) });

ruleCases(roomStaysWarm, {
  subject,
  pass: losing(900),
  fail: losing(1100),
  unknown: { node: smallNode({ cooling: undefined }), point: smallPoint({ room: undefined }) },
  notApplicable: { impossible: "every node stands in a room, and one without a cooling module is unknown" },
  boundary: { at: losing(1000), beyond: losing(1000.1) },
  fromProps: { pass: heatedBy("30 kW"), fail: heatedBy("100 W") },
});

describe(rule, () => {
  it("passes while the equipment keeps the room warm", () => {
    expect(finding(rule, subject, variant())).toMatchObject({ outcome: "pass", value: 0, limit: 3000 });
  });

  it("says how large the heater must be", () => {
    const { value = 0, remedy } = finding(rule, subject, heatedBy("100 W"));
    expect(remedy).toContain(`at least ${Math.ceil(value)} W`);
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
