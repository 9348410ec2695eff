import { dewPointC, relativeHumidity, wetBulbC } from "../../engineering/thermal/air/moist-air";
import type { BreakerFactors, NetworkLimit } from "../network/limits/network-limit";
import type { NetworkRecord } from "../network/record";
import type { Scenario } from "../scenarios/scenarios";
import { type TemperatureStaircase, temperatureStaircase } from "../thermal/temperature-staircase";
import type { OperatingPoint } from "./operating-point";
import { type SolvableNode, solvePoint } from "./solve";

/**
 * Every intermediate value of one operating point as plain data, under the names of the model: temperatures, flows, UA, NTU, ε, fan speed,
 * and of every electrical part each phase's voltage, current and power. Made on request: it is large.
 */
export interface OperatingPointRecord extends Omit<OperatingPoint, "scenario" | "air" | "electrical"> {
  /** Whether the site promises to every rule to stand the scenario. */
  readonly promised: boolean;
  /** The folder of the rules to which alone it promises so. @default what `promised` says to every rule */
  readonly promisedTo?: Scenario["promisedTo"];
  /** The outdoor air of the scenario. */
  readonly air: Omit<OperatingPoint["air"], "wetBulbC"> & {
    /** Thermodynamic wet bulb of the air. */
    readonly wetBulbC: number;
    /** Temperature at which the air begins to shed water. */
    readonly dewPointC?: number;
    /** Water in the air as a share of what it can hold at its temperature. [-] */
    readonly relativeHumidity: number;
  };
  /** Where the kelvins between outdoor air and the coolant of the racks go; missing where the coolant chain is not solved. */
  readonly temperatureStaircase?: TemperatureStaircase;
  /** The electrical side: places, batteries, gensets, limits and what flows. */
  readonly electrical: Omit<OperatingPoint["electrical"], "contributorsOf" | "record" | "limits"> & {
    /** Every rating with what flows against it. */
    readonly limits: readonly LimitRecord[];
    /** Living nodes and supplies by id. */
    readonly network?: Readonly<Record<string, NetworkRecord extends ReadonlyMap<string, infer Node> ? Node : never>>;
  };
}

/** A type whose undefined properties are left out. */
type Known<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A rating as plain data: what is not known of it is not there. */
export type LimitRecord = Omit<Known<NetworkLimit>, "factors"> & {
  /** Factors on the rating of a breaker; none for other parts. */
  readonly factors?: Known<BreakerFactors>;
};

/** The record of one scenario of a node. */
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

/** What JSON keeps of it: nothing undefined, no function, no negative zero, so that the file and the object say the same. JSON itself would take eight times as long. */
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
