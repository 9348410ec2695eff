import type { CableProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { voltageDropWithinLimit } from "../../../../../constructs/policy/rules/power/voltage-drop-within-limit";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, findingsOf, variant, without } from "../../../../support/nodes/node-variants";
import { withCircuits } from "../../../../support/nodes/power-variants";

const { id: rule } = voltageDropWithinLimit;
const subject = "power/antenna-1";
const dropping = (share: number, behindTransformer = false, other: { readonly undescribed?: true } = {}) => ({
  point: smallPoint({
    electrical: {
      quality: {
        drops: [
          {
            node: "antenna-1",
            voltageV: 230 * (1 - share),
            noLoadV: 230,
            share,
            behindTransformer,
            ...other,
            parts: [{ id: "cable", share }],
          },
        ],
      },
    },
  }),
});
const withoutCables = (described?: "feeds") => {
  const bare = <Part extends { readonly cable?: CableProps }>({ cable: _, ...part }: Part) => part;
  return withCircuits(bare, { feeds: described ? power30kW.feeds : power30kW.feeds.map(bare) });
};
const antennaCable = (length: `${number} m`) =>
  variant({
    power: {
      ...power30kW,
      boards: power30kW.boards.map((board) => ({
        ...board,
        circuits: (board.circuits ?? []).map((one) =>
          one.name === "antennas" && one.cable ? { ...one, cable: { ...one.cable, length } } : one,
        ),
      })),
    },
  });

ruleCases(voltageDropWithinLimit, {
  subject,
  pass: dropping(0.03),
  fail: dropping(0.07),
  unknown: { point: smallPoint({ electrical: { outcome: "unknown", reason: "the network has no solution" } }), subject: "power" },
  notApplicable: {
    point: smallPoint({ scenario: { state: { kind: "grid-minimum" } } }),
    subject: "power/rack-1/rack-1-a",
  },
  notJudged: dropping(0, false, { undescribed: true }),
  boundary: { at: dropping(0.05), beyond: dropping(0.05001) },
  fromProps: { pass: variant(), fail: antennaCable("500 m") },
});

describe(rule, () => {
  it("allows 8 % behind a transformer of the site's own", () => {
    expect(judgeRule(voltageDropWithinLimit, dropping(0.07, true))).toMatchObject([{ outcome: "pass", limit: 0.08 }]);
    expect(judgeRule(voltageDropWithinLimit, dropping(0.081, true))).toMatchObject([{ outcome: "fail" }]);
  });

  it("names the cable that takes the voltage, and how thick it has to be", () => {
    const { contributors, remedy, value = 0 } = finding(rule, subject, antennaCable("500 m"));
    expect(contributors[0]?.name).toBe("antennas/cable");
    expect(contributors[0]?.value).toBeGreaterThan(0.9 * value);
    expect(contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 9);
    expect(remedy).toMatch(/^make the cables to antenna-1 1\.\d times as thick: 2\d\d\.\d V of 230\.9 V reach it$/);
  });

  it("judges every device and supply on alternating current, and none on direct current", () => {
    const subjects = Object.keys(findingsOf(rule, variant()));
    expect(subjects).toEqual(expect.arrayContaining([subject, "power/rack-1/rack-1-a", "power/controls"]));
    expect(subjects).not.toContain("power/receiver-1");
  });

  it("does not pass a way on which nobody describes a cable: it names the cable of the circuit", () => {
    expect(finding(rule, subject, withoutCables())).toMatchObject({
      outcome: "not-judged",
      missing: ["power.boards[].circuits[].cable"],
      reason: "no cable is described between the load and the part that sets its voltage: state the cable of its circuit",
    });
  });

  it("is judged by the cables that are described, where others on the way are not", () => {
    expect(finding(rule, subject, withoutCables("feeds"))).toMatchObject({
      outcome: "pass",
      contributors: expect.arrayContaining([expect.objectContaining({ name: "feed-a/cable" })]),
    });
  });

  it("is unknown without a power module", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
