import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy, type OperatingPoint } from "cdktf-edge-node/rules";
import { pointAt } from "./case";
import type { Law } from "./law";
import { type Records, recordsOf } from "./records";
import { leftInputs } from "./turned";

type Part<Kind> = Extract<NonNullable<NodeSnapshot["network"]>[number], { readonly kind: Kind }>;

/** Laws on what turns to another way of working: static transfer switches, UPS below their window, buses on their battery. */
export const turningLaws: readonly Law[] = [
  {
    name: "a UPS on its input stands in its window, and one that has left it draws nothing and lives from its battery",
    parts: ["voltage in the window", "power on battery"],
    check: ({ node, points }, judging) => {
      const all = partsOf(node, "ups");
      if (all.length === 0) return;
      for (const [name, { scenario, electrical }] of points) {
        const records = solvedRecords(electrical);
        const { state } = scenario;
        for (const { id, input } of all) {
          const record = records?.get(id);
          if (!record || (state.kind === "ups-on-bypass" && state.ups === id)) continue;
          if (record.phases.length > 0) {
            if (!input) continue;
            const minimumV = input.rangeV[0] / Math.sqrt(3);
            for (const { phase, voltageV } of record.phases)
              judging.notBelow("voltage in the window", `${name}: ${phase} of ${id}`, voltageV, minimumV, 1e-9 * minimumV);
            continue;
          }
          judging.holds("power on battery", record.powerW === 0, `${name}: ${id} is on its battery and draws ${record.powerW} W`);
          const battery = node.batteries.find(({ converter }) => converter === id);
          const given = electrical.batteries.find((one) => one.id === battery?.id);
          // At the end of its discharge nothing is told of what a battery still holds.
          judging.holds(
            "power on battery",
            state.kind === "on-battery-at-end" ? battery !== undefined : (given?.dischargeW ?? 0) > 0,
            `${name}: ${id} is on its battery, which gives ${given?.dischargeW} W`,
          );
        }
      }
    },
  },
  {
    name: "a static transfer switch stays below its window only where the other input is too, and leaves only what is",
    parts: ["stays", "leaves"],
    check: ({ node, points, turn }, judging) => {
      const [own] = partsOf(node, "transfer-switch").filter((part) => part.static !== undefined);
      if (!own?.static) return;
      const [preferred = "", other = ""] = own.parents;
      const { minimumLineToNeutralV } = own.static;
      const isHeld = (records: Records, input: string) => lowestV(records, input) >= minimumLineToNeutralV * (1 - 1e-9);
      const isAbove = (records: Records, input: string) => lowestV(records, input) >= minimumLineToNeutralV * (1 + 1e-9);
      const left: string[] = [];
      for (const [name, { electrical }] of points) {
        const records = solvedRecords(electrical);
        const record = records?.get(own.id);
        if (!records || !record) continue;
        if (record.carriesFrom === preferred) {
          judging.holds(
            "stays",
            isHeld(records, preferred) || !isAbove(records, other),
            `${name}: ${own.id} stays on an input of ${lowestV(records, preferred)} V`,
          );
          continue;
        }
        judging.holds("stays", record.carriesFrom === other && records.has(other), `${name}: ${own.id} carries from ${record.carriesFrom}`);
        if (records.has(preferred)) left.push(name);
      }
      const name = left[turn % Math.max(1, left.length)];
      if (name === undefined) return;
      const staying = solvedRecords(pointAt(new NodeStudy(withoutWindows(node)), name).electrical);
      if (!staying) return;
      judging.holds("leaves", !isAbove(staying, preferred), `${name}: ${own.id} leaves an input of ${lowestV(staying, preferred)} V`);
      // A UPS that has left its board relieves it: what the switch goes to was lower before.
      const point = points.get(name);
      if (point && leftInputs(node, point, "ups").length > 0) return;
      judging.holds("leaves", isHeld(staying, other), `${name}: ${own.id} goes to an input of ${lowestV(staying, other)} V`);
    },
  },
  {
    name: "direct current at the end of a discharge is never below that of its beginning",
    parts: ["currents"],
    check: ({ points }, judging) => {
      for (const [name, { electrical }] of points) {
        if (!name.endsWith("-at-end")) continue;
        const [end, beginning] = [electrical, points.get(name.slice(0, -"-at-end".length))?.electrical].map(
          (one) => one && solvedRecords(one),
        );
        for (const [id, { phases }] of beginning ?? [])
          for (const [k, { phase, currentA }] of phases.entries())
            if (phase === "DC")
              judging.notBelow("currents", `${name}: ${id}`, end?.get(id)?.phases[k]?.currentA ?? Number.NaN, currentA, 1e-9 * currentA);
      }
    },
  },
];

/** Every living node where the network is solved: what nobody knows the load of has no voltages. */
function solvedRecords(electrical: OperatingPoint["electrical"]): Records | undefined {
  return electrical.outcome === "solved" ? recordsOf(electrical) : undefined;
}

function partsOf<Kind extends "ups" | "transfer-switch">({ network = [] }: NodeSnapshot, kind: Kind): readonly Part<Kind>[] {
  return network.filter((part): part is Part<Kind> => part.kind === kind);
}

/** Lowest voltage to neutral at the output of a part, 0 where it is dead [V]. */
function lowestV(records: Records, id: string): number {
  return Math.min(...(records.get(id)?.outputVoltageV ?? [0]));
}

/** The node with switches and UPS that stay on a living input whatever its voltage. */
function withoutWindows(node: NodeSnapshot): NodeSnapshot {
  const network = (node.network ?? []).map((part) => {
    if (part.kind === "transfer-switch" && part.static) return { ...part, static: { ...part.static, minimumLineToNeutralV: 0 } };
    if (part.kind !== "ups" || !part.input) return part;
    const { input: _, ...open } = part;
    return open;
  });
  return { ...node, network };
}
