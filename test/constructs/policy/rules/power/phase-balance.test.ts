import { snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judgeRule, ruleCases, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { phaseBalance } from "../../../../../constructs/policy/rules/power/phase-balance";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = phaseBalance;
const subject = "power/feed-a";
const drawing = (...currentsA: [number, number, number]) => ({
  point: smallPoint({ electrical: { quality: { phases: [{ node: "feed-a", kind: "source", currentsA }] } } }),
});

/** Both racks on L1 of board A alone: each of 15 kW. */
const onOnePhase = variant({
  compute: { racks: compute30kW.racks.map(({ supplies: _, ...rack }) => rack) },
  power: {
    ...power30kW,
    boards: power30kW.boards.map((board) => ({
      ...board,
      circuits: (board.circuits ?? [])
        .filter(({ name }) => !/rack-\d-b/.test(name))
        .map((circuit) => (/rack-\d-a/.test(circuit.name) ? { ...circuit, connection: "1N" as const } : circuit)),
    })),
  },
});

ruleCases(phaseBalance, {
  subject,
  pass: drawing(60, 50, 20),
  fail: drawing(20, 80, 10),
  unknown: {
    point: smallPoint({ electrical: { outcome: "unknown", reason: "the network has no solution" } }),
    subject: "power",
  },
  notApplicable: { point: smallPoint({ electrical: { quality: { phases: [] } } }), subject: "power" },
  boundary: { at: drawing(60, 30, 10), beyond: drawing(60, 30, 9.999) },
  fromProps: { pass: variant(), fail: onOnePhase },
});

describe(rule, () => {
  it("accepts a share of the highest phase where that is more than the amperes that are always accepted", () => {
    // 10 % of 700 A is 70 A
    expect(judgeRule(phaseBalance, drawing(700, 630, 650))).toMatchObject([{ outcome: "pass", value: 70, limit: 70 }]);
    expect(judgeRule(phaseBalance, drawing(700, 629, 650))).toMatchObject([{ outcome: "fail" }]);
  });

  it("names the two phases and what to move", () => {
    const found = finding(rule, subject, onOnePhase);
    expect(found.at).toBe("L1 and L2");
    expect(found.remedy).toMatch(/^move \d+ A of the single-phase load behind feed-a from L1 to L2$/);
  });

  it("judges boards, and follows a team that accepts no amperes", () => {
    const { site, ...design } = variant();
    const { findings } = evaluate(snapshot("strict", site, design), {
      policy: { site: { [rule]: { parameters: { allowance: "0 A" } } } },
      only: { rules: [rule] },
    });
    const on = (board: string) => findings.find((one) => one.subject === board);
    // Board M of the 30 kW node: 12.8, 13.2 and 14.9 A when it is hot, less on two of them when it is cold
    expect(on("power/board-m")).toMatchObject({ outcome: "fail", at: "L3 and L1" });
    expect(on("power/board-a")).toMatchObject({ outcome: "pass" });
  });

  it("is unknown without a power module", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
