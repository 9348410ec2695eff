import { approachUncertaintyK } from "../../engineering/diagnostics/approach-residual";
import { exchangerResistanceKPerW } from "../../engineering/diagnostics/exchanger-resistance";
import { cduExchanger } from "../../engineering/thermal/exchangers/cdu";
import { rateCdu } from "../../engineering/thermal/exchangers/cdu-rating";
import { fouledCdu } from "../../engineering/thermal/exchangers/fouled-cdu";
import type { CduFacts } from "../../facts/cooling/cdus";
import { type SolvedCoolantChain, solvedChain } from "../cooling-parts/states/coolant-chain-state";
import type { DiagnosedNode } from "./diagnosed-node";
import { faults } from "./faults";
import { coverage, type Diagnosis, judged, notDiagnosed, shown } from "./judged-diagnostic";

const rule = "operations/cdu-approach";

/** Makes the rule on CDUs: the temperature difference from the facility's coolant to that of the racks. */
export function cduDiagnostics({ node, point, uncertainty }: DiagnosedNode): Diagnosis[] {
  const { cdus } = node.cooling ?? {};
  const chain = solvedChain(point.coolant);
  if (!cdus) return [notDiagnosed(rule, "the node has no CDUs")];
  if (!chain) return [notDiagnosed(rule, "its coolant is unknown on the hottest day")];
  const { workingUnits, primaryInC } = chain.cdu;
  const heatW = chain.cdu.heatW / workingUnits;
  if (!(heatW > 0)) return cdus.units.map((device) => notDiagnosed(rule, "it transfers no heat on the hottest day", device));
  const clean = resistanceKPerW(cdus, chain);
  const fouled = resistanceKPerW(cdus, chain, faults.fouledShare);
  // While the valve diverts flow around the plates, the supply is the setpoint and tells nothing about the plates.
  const openC = cdus.setpointC + coverage * uncertainty.temperatureK;
  return cdus.units.map((device) => {
    if (primaryInC + fouled * heatW < openC)
      return notDiagnosed(
        rule,
        "on the hottest day its valve holds the setpoint even with fouled plates, so fouling cannot be seen",
        device,
      );
    return judged(
      {
        rule,
        device,
        subject: "cooling/cdus",
        prediction: {
          kind: "approach",
          outlet: "edge_node_secondary_supply_temperature_celsius",
          inlet: "edge_node_primary_supply_temperature_celsius",
          resistanceKPerW: shown(clean),
        },
        gate: [
          { series: "edge_node_secondary_supply_temperature_celsius", least: shown(openC) },
          { series: "edge_node_heat_watts", least: shown(0.4 * heatW), most: shown(1.2 * heatW) },
        ],
        unit: "K",
        limit: coverage * approachUncertaintyK(clean * heatW, uncertainty.temperatureK, uncertainty.heat),
        holdS: 7200,
        windowS: 1800,
        faultResidual: (fouled - clean) * heatW,
      },
      "plates that lost half of their conductance",
    );
  });
}

/** Computes R of one unit with all flow through its plates and a share of its conductance. */
function resistanceKPerW({ rating }: CduFacts, { facilityLoop, secondaryLoop, cdu }: SolvedCoolantChain, left = 1): number {
  const secondaryCapacityRateWPerK = secondaryLoop.capacityRateWPerK / cdu.workingUnits;
  const { heatPerKelvinWPerK } = cduExchanger(fouledCdu(rateCdu(rating), left), {
    primaryMassFlowKgPerS: facilityLoop.massFlowKgPerS / cdu.workingUnits,
    primaryCapacityRateWPerK: facilityLoop.capacityRateWPerK / cdu.workingUnits,
    secondaryMassFlowKgPerS: secondaryLoop.massFlowKgPerS / cdu.workingUnits,
    secondaryCapacityRateWPerK,
  });
  return exchangerResistanceKPerW(heatPerKelvinWPerK, secondaryCapacityRateWPerK);
}
