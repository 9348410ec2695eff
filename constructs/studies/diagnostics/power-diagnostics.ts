import { efficiencyUncertainty } from "../../engineering/diagnostics/efficiency-residual";
import { converterInputW } from "../../engineering/electrical/converter-loss";
import { endOfLifeHealth } from "../../engineering/energy/stores/battery-energy";
import type { BatteryFacts } from "../../facts/power/battery";
import type { RectifierPlantNode } from "../../facts/power/electrical";
import type { NetworkRecord } from "../network/record";
import type { DiagnosedNode } from "./diagnosed-node";
import { faults } from "./faults";
import { coverage, type Diagnosis, judged, notDiagnosed, shown } from "./judged-diagnostic";

/** Least discharge that shows the capacity: a state of charge is only exact to some hundredths. */
const leastDrop = 0.4; // [-]
/** Least share of its capacity that a battery must have lost, whatever health the design assumes: our own. */
const leastLost = 0.05; // [-]
/** Least load. Below it the loss without load decides, which a maker's curve shows poorly. */
const leastLoad = 0.25; // [-]

/** Makes the rules on batteries and rectifier plants. */
export function powerDiagnostics(diagnosed: DiagnosedNode): Diagnosis[] {
  const { batteries, network = [] } = diagnosed.node;
  const plants = network.filter((part) => part.kind === "rectifier-plant");
  const record = plants.length > 0 ? diagnosed.point.electrical.record() : undefined;
  return [
    ...(batteries.length > 0
      ? batteries.map(batteryDiagnostic)
      : [notDiagnosed("operations/battery-capacity", "the node has no batteries")]),
    ...(plants.length > 0
      ? plants.map((plant) => plantDiagnostic(plant, record, diagnosed))
      : [notDiagnosed("operations/rectifier-efficiency", "the node has no rectifier plant")]),
  ];
}

function batteryDiagnostic({ id: device, nominalV, energy }: BatteryFacts): Diagnosis {
  const rule = "operations/battery-capacity";
  if (!energy) return notDiagnosed(rule, "its energy is not stated: add energy to the battery", device);
  if (nominalV === undefined)
    return notDiagnosed(rule, "its nominal voltage, and so its charge, is unknown: only batteries of rectifier plants state it", device);
  const lost = 1 - (energy.stateOfHealth ?? endOfLifeHealth);
  return judged(
    {
      rule,
      device,
      subject: `power/${device}`,
      prediction: { kind: "battery-capacity", ratedAh: shown(energy.nominalWh / nominalV), leastDrop },
      gate: [{ series: "edge_node_battery_temperature_celsius", ...wholeCapacity(energy.capacityOverTemperature) }],
      unit: "-",
      limit: Math.max(leastLost, lost),
      holdS: 300,
      windowS: 21_600,
      faultResidual: lost + faults.agedBelow,
    },
    `a battery at ${shown(1 - lost - faults.agedBelow)} of its capacity`,
  );
}

/** Returns the range of cell temperatures with the whole capacity. In the cold, sound cells have less capacity. */
function wholeCapacity(capacity: readonly (readonly [celsius: number, share: number])[]): {
  readonly least: number;
  readonly most: number;
} {
  const most = Math.min(1, Math.max(...capacity.map(([, share]) => share)));
  const whole = capacity.filter(([, share]) => share >= most).map(([celsius]) => celsius);
  return { least: Math.min(...whole), most: Math.max(...whole) };
}

function plantDiagnostic(plant: RectifierPlantNode, record: NetworkRecord | undefined, { uncertainty }: DiagnosedNode): Diagnosis {
  const rule = "operations/rectifier-efficiency";
  const { id: device, efficiency } = plant;
  const outputW = record?.get(device)?.outputW ?? 0;
  const ratedW = plant.units * plant.unitRatedW;
  if (outputW < leastLoad * ratedW) {
    const load = `${((100 * outputW) / ratedW).toFixed(0)} %`;
    return notDiagnosed(
      rule,
      `its load on the hottest day is ${load} of its rating: below ${100 * leastLoad} % its curve is too uncertain`,
      device,
    );
  }
  return judged(
    {
      rule,
      device,
      subject: `power/${device}`,
      prediction: { kind: "efficiency", ratedW: shown(ratedW), efficiency },
      gate: [{ series: "edge_node_output_power_watts", least: shown(leastLoad * ratedW) }],
      unit: "-",
      limit: coverage * efficiencyUncertainty(outputW / converterInputW(outputW, ratedW, efficiency), uncertainty.meteredPower),
      holdS: 7200,
      windowS: 1800,
      faultResidual: faults.efficiencyLost,
    },
    `an efficiency ${faults.efficiencyLost} lower`,
  );
}
