import type { OperatingPoint } from "cdktf-edge-node/rules";

/** What is compared of two operating points. NaN where it is not known. */
export interface Figures {
  readonly outcome: OperatingPoint["outcome"];
  readonly itSupplyC: number; // [°C]
  readonly facilitySupplyC: number; // [°C]
  readonly facilityHeatW: number; // [W]
  readonly fanSpeed: number; // [-]
  readonly rejectionCapacityW: number; // [W]
  /** Of the facility supply, at which the capacity is meant. */
  readonly rejectionLimitC: number; // [°C]
  /** Of the air at the coil; with pads that may run it is colder at the capacity. */
  readonly airInC: number; // [°C]
  readonly trimCapacityW: number; // [W]
  readonly roomC: number; // [°C]
  readonly shortfallW: number; // [W]
  readonly acPowerW: number; // [W]
  readonly heaterW: number; // [W]
  readonly acCapacityW: number; // [W]
  /** 0 without rear doors, NaN where theirs is not known. */
  readonly doorsHeatW: number; // [W]
  readonly nodePowerW: number; // [W]
  readonly largestLoading: number; // [-]
  readonly pue: number; // [-]
}

/** The figures of a point, powers over a scale. */
export function figuresOf({ outcome, coolant, room, rearDoors, electrical, pue = Number.NaN }: OperatingPoint, scale = 1): Figures {
  const chain = coolant?.outcome === "solved" ? coolant : undefined;
  const air = room?.outcome === "solved" ? room : undefined;
  const known = outcome === "solved" ? rearDoors : undefined;
  const doorsHeatW = rearDoors ? known?.reduce((sum, { heatW }) => sum + heatW, 0) : 0;
  const watts = (value = Number.NaN) => value / scale;
  return {
    outcome,
    itSupplyC: chain?.itSupplyC ?? Number.NaN,
    facilitySupplyC: chain?.facilityLoop.supplyC ?? Number.NaN,
    facilityHeatW: watts(chain?.facilityLoop.heatW),
    fanSpeed: chain?.dryCooler.fanSpeed ?? Number.NaN,
    rejectionCapacityW: watts(chain?.rejectionCapacityW),
    rejectionLimitC: chain?.rejectionLimitSupplyC ?? Number.NaN,
    airInC: chain?.dryCooler.airInC ?? Number.NaN,
    trimCapacityW: watts(chain?.trimChiller?.capacityW),
    roomC: air?.roomC ?? Number.NaN,
    shortfallW: watts(air?.shortfallW),
    acPowerW: watts(air?.acPowerW),
    heaterW: watts(air?.heaterW),
    acCapacityW: watts(air?.acCapacityW),
    doorsHeatW: watts(doorsHeatW),
    nodePowerW: watts(electrical.nodePowerW),
    largestLoading: Math.max(0, ...electrical.limits.map(({ value, limit = Number.NaN }) => value / limit).filter(Number.isFinite)),
    pue,
  };
}

export function holds(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}

/** What is not known of one of the two is not compared; says whether it was. */
export function notBelow(what: string, value: number, bound: number, tolerance: number): boolean {
  if (Number.isNaN(value) || Number.isNaN(bound)) return false;
  holds(value >= bound - tolerance, `${what} must be at least ${bound} but is ${value}`);
  return true;
}

/** Says whether they are of points that are known. */
export function close(what: string, one: Partial<Figures>, other: Partial<Figures>): boolean {
  holds(one.outcome === other.outcome, `${what} is ${one.outcome} and ${other.outcome}`);
  for (const [name, value] of Object.entries(one)) {
    const beside: unknown = other[name as keyof Figures];
    if (typeof value !== "number" || typeof beside !== "number" || (Number.isNaN(value) && Number.isNaN(beside))) continue;
    holds(Math.abs(value - beside) <= 1e-6 * Math.max(1, Math.abs(value)), `${what}: ${name} is ${value} and ${beside}`);
  }
  return one.outcome === "solved";
}

/** Every number in plain data must be finite; functions are not called. */
export function finite(path: string, data: unknown): void {
  if (typeof data === "number") holds(Number.isFinite(data), `${path} is ${data}`);
  if (typeof data !== "object" || data === null) return;
  for (const [key, value] of Object.entries(data)) finite(`${path}.${key}`, value);
}
