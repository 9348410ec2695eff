import { converterInputW, converterOutputW } from "../../engineering/electrical/converter-loss";
import { upsLoss } from "../../engineering/electrical/ups-loss";
import type { BatteryBus, BusConverter, UpsBus, YearBattery } from "../../engineering/energy/year/battery-bus";
import type { BatteryFacts } from "../../facts/power/battery";
import type { ElectricalNode, RectifierPlantNode, UpsNode } from "../../facts/power/electrical";
import { listIds } from "../../plain/list-ids";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { PointStudy } from "../operating-point/point-study";
import { carriesAll, outermostBus } from "./outermost-bus";

/** The buses that the year counts, and the reason why others have no battery in it. */
export interface BatteryBuses {
  readonly buses: readonly BatteryBus[];
  /** Ids of their batteries, one per bus. */
  readonly batteries: readonly string[];
  readonly withoutBattery?: string;
}

/** Returns the battery buses in the order of the batteries. Each battery has its least energy, discharge and charge at the site's climate points. */
export function batteryBuses(study: PointStudy): BatteryBuses {
  const { batteries, network = [] } = study.node;
  const stores = batteries.filter(({ energy }) => energy !== undefined);
  if (stores.length === 0) return { buses: [], batteries: [] };
  const pointsOf = (isMeant: (point: PointStudy["scenarios"][number]) => boolean) =>
    study.scenarios.filter(isMeant).map((scenario) => study.point(scenario));
  const points: Points = {
    healthy: pointsOf(({ state }) => state.kind === "healthy"),
    onBattery: pointsOf(({ state }) => state.kind === "on-battery" && !state.shed),
    charging: pointsOf(({ state }) => state.kind === "grid-back" && !state.minimumVoltage),
  };
  const inverters = stores.filter(({ converter }) => network.some(({ id, kind }) => id === converter && kind === "battery-inverter"));
  const busOf = outermostBus(network, new Set(stores.filter((store) => !inverters.includes(store)).map(({ converter }) => converter)));
  const found = stores.map((store): BatteryBus | string => {
    const node = network.find(({ id }) => id === store.converter);
    const outermost = busOf(store.converter);
    if (outermost !== undefined && outermost !== store.converter) return `${store.id} is behind the battery on ${outermost}`;
    if (node?.kind === "battery-inverter") {
      if (store !== inverters[0]) return `${store.id} is on a second battery inverter, but the year can count only one`;
      if (!carriesAll(network, node.id))
        return `${store.id} carries only a part of the alternating-current loads, because not all are fed by ${node.id}`;
    }
    const battery = yearBattery(store, points);
    return typeof battery === "string" ? battery : (busAt(node, store, battery, points) ?? `${store.id} is on no bus`);
  });
  const reasons = found.filter((one) => typeof one === "string");
  return {
    buses: found.filter((one) => typeof one !== "string"),
    batteries: listIds(stores.filter((_, i) => typeof found[i] !== "string")),
    ...(reasons.length > 0 && { withoutBattery: `not all batteries are counted: ${reasons.join("; ")}` }),
  };
}

/** Operating points of the site's climate points, by the activity of the batteries. */
interface Points {
  readonly healthy: readonly OperatingPoint[];
  readonly onBattery: readonly OperatingPoint[];
  readonly charging: readonly OperatingPoint[];
}

function yearBattery({ id, energy, minimumStateOfCharge }: BatteryFacts, { healthy, onBattery, charging }: Points): YearBattery | string {
  const unknown = [...healthy, ...onBattery, ...charging].find(({ electrical }) => electrical.outcome === "unknown");
  if (unknown) return unknown.electrical.reason ?? "the network has no solution"; // its limits would belong to no point
  const statesOf = (points: readonly OperatingPoint[]) =>
    points.flatMap(({ electrical }) => electrical.batteries.filter((state) => state.id === id));
  const giving = statesOf(onBattery);
  const drawnWh = Math.min(...giving.map((state) => state.drawnWh ?? Number.NaN));
  if (!energy || !Number.isFinite(drawnWh)) return giving[0]?.reason ?? `energy of ${id} is unknown`;
  const depth = 1 - minimumStateOfCharge;
  return {
    capacityWh: depth > 0 ? drawnWh / depth : 0,
    depth,
    dischargeLimitW: Math.min(...giving.map(({ dischargeLimitW }) => dischargeLimitW)),
    chargeLimitW: Math.min(...statesOf(charging).map(({ chargeLimitW }) => chargeLimitW)),
    chargeEfficiency: energy.chargeEfficiency,
    dischargeEfficiency: energy.dischargeEfficiency,
  };
}

function busAt(
  node: ElectricalNode | undefined,
  { chargerEfficiency, formsGrid }: BatteryFacts,
  battery: YearBattery,
  { healthy }: Points,
): BatteryBus | undefined {
  if (node?.kind === "battery-inverter") {
    const { id, ratedW, chargingEfficiency: rectifyingEfficiency, dischargingEfficiency: invertingEfficiency } = node;
    return { kind: "inverter", id, battery, formsGrid, ratedW, rectifyingEfficiency, invertingEfficiency };
  }
  if (node?.kind === "ups") return { kind: "ups", id: node.id, battery, formsGrid, chargerEfficiency, converter: upsConverter(node) };
  if (node?.kind !== "rectifier-plant") return undefined;
  const unitsW = Math.min(...healthy.map((point) => unitsOf(node, point)));
  return { kind: "dc", id: node.id, battery, formsGrid, unitsW, converter: plantConverter(node) };
}

/** Returns the converter of a UPS, which has the same loss on the mains and on its battery. */
function upsConverter({ ratedW, loss }: UpsNode): UpsBus["converter"] {
  return { inputW: (outputW) => outputW + upsLoss(outputW, ratedW, loss) };
}

/** Returns the converter of a plant, whose units share equally. */
function plantConverter({ units, unitRatedW, efficiency }: RectifierPlantNode): BusConverter {
  const ratedW = units * unitRatedW;
  return {
    inputW: (outputW) => converterInputW(outputW, ratedW, efficiency),
    outputW: (inputW) => converterOutputW(inputW, ratedW, efficiency),
  };
}

/** Returns the output of all units of a plant at a point; their full rating if nothing is published [W]. */
function unitsOf({ id, units, unitRatedW }: RectifierPlantNode, { electrical }: OperatingPoint): number {
  return electrical.limits.find(({ kind, node }) => kind === "rectifier-plant" && node === id)?.limit ?? units * unitRatedW;
}
