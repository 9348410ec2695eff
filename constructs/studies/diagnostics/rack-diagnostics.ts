import { heatBalanceUncertainty } from "../../engineering/diagnostics/heat-balance-residual";
import type { DiagnosedNode } from "./diagnosed-node";
import { faults } from "./faults";
import { coverage, type Diagnosis, judged, notDiagnosed, shown } from "./judged-diagnostic";

const rule = "operations/heat-balance";

/** Makes the rule on racks: the coolant must have the heat that their power implies. */
export function rackDiagnostics({ node, point, uncertainty }: DiagnosedNode): Diagnosis[] {
  if (node.racks.length === 0) return [notDiagnosed(rule, "the node has no racks")];
  return node.racks.map(({ id: device, captureRatio, rearDoor }) => {
    const state = point.racks.find(({ id }) => id === device);
    if (rearDoor) return notDiagnosed(rule, "its rear door also takes heat from the air, and that heat varies with the room", device);
    if (captureRatio === 0) return notDiagnosed(rule, "it gives no heat to coolant", device);
    if (!state || !(state.inletW > 0)) return notDiagnosed(rule, "it is not powered on the hottest day", device);
    return judged(
      {
        rule,
        device,
        subject: `compute/${device}`,
        prediction: { kind: "heat-balance", capturedShare: shown(state.capturedW / state.inletW) },
        gate: [{ series: "edge_node_power_watts", least: shown(state.inletW / 3) }],
        unit: "-",
        limit: coverage * heatBalanceUncertainty(uncertainty.heat, uncertainty.meteredPower),
        holdS: 7200,
        windowS: 1800,
        faultResidual: 1 - faults.capturedFactor,
      },
      `a rack that gives ${faults.capturedFactor} of the heat to its coolant`,
    );
  });
}
