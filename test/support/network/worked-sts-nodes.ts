import type { BatteryOnBus } from "../../../constructs/studies/network/elements/flow";
import type { StateOptions } from "../../../constructs/studies/network/network-state";
import worked from "../../reference/worked-electrical-sts.json";
import { inputsOf, nodesOfCase, type WorkedInput } from "./worked-nodes";

const inputs = inputsOf(worked.input.network);

/** The nodes of the worked case with static transfer switches. */
export const workedStsNodes = nodesOfCase(worked.input.network);

/** A scenario of the worked case as an equipment state. */
export function workedStsState(name: string): StateOptions {
  const scenario = worked.input.scenarios.find((one) => one.name === name) as {
    readonly dead?: readonly string[];
    readonly bypass?: readonly string[];
    readonly atEnd?: boolean;
    readonly standbyRunning?: readonly string[];
    readonly sourceVoltageFactor?: Readonly<Record<string, number>>;
    readonly charge_W?: Readonly<Record<string, number | "limit">>;
  };
  const { dead = [], bypass, atEnd, standbyRunning, sourceVoltageFactor, charge_W } = scenario;
  const sources = inputs.flatMap(({ kind, id }) => (kind === "source" ? [id] : []));
  const lostFeeds = sources.filter((id) => dead.includes(id));
  return {
    lostFeeds,
    lostNodes: dead.filter((id) => !sources.includes(id)),
    gensetsRun: standbyRunning !== undefined,
    batteriesHold: lostFeeds.length > 0 && !standbyRunning,
    ...(sourceVoltageFactor && { sourceVoltageFactor }),
    ...(bypass && { bypassed: bypass }),
    ...(atEnd && { atEnd }),
    batteries: inputs.flatMap((node) => batteryOn(node, charge_W)),
  };
}

function batteryOn(node: WorkedInput, charge: Readonly<Record<string, number | "limit">> = {}): BatteryOnBus[] {
  if ((node.kind !== "ups" && node.kind !== "rectifier") || !node.battery) return [];
  const { dischargeEfficiency, chargeEfficiency, nominal_V, end_V } = node.battery;
  const asked = charge[node.id];
  const mostW = { "ups-a": 4608, plant: 5760 }[node.id] ?? Number.NaN; // `chargeLimit_W` of the two
  return [
    {
      id: `${node.id}/battery`,
      converter: node.id,
      placeNumber: 0,
      dischargeEfficiency,
      chargeEfficiency,
      chargerEfficiency: node.kind === "ups" ? (node.chargerEfficiency ?? 1) : 1,
      chargeLimitW: () => (asked === undefined ? 0 : asked === "limit" ? mostW : asked),
      ...(nominal_V !== undefined && { nominalV: nominal_V }),
      ...(end_V !== undefined && { endV: end_V }),
    },
  ];
}
