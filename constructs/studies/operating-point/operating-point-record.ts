import { dewPointC, relativeHumidity, wetBulbC } from "../../engineering/thermal/air/moist-air";
import type { BreakerFactors, NetworkLimit } from "../network/limits/network-limit";
import type { NetworkRecord } from "../network/record";
import type { Scenario } from "../scenarios/scenarios";
import { type TemperatureStaircase, temperatureStaircase } from "../thermal/temperature-staircase";
import type { OperatingPoint } from "./operating-point";
import { type SolvableNode, solvePoint } from "./solve";

/**
 * Record of one operating point: every intermediate value as plain data, under the names of the model, such as temperatures, flows, UA, NTU, ε and fan speed,
 * and for every electrical part the voltage, current and power of each phase. It is large, so it is made on request.
 */
export interface OperatingPointRecord extends Omit<OperatingPoint, "scenario" | "air" | "electrical"> {
  /** Whether the site promises to survive the scenario, for every rule. */
  readonly promised: boolean;
  /** Folder of the only rules for which the promise holds. @default `promised` holds for every rule */
  readonly promisedTo?: Scenario["promisedTo"];
  /** The outdoor air of the scenario. */
  readonly air: Omit<OperatingPoint["air"], "wetBulbC"> & {
    /** Thermodynamic wet bulb of the air. */
    readonly wetBulbC: number;
    /** Dew point of the air. */
    readonly dewPointC?: number;
    /** Relative humidity of the air. [-] */
    readonly relativeHumidity: number;
  };
  /** Temperature steps from outdoor air to the coolant of the racks; missing if the coolant chain is not solved. */
  readonly temperatureStaircase?: TemperatureStaircase;
  /** Electrical side: places, batteries, gensets, limits and powers. */
  readonly electrical: Omit<OperatingPoint["electrical"], "contributorsOf" | "record" | "limits"> & {
    /** All electrical limits with their values. */
    readonly limits: readonly LimitRecord[];
    /** Powered electrical nodes and power supplies, by id. */
    readonly network?: Readonly<Record<string, NetworkRecord extends ReadonlyMap<string, infer Node> ? Node : never>>;
  };
}

/** A type whose undefined properties are left out. */
type Known<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A rating as plain data, without unknown values. */
export type LimitRecord = Omit<Known<NetworkLimit>, "factors"> & {
  /** Factors on the rating of a breaker; none for other parts. */
  readonly factors?: Known<BreakerFactors>;
};

export function pointRecord(whole: SolvableNode, scenario: Scenario): OperatingPointRecord {
  const { scenario: _, air, electrical, ...point } = solvePoint(whole, scenario, { detail: true });
  const { contributorsOf: _c, record, ...electricalFigures } = electrical;
  const network = record();
  const dew = dewPointC(air);
  return plain({
    promised: scenario.promised,
    promisedTo: scenario.promisedTo,
    ...point,
    air: { ...air, wetBulbC: wetBulbC(air), relativeHumidity: relativeHumidity(air), ...(dew !== undefined && { dewPointC: dew }) },
    ...(point.coolant?.outcome === "solved" && {
      temperatureStaircase: temperatureStaircase(whole.atClimateLoad(scenario.climate).node, point.coolant),
    }),
    electrical: { ...electricalFigures, ...(network && { network: Object.fromEntries(network) }) },
  }) as OperatingPointRecord;
}

/**
 * Converts data to the form that JSON keeps: nothing undefined, no function, no negative zero. So the file equals the object. JSON itself would take eight
 * times as long.
 */
function plain(data: unknown): unknown {
  if (typeof data === "number") return Number.isFinite(data) ? data + 0 : null;
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map((item) => plain(item) ?? null);
  const kept: Record<string, unknown> = {};
  for (const key in data) {
    const value: unknown = data[key as keyof typeof data];
    if (value !== undefined && typeof value !== "function") kept[key] = plain(value);
  }
  return kept;
}
