import { addUp } from "../../plain/add-up";
/** A power feed as NetBox stores it: one voltage, of which it does not say between which conductors. */
export interface NetboxFeed {
  readonly voltageV: number; // [V]
  readonly currentA: number; // [A]
  readonly maximumUtilisation: number; // [-] 0 to 1, NetBox's default 0.8
  readonly phases: 1 | 3;
}

/** A power port as NetBox stores it, with the ports that are plugged into the outlets it feeds. */
export interface NetboxPort {
  readonly allocatedW?: number; // [W]
  readonly maximumW?: number; // [W]
  readonly downstream?: readonly NetboxPort[];
}

/**
 * What NetBox shows as available power of a feed. It is right for a line-to-line voltage on three phases; of a line-to-neutral one 1/√3 is left.
 *
 * @equation round(|V|·I·u·1.732), without 1.732 on one phase; halves to even
 * @validity current above 0, utilisation 0 to 1
 * @source NetBox, netbox/dcim/models/power.py, PowerFeed.save(), and its docs: read 2026-11
 * @returns [VA], which NetBox calls W
 * @throws RangeError outside its validity
 */
export function netboxAvailablePower({ voltageV, currentA, maximumUtilisation, phases }: NetboxFeed): number {
  if (!(currentA > 0 && Number.isFinite(voltageV * currentA) && maximumUtilisation >= 0 && maximumUtilisation <= 1))
    throw new RangeError(
      `Feed must have a current above 0 A and a utilisation of 0 to 1 but has ${currentA} A and ${maximumUtilisation}: correct it`,
    );
  return roundHalfToEven(Math.abs(voltageV) * currentA * maximumUtilisation * (phases === 3 ? 1.732 : 1));
}

/**
 * Apparent power that a feed may carry.
 *
 * @equation S = √3·U·I·u on three phases, U line-to-line; U·I·u on one, U between its two conductors
 * @validity equal phases
 * @source definition of apparent power, IEC 60050-131
 * @returns [VA]
 */
export function feedPower({ voltageV, currentA, maximumUtilisation, phases }: NetboxFeed): number {
  return (phases === 3 ? Math.sqrt(3) : 1) * voltageV * currentA * maximumUtilisation;
}

/**
 * What NetBox shows as drawn by a port: its own numbers once one of them is given, the other then 0; otherwise the sum of what the ports behind it show, at
 * any depth, where a port at an end without numbers counts 0. Before 4.5.9 it summed one level down alone.
 *
 * @equation as above
 * @validity every tree
 * @source NetBox from 4.5.9 and 4.6.0 on (netbox#21949), netbox/dcim/models/device_components.py, PowerPort.get_power_draw(): read 2026-11
 * @returns [W]
 */
export function netboxDraw({ allocatedW, maximumW, downstream = [] }: NetboxPort): {
  readonly allocatedW: number;
  readonly maximumW: number;
} {
  if (allocatedW !== undefined || maximumW !== undefined) return { allocatedW: allocatedW ?? 0, maximumW: maximumW ?? 0 };
  const draws = downstream.map(netboxDraw);
  return {
    allocatedW: addUp(draws, (draw) => draw.allocatedW),
    maximumW: addUp(draws, (draw) => draw.maximumW),
  };
}

/**
 * What is drawn through a port with everything behind it, losses apart: a port that feeds others draws what they do, whatever is written on it.
 *
 * @equation Σ over the ports at the ends
 * @validity every port at an end has an allocated draw
 * @source conservation of energy
 * @returns [W], undefined where an end has no allocated draw
 */
export function allocatedThrough({ allocatedW, downstream = [] }: NetboxPort): number | undefined {
  if (downstream.length === 0) return allocatedW;
  return downstream.map(allocatedThrough).reduce((sum, draw) => (sum === undefined || draw === undefined ? undefined : sum + draw), 0);
}

/** As Python rounds. */
function roundHalfToEven(value: number): number {
  const whole = Math.floor(value);
  if (value - whole !== 0.5) return Math.round(value);
  return whole % 2 === 0 ? whole : whole + 1;
}
