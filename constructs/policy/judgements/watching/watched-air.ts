import { defined } from "../../../plain/defined";
import { tryById } from "../../../props/by-id";
import type { OpticState } from "../../../studies/thermal/optics";
import type { NodeAtPoint, RuleContext, RuleLimit } from "../../rule/rule";
import { coldestInletAirOf, inletAirOf, type KnownInletAir } from "../compute/judge-inlets";

const inlet = { metric: "edge_node_air_inlet_temperature_celsius", unit: "°C" } as const;

/** Lists the warmest air that the class of each rack allows at its inlet. @param reserveK kelvins that must stay unused [K] */
export function watchedWarmestInlets({ node, point }: NodeAtPoint, reserveK: number): readonly RuleLimit[] {
  return cooledByAir({ node, point }).flatMap(({ id, airInlet }): RuleLimit[] => {
    const { maximumC, source } = airInlet;
    if (maximumC === undefined) return [];
    const remedy = "look at the air conditioners, keep exhaust air away from the inlet, and shed air-cooled load";
    const limit = maximumC - reserveK;
    return [{ subject: `compute/${id}`, device: id, ...inlet, bound: "at-most", limit, ...expectedAir(inletAirOf(point)), source, remedy }];
  });
}

/** Lists the coldest air that the class of each rack allows at its inlet. @param reserveK kelvins that must stay unused [K] */
export function watchedColdestInlets({ node, point }: NodeAtPoint, reserveK: number): readonly RuleLimit[] {
  return cooledByAir({ node, point }).map(({ id, airInlet }): RuleLimit => {
    const { minimumC, source } = airInlet;
    const remedy = "look at the heater of the room, and close openings that let cold air in";
    const limit = minimumC + reserveK;
    return {
      subject: `compute/${id}`,
      device: id,
      ...inlet,
      bound: "at-least",
      limit,
      ...expectedAir(coldestInletAirOf(point)),
      source,
      remedy,
    };
  });
}

/** Lists the racks with a class for their inlet air. A tank has no air at its inlets. */
function cooledByAir({ node, point }: NodeAtPoint) {
  return point.racks.flatMap(({ id, airInlet }) => (airInlet && !tryById(node.racks, id)?.tank ? [{ id, airInlet }] : []));
}

function expectedAir(air: KnownInletAir | string): Pick<RuleLimit, "expected"> {
  return typeof air === "string" ? {} : { expected: air.temperatureC };
}

/** Lists the warmest case of each kind of optical module, if its rack states it. @param reserveK kelvins that must stay unused [K] */
export function watchedCases(optics: readonly OpticState[], reserveK: number): readonly RuleLimit[] {
  return optics.map(
    ({ rack, name, maximumCaseC, caseC, source }): RuleLimit => ({
      subject: `compute/${rack}/${name}`,
      device: rack,
      labels: { port: name },
      metric: "edge_node_optics_case_temperature_celsius",
      unit: "°C",
      bound: "at-most",
      limit: maximumCaseC - reserveK,
      ...defined({ expected: caseC }),
      source,
      remedy: "cool the air at the rack, look at the fans of the switch, and move traffic to another link",
    }),
  );
}

/**
 * Lists the pressure that the fan of each air conditioner has for its filters. The pressure drop of a clean filter is not stated. @param headroom share of it
 * that must stay unused [-]
 */
export function watchedFilters(
  { node, design: { airFilters } }: Pick<RuleContext, "node" | "design">,
  headroom: number,
): readonly RuleLimit[] {
  const { availablePa, source } = airFilters ?? {};
  if (availablePa === undefined || source === undefined) return [];
  return (node.cooling?.airConditioners.units ?? []).map(
    (unit): RuleLimit => ({
      subject: `cooling/air-conditioners/${unit}`,
      device: unit,
      metric: "edge_node_pressure_drop_pascals",
      unit: "Pa",
      bound: "at-most",
      limit: availablePa * (1 - headroom),
      source,
      remedy: "change the filters of the unit while the others carry the room",
    }),
  );
}
