import type { CircuitProps, EdgeNodeStackProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { UpsNode } from "../../../../../constructs/facts/power/electrical";
import { upsLossSurvived } from "../../../../../constructs/policy/rules/power/ups-loss-survived";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding } from "../../../../support/nodes/node-variants";
import { stored } from "../../../../support/nodes/stores";
import { upsProps } from "../../../../support/props/ups-props";

const { id: rule } = upsLossSurvived;
const subject = "power/ups-1";
const ups = { kind: "ups", id: "ups-1" } as UpsNode;
const node = smallNode({ network: [...(smallNode().network ?? []), ups] });
const losing = (powerW: number, sheddable = false) => ({
  node,
  point: smallPoint({
    scenario: { state: { kind: "ups-lost", ups: "ups-1", minimumVoltage: false } },
    electrical: { unserved: powerW > 0 ? [{ id: "rack-1", sheddable, powerW }] : [] },
  }),
});

/** The node with a UPS that takes a device from a circuit. */
function behindUps(device: string, from: string): EdgeNodeStackProps {
  const rest = (circuits: readonly CircuitProps[] = []) =>
    circuits
      .map((circuit) =>
        circuit.name === from
          ? { ...circuit, serves: circuit.serves.filter((one) => (typeof one === "string" ? one : one.device) !== device) }
          : circuit,
      )
      .filter(({ serves }) => serves.length > 0);
  return stored({
    power: {
      boards: power30kW.boards.map((board) => ({ ...board, circuits: rest(board.circuits) })),
      ups: [{ ...upsProps, circuits: [{ name: "ups-out", breaker: upsProps.breaker, serves: [device] }] }],
    },
    promises: { redundancy: { ups: "N+1" } },
  });
}

ruleCases(upsLossSurvived, {
  subject,
  pass: losing(0),
  fail: losing(10_000),
  unknown: { node: smallNode({ network: undefined }), subject: "power" },
  notApplicable: { node },
  boundary: { impossible: "no load is dark, or some are" },
  fromProps: { pass: behindUps("rack-1", "rack-1-a"), fail: behindUps("controls", "house") },
});

describe(rule, () => {
  it("leaves sheddable loads dark", () => {
    expect(judgeRule(upsLossSurvived, losing(10_000, true))).toMatchObject([{ subject, outcome: "pass" }]);
  });

  it("blocks where N+1 is promised, and names the load", () => {
    expect(finding(rule, subject, behindUps("controls", "house"))).toMatchObject({
      blocks: true,
      scenario: expect.stringContaining("ups-1-lost"),
      remedy: expect.stringContaining("supply controls from a second UPS"),
    });
  });
});
