import type { CurrentLike } from "cdktf-edge-node";
import { ruleCases, smallLimit, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { selectivity } from "../../../../../constructs/policy/rules/power/selectivity";
import { protectedPower } from "../../../../../examples/parts/protected-power";
import { smallNodeOf } from "../../../../support/nodes/network-parts";
import { finding, findingsOf, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = selectivity;
const subject = "power/rack-1-a/breaker";
const stating = smallNodeOf((part) => (part.kind === "breaker" ? { ...part, selectiveUpToA: 6000 } : part));
const driving = (value: number) => ({
  node: stating,
  point: smallPoint({ electrical: { limits: [smallLimit({ kind: "selectivity", limit: 6000, value })] } }),
});
const alone = (selectiveUpTo: Extract<CurrentLike, string>) =>
  variant({
    power: {
      ...protectedPower,
      boards: protectedPower.boards.map((board) => ({
        ...board,
        circuits: (board.circuits ?? []).map((one) => ({ ...one, breaker: { ...one.breaker, selectiveUpTo } })),
      })),
    },
  });

ruleCases(selectivity, {
  subject,
  pass: driving(5000),
  fail: driving(7000),
  unknown: {
    node: stating,
    point: smallPoint({ electrical: { outcome: "unknown", reason: "the network has no solution" } }),
    subject: "power",
  },
  notApplicable: { node: smallNode({ network: [] }), point: smallPoint({ electrical: { limits: [] } }), subject: "power" },
  notJudged: { point: smallPoint({ electrical: { limits: [] } }), subject: "power/rack-1-a/breaker" },
  boundary: { at: driving(6000), beyond: driving(6000.1) },
  fromProps: { pass: alone("6000 A"), fail: alone("3000 A") },
});

describe(rule, () => {
  it("asks the breakers that stand behind one, and not the mains", () => {
    const found = findingsOf(rule, alone("6000 A"));
    expect(found["power/feed-a/main"]).toBeUndefined();
    expect(found[subject]).toMatchObject({ outcome: "pass" });
  });

  it("names the pair that is needed", () => {
    expect(finding(rule, subject, alone("3000 A")).remedy).toMatch(
      /^choose for rack-1-a\/breaker and the breaker before it a pair that is selective up to 5\.\d kA$/,
    );
  });
});
