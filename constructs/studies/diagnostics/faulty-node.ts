import { endOfLifeHealth } from "../../engineering/energy/stores/battery-energy";
import type { LoopFacts } from "../../facts/cooling/loop";
import type { DiagnosticRule } from "../../facts/telemetry/diagnostic";
import { defined } from "../../plain/defined";
import { withRacks } from "../scenarios/changed-load";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { faults } from "./faults";

/**
 * Returns the node with the fault that a rule detects. Coolers and CDUs share flow and heat equally, so all of them have the fault. Of other devices, only the
 * named one has it.
 *
 * @param device of the rule: a strainer, a pump of the loop, a battery, a plant or a rack
 */
export function faultyNode(node: NodeSnapshot, rule: DiagnosticRule, device: string): NodeSnapshot {
  return changes[rule](node, device);
}

const changes: Readonly<Record<DiagnosticRule, (node: NodeSnapshot, device: string) => NodeSnapshot>> = {
  "operations/dry-cooler-approach": (node) =>
    withCooling(node, "dryCoolers", (coolers) => ({ ...coolers, foulingFactor: coolers.foulingFactor * faults.fouledShare })),
  "operations/fan-lost": (node) =>
    withCooling(node, "dryCoolers", (coolers) => ({
      ...coolers,
      ...(coolers.fans && { fans: { ...coolers.fans, lost: faults.lostFans } }),
    })),
  "operations/cdu-approach": (node) => withCooling(node, "cdus", (cdus) => ({ ...cdus, fouledShare: faults.fouledShare })),
  "operations/strainer-clogged": (node, device) => withLoops(node, (loop) => clogged(loop, device)),
  "operations/pump-power": (node, device) => withLoops(node, (loop) => worn(loop, device)),
  "operations/battery-capacity": (node, device) => ({
    ...node,
    batteries: node.batteries.map((battery) => {
      if (battery.id !== device || !battery.energy) return battery;
      const { stateOfHealth = endOfLifeHealth } = battery.energy;
      return { ...battery, energy: { ...battery.energy, stateOfHealth: stateOfHealth - faults.agedBelow } };
    }),
  }),
  "operations/rectifier-efficiency": (node, device) => ({
    ...node,
    ...defined({
      network: node.network?.map((part) =>
        part.kind === "rectifier-plant" && part.id === device
          ? { ...part, efficiency: part.efficiency.map(([load, value]) => [load, value - faults.efficiencyLost] as const) }
          : part,
      ),
    }),
  }),
  "operations/heat-balance": (node, device) =>
    withRacks(
      node,
      node.racks.map((rack) => (rack.id === device ? { ...rack, captureRatio: rack.captureRatio * faults.capturedFactor } : rack)),
    ),
};

type Cooling = NonNullable<NodeSnapshot["cooling"]>;

function withCooling<Part extends keyof Cooling>(
  node: NodeSnapshot,
  part: Part,
  change: (facts: NonNullable<Cooling[Part]>) => NonNullable<Cooling[Part]>,
): NodeSnapshot {
  const facts = node.cooling?.[part];
  return node.cooling && facts ? { ...node, cooling: { ...node.cooling, [part]: change(facts) } } : node;
}

function withLoops(node: NodeSnapshot, change: (loop: LoopFacts) => LoopFacts): NodeSnapshot {
  return withCooling(withCooling(node, "facilityLoop", change), "secondaryLoop", change);
}

function clogged(loop: LoopFacts, device: string): LoopFacts {
  const { hydraulics } = loop;
  if (!hydraulics) return loop;
  const parts = hydraulics.parts.map((part) => (part.strainer === device ? { ...part, dropPa: part.dropPa * faults.cloggedFactor } : part));
  return { ...loop, hydraulics: { ...hydraulics, parts } };
}

/** Returns the loop with worn pumps. The pumps of a loop share their power, so all of them are worn. */
function worn(loop: LoopFacts, device: string): LoopFacts {
  const { hydraulics, pumps, pump, pumpW } = loop;
  if (!(pumps?.units ?? [pump]).includes(device)) return loop;
  const drawn = hydraulics?.powerOfFlow?.map(([flow, watts]) => [flow, watts * faults.wornFactor] as const);
  return {
    ...loop,
    pumpW: pumpW * faults.wornFactor,
    ...(hydraulics && { hydraulics: { ...hydraulics, ...defined({ powerOfFlow: drawn }) } }),
  };
}
