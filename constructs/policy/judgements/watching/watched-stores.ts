import { defined } from "../../../plain/defined";
import { limitSource } from "../../../provenance/limit-source";
import { promisedHours } from "../../../studies/scenarios/power-states";
import type { NodeAtPoint, RuleLimit } from "../../rule/rule";
import { subjectOf } from "../power/limit-judgement";

/** Lists the warmest and the coldest cells at which each battery can supply power. @param reserveK kelvins that must stay unused [K] */
export function watchedCells({ node, point }: NodeAtPoint, reserveK: number): readonly RuleLimit[] {
  const { batteries, bridging } = point.electrical;
  return node.batteries.flatMap(({ id, energy, source }): RuleLimit[] => {
    const bands = energy?.dischargeRate.filter(([, , rate]) => rate > 0) ?? [];
    const state = [...batteries, ...bridging].find((one) => one.id === id);
    if (bands.length === 0) return [];
    const common = {
      device: id,
      metric: "edge_node_battery_temperature_celsius",
      unit: "°C",
      ...defined({ expected: state?.cellC }),
      source: limitSource(source, ["dischargeRate"]),
    } as const;
    return [
      {
        subject: `${subjectOf(id)}/warmest`,
        ...common,
        bound: "at-most",
        limit: Math.max(...bands.map(([, to]) => to)) - reserveK,
        remedy: "cool the place of the battery, and stop charging it",
      },
      {
        subject: `${subjectOf(id)}/coldest`,
        ...common,
        bound: "at-least",
        limit: Math.min(...bands.map(([from]) => from)) + reserveK,
        remedy: "warm the place of the battery before it is charged or discharged",
      },
    ];
  });
}

/**
 * Lists the level of each tank that still covers the promised time, under the load of the point. The first set of a plant measures it. @param headroom share
 * that must stay unused [-]
 */
export function watchedTanks({ node, point }: NodeAtPoint, headroom: number): readonly RuleLimit[] {
  const promisedH = promisedHours(node, "gensets");
  if (promisedH === undefined) return [];
  return node.gensets.flatMap(({ id, units: [device], source }): RuleLimit[] => {
    const { tankH } = point.electrical.gensets.find((one) => one.id === id) ?? {};
    if (tankH === undefined || device === undefined) return [];
    return [
      {
        subject: subjectOf(id),
        device,
        metric: "edge_node_fuel_level_ratio",
        unit: "-",
        bound: "at-least",
        limit: promisedH / (1 - headroom) / tankH,
        source,
        remedy: "order fuel, and shed load that may be shed until the tank is filled",
      },
    ];
  });
}
