import type { FrequencyRange } from "../../facts/power/built-for";
import type { ElectricalNode } from "../../facts/power/electrical";
import { defined } from "../../plain/defined";
import { indexById } from "../../plain/list-ids";
import type { Source } from "../../provenance/source";
import { deviceOf } from "../network/cords";
import { parentsOf } from "../network/order-nodes";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { builtForPath } from "./built-for-paths";
import { type NominalSupply, nominalSupplies } from "./nominal-voltages";

/** Part that must run at the frequency of the grid, with the frequencies that the design states. */
export interface PartFrequency {
  readonly id: string;
  /** Lowest and highest frequency at which it runs; undefined if the design states none. */
  readonly windowHz?: FrequencyRange;
  /** Nominal frequencies of the part; undefined if the design states none. */
  readonly nominalHz?: readonly number[]; // [Hz]
  readonly source?: Source;
  /** Prop that states them. */
  readonly prop: string;
  /** Nominal frequencies of all sources that can feed it, each with the first source of that frequency. */
  readonly supplied: readonly { readonly from: string; readonly hertz: number }[]; // [Hz]
  /** Whether it runs on the mains, whose frequency varies. A UPS keeps the nominal frequency, and gensets have their own. */
  readonly strays: boolean;
}

/** Kinds of devices with motors. They always need a frequency. */
const motors: ReadonlySet<string> = new Set(["air-conditioner", "trim-chiller", "facility-pump", "secondary-pump"]);

/**
 * Lists gensets, and on alternating current all converters, pumps and compressors, and other parts that state their frequencies. Each has the
 * nominal frequencies of all sources that can feed it.
 */
export function partFrequencies(node: NodeSnapshot): readonly PartFrequency[] {
  const { network = [], gensets, devices, site } = node;
  const origins = alternating(network);
  const suppliesAt = nominalSupplies(node);
  const kinds = new Map(devices.map(({ id, kind }) => [id, kind]));
  const onGrid = network.flatMap((part): PartFrequency[] => {
    const origin = origins.get(part.id);
    if (origin === undefined || !mayState(part)) return [];
    const { id, frequencyRangeHz: windowHz, nominalHz, source } = part;
    const isMotor = motors.has(kinds.get(deviceOf(part)) ?? "");
    const isAsked = isMotor || part.kind === "ups" || part.kind === "rectifier-plant";
    if (!isAsked && !windowHz && !nominalHz) return [];
    const prop = isMotor || nominalHz ? "frequency" : "inputFrequency";
    return [
      {
        id,
        prop: `${builtForPath(part, node)}.${prop}`,
        strays: origin === "mains",
        supplied: suppliedHz(parentsOf(part).flatMap(suppliesAt), site.grid.frequencyHz),
        ...defined({ windowHz, nominalHz, source }),
      },
    ];
  });
  const sets = gensets.map(({ id, nominalHz, source }) => ({
    id,
    prop: "power.gensets[].frequency",
    strays: false,
    supplied: suppliedHz([], site.grid.frequencyHz),
    ...defined({ nominalHz }),
    source,
  }));
  return [...onGrid, ...sets];
}

/** Returns each frequency once, with its first source; that of the grid if no source states one. */
function suppliedHz(supplies: readonly NominalSupply[], gridHz: number): PartFrequency["supplied"] {
  const found = new Map<number, string>();
  for (const { from, kind, setBy = kind === "grid" ? "grid" : from, frequencyHz } of supplies)
    if (frequencyHz !== undefined && !found.has(frequencyHz)) found.set(frequencyHz, setBy);
  return found.size > 0 ? [...found].map(([hertz, from]) => ({ from, hertz })) : [{ from: "grid", hertz: gridHz }];
}

type Stating = Exclude<ElectricalNode, { kind: "source" | "breaker" | "cable" | "panel" }>;

function mayState(part: ElectricalNode): part is Stating {
  return !["source", "breaker", "cable", "panel"].includes(part.kind);
}

/** The origin of the frequency of a node: the mains, whose frequency varies, or a UPS, which holds it. */
type FrequencyOrigin = "mains" | "ups";

/**
 * Finds the nodes on alternating current by their ids, with the origin of their frequency. If one of several parents is on the mains, the mains count. A UPS or
 * rectifier plant itself has the frequency of its input.
 */
export function alternating(network: readonly ElectricalNode[]): ReadonlyMap<string, FrequencyOrigin> {
  const byId = indexById(network);
  const below = (parent: string): FrequencyOrigin | undefined => {
    const kind = byId.get(parent)?.kind;
    if (kind === "rectifier-plant") return undefined;
    return kind === "ups" ? "ups" : originOf(parent);
  };
  const originOf = (id: string): FrequencyOrigin | undefined => {
    const node = byId.get(id);
    if (!node || node.kind === "source") return node && "mains";
    const origins = parentsOf(node).map(below);
    return origins.includes("mains") ? "mains" : origins.find((origin) => origin !== undefined);
  };
  return new Map(
    network.flatMap(({ id }) => {
      const origin = originOf(id);
      return origin ? [[id, origin] as const] : [];
    }),
  );
}
