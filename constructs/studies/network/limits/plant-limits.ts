import { rectifierTemperatureShare, rectifierVoltageShare } from "../../../engineering/electrical/rectifier-capacity";
import type { RectifierPlantNode } from "../../../facts/power/electrical";
import { inPlace } from "../../../facts/power/place";
import { compact } from "../../../plain/compact";
import type { Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import type { LimitConditions, NetworkLimit } from "./network-limit";

/** Compares the power of a plant's bus with the limit of its units, and their lowest voltage with the voltage at which a stopped unit starts again. */
export function plantLimits(
  flow: Flow,
  { index, placeNumber }: Element,
  node: RectifierPlantNode,
  feed: string,
  { placeC }: LimitConditions,
): readonly NetworkLimit[] {
  if (flow.isRoot(index)) return []; // on its battery, no unit runs
  const allLost = flow.lostUnits(index) === node.units;
  const { outputW, capacityW, terminalV } = flow.converter(index);
  const celsius = placeC[placeNumber] as number;
  const reason = capacityW === undefined ? unpublished(node, terminalV, celsius) : undefined;
  const capacity = plantLimit(node, feed, {
    kind: "rectifier-plant",
    value: outputW,
    limit: capacityW,
    reason,
    unit: "W",
    bound: "at-most",
  });
  if (allLost) return [capacity]; // no unit has a voltage to judge
  const { restartV } = node;
  return [
    capacity,
    plantLimit(node, feed, {
      kind: "rectifier-restart",
      value: terminalV,
      limit: restartV,
      reason: undefined,
      unit: "V",
      bound: "at-least",
    }),
  ];
}

/** Names the table of the plant that does not cover the point. */
function unpublished(
  { id, place, fullPowerUpToC, temperatureDerating, voltageDerating, runningRangeV }: RectifierPlantNode,
  volts: number,
  celsius: number,
): string {
  const isWarm = rectifierTemperatureShare(fullPowerUpToC, temperatureDerating, celsius) === undefined;
  const isElsewhere = rectifierVoltageShare(voltageDerating, runningRangeV, volts) === undefined;
  const remedies = compact([
    isElsewhere && "a voltageDerating that reaches there",
    isWarm && "a temperatureDerating that reaches there, or the plant a cooler place",
  ]);
  const what = `power of the units of "${id}" is not published at ${volts.toFixed(1)} V and ${celsius.toFixed(1)} °C${inPlace(place)}`;
  return `${what}: give ${remedies.join(" and ")}`;
}

type OfPlant = Pick<NetworkLimit, "kind" | "value" | "limit" | "reason" | "unit" | "bound">;

function plantLimit({ id, source }: RectifierPlantNode, feed: string, { kind, value, limit, reason, unit, bound }: OfPlant): NetworkLimit {
  return { node: id, feed, source, pole: undefined, perPoleA: undefined, factors: undefined, kind, value, limit, reason, unit, bound };
}
