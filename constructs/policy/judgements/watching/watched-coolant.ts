import { type RackFacts, supplyLimitSource, takesCoolant } from "../../../facts/compute/rack";
import { defined } from "../../../plain/defined";
import { listIds } from "../../../plain/list-ids";
import { tryById } from "../../../props/by-id";
import { limitSource } from "../../../provenance/limit-source";
import { liquidClassMaximumC, liquidClassSource } from "../../../standards/liquid-classes";
import type { NodeAtPoint, RuleLimit } from "../../rule/rule";
import { loopSubjects } from "../coolant/both-loops";
import { coolantSupply, flowNeed } from "../coolant/supply-contributors";

/** Lists the warmest supply of each rack on coolant. @param reserveK kelvins that must stay unused [K] */
export function watchedSupplies({ node, point }: NodeAtPoint, reserveK: number): readonly RuleLimit[] {
  const coolant = solvedSupply({ point });
  return node.racks.flatMap((rack): RuleLimit[] =>
    !takesCoolant(rack) || rack.maximumSupplyC === undefined
      ? []
      : [
          {
            ...atRack(rack),
            metric: "edge_node_coolant_supply_temperature_celsius",
            unit: "°C",
            bound: "at-most",
            limit: rack.maximumSupplyC - reserveK,
            ...defined({ expected: coolant?.itSupplyC }),
            source: supplyLimitSource(rack),
            remedy: "look at dry coolers, pumps and CDU, and shed load of the rack until its supply is cold enough",
          },
        ],
  );
}

/** Lists the warmest return of each rack that states one. @param reserveK kelvins that must stay unused [K] */
export function watchedReturns({ node, point }: NodeAtPoint, reserveK: number): readonly RuleLimit[] {
  const coolant = solvedSupply({ point });
  return node.racks.flatMap((rack): RuleLimit[] =>
    rack.captureRatio === 0 || rack.maximumReturnC === undefined
      ? []
      : [
          {
            ...atRack(rack),
            metric: "edge_node_coolant_return_temperature_celsius",
            unit: "°C",
            bound: "at-most",
            limit: rack.maximumReturnC - reserveK,
            ...defined({ expected: coolant?.itReturnC }),
            source: rack.source,
            remedy: "look at the flow through the rack and at its supply, and shed load of the rack until its return is cold enough",
          },
        ],
  );
}

/** Lists the least flow through each rack for its heat to the coolant at the point. An idle rack without heat needs none. */
export function watchedFlows({ node, point }: NodeAtPoint): readonly RuleLimit[] {
  const flow = solvedSupply({ point })?.itFlowM3PerSPerW;
  if (flow === undefined) return [];
  return node.racks.flatMap((rack): RuleLimit[] => {
    const { id, captureRatio, requiredFlowM3PerSPerW } = rack;
    const heatW = tryById(point.racks, id)?.capturedW ?? 0;
    if (captureRatio === 0 || heatW === 0 || requiredFlowM3PerSPerW === undefined) return [];
    const need = flowNeed(requiredFlowM3PerSPerW, point);
    if ("reason" in need) return [];
    return [
      {
        ...atRack(rack),
        metric: "edge_node_flow_cubic_meters_per_second",
        unit: "m³/s",
        bound: "at-least",
        limit: need.leastFlow * heatW,
        expected: flow * heatW,
        source: limitSource(rack.source, ["requiredFlow", "maximumReturn"]),
        remedy: "look at pumps, valves and strainers of the rack loop, and shed load of the rack until the flow is normal",
      },
    ];
  });
}

/** Lists the warmest water into each CDU that its class allows. @param reserveK kelvins that must stay unused [K] */
export function watchedFacilityWater({ node, point }: NodeAtPoint, reserveK: number): readonly RuleLimit[] {
  const { units = [], waterClass } = node.cooling?.cdus ?? {};
  const maximumC = waterClass && liquidClassMaximumC[waterClass];
  if (maximumC === undefined) return [];
  return units.map(
    (device): RuleLimit => ({
      subject: `cooling/cdus/${device}`,
      device,
      metric: "edge_node_primary_supply_temperature_celsius",
      unit: "°C",
      bound: "at-most",
      limit: maximumC - reserveK,
      ...(point.coolant?.outcome === "solved" && { expected: point.coolant.cdu.primaryInC }),
      source: liquidClassSource,
      remedy: "look at the fans, pads and coils of the dry coolers, and start the trim chiller if the site has one",
    }),
  );
}

/**
 * Lists the highest dew point at which nothing condenses on the coolest pipe of each loop inside: at the CDU, or at a rack without CDU.
 *
 * @param marginK kelvins by which the coolant stays above it [K]
 */
export function watchedDewPoints({ node, point }: NodeAtPoint, marginK: number): readonly RuleLimit[] {
  const coolant = point.coolant ?? point.liquidToAir;
  if (coolant?.outcome !== "solved") return [];
  const [rack] = listIds(node.racks.filter(takesCoolant)).sort(); // the sensor does not move when racks change their order in the design
  const [cdu] = node.cooling?.cdus?.units ?? [];
  return (["facilityLoop", "secondaryLoop"] as const).flatMap((loop): RuleLimit[] => {
    const device = loop === "facilityLoop" ? cdu : (rack ?? cdu);
    if (!node.cooling?.[loop] || device === undefined) return [];
    const { supplyC } = coolant.heatTo === "room" ? coolant.secondaryLoop : coolant[loop];
    return [
      {
        subject: loopSubjects[loop],
        device,
        metric: "edge_node_air_dew_point_celsius",
        unit: "°C",
        bound: "at-most",
        limit: supplyC - marginK,
        ...defined({ expected: point.roomDewPointC }),
        remedy: "raise the setpoint of the coolant, dry the air in the room, and look for water on hoses and manifolds",
      },
    ];
  });
}

function atRack({ id }: RackFacts) {
  return { subject: `compute/${id}`, device: id };
}

function solvedSupply({ point }: Pick<NodeAtPoint, "point">) {
  const coolant = coolantSupply(point);
  return coolant?.outcome === "solved" ? coolant : undefined;
}
