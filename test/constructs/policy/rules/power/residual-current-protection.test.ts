import type { EarthingProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { ProtectionFacts } from "../../../../../constructs/facts/power/protection";
import { residualCurrentProtection } from "../../../../../constructs/policy/rules/power/residual-current-protection";
import { protectedPower } from "../../../../../examples/parts/protected-power";
import { finding, findingsOf, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = residualCurrentProtection;
const subject = "power/rack-1-a/breaker";
const tt: ProtectionFacts = {
  system: "TT",
  insulationMonitored: false,
  hasLightningProtection: false,
  source: { mark: "verified", document: "measurement" },
  circuits: [],
  surge: [],
};
const circuit = (change: Partial<ProtectionFacts["circuits"][number]>) => ({
  node: smallNode({ protection: { ...tt, circuits: [{ id: "rack-1-a/breaker", ...change }] } }),
});
const earthed = (change: Partial<EarthingProps>, residualCurrent: "0.3 A" | "none" = "0.3 A") =>
  variant({
    power: {
      ...protectedPower,
      ...(protectedPower.earthing && { earthing: { ...protectedPower.earthing, ...change } }),
      feeds: protectedPower.feeds.map(({ main: { residualCurrent: _, ...main }, ...feed }) => ({
        ...feed,
        main: { ...main, ...(residualCurrent !== "none" && { residualCurrent }) },
      })),
    },
  });

ruleCases(residualCurrentProtection, {
  subject,
  pass: circuit({ residualA: 0.3, touchV: 6 }),
  fail: circuit({}),
  unknown: circuit({ residualA: 0.3 }),
  notApplicable: { node: smallNode({ protection: { ...tt, system: "TN-S" } }), subject: "power" },
  boundary: { at: circuit({ residualA: 0.3, touchV: 50 }), beyond: circuit({ residualA: 0.3, touchV: 50.1 }) },
  fromProps: { pass: earthed({}), fail: earthed({ electrodeOhm: 200 }) },
});

describe(rule, () => {
  it("compares R_A·I_Δn with 50 V, as the published 1,667 Ω for 30 mA has it", () => {
    // Kyoritsu 6016, p. 27: 30, 100, 300, 500 mA at 1,667, 500, 167 and 100 Ω
    for (const [residualA, ohm] of [
      [0.03, 1667],
      [0.1, 500],
      [0.3, 167],
      [0.5, 100],
    ] as const) {
      const at = judgeRule(residualCurrentProtection, circuit({ residualA, touchV: residualA * (ohm - 1) }));
      const beyond = judgeRule(residualCurrentProtection, circuit({ residualA, touchV: residualA * (ohm + 1) }));
      expect([at[0]?.outcome, beyond[0]?.outcome]).toEqual(["pass", "fail"]);
    }
    expect(finding(rule, subject, earthed({ electrodeOhm: 200 }))).toMatchObject({
      value: 60,
      limit: 50,
      remedy:
        "reduce the resistance of the earth electrode to 166.7 Ω, or fit a residual-current device in rack-1-a/breaker or before it (residualCurrent of the breaker) that trips below 0.3 A",
    });
  });

  it("finds circuits that no device sees, and takes the feeds' device for what hangs on them", () => {
    expect(finding(rule, subject, earthed({}))).toMatchObject({ outcome: "pass", value: 6 });
    const bare = findingsOf(rule, earthed({}, "none"));
    expect(Object.values(bare).every(({ outcome }) => outcome === "fail")).toBe(true);
    expect(bare["power/dc-48/breaker"]?.remedy).toBe(
      "fit a residual-current device in dc-48/breaker or before it (residualCurrent of the breaker)",
    );
    expect(bare["power/receivers/breaker"]).toBeUndefined(); // direct current
  });

  it("asks a monitor of an IT system, and nothing of TN", () => {
    expect(finding(rule, "power/earthing", earthed({ system: "IT" })).outcome).toBe("fail");
    expect(finding(rule, "power/earthing", earthed({ system: "IT", insulationMonitoring: true })).outcome).toBe("pass");
    for (const system of ["TN-S", "TN-C-S"] as const) expect(finding(rule, "power", earthed({ system })).outcome).toBe("not-applicable");
  });

  it("is not judged of a design that does not say how it is earthed", () => {
    expect(finding(rule, "power", variant())).toMatchObject({
      outcome: "not-judged",
      missing: ["power.earthing"],
      reason: expect.stringContaining("power.earthing"),
    });
  });
});
