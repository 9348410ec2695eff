import { beforeAll, describe, expect, it } from "vitest";
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
import { everyRow } from "../../../support/tables/every-row";

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

type Solved = ReturnType<typeof solvedCase>;

/** A scenario of the case, solved, and what the case says of it. */
function solvedCase(expected: (typeof worked.output.scenarios)[number]) {
  const { scenario } = expected;
  const solved = settled(workedStsState(scenario));
  const nodes = expected.nodes as unknown as Readonly<Record<string, WorkedNode>>;
  const ofNetwork = (expected.limits as unknown as readonly WorkedLimit[]).filter(isOfNetwork);
  return { scenario, expected, nodes, ofNetwork, ...solved, limits: limitsOf(solved), record: networkRecord(solved.run) };
}

describe("solveNetwork() on the worked case with transfer switches", () => {
  let cases: readonly Solved[];
  beforeAll(() => {
    cases = worked.output.scenarios.map(solvedCase);
  });

  /** Rows of each scenario of the case, each after its scenario. */
  const rowsOf = <Row>(of: (solved: Solved) => readonly Row[]) =>
    cases.flatMap((solved) => of(solved).map((row): [string, Row, Solved] => [solved.scenario, row, solved]));
  const nodesWhere = (asked: (id: string) => boolean) => rowsOf(({ nodes }) => Object.keys(nodes).filter(asked));
  const recordOf = ({ record }: Solved, id: string) => record.get(id) ?? expect.unreachable(`no record of ${id}`);

  it("settles in every scenario", () => {
    everyRow("$scenario", cases, ({ outcome }) => expect(outcome.outcome).toBe("solved"));
  });

  it("agrees at every node on every phase", () => {
    const converters = new Set(["ups-a", "ups-b", "plant"]);
    const rows = nodesWhere((id) => !(converters.has(id) || id.startsWith("plant/") || id.endsWith(":input")));
    everyRow("%s at %s", rows, (scenario, id, solved) => {
      const found = recordOf(solved, id);
      const node = solved.nodes[id] as WorkedNode;
      nearNode(found, node, `${scenario} at ${id}`);
      if ("carriesFrom" in node) expect(found).toMatchObject({ carriesFrom: node.carriesFrom });
    });
  });

  it("agrees at both ends of every UPS", () => {
    const rows = nodesWhere((id) => id.startsWith("ups-") && !id.endsWith(":input"));
    everyRow("%s at %s", rows, (scenario, id, solved) => {
      const { nodes, run } = solved;
      const found = recordOf(solved, id);
      const row = `${scenario} at ${id}`;
      const { mode, ...output } = nodes[id] as WorkedNode & { readonly mode: string };
      if (mode === "bypass") {
        nearNode(found, output, row);
        return;
      }
      for (const [k, { voltage_V, current_A }] of (output.phases ?? []).entries()) {
        near(found.outputVoltageV[k], voltage_V, `${row}: output voltage ${k}`);
        near(found.outputCurrentA[k], current_A, `${row}: output current ${k}`);
      }
      near(found.outputNeutralA, output.neutral_A ?? Number.NaN, `${row}: output neutral`);
      const { chargeW } = run.flow.converter(run.state.network.indexById.get(id) ?? -1);
      const chargerW = chargeW / chargerEfficiency - chargeW; // which the case counts apart
      near(found.lossW - chargerW, output.loss_W ?? Number.NaN, `${row}: loss`);
      expect(found.phases.length).toBe(mode === "battery" ? 0 : 3);
      const { power_W = Number.NaN, reactive_var = Number.NaN, current_A = [] } = nodes[`${id}:input`] ?? {};
      if (mode !== "mains") return;
      near(found.powerW, power_W, `${row}: input`);
      near(found.reactiveVar, reactive_var, `${row}: reactive input`);
      for (const [k, amperes] of current_A.entries()) near(found.phases[k]?.currentA, amperes, `${row}: input current ${k}`);
    });
  });

  it("agrees on the bus of the plant, its units and its battery", () => {
    everyRow("$scenario", cases, ({ scenario, nodes, run, record }) => {
      const plant = nodes.plant as unknown as WorkedPlant;
      const flow = run.flow.converter(run.state.network.indexById.get("plant") ?? -1);
      near(record.get("plant")?.outputVoltageV[0], plant.bus_V, `${scenario}: bus`);
      near(flow.outputW, plant.dcPower_W, `${scenario}: output`);
      near(flow.chargeW, plant.charge_W, `${scenario}: charge`);
      near(flow.missingW, plant.fromBattery_W, `${scenario}: from the battery`, Math.max(1, plant.fromBattery_W));
      near(
        flow.lossW,
        plant.unitLoss_W.reduce((sum, watts) => sum + watts, 0),
        `${scenario}: loss of the units`,
      );
      if (plant.capacity_W !== undefined) near(flow.capacityW, plant.capacity_W, `${scenario}: capacity`);
      for (const [id, { voltage_V, current_A, loss_W }] of Object.entries(plant.dcNodes)) {
        const found = record.get(id);
        near(found?.phases[0]?.currentA, current_A, `${scenario}: current of ${id}`);
        near(found?.outputVoltageV[0], voltage_V, `${scenario}: voltage of ${id}`);
        near(found?.lossW, loss_W, `${scenario}: loss of ${id}`);
      }
    });
  });

  it("gives every limit of the case and no other", () => {
    everyRow("$scenario", cases, ({ limits, ofNetwork }) => {
      const found = limits.filter(isOfCase).map(({ kind, node }) => `${kind} ${node}`);
      expect(found.sort()).toEqual(ofNetwork.map((limit) => `${kindOf(limit)} ${limit.node}`).sort());
    });
  });

  it("agrees on every limit", () => {
    everyRow(
      "%s",
      rowsOf(({ ofNetwork }) => ofNetwork),
      (scenario, limit, { limits, nodes }) => {
        const found = limits.find(({ kind, node }) => kind === kindOf(limit) && node === limit.node);
        // The case asks the units for the charge too, which here gets what they spare.
        const { charge_W = 0 } = limit.rule === "rectifier-capacity" ? (nodes.plant as unknown as WorkedPlant) : {};
        nearLimit(found, { ...limit, value: limit.value - charge_W }, `${scenario}, ${limit.rule} of ${limit.node}`);
      },
    );
  });

  it("leaves unserved what the case does, and agrees on sources, losses and loads", () => {
    everyRow("$scenario", cases, ({ scenario, expected, run }) => {
      expect(run.state.unserved.map(({ id }) => id).sort()).toEqual([...expected.unserved].sort());
      const { sourceTotalW, missingW, loadW, chargeW, itW, fromCellsW, intoCellsW, lossInsideW } = run.totals();
      near(sourceTotalW + missingW, expected.balance.sourcesTotal_W, `${scenario}: sources`);
      near(loadW + chargeW, expected.balance.loadsTotal_W, `${scenario}: loads`);
      near(lossInsideW - (fromCellsW - missingW) - (chargeW - intoCellsW), expected.balance.lossesTotal_W, `${scenario}: losses`);
      near(itW, expected.dPUE.itPower_W, `${scenario}: IT`);
    });
  });

  it("balances at every node, and contributors add up to each limit's value", () => {
    everyRow(
      "%s",
      rowsOf(({ run }) => nodeBalances(run)),
      (_, { id, residualW }, { expected }) => {
        expect(Math.abs(residualW), id).toBeLessThan(1e-8 * expected.balance.sourcesTotal_W);
      },
    );
    everyRow(
      "%s",
      rowsOf(({ limits }) => limits),
      (_, limit, { run }) => {
        const sum = contributorsOf(run, limit).reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - limit.value), `${limit.kind} ${limit.node}`).toBeLessThanOrEqual(1e-9 * limit.value);
      },
    );
  });
});

describe("solveNetwork() on the worked case with transfer switches, when nobody knows the battery's end voltage,", () => {
  it("leaves its limits on direct current unknown, and judges the others", () => {
    const options = workedStsState("grid-lost-battery-at-end");
    const batteries = options.batteries?.map(({ endV: _, ...battery }) => battery) ?? [];
    const limits = limitsOf(settled({ ...options, batteries }));
    const unknown = limits.filter(({ limit }) => limit === undefined).map(({ node }) => node);
    expect(unknown).toEqual(worked.output.limitsWithoutEndVoltage.map(({ node }) => node));
    expect(limits.find(({ node }) => node === "dcb-1")?.reason).toBe(
      'voltage of the bus at the end of discharge of "plant/battery" is unknown: add endVoltage to the battery',
    );
  });
});
