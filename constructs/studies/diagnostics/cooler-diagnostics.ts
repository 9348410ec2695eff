import { approachUncertaintyK } from "../../engineering/diagnostics/approach-residual";
import { exchangerResistanceKPerW } from "../../engineering/diagnostics/exchanger-resistance";
import { fanPowerUncertainty } from "../../engineering/diagnostics/fan-power-residual";
import { type MoistAir, moistAir } from "../../engineering/thermal/air/moist-air";
import { coilFanPowerW } from "../../engineering/thermal/exchangers/dry-cooler-coil";
import { rateDryCooler } from "../../engineering/thermal/exchangers/dry-cooler-rating";
import type { DryCoolerFacts } from "../../facts/cooling/dry-coolers";
import { type SolvedCoolantChain, solvedChain } from "../cooling-parts/states/coolant-chain-state";
import { unitHeatPerKelvinWPerK } from "../cooling-parts/states/facility-loop";
import type { DiagnosedNode } from "./diagnosed-node";
import { faults } from "./faults";
import { coverage, type Diagnosis, judged, notDiagnosed, shown } from "./judged-diagnostic";

const subject = "cooling/dry-coolers";

/** Makes the rules on dry coolers: the temperature difference from the air to their coolant, and fans that stand still. */
export function coolerDiagnostics(diagnosed: DiagnosedNode): Diagnosis[] {
  const { dryCoolers } = diagnosed.node.cooling ?? {};
  const chain = solvedChain(diagnosed.point.coolant);
  if (!dryCoolers || !chain) {
    const reason = dryCoolers ? "its coolant is unknown on the hottest day" : "the node has no dry coolers";
    return [notDiagnosed("operations/dry-cooler-approach", reason), notDiagnosed("operations/fan-lost", reason)];
  }
  const { airInC: dryBulbC, airInHumidityRatio: humidityRatio } = chain.dryCooler;
  const air = moistAir({ dryBulbC, humidityRatio, pressurePa: diagnosed.point.air.pressurePa });
  return dryCoolers.units.flatMap((unit) => [
    approach(unit, dryCoolers, { diagnosed, chain, air }),
    fanLost(unit, dryCoolers, { diagnosed, chain, air }),
  ]);
}

interface OnHottestDay {
  readonly diagnosed: DiagnosedNode;
  readonly chain: SolvedCoolantChain;
  readonly air: MoistAir;
}

/** Computes R of one unit at full speed with its share of the loop's flow and a share of its conductance. */
function resistanceKPerW({ rating, foulingFactor }: DryCoolerFacts, { chain, air }: OnHottestDay, left = 1): number {
  const { massFlowKgPerS, specificHeatJPerKgK } = chain.facilityLoop;
  const unitFlow = massFlowKgPerS / chain.dryCooler.workingUnits;
  const rated = rateDryCooler(rating, foulingFactor * left);
  const heatPerKelvin = unitHeatPerKelvinWPerK(rated, air, 1, unitFlow, specificHeatJPerKgK);
  return exchangerResistanceKPerW(heatPerKelvin, unitFlow * specificHeatJPerKgK);
}

function approach(device: string, coolers: DryCoolerFacts, day: OnHottestDay): Diagnosis {
  const rule = "operations/dry-cooler-approach";
  const { chain, air, diagnosed } = day;
  const { heatPerUnitW: heatW } = chain.dryCooler;
  if (!(heatW > 0)) return notDiagnosed(rule, "it rejects no heat on the hottest day", device);
  const clean = resistanceKPerW(coolers, day);
  const fouled = resistanceKPerW(coolers, day, faults.fouledShare);
  if (air.dryBulbC + fouled * heatW <= coolers.setpointC)
    return notDiagnosed(
      rule,
      "on the hottest day its fans hold the setpoint below full speed even with a fouled coil, so fouling cannot be seen",
      device,
    );
  const { temperatureK, heat } = diagnosed.uncertainty;
  return judged(
    {
      rule,
      device,
      subject,
      prediction: {
        kind: "approach",
        outlet: "edge_node_coolant_outlet_temperature_celsius",
        inlet: "edge_node_air_inlet_temperature_celsius",
        resistanceKPerW: shown(clean),
      },
      gate: [
        { series: "edge_node_fan_speed_ratio", least: 0.98 },
        // Outside of it fewer units than usual share the flow, and the coefficient is different.
        { series: "edge_node_heat_watts", least: shown(0.4 * heatW), most: shown(1.2 * heatW) },
      ],
      unit: "K",
      limit: coverage * approachUncertaintyK(clean * heatW, temperatureK, heat),
      holdS: 7200,
      windowS: 1800,
      faultResidual: (fouled - clean) * heatW,
    },
    "a coil that lost half of its conductance",
  );
}

function fanLost(device: string, { fans, rating, foulingFactor }: DryCoolerFacts, { air, diagnosed }: OnHottestDay): Diagnosis {
  const rule = "operations/fan-lost";
  if (!fans) return notDiagnosed(rule, "its number of fans is not stated: add cooling.dryCoolers.fans", device);
  const { drivePower, fanSpeed, temperatureK } = diagnosed.uncertainty;
  return judged(
    {
      rule,
      device,
      subject,
      prediction: {
        kind: "fan-power",
        powerW: shown(coilFanPowerW(rateDryCooler(rating, foulingFactor), air, 1)),
        airC: shown(air.dryBulbC),
      },
      gate: [{ series: "edge_node_fan_speed_ratio", least: 0.4 }],
      unit: "-",
      limit: coverage * fanPowerUncertainty(drivePower, fanSpeed, temperatureK, air.dryBulbC),
      holdS: 1800,
      windowS: 1800,
      faultResidual: faults.lostFans / fans.count,
    },
    `one fan of ${fans.count}`,
  );
}
