import { describe, expect, it } from "vitest";
import { compileNetwork } from "../../../../constructs/studies/network/compile-network";
import { contributorsOf } from "../../../../constructs/studies/network/limits/contributors";
import type { NetworkLimitKind } from "../../../../constructs/studies/network/limits/network-limit";
import { networkLimits } from "../../../../constructs/studies/network/limits/network-limits";
import type { StateOptions } from "../../../../constructs/studies/network/network-state";
import { networkRecord } from "../../../../constructs/studies/network/record";
import worked from "../../../reference/worked-electrical-sts.json";
import { nodeBalances } from "../../../support/network/node-balances";
import { settledNetwork } from "../../../support/network/settle-network";
import { near, nearLimit, nearNode, type WorkedLimit, type WorkedNode } from "../../../support/network/worked-records";
import { workedStsNodes, workedStsState } from "../../../support/network/worked-sts-nodes";

/** What a case says of a rectifier plant. */
interface WorkedPlant {
  readonly bus_V: number;
  readonly dcPower_W: number;
  readonly charge_W: number;
  readonly fromBattery_W: number;
  readonly unitLoss_W: readonly number[];
  readonly capacity_W?: number;
  readonly dcNodes: Readonly<Record<string, { readonly voltage_V: number; readonly current_A: number; readonly loss_W: number }>>;
}

const chargerEfficiency = 0.95; // of ups-a
const banks = new Set(worked.input.network.nodes.flatMap(({ kind, id }) => (kind === "bank" ? [id] : [])));
const kinds: Record<string, NetworkLimitKind> = {
  "breaker-IEC": "breaker-iec",
  "breaker-DC": "breaker-iec",
  "breaker-NEC": "breaker-nec",
  "breaker-NEC-rating": "breaker-nec-rating",
  "transformer-rating": "transformer",
  "sts-rating": "transfer-switch",
  "pdu-rating": "pdu",
  "psu-rating": "psu",
  "rectifier-capacity": "rectifier-plant",
  "rectifier-restart": "rectifier-restart",
  "ups-active": "ups",
  "ups-apparent-per-phase": "ups-phase",
};
const kindOf = ({ rule, node }: Pick<WorkedLimit, "rule" | "node">) => (banks.has(node) ? "pdu-bank" : kinds[rule]);
/** The network knows no stores: batteries and gensets have tests of their own. The case says nothing of the windows of UPS. */
const isOfNetwork = ({ rule }: WorkedLimit) => !/^(battery|genset)-/.test(rule);
const isOfCase = ({ kind }: { readonly kind: NetworkLimitKind }) => !kind.startsWith("voltage-");

const settled = (options: StateOptions) => settledNetwork(compileNetwork(workedStsNodes), options, worked.input.site.ambient_degC);

function limitsOf({ run, turned }: ReturnType<typeof settled>) {
  const { ambient_degC, altitude_m } = worked.input.site;
  return networkLimits(run, { placeC: [ambient_degC, ambient_degC], elevationM: altitude_m, turned });
}

describe.each(worked.output.scenarios.map((expected) => ({ expected })))(
  "solveNetwork() on the worked case with transfer switches, $expected.scenario,",
  ({ expected }) => {
    const solved = settled(workedStsState(expected.scenario));
    const { run, outcome } = solved;
    const limits = limitsOf(solved);
    const record = networkRecord(run);
    const nodes = expected.nodes as unknown as Record<string, WorkedNode>;
    const converters = new Set(["ups-a", "ups-b", "plant"]);

    it("settles", () => {
      expect(outcome.outcome).toBe("solved");
    });

    it.each(Object.keys(nodes).filter((id) => !(converters.has(id) || id.startsWith("plant/") || id.endsWith(":input"))))(
      "agrees at %s on every phase",
      (id) => {
        const found = record.get(id);
        if (!found) throw new Error(`no record of ${id}`);
        nearNode(found, nodes[id] as WorkedNode);
        if ("carriesFrom" in (nodes[id] as object))
          expect(found).toMatchObject({ carriesFrom: (nodes[id] as { carriesFrom?: string }).carriesFrom });
      },
    );

    it.each(Object.keys(nodes).filter((id) => id.startsWith("ups-") && !id.endsWith(":input")))("agrees at both ends of %s", (id) => {
      const found = record.get(id);
      if (!found) throw new Error(`no record of ${id}`);
      const { mode, ...output } = nodes[id] as WorkedNode & { readonly mode: string };
      if (mode === "bypass") {
        nearNode(found, output);
        return;
      }
      for (const [k, { voltage_V, current_A }] of (output.phases ?? []).entries()) {
        near(found.outputVoltageV[k], voltage_V, `output voltage ${k}`);
        near(found.outputCurrentA[k], current_A, `output current ${k}`);
      }
      near(found.outputNeutralA, output.neutral_A ?? Number.NaN, "output neutral");
      const { chargeW } = run.flow.converter(run.state.network.indexById.get(id) ?? -1);
      const chargerW = chargeW / chargerEfficiency - chargeW; // which the case counts apart
      near(found.lossW - chargerW, output.loss_W ?? Number.NaN, "loss");
      expect(found.phases.length).toBe(mode === "battery" ? 0 : 3);
      const { power_W = Number.NaN, reactive_var = Number.NaN, current_A = [] } = nodes[`${id}:input`] ?? {};
      if (mode !== "mains") return;
      near(found.powerW, power_W, "input");
      near(found.reactiveVar, reactive_var, "reactive input");
      for (const [k, amperes] of current_A.entries()) near(found.phases[k]?.currentA, amperes, `input current ${k}`);
    });

    it("agrees on the bus of the plant, its units and its battery", () => {
      const plant = nodes.plant as unknown as WorkedPlant;
      const flow = run.flow.converter(run.state.network.indexById.get("plant") ?? -1);
      near(record.get("plant")?.outputVoltageV[0], plant.bus_V, "bus");
      near(flow.outputW, plant.dcPower_W, "output");
      near(flow.chargeW, plant.charge_W, "charge");
      near(flow.missingW, plant.fromBattery_W, "from the battery", Math.max(1, plant.fromBattery_W));
      near(
        flow.lossW,
        plant.unitLoss_W.reduce((sum, watts) => sum + watts, 0),
        "loss of the units",
      );
      if (plant.capacity_W !== undefined) near(flow.capacityW, plant.capacity_W, "capacity");
      for (const [id, { voltage_V, current_A, loss_W }] of Object.entries(plant.dcNodes)) {
        const found = record.get(id);
        near(found?.phases[0]?.currentA, current_A, `current of ${id}`);
        near(found?.outputVoltageV[0], voltage_V, `voltage of ${id}`);
        near(found?.lossW, loss_W, `loss of ${id}`);
      }
    });

    it("gives every limit of the case and no other", () => {
      const named = (expected.limits as unknown as WorkedLimit[]).filter(isOfNetwork).map((limit) => `${kindOf(limit)} ${limit.node}`);
      expect(
        limits
          .filter(isOfCase)
          .map(({ kind, node }) => `${kind} ${node}`)
          .sort(),
      ).toEqual(named.sort());
    });

    it.each((expected.limits as unknown as WorkedLimit[]).filter(isOfNetwork))("agrees on the limit $rule of $node", (limit) => {
      const found = limits.find(({ kind, node }) => kind === kindOf(limit) && node === limit.node);
      // The case asks the units for the charge too, which here gets what they spare.
      const { charge_W = 0 } = limit.rule === "rectifier-capacity" ? (nodes.plant as unknown as WorkedPlant) : {};
      nearLimit(found, { ...limit, value: limit.value - charge_W });
    });

    it("leaves unserved what the case does, and agrees on sources, losses and loads", () => {
      expect(run.state.unserved.map(({ id }) => id).sort()).toEqual([...expected.unserved].sort());
      const { sourceTotalW, missingW, loadW, chargeW, itW, fromCellsW, intoCellsW, lossInsideW } = run.totals();
      near(sourceTotalW + missingW, expected.balance.sourcesTotal_W, "sources");
      near(loadW + chargeW, expected.balance.loadsTotal_W, "loads");
      near(lossInsideW - (fromCellsW - missingW) - (chargeW - intoCellsW), expected.balance.lossesTotal_W, "losses");
      near(itW, expected.dPUE.itPower_W, "IT");
    });

    it("balances at every node, and contributors add up to each limit's value", () => {
      for (const { id, residualW } of nodeBalances(run))
        expect(Math.abs(residualW), id).toBeLessThan(1e-8 * expected.balance.sourcesTotal_W);
      for (const limit of limits) {
        const sum = contributorsOf(run, limit).reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - limit.value), `${limit.kind} ${limit.node}`).toBeLessThanOrEqual(1e-9 * limit.value);
      }
    });
  },
);

describe("solveNetwork() on the worked case with transfer switches, when nobody knows the battery's end voltage,", () => {
  it("leaves its limits on direct current unknown, and judges the others", () => {
    const options = workedStsState("grid-lost-battery-at-end");
    const batteries = options.batteries?.map(({ endV: _, ...battery }) => battery) ?? [];
    const limits = limitsOf(settled({ ...options, batteries }));
    const unknown = limits.filter(({ limit }) => limit === undefined).map(({ node }) => node);
    expect(unknown).toEqual(worked.output.limitsWithoutEndVoltage.map(({ node }) => node));
    expect(limits.find(({ node }) => node === "dcb-1")?.reason).toBe(
      'voltage of the bus at the end of "plant/battery" is not known: give its endVoltage',
    );
  });
});
